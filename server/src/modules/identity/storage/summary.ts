import { IDENTITY_CATEGORIES, isIdentityMatched } from '@tepat/shared';
import type { IdentityCategoryCode } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';

/** Residents by their mask of categories: kept in the summary of every MATCH revision, so that no page counts millions. */
export type MaskCounts = Readonly<Record<string, number>>;

export interface IdentityCounts {
  /** The MATCH revision that counted. */
  readonly revision: number;
  readonly compared: number;
  readonly matched: number;
  /** Residents with each category; one resident may have several. */
  readonly byCategory: Readonly<Record<IdentityCategoryCode, number>>;
}

/** The counts of the newest MATCH revision, or of the newest up to a revision; null before the first. */
export async function latestMaskCounts(
  sql: Sql,
  upTo = Number.MAX_SAFE_INTEGER,
): Promise<{ revision: number; counts: MaskCounts } | null> {
  const [row] = await sql.rows<{ id: number; summary: string }>(
    "SELECT id, summary FROM revision WHERE kind = 'MATCH' AND id <= ? ORDER BY id DESC LIMIT 1",
    [upTo],
  );
  if (!row) return null;
  return { revision: row.id, counts: (JSON.parse(row.summary) as { masks: MaskCounts }).masks };
}

/** Adds what one run changed. A mask that nobody has any more is left out. */
export function addedCounts(counts: MaskCounts, delta: ReadonlyMap<number, number>): MaskCounts {
  const sum = new Map(Object.entries(counts).map(([mask, count]) => [Number(mask), count]));
  for (const [mask, change] of delta) sum.set(mask, (sum.get(mask) ?? 0) + change);
  return Object.fromEntries([...sum].filter(([, count]) => count !== 0).sort(([a], [b]) => a - b));
}

/** How many residents have each category, as the last night that changed anything counted them. */
export async function identityCounts(sql: Sql, upTo?: number): Promise<IdentityCounts | null> {
  const latest = await latestMaskCounts(sql, upTo);
  if (!latest) return null;
  const masks = Object.entries(latest.counts).map(([mask, count]) => ({ mask: Number(mask), count }));
  const sumWhere = (wanted: (mask: number) => boolean): number =>
    masks.reduce((sum, { mask, count }) => sum + (wanted(mask) ? count : 0), 0);
  return {
    revision: latest.revision,
    compared: sumWhere(() => true),
    matched: sumWhere(isIdentityMatched),
    byCategory: Object.fromEntries(
      IDENTITY_CATEGORIES.map(({ code, bit }) => [code, sumWhere((mask) => (mask & bit) !== 0)]),
    ) as Record<IdentityCategoryCode, number>,
  };
}
