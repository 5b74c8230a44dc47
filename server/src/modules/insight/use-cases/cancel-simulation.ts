import type { Result, UserError } from '@tepat/shared';
import type { Platform } from '../../../platform/platform';
import { Refused, refusable } from '../../../platform/refused';
import type { MessageCode } from '@tepat/shared';
import { transact } from '../../audit';
import type { Actor } from '../../audit';
import { giveUp, simulationById } from '../storage/simulation-store';

/** Gives up a simulation that has not ended; a worker that is at it finds its lease gone, and stops. */
export async function cancelSimulation(
  platform: Platform,
  actor: Actor,
  simulationId: number,
): Promise<Result<{ simulationId: number }, UserError<MessageCode>>> {
  const { database, clock } = platform;
  return refusable(() =>
    transact(database, clock, actor, async (tx) => {
      if (!(await giveUp(tx, simulationId, clock.now()))) {
        const ended = await simulationById(tx, simulationId);
        throw new Refused(
          ended ? { code: 'SIMULATION_STATE', params: { simulationState: ended.state } } : { code: 'NOT_FOUND' },
        );
      }
      tx.record({ action: 'insight.cancel_simulation', subject: { kind: 'SIMULATION', id: String(simulationId) } });
      return { simulationId };
    }),
  );
}
