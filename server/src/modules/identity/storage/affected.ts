import type { Sql } from '../../../platform/database/database';
import { changedKeys } from '../../../platform/database/versioned';
import type { Statement } from '../../../platform/database/versioned';
import { idCondition, idRanges, IdSet } from '../../../platform/id-set';
import type { IdChunk } from '../../../platform/id-set';

/** Residents read together: as a range when all are compared, as a list when few are. */
const RESIDENTS_A_RANGE = 20_000;
export const RESIDENTS_A_LIST = 2000;

export interface Affected {
  readonly everyone: boolean;
  readonly total: number;
  readonly chunks: Iterable<IdChunk>;
}

/**
 * Whose result may differ from what it was at revision `from`: who changed, whose civil record changed, who shares a
 * NIK with somebody who changed (a clash has two sides, and resolving it clears both), and the members of families that
 * changed (card, kelurahan). Everyone the first time, and when most have changed anyway. `snapshot` stands at `to`.
 */
export async function affectedResidents(snapshot: Sql, from: number, to: number): Promise<Affected> {
  const [row] = await snapshot.rows<{ highest: number | null }>('SELECT MAX(id) AS highest FROM resident');
  const highest = row?.highest ?? 0;
  const everyone = { everyone: true, total: highest, chunks: idRanges(highest, RESIDENTS_A_RANGE) };
  if (from === 0) return everyone;
  const residents = await collect(snapshot, new IdSet(), changedKeys('resident', 'id', from, to));
  if (residents.size * 2 > highest) return everyone;
  const niks = await collect(snapshot, new IdSet(), changedKeys('civil_record', 'nik_id', from, to));
  await collect(snapshot, niks, niksOfChanged(from));
  await collectBy(snapshot, residents, niks, 'nik_id');
  const families = await collect(snapshot, new IdSet(), changedKeys('family', 'id', from, to));
  await collectBy(snapshot, residents, families, 'family_id');
  return { everyone: false, total: residents.size, chunks: residents.chunks(RESIDENTS_A_LIST) };
}

/** The NIKs that changed residents have and had. */
const niksOfChanged = (from: number): Statement => ({
  text:
    'SELECT nik_id FROM resident WHERE since > ? AND nik_id IS NOT NULL ' +
    'UNION ALL SELECT nik_id FROM resident_history WHERE until > ? AND nik_id IS NOT NULL',
  values: [from, from],
});

async function collect(snapshot: Sql, into: IdSet, { text, values }: Statement): Promise<IdSet> {
  for await (const [id] of snapshot.stream(text, values)) into.add(id as number);
  return into;
}

/** Residents by an indexed column. Neighbours in a dense range may come along: being compared needlessly harms nobody. */
async function collectBy(snapshot: Sql, into: IdSet, keys: IdSet, column: 'nik_id' | 'family_id'): Promise<void> {
  for (const chunk of keys.chunks(RESIDENTS_A_LIST)) {
    const { text, values } = idCondition(chunk, column, RESIDENTS_A_LIST);
    await collect(snapshot, into, { text: `SELECT id FROM resident WHERE ${text}`, values });
  }
}
