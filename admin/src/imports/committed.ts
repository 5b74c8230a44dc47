type Counts = Readonly<Record<string, number>>;

/** What the summary of a committed delivery counts. */
export interface Committed {
  readonly families: Counts;
  readonly residents: Counts;
  readonly corrections: Counts & { readonly conflicting: number };
}

const isCounts = (value: unknown): value is Counts =>
  typeof value === 'object' && value !== null && Object.values(value).every((count) => typeof count === 'number');

/** Null for what is not committed, and for extracts, which meet no corrections. */
export function committedOf(summary: Readonly<Record<string, unknown>> | null | undefined): Committed | null {
  const { families, residents, corrections } = summary ?? {};
  if (!isCounts(families) || !isCounts(residents) || !isCounts(corrections)) return null;
  return { families, residents, corrections: { ...corrections, conflicting: corrections['conflicting'] ?? 0 } };
}
