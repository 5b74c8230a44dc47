import { runDateAt } from '@tepat/shared';
import type { Platform } from '../../../platform/platform';
import type { Actor } from '../../audit';
import { transact } from '../../audit';
import { correctionsPastDue } from '../storage/correction-reader';
import { markEscalated } from '../storage/correction-writer';
import { stepEvent } from './take-step';

const CLOCK: Actor = { kind: 'SYSTEM', id: 'corrections.escalate' };
/** Few enough that whoever acts on one of them waits for milliseconds. */
const TOGETHER = 200;

/**
 * Marks every correction whose deadline has passed, each with its event: from then on it stands in the view of those that
 * are late, whoever they wait for. Nothing lapses, and nobody's step is taken for them. Run again, it finds only new ones.
 *
 * @returns how many were marked
 */
export async function escalateCorrections({ database, clock, log }: Platform): Promise<number> {
  const now = clock.now();
  const today = runDateAt(now);
  let marked = 0;
  for (;;) {
    const late = await correctionsPastDue(database, today, TOGETHER);
    if (late.length === 0) break;
    await transact(database, clock, CLOCK, async (tx) => {
      const ids = late.map(({ id }) => id);
      const told = await markEscalated(tx, ids, today, now);
      for (const record of late) {
        if (!told.has(record.id)) continue;
        tx.record(stepEvent('corrections.escalate', record, record.state, { after: { dueOn: record.dueOn } }));
      }
    });
    marked += late.length;
  }
  if (marked > 0) log.warn({ marked }, 'corrections whose deadline has passed');
  return marked;
}
