import type { Sql } from '../platform/database/database';
import type { Lease, Task } from '../platform/queue/lease';
import type { StepContext } from '../platform/queue/step';
import { NIGHT_TASK, WHOLE_STEP, type TaskRow } from './run-store';

type TaskPlace = Pick<TaskRow, 'runId' | 'step' | 'shard' | 'attempts' | 'errors'>;

export const taskOf = ({ runId, step, shard, attempts, errors }: TaskPlace): Task => ({
  kind: NIGHT_TASK,
  key: { run_id: runId, step, shard },
  attempts,
  errors,
});

/** What a step is given: its lease, and a completion that tells the run what the next steps must know. */
export function stepUnder(lease: Lease, { runId, step, shard }: TaskPlace): StepContext {
  return {
    report: (phase, done, total) => lease.report(phase, done, total),
    async complete(tx: Sql, result: Record<string, unknown>) {
      await lease.complete(tx, { result: JSON.stringify(result) });
      const { revision, rankingId, held } = result;
      if (step === 'MATCH' && shard === WHOLE_STEP) {
        if (typeof revision !== 'number') throw new Error('MATCH must name the revision that the night reads as of');
        await tx.run('UPDATE nightly_run SET revision = ? WHERE id = ?', [revision, runId]);
      }
      if (typeof rankingId === 'number') {
        await tx.run('UPDATE nightly_run SET ranking_id = ? WHERE id = ?', [rankingId, runId]);
      }
      if (held) {
        await tx.run(`UPDATE nightly_task SET state = 'SKIPPED' WHERE run_id = ? AND state = 'WAITING'`, [runId]);
      }
    },
  };
}
