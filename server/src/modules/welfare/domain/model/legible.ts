/** What can be read of a document that may be of any shape; nothing is trusted, nothing throws. */
export type Part = Readonly<Record<string, unknown>>;

export const partOf = (json: unknown): Part =>
  typeof json === 'object' && json !== null && !Array.isArray(json) ? (json as Part) : {};
export const entriesOf = (json: unknown): readonly unknown[] => (Array.isArray(json) ? (json as unknown[]) : []);
export const textOf = (json: unknown): string | null => (typeof json === 'string' ? json : null);
export const integerOf = (json: unknown): number | null => (Number.isSafeInteger(json) ? (json as number) : null);

/** The names of test vectors as they stand; null where there is none to read. */
export const vectorNames = (document: Part): readonly (string | null)[] =>
  entriesOf(document.testVectors).map((vector) => textOf(partOf(vector).name));
