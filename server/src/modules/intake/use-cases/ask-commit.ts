import type { MessageCode, Result, UserError } from '@tepat/shared';
import type { Platform } from '../../../platform/platform';
import { Refused, refusable } from '../../../platform/refused';
import { transact } from '../../audit';
import type { Actor } from '../../audit';
import type { ImportState } from '../domain/import-state';
import type { ImportFile } from '../storage/import-file.entity';
import { changeImport, importById } from '../storage/import-store';

/** What may still be committed; the second state takes another person than the uploader. */
const COMMITTABLE: readonly ImportState[] = ['VALID', 'NEEDS_APPROVAL'];

/**
 * Notes who wants a file committed (or approves one that broke its gates): a worker does it later, in the name of whoever
 * stands here. Asked twice, the first request stands.
 */
export function askCommit(
  platform: Platform,
  actor: Actor,
  importId: number,
): Promise<Result<ImportFile, UserError<MessageCode>>> {
  return refusable(async () => {
    const file = await importById(platform, importId);
    if (!file) throw new Refused({ code: 'NOT_FOUND' });
    if (!COMMITTABLE.includes(file.state)) throw new Refused({ code: 'IMPORT_STATE', params: { state: file.state } });
    const approves = file.state === 'NEEDS_APPROVAL';
    if (approves && file.createdBy === actor.id) throw new Refused({ code: 'SAME_PERSON' });
    if (file.commitAskedBy !== null) return file;
    const now = platform.clock.now();
    await transact(platform.database, platform.clock, actor, async (tx) => {
      const { affected } = await tx.run(
        `UPDATE import_file SET commit_asked_by = ?, commit_asked_at = ?, commit_approves = ?, commit_refusal = NULL
          WHERE id = ? AND state = ? AND commit_asked_by IS NULL`,
        [actor.id, now, approves ? 1 : 0, importId, file.state],
      );
      if (affected !== 1) throw new Refused({ code: 'IMPORT_STATE', params: { state: file.state } });
      tx.record({
        action: approves ? 'intake.ask_approval' : 'intake.ask_commit',
        subject: { kind: 'IMPORT', id: String(importId) },
        after: { state: file.state, approves },
      });
    });
    return { ...file, commitAskedBy: actor.id, commitAskedAt: now, commitApproves: approves ? 1 : 0 };
  });
}

/** The request has been answered; `refusal` is told to whoever looks at the file. */
export async function closeRequest(
  platform: Platform,
  importId: number,
  refusal: UserError<MessageCode> | null,
): Promise<void> {
  await changeImport(platform.database, importId, {
    commit_asked_by: null,
    commit_asked_at: null,
    commit_approves: 0,
    commit_refusal: refusal && JSON.stringify(refusal),
  });
}
