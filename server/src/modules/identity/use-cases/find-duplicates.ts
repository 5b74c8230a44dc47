import { DUPLICATE_KINDS } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';
import type { Platform } from '../../../platform/platform';
import { transact, type Actor } from '../../audit';
import { ALL_KELURAHAN, headRevision } from '../../registry';
import { spellingDistance } from '../domain/lay-beside';
import { nearPairs } from '../domain/near-pairs';
import {
  closePairs,
  kelurahanToSearch,
  markSearched,
  openPairs,
  peopleOf,
  putPairs,
  sharedNiks,
  type FoundPair,
} from '../storage/duplicate-store';

const SEARCHER: Actor = { kind: 'SYSTEM', id: 'identity.duplicates' };

/**
 * Searches for records that may be one person where something changed since the last time: every kelurahan after a
 * delivery, one after a correction. Each kelurahan is read from one snapshot and written in one transaction; pairs that are
 * none any more close by themselves. Run again, it finds nothing to do.
 *
 * @returns how many kelurahan were searched
 */
export async function findDuplicates({ database, clock }: Platform): Promise<number> {
  const upTo = await headRevision(database);
  const due = await kelurahanToSearch(database, ALL_KELURAHAN);
  for (const kelurahan of due) {
    const { pairs, leftOut, revision, standing } = await database.inTransaction('REPEATABLE READ', (snapshot) =>
      search(snapshot, kelurahan),
    );
    const found = new Set(pairs.map(keyOf));
    const gone = standing.filter((pair) => !found.has(keyOf(pair)));
    const known = new Set(standing.map(keyOf));
    const added = pairs.filter((pair) => !known.has(keyOf(pair))).length;
    await transact(database, clock, SEARCHER, async (tx) => {
      await putPairs(tx, pairs, revision, clock.now());
      await closePairs(tx, gone, revision);
      await markSearched(tx, [kelurahan], revision);
      tx.record({
        action: 'identity.find_duplicates',
        subject: { kind: 'REVISION', id: String(revision) },
        revision,
        after: { kelurahan, pairs: pairs.length, added, closed: gone.length, leftOut },
      });
    });
  }
  if (due.length > 0) {
    // Where nothing changed nothing has to be searched: they are as new as the rest.
    await transact(database, clock, SEARCHER, async (tx) => {
      await markSearched(tx, ALL_KELURAHAN, upTo);
      tx.record({
        action: 'identity.find_duplicates',
        subject: { kind: 'REVISION', id: String(upTo) },
        revision: upTo,
        after: { searched: due.length },
      });
    });
  }
  return due.length;
}

const keyOf = ({ first, second }: Pick<FoundPair, 'first' | 'second'>): string => `${first}-${second}`;

async function search(snapshot: Sql, kelurahan: string) {
  const revision = await headRevision(snapshot);
  const standing = await openPairs(snapshot, kelurahan);
  const { pairs: near, leftOut } = nearPairs(await peopleOf(snapshot, kelurahan));
  const pairs = new Map<string, FoundPair>();
  for (const pair of near) {
    const both = { firstKelurahan: kelurahan, secondKelurahan: kelurahan };
    pairs.set(keyOf(pair), { ...pair, ...both, kinds: DUPLICATE_KINDS.NEAR.bit });
  }
  for (const { id, name, otherId, otherName, otherKelurahan } of await sharedNiks(snapshot, kelurahan)) {
    const isFirst = id < otherId;
    const [first, second] = isFirst ? [id, otherId] : [otherId, id];
    const known = pairs.get(`${first}-${second}`);
    pairs.set(`${first}-${second}`, {
      ...{ first, second, kinds: (known?.kinds ?? 0) | DUPLICATE_KINDS.SAME_NIK.bit },
      likeness: spellingDistance(name, otherName).likeness,
      firstKelurahan: isFirst ? kelurahan : otherKelurahan,
      secondKelurahan: isFirst ? otherKelurahan : kelurahan,
    });
  }
  return { pairs: [...pairs.values()], leftOut, revision, standing };
}
