import { can } from '@tepat/shared';
import type { MessageCode, UserError } from '@tepat/shared';
import { viewerOfAccount } from '../modules/access';
import { closeRequest, importById, lockImport, validateImport } from '../modules/intake';
import type { ImportFile } from '../modules/intake';
import { approveImport, commitImport } from '../modules/registry';
import type { Platform } from '../platform/platform';
import type { Doorbell, Ring } from '../platform/queue/doorbell';

/**
 * What a worker does for a file that was uploaded in the console: check it, and commit it when asked. A ring says which
 * file and nothing else: who asked for what stands in the database, where no visitor of Redis can write it.
 *
 * @param afterCommit what follows from what is recorded now
 */
export function importHandlers(
  platform: Platform,
  afterCommit: () => void = () => undefined,
): Record<string, (data: Ring) => Promise<void>> {
  return {
    'import.validate': async (data) => {
      const file = await importById(platform, Number(data['importId']));
      if (!file) return;
      const validated = await validateImport(platform, { kind: 'USER', id: file.createdBy }, file.id);
      if (!validated.ok) {
        platform.log.warn({ importId: file.id, code: validated.error.code }, 'the import did not go on');
      }
    },
    'import.commit': async (data) => {
      await commitAsked(platform, Number(data['importId']));
      afterCommit();
    },
  };
}

/** Does what a stored request asks for, once, however often it is rung for and whoever died over it. */
export async function commitAsked(platform: Platform, importId: number): Promise<void> {
  const lock = await platform.database.dedicated();
  try {
    // Whoever is at it holds the file: a ring too many finds nothing to do.
    if (!(await lockImport(lock, importId))) return;
    const file = await importById(platform, importId);
    if (!file?.commitAskedBy) return;
    const refusal = await refusalOf(platform, file, file.commitAskedBy);
    // Another commit is under way: the request stands, and is rung for again.
    if (refusal?.code === 'REGISTRY_BUSY') return;
    if (refusal) platform.log.warn({ importId, code: refusal.code }, 'the import was not committed');
    await closeRequest(platform, importId, refusal);
  } finally {
    lock.destroy();
  }
}

async function refusalOf(
  platform: Platform,
  file: ImportFile,
  askedBy: string,
): Promise<UserError<MessageCode> | null> {
  const approves = file.commitApproves === 1;
  // An ordinary request that has been answered: it now waits for a second person.
  if (file.state === 'NEEDS_APPROVAL' && !approves) return null;
  const viewer = await viewerOfAccount(platform.database, Number(askedBy));
  // Whoever asked may have been disabled or moved since.
  if (!can(viewer, 'import.commit')) return { code: 'FORBIDDEN' };
  const actor = { kind: 'USER', id: askedBy } as const;
  const committed = await (approves ? approveImport : commitImport)(platform, actor, file.id);
  if (!committed.ok) {
    const isDone = ['COMMITTED', 'UNCHANGED'].includes((await importById(platform, file.id))?.state ?? '');
    return isDone ? null : committed.error;
  }
  if (committed.value.state !== 'WAITING') return null;
  const part = file.kind === 'families' ? 'residents' : 'families';
  return { code: 'IMPORT_WAITS_FOR_PART', params: { part, version: file.deliveryVersion } };
}

const FORGOTTEN_SECONDS = 60;

/**
 * Rings again for files that were received and never checked, and for commits that were asked for and not done: Redis
 * may have lost the ring, or a worker may have died. Whoever is at one holds its lock.
 */
export async function ringForgottenImports(platform: Platform, doorbell: Pick<Doorbell, 'ring'>): Promise<void> {
  const before = new Date(platform.clock.now().getTime() - FORGOTTEN_SECONDS * 1000);
  const rows = await platform.database.rows<{ id: number; asked: number }>(
    `SELECT id, 0 AS asked FROM import_file WHERE state IN ('RECEIVED', 'VALIDATING') AND created_at < ?
     UNION ALL
     SELECT id, 1 AS asked FROM import_file
      WHERE state IN ('VALID', 'NEEDS_APPROVAL', 'COMMITTING') AND commit_asked_at < ? ORDER BY id LIMIT 20`,
    [before, before],
  );
  for (const { id, asked } of rows)
    await doorbell.ring(asked === 1 ? 'import.commit' : 'import.validate', { importId: id });
}
