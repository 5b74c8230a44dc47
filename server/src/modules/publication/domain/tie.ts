/** A row as far as a tie needs it. */
export interface TiedRow {
  readonly residentId: number;
  readonly standing: 'RECIPIENT' | 'WAITING';
  /** Welfare score less the continuity margin of who was already there; null where the family is not scored. */
  readonly need: number | null;
}

export interface TieCounts {
  readonly people: number;
  readonly placed: number;
  /** The edge of the quota runs through the tied. */
  readonly atEdge: boolean;
}

/** Counts those of the same need as one person, among rows of the same day of birth. The person is one of the rows. */
export function countTied(rows: readonly TiedRow[], residentId: number): TieCounts {
  const own = rows.find((row) => row.residentId === residentId);
  const tied = own ? rows.filter(({ need }) => need === own.need) : [];
  const placed = tied.filter(({ standing }) => standing === 'RECIPIENT').length;
  return { people: tied.length, placed, atEdge: placed > 0 && placed < tied.length };
}
