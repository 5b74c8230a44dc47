import { VEC_BYTES } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';
import { eachPacked, packedSelect } from '../../../platform/database/packed';
import { marks } from '../../../platform/database/pages';
import { asOfRows, changedKeys } from '../../../platform/database/versioned';
import { idCondition, idRanges, IdSet } from '../../../platform/id-set';
import type { IdChunk, IdRange } from '../../../platform/id-set';

/** What a score is made of. */
export interface FamilyFacts {
  readonly id: number;
  /** Holds the packed vector from `vecAt` on. */
  readonly vec: Buffer;
  readonly vecAt: number;
  readonly kelurahan: string;
  readonly nationalDesil: number | null;
  readonly absent: boolean;
}

/** Families that are read, scored and written together: small enough that a correction waits for milliseconds only. */
export const FAMILIES_A_CHUNK = 4000;

const PACKED_FACTS = packedSelect([
  { binary: 't.vec' },
  't.id',
  't.kelurahan_code',
  "COALESCE(t.national_desil, '')",
  't.absent',
]);

/** A few families as of a revision. One that did not exist is left out. */
export async function familyFactsAsOf(sql: Sql, ids: readonly number[], revision: number): Promise<FamilyFacts[]> {
  const { text, values } = asOfRows(
    'family',
    revision,
    't.id, t.vec, t.kelurahan_code AS kelurahan, t.national_desil AS nationalDesil, t.absent',
    `t.id IN (${marks(ids)})`,
    ids,
  );
  const rows = await sql.rows<Omit<FamilyFacts, 'vecAt' | 'absent'> & { absent: number }>(text, values);
  return rows.map((row) => ({ ...row, vecAt: 0, absent: row.absent === 1 }));
}

export async function highestFamily(sql: Sql): Promise<number> {
  const [row] = await sql.rows<{ highest: number | null }>('SELECT MAX(id) AS highest FROM family');
  return row?.highest ?? 0;
}

/**
 * The families of a range to score: all of them (first time), or those with a row that began or ended after `from` up
 * to `to`.
 */
export async function familiesToScore(
  sql: Sql,
  from: number,
  to: number,
  range: IdRange,
): Promise<{ total: number; chunks: Iterable<IdChunk> }> {
  if (from === 0) {
    const { first } = range;
    const last = Math.min(range.last, await highestFamily(sql));
    return { total: Math.max(0, last - first + 1), chunks: idRanges({ first, last }, FAMILIES_A_CHUNK) };
  }
  const changed = new IdSet();
  const { text, values } = changedKeys('family', 'id', from, to, range);
  for await (const [id] of sql.stream(text, values)) changed.add(id as number);
  return { total: changed.size, chunks: changed.chunks(FAMILIES_A_CHUNK) };
}

class VisitedFacts implements FamilyFacts {
  id = 0;
  vec: Buffer = Buffer.alloc(0);
  vecAt = 0;
  kelurahan = '';
  nationalDesil: number | null = null;
  absent = false;
}

/**
 * Visits the families of a chunk as they were at a revision: ascending, but for those that were replaced since. One
 * object serves all families: keep nothing of it.
 */
export async function visitFacts(
  sql: Sql,
  chunk: IdChunk,
  revision: number,
  visit: (facts: FamilyFacts) => void,
): Promise<void> {
  const { text: condition, values: ids } = idCondition(chunk, 't.id', FAMILIES_A_CHUNK);
  const wanted = chunk.ids === null ? null : new Set(chunk.ids);
  const facts = new VisitedFacts();
  await eachPacked(sql, asOfRows('family', revision, PACKED_FACTS, condition, ids), (row) => {
    facts.vec = row.bytes;
    facts.vecAt = row.binary(VEC_BYTES);
    facts.id = row.count();
    facts.kelurahan = row.word();
    facts.nationalDesil = row.integer();
    facts.absent = row.count() === 1;
    if (wanted === null || wanted.has(facts.id)) visit(facts);
  });
}
