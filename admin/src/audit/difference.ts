type Values = Readonly<Record<string, unknown>> | null;

export interface FieldDifference {
  readonly name: string;
  /** null: there was no such field. */
  readonly before: string | null;
  readonly after: string | null;
}

/** The fields of two states side by side, those of the later one first, then those that are gone. */
export function differenceOf(before: Values, after: Values): FieldDifference[] {
  const names = new Set([...Object.keys(after ?? {}), ...Object.keys(before ?? {})]);
  return [...names].map((name) => ({ name, before: textOf(before, name), after: textOf(after, name) }));
}

function textOf(values: Values, name: string): string | null {
  if (!values || !Object.hasOwn(values, name)) return null;
  const value = values[name];
  return typeof value === 'string' ? value : JSON.stringify(value);
}
