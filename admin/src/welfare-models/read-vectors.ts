/** A test vector of a model document, as far as it is shown. */
export interface TestVector {
  readonly name: string;
  readonly values: string;
  readonly score: number | null;
}

/** The test vectors of a document: all of them pass, or the model would not have been taken. Empty where there is none. */
export function readVectors(document: string | null | undefined): readonly TestVector[] {
  if (!document) return [];
  const { testVectors } = JSON.parse(document) as { testVectors?: unknown };
  if (!Array.isArray(testVectors)) return [];
  return (testVectors as Record<string, unknown>[]).map(({ name, values, score }) => ({
    name: typeof name === 'string' ? name : '',
    values: Object.entries((values ?? {}) as Record<string, unknown>)
      .map(([key, value]) => `${key} = ${String(value)}`)
      .join(', '),
    score: typeof score === 'number' ? score : null,
  }));
}
