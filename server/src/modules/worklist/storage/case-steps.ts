import type { WorkState, WorkStep } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';

export interface NewStep {
  readonly step: WorkStep;
  readonly before?: string | null;
  readonly after?: string | null;
  readonly note?: string | null;
}

/** Sets what an official may set, and adds the lines of the trace. The caller holds the lock of the case. */
export async function stepCase(
  tx: Sql,
  itemId: number,
  set: { readonly state: WorkState; readonly assigneeId: number | null },
  by: { readonly kind: string; readonly id: string; readonly at: Date },
  steps: readonly NewStep[],
): Promise<void> {
  await tx.run('UPDATE work_item SET state = ?, assignee_id = ? WHERE id = ?', [set.state, set.assigneeId, itemId]);
  for (const { step, before, after, note } of steps) {
    await tx.run(
      `INSERT INTO work_step (item_id, step, actor_kind, actor_id, at, before_value, after_value, note)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      [itemId, step, by.kind, by.id, by.at, before ?? null, after ?? null, note ?? null],
    );
  }
}
