import type { Sql } from '../../../platform/database/database';
import type { Actor } from '../../audit';
import type { ListHead } from '../storage/list-state';
import { appendTransition, versionsOf } from '../storage/list-state';

/**
 * Whatever stands published for the programme and period makes room, in the caller's transaction: at every moment at
 * most one list of a programme and period is published and not superseded. Other periods are not touched: October stays
 * payable when November is published. The caller holds the programme's lock.
 */
export async function supersedePublished(tx: Sql, successor: ListHead, at: Date, actor: Actor): Promise<number[]> {
  const superseded: number[] = [];
  for (const version of await versionsOf(tx, successor.programId, successor.period)) {
    if (version.id === successor.id || version.state !== 'PUBLISHED') continue;
    await appendTransition(tx, version.id, at, { state: 'SUPERSEDED', actor });
    superseded.push(version.id);
  }
  return superseded;
}
