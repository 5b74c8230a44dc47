import type { Actor } from '../modules/audit';
import { importById, validateImport } from '../modules/intake';
import { approveImport, commitImport } from '../modules/registry';
import type { Platform } from '../platform/platform';
import type { Doorbell, Ring } from '../platform/queue/doorbell';

/** What a worker does for a file that was uploaded in the console: check it, and commit it when asked. */
export function importHandlers(platform: Platform): Record<string, (data: Ring) => Promise<void>> {
  const asked = (data: Ring): { importId: number; actor: Actor } => ({
    importId: Number(data['importId']),
    actor: { kind: 'USER', id: String(data['actorId']) },
  });
  const failed = (importId: number, error: { code: string }): void =>
    platform.log.warn({ importId, code: error.code }, 'the import did not go on');
  return {
    'import.validate': async (data) => {
      const { importId, actor } = asked(data);
      const validated = await validateImport(platform, actor, importId);
      if (!validated.ok) failed(importId, validated.error);
    },
    'import.commit': async (data) => {
      const { importId, actor } = asked(data);
      const stored = await importById(platform, importId);
      if (!stored) return;
      // Whoever asks for what waits for approval approves it; the use case refuses the uploader.
      const commit = stored.state === 'NEEDS_APPROVAL' ? approveImport : commitImport;
      const committed = await commit(platform, actor, importId);
      if (!committed.ok) failed(importId, committed.error);
    },
  };
}

const FORGOTTEN_SECONDS = 60;

/**
 * Rings again for files that were received and never checked: Redis may have lost the ring. Whoever is checking one
 * holds its lock, so a ring too many finds nothing to do.
 */
export async function ringForgottenImports(platform: Platform, doorbell: Doorbell): Promise<void> {
  const before = new Date(platform.clock.now().getTime() - FORGOTTEN_SECONDS * 1000);
  const rows = await platform.database.rows<{ id: number; actorId: string }>(
    `SELECT id, created_by AS actorId FROM import_file
     WHERE state IN ('RECEIVED', 'VALIDATING') AND created_at < ? ORDER BY id LIMIT 20`,
    [before],
  );
  for (const { id, actorId } of rows) await doorbell.ring('import.validate', { importId: id, actorId });
}
