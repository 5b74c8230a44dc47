import { ok } from '@tepat/shared';
import type { Result } from '@tepat/shared';
import type { ImportFile } from '../../intake';
import { extractBreaches } from '../domain/delivery-gates';
import type { ExtractKind } from '../storage/extract';
import { applyExtract, compareExtract, EXTRACT_TABLES } from '../storage/extract';
import { countOf, sqlOf } from '../storage/delivery/delivery';
import type { CommitFailure, CommitJob, Committed } from './commit-job';
import { commitRevisionOn, headRevision } from './commit-revision';
import { isRecorded, markCommitted, markWithoutRevision } from './finish-import';

/** Merges an extract of another authority: compared outside the lock, and once more inside it if the registry moved. */
export async function commitExtract(
  job: CommitJob,
  file: ImportFile,
  kind: ExtractKind,
): Promise<Result<Committed, CommitFailure>> {
  const { platform, connection, actor, onProgress } = job;
  const sql = sqlOf(connection);
  await onProgress('COMPARE', 0, 0);
  const comparedAt = await headRevision(sql);
  let compared = await compareExtract(sql, kind, file.mode);
  const recorded = await isRecorded(sql, file);
  const report = (): Record<string, unknown> => {
    const { changes: _changes, ...counts } = compared;
    return { kind, mode: file.mode, ...counts };
  };
  if (compared.changes.count === 0 && recorded)
    return ok(await markWithoutRevision(job, [file], 'UNCHANGED', report()));
  const known = await countOf(sql, `SELECT COUNT(*) AS n FROM ${EXTRACT_TABLES[kind].table}`);
  const breaches = job.approved ? [] : extractBreaches({ known, removed: compared.removed }, file.referenceDate);
  if (breaches.length > 0) {
    return ok({ ...(await markWithoutRevision(job, [file], 'NEEDS_APPROVAL', { ...report(), breaches })), breaches });
  }
  const committed = await commitRevisionOn(
    platform,
    connection,
    actor,
    {
      kind: 'EXTRACT',
      reason: `${kind} ${file.deliveryVersion}`,
      importId: file.id,
      deliveryVersion: file.deliveryVersion,
      referenceDate: file.referenceDate,
    },
    async (tx, revision) => {
      if (revision !== comparedAt + 1) compared = await compareExtract(tx, kind, file.mode);
      await onProgress('MERGE', 0, 0);
      await applyExtract(tx, kind, revision);
      await markCommitted(job, tx, [file], revision, report());
      return { summary: report(), changes: compared.changes };
    },
  );
  if (committed === null) throw new Error('the merge of an extract always makes a revision');
  return ok({ state: 'COMMITTED', revision: committed.revision, importIds: [file.id], report: report(), breaches: [] });
}
