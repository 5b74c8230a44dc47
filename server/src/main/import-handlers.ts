import type { Actor } from '../modules/audit';
import { importById, validateImport } from '../modules/intake';
import { approveImport, commitImport } from '../modules/registry';
import type { Platform } from '../platform/platform';
import type { Ring } from '../platform/queue/doorbell';

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
