import type { Sql } from '../../../platform/database/database';
import { changedKeys } from '../../../platform/database/versioned';
import type { Statement } from '../../../platform/database/versioned';
import { idCondition, idRanges, IdSet } from '../../../platform/id-set';
import type { IdChunk, IdRange } from '../../../platform/id-set';

/** Residents read together: as a range when all are compared, as a list when few are. */
const RESIDENTS_A_RANGE = 40_000;
export const RESIDENTS_A_LIST = 2000;
/** Up to so many changed NIKs and families their residents are looked up; for more, a look at each resident is less work. */
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
 * record changed, of whom it was refuted, who shares a NIK with somebody who changed (a clash has two sides, and resolving it clears both), and
 * the members of families that have another card (nothing else of a family is compared: a delivery moves the desil of
 * millions). Everyone the first time, and when most have changed anyway.
 * `snapshot` stands at `to`.
 */
export async function affectedResidents(
  snapshot: Sql,
  from: number,
  to: number,
  range: IdRange,
  few = FEW,
): Promise<Affected> {
  const { first } = range;
  const last = Math.min(range.last, await highestResident(snapshot));
  const width = Math.max(0, last - first + 1);
  const everyone: Affected = { total: width, chunks: idRanges({ first, last }, RESIDENTS_A_RANGE) };
  if (from === 0) return everyone;
  const residents = await collect(snapshot, new IdSet(), changedKeys('resident', 'id', from, to, range));
  if (residents.size * 2 > width) return everyone;
  await collect(snapshot, residents, refutedSince(from, { first, last }));
  const niks = await collect(snapshot, new IdSet(), changedKeys('civil_record', 'nik_id', from, to));
  await collect(snapshot, niks, niksOfChanged(from));
  if (niks.size > few) {
    await snapshot.each('SELECT id, nik_id FROM resident WHERE id BETWEEN ? AND ?', [first, last], ([id, nikId]) => {
      if (nikId !== null && niks.has(nikId as number)) residents.add(id as number);
    });
  } else {
    await collectBy(snapshot, residents, niks, 'nik_id', range);
  }
  if (await moreFamiliesChanged(snapshot, from, few)) {
    await collect(snapshot, residents, membersUnderAnotherCard(from, range));
  } else {
    const families = await collect(snapshot, new IdSet(), familiesWithAnotherCard(from));
    await collectBy(snapshot, residents, families, 'family_id', range);
  }
  return { total: residents.size, chunks: residents.chunks(RESIDENTS_A_LIST) };
}

/** Of whom two people said since that the civil registry is wrong. */
const refutedSince = (from: number, { first, last }: IdRange): Statement => ({
  text: 'SELECT resident_id FROM identity_check WHERE revision > ? AND resident_id BETWEEN ? AND ?',
  values: [from, first, last],
});

/** The NIKs that changed residents have and had. */
const niksOfChanged = (from: number): Statement => ({
  text:
    'SELECT nik_id FROM resident WHERE since > ? AND nik_id IS NOT NULL ' +
    'UNION ALL SELECT nik_id FROM resident_history WHERE until > ? AND nik_id IS NOT NULL',
  values: [from, from],
});

/** A delivery changes the desil of millions of families; corrections change a few in all. */
async function moreFamiliesChanged(snapshot: Sql, from: number, few: number): Promise<boolean> {
  const changed = await snapshot.rows('SELECT id FROM family WHERE since > ? LIMIT ?, 1', [from, few]);
  return changed.length > 0;
}

/** A family row `f` that changed since, and the card `h` that it had at revision `from`. Who came later changed by that. */
const ANOTHER_CARD =
  'STRAIGHT_JOIN family_history h ON h.id = f.id AND h.until > ? AND h.since <= ? AND NOT h.card_id <=> f.card_id';

const familiesWithAnotherCard = (from: number): Statement => ({
  text: `SELECT f.id FROM family f ${ANOTHER_CARD} WHERE f.since > ?`,
  values: [from, from, from],
});

/** The same from the residents' side: a part looks at its own and not at the families of the province. */
const membersUnderAnotherCard = (from: number, { first, last }: IdRange): Statement => ({
  text: `SELECT r.id FROM resident r STRAIGHT_JOIN family f ON f.id = r.family_id AND f.since > ? ${ANOTHER_CARD}
    WHERE r.id BETWEEN ? AND ?`,
  values: [from, from, from, first, last],
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
