import type { PlainDate } from '@tepat/shared';
import type { Platform } from '../../../platform/platform';
import type { StepContext } from '../../../platform/queue/step';
import { transact } from '../../audit';
import { dueModel } from '../storage/model-store';
import { currentRanking } from '../storage/ranking-store';
import { changeModel } from './change-model';
import { NIGHT } from './pinned-run';

/**
 * Night step MODEL: lets a released model rank from the first night of its date on. Usually there is none, and the night
 * goes on at once. A model that its gates hold back leaves the standing ranking standing; the next night tries again.
 */
export async function changeToDueModel(
  platform: Platform,
  run: { readonly id: number; readonly runDate: string },
  step: StepContext,
): Promise<void> {
  const { database, clock } = platform;
  const due = (await currentRanking(database)) === null ? null : await dueModel(database, run.runDate);
  if (due === null) {
    await transact(database, clock, NIGHT, async (tx) => {
      tx.record({ action: 'welfare.no_model_due', subject: { kind: 'RUN', id: String(run.id) } });
      await step.complete(tx, { outcome: 'NONE' });
    });
    return;
  }
  const changed = await changeModel(platform, NIGHT, due.id, step, { on: run.runDate as PlainDate });
  if (!changed.ok) throw new Error(`the released model ${due.id} was refused: ${changed.error.code}`);
}
