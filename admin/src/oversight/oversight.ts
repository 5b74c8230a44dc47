import { addDays, runDateAt, type client } from '@tepat/shared';

export type Report = client.OversightPageQuery['oversightReport'];
export type Table = Report['tables'][number];
export type Group = Table['groups'][number];

/** Groups in a chart; the table below it has them all. */
export const CHARTED = 8;
/** Fewer than this of the groups shown would be so by chance: worth a look. */
export const UNUSUAL = 0.05;

export const isUnusual = ({ share, base, byChance }: Group): boolean =>
  base !== null && base !== undefined && share > base && (byChance ?? 1) < UNUSUAL;

const DAYS = 90;

/** The last ninety days, in Jakarta. */
export function lastQuarter(now: Date): { readonly from: string; readonly until: string } {
  const until = runDateAt(now);
  return { from: addDays(until, -DAYS), until };
}
