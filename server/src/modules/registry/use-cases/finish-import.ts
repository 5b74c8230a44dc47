import type { Sql } from '../../../platform/database/database';
import type { Actor } from '../../audit';
import { transact } from '../../audit';
import type { ImportFile } from '../../intake';
import { changeImport } from '../../intake';
import type { CommitJob, Committed } from './commit-job';

/** Whether this version and date of a kind has been committed before: then equal facts are no news at all. */
export async function isRecorded(sql: Sql, file: ImportFile): Promise<boolean> {
  const rows = await sql.rows(
    `SELECT 1 FROM import_file WHERE delivery_version = ? AND kind = ? AND reference_date = ? AND mode = ?
       AND state IN ('COMMITTED', 'UNCHANGED') AND revision IS NOT NULL LIMIT 1`,
    [file.deliveryVersion, file.kind, file.referenceDate, file.mode],
  );
  return rows.length > 0;
}

/** Marks the files as merged, in the revision's own transaction. */
export async function markCommitted(
  job: CommitJob,
  tx: Sql,
  parts: readonly ImportFile[],
  revision: number,
  report: Record<string, unknown>,
): Promise<void> {
  for (const part of parts) {
    await changeImport(tx, part.id, {
      state: 'COMMITTED',
      revision,
      summary: JSON.stringify({ ...summaryOf(part), commit: report }),
      finished_at: job.platform.clock.now(),
    });
  }
}

/** Marks the files as bringing nothing new, or as waiting for a second person, with an event of its own. */
export async function markWithoutRevision(
  job: CommitJob,
  parts: readonly ImportFile[],
  state: 'UNCHANGED' | 'NEEDS_APPROVAL',
  report: Record<string, unknown>,
): Promise<Committed> {
  const { platform } = job;
  const actor: Actor = job.actor;
  await transact(platform.database, platform.clock, actor, async (tx) => {
    for (const part of parts) {
      // What was committed by an earlier revision keeps that.
      if (state === 'UNCHANGED' && part.revision !== null) {
        await changeImport(tx, part.id, { state: 'COMMITTED' });
        continue;
      }
      await changeImport(tx, part.id, {
        state,
        summary: JSON.stringify({ ...summaryOf(part), commit: report }),
        finished_at: platform.clock.now(),
      });
    }
    const [first] = parts;
    tx.record({
      action: state === 'UNCHANGED' ? 'intake.unchanged' : 'intake.hold',
      subject: { kind: 'IMPORT', id: String(first?.id ?? 0) },
      after: { state, ...report },
    });
  });
  return { state, revision: null, importIds: parts.map(({ id }) => id), report, breaches: [] };
}

function summaryOf(file: ImportFile): Record<string, unknown> {
  return file.summary === null ? {} : (JSON.parse(file.summary) as Record<string, unknown>);
}
