import type { Sql } from '../../../platform/database/database';
import { changedKeys } from '../../../platform/database/versioned';
import type { Statement } from '../../../platform/database/versioned';
import { idCondition, idRanges, IdSet } from '../../../platform/id-set';
import type { IdChunk, IdRange } from '../../../platform/id-set';

/** Residents read together: as a range when all are compared, as a list when few are. */
const RESIDENTS_A_RANGE = 4000;
export const RESIDENTS_A_LIST = 2000;
/** Up to so many changed NIKs and families their residents are looked up; for more, one look at each resident is less work. */
const FEW = 20_000;

export interface Affected {
  readonly total: number;
  readonly chunks: Iterable<IdChunk>;
}

export async function highestResident(sql: Sql): Promise<number> {
  const [row] = await sql.rows<{ highest: number | null }>('SELECT MAX(id) AS highest FROM resident');
  return row?.highest ?? 0;
}

/**
 * Whose result may differ from what it was at revision `from`, among the residents of a range: who changed, whose civil
 * record changed, who shares a NIK with somebody who changed (a clash has two sides, and resolving it clears both), and
 * the members of families that changed (card, kelurahan). Everyone the first time, and when most have changed anyway.
 * `snapshot` stands at `to`.
 */
export async function affectedResidents(snapshot: Sql, from: number, to: number, range: IdRange): Promise<Affected> {
  const { first } = range;
  const last = Math.min(range.last, await highestResident(snapshot));
  const width = Math.max(0, last - first + 1);
  const everyone: Affected = { total: width, chunks: idRanges({ first, last }, RESIDENTS_A_RANGE) };
  if (from === 0) return everyone;
  const residents = await collect(snapshot, new IdSet(), changedKeys('resident', 'id', from, to, range));
  if (residents.size * 2 > width) return everyone;
  const niks = await collect(snapshot, new IdSet(), changedKeys('civil_record', 'nik_id', from, to));
  await collect(snapshot, niks, niksOfChanged(from));
  const families = await collect(snapshot, new IdSet(), changedKeys('family', 'id', from, to));
  if (niks.size + families.size > FEW) {
    await snapshot.each('SELECT id, nik_id, family_id FROM resident WHERE id BETWEEN ? AND ?', [first, last], (row) => {
      const [id, nikId, familyId] = row as [number, number | null, number];
      if (families.has(familyId) || (nikId !== null && niks.has(nikId))) residents.add(id);
    });
  } else {
    await collectBy(snapshot, residents, niks, 'nik_id', range);
    await collectBy(snapshot, residents, families, 'family_id', range);
  }
  return { total: residents.size, chunks: residents.chunks(RESIDENTS_A_LIST) };
}

/** The NIKs that changed residents have and had. */
const niksOfChanged = (from: number): Statement => ({
  text:
    'SELECT nik_id FROM resident WHERE since > ? AND nik_id IS NOT NULL ' +
    'UNION ALL SELECT nik_id FROM resident_history WHERE until > ? AND nik_id IS NOT NULL',
  values: [from, from],
});

async function collect(snapshot: Sql, into: IdSet, { text, values }: Statement): Promise<IdSet> {
  await snapshot.each(text, values, ([id]) => into.add(id as number));
  return into;
}

/** Residents of the range by an indexed column. Those of neighbouring keys may come along: being compared needlessly harms nobody. */
async function collectBy(
  snapshot: Sql,
  into: IdSet,
  keys: IdSet,
  column: 'nik_id' | 'family_id',
  { first, last }: IdRange,
): Promise<void> {
  for (const chunk of keys.chunks(RESIDENTS_A_LIST)) {
    const { text, values } = idCondition(chunk, column, RESIDENTS_A_LIST);
    const inRange = `SELECT id FROM resident WHERE ${text} AND id BETWEEN ? AND ?`;
    await collect(snapshot, into, { text: inRange, values: [...values, first, last] });
  }
}
