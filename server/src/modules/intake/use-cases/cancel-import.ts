import { err, ok } from '@tepat/shared';
import type { Result, UserError } from '@tepat/shared';
import type { Platform } from '../../../platform/platform';
import type { Actor } from '../../audit';
import { transact } from '../../audit';
import { REPLACEABLE_STATES } from '../domain/import-state';
import { changeImport, importById } from '../storage/import-store';

/** Gives up a file that is not committed. */
export async function cancelImport(
  platform: Platform,
  actor: Actor,
  importId: number,
): Promise<Result<{ importId: number }, UserError<'NOT_FOUND' | 'IMPORT_STATE'>>> {
  const file = await importById(platform, importId);
  if (!file) return err({ code: 'NOT_FOUND' });
  if (!REPLACEABLE_STATES.includes(file.state)) return err({ code: 'IMPORT_STATE', params: { state: file.state } });
  await transact(platform.database, platform.clock, actor, async (tx) => {
    await changeImport(tx, importId, { state: 'CANCELLED', finished_at: platform.clock.now() });
    tx.record({
      action: 'intake.cancel',
      subject: { kind: 'IMPORT', id: String(importId) },
      before: { state: file.state },
    });
  });
  return ok({ importId });
}
