import type { PlainDate } from '@tepat/shared';
import { runDateAt } from '@tepat/shared';
import type { Platform } from '../../../platform/platform';
import type { Actor } from '../../audit';
import { transact } from '../../audit';
import type { ObjectionRecord } from '../domain/objection';
import { objectionsPastDue } from '../storage/objection-reader';
import { markEscalated } from '../storage/objection-writer';
import { stepEvent } from './take-step';

const CLOCK: Actor = { kind: 'SYSTEM', id: 'objections.escalate' };
/** Nothing is left to tell: the transaction is given up. */
class AllDecided extends Error {}
/** Few enough that whoever acts on one of them waits for milliseconds. */
const TOGETHER = 200;

/**
 * Marks every open objection whose deadline has passed, each with its event: from then on it stands among those that are
 * late until a person has decided it. Nothing lapses and nothing is granted by the clock. Run again, it finds only new ones.
 *
 * @returns how many were marked
 */
export async function escalateObjections(platform: Platform): Promise<number> {
  const { database, clock, log } = platform;
  const now = clock.now();
  const today = runDateAt(now);
  let marked = 0;
  for (;;) {
    const late = await objectionsPastDue(database, today, TOGETHER);
    if (late.length === 0) break;
    marked += await markTogether(platform, late, today, now);
  }
  if (marked > 0) log.warn({ marked }, 'objections whose deadline has passed');
  return marked;
}

/** Those that were decided since they were read are late no more. */
async function markTogether(
  { database, clock }: Platform,
  late: readonly ObjectionRecord[],
  today: PlainDate,
  now: Date,
): Promise<number> {
  const marking = transact(database, clock, CLOCK, async (tx) => {
    const ids = late.map(({ id }) => id);
    const told = await markEscalated(tx, ids, today, now);
    if (told.size === 0) throw new AllDecided();
    for (const record of late.filter(({ id }) => told.has(id))) {
      tx.record(stepEvent('objections.escalate', record, record.state, { after: { dueOn: record.dueOn } }));
    }
    return told.size;
  });
  return marking.catch((error: unknown) => {
    if (error instanceof AllDecided) return 0;
    throw error;
  });
}
