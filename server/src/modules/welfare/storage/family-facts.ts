import type { Sql } from '../../../platform/database/database';
import { asOfRows, changedKeys } from '../../../platform/database/versioned';
import { idCondition, idRanges, IdSet } from '../../../platform/id-set';
import type { IdChunk, IdRange } from '../../../platform/id-set';

/** What a score is made of. */
export interface FamilyFacts {
  readonly id: number;
  readonly vec: Buffer;
  readonly kelurahan: string;
  readonly nationalDesil: number | null;
  readonly absent: boolean;
}

/** Families that are read, scored and written together: small enough that a correction waits for milliseconds only. */
export const FAMILIES_A_CHUNK = 4000;

const FACTS_SELECT = 't.id, t.vec, t.kelurahan_code, t.national_desil, t.absent';

function factsFrom(row: readonly unknown[]): FamilyFacts {
  const [id, vec, kelurahan, nationalDesil, absent] = row as [number, Buffer, string, number | null, number];
  return { id, vec, kelurahan, nationalDesil, absent: absent === 1 };
}

/** One family as of a revision; within a transaction, as it stands there. Null when it did not exist. */
export async function familyFactsAsOf(sql: Sql, id: number, revision: number): Promise<FamilyFacts | null> {
  const { text, values } = asOfRows(
    'family',
    revision,
    't.id, t.vec, t.kelurahan_code AS kelurahan, t.national_desil AS nationalDesil, t.absent',
    't.id = ?',
    [id],
  );
  const [row] = await sql.rows<Omit<FamilyFacts, 'absent'> & { absent: number }>(text, values);
  return row ? { ...row, absent: row.absent === 1 } : null;
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

/** Visits the families of a chunk as they were at a revision: ascending, but for those that were replaced since. */
export async function visitFacts(
  sql: Sql,
  chunk: IdChunk,
  revision: number,
  visit: (facts: FamilyFacts) => void,
): Promise<void> {
  const { text: condition, values: ids } = idCondition(chunk, 't.id', FAMILIES_A_CHUNK);
  const { text, values } = asOfRows('family', revision, FACTS_SELECT, condition, ids);
  const wanted = chunk.ids === null ? null : new Set(chunk.ids);
  await sql.each(text, values, (row) => {
    const facts = factsFrom(row);
    if (wanted === null || wanted.has(facts.id)) visit(facts);
  });
}
