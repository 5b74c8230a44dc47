import { createHash } from 'node:crypto';
import { err, ok } from '@tepat/shared';
import type { Result, UserError } from '@tepat/shared';
import type { Platform } from '../../../platform/platform';
import { transact } from '../../audit';
import type { Actor } from '../../audit';
import { validateModel } from '../domain';
import type { ModelFault } from '../domain';
import { activeModel, findModel, insertModel } from '../storage/model-store';

export type ImportModelRefusal = UserError<'MODEL_NOT_JSON' | 'MODEL_INVALID' | 'MODEL_VERSION_EXISTS'> & {
  readonly faults?: readonly ModelFault[];
};

/** A document that is at fault would be refused for its number, too: that is told in the same answer. */
async function versionTaken({ database }: Platform, json: unknown): Promise<ModelFault[]> {
  const { code, version } = (json ?? {}) as { readonly code?: unknown; readonly version?: unknown };
  if (typeof code !== 'string' || typeof version !== 'number' || !Number.isSafeInteger(version)) return [];
  if (!(await findModel(database, code, version))) return [];
  return [{ path: '$.version', code: 'MODEL_VERSION_TAKEN', params: { model: code, version } }];
}

/**
 * Takes a welfare model document as it is, byte by byte, after it has been proven: shape, score range, test vectors and
 * direction. It ranks nobody before a second person releases it (`decideModel`), and then from the first night of its
 * date on. The one exception is the model that a system comes with: it ranks from the first night on.
 * The same document twice is the model that is already there; other bytes under the same code and version are refused.
 */
export async function importModel(
  platform: Platform,
  actor: Actor,
  bytes: Buffer,
): Promise<Result<{ modelId: number; created: boolean }, ImportModelRefusal>> {
  let json: unknown;
  try {
    json = JSON.parse(bytes.toString('utf8'));
  } catch {
    return err({ code: 'MODEL_NOT_JSON' });
  }
  const validation = validateModel(json);
  if (!validation.ok) {
    const faults = [...validation.faults, ...(await versionTaken(platform, json))];
    return err({ code: 'MODEL_INVALID', params: { count: faults.length }, faults });
  }
  const { model } = validation;
  const sha256 = createHash('sha256').update(bytes).digest();
  const existing = await findModel(platform.database, model.code, model.version);
  if (existing) {
    if (existing.sha256 === sha256.toString('hex')) return ok({ modelId: existing.id, created: false });
    return err({ code: 'MODEL_VERSION_EXISTS', params: { model: model.code, version: model.version } });
  }
  const modelId = await transact(platform.database, platform.clock, actor, async (tx) => {
    const isFirst = actor.kind === 'SYSTEM' && (await activeModel(tx)) === null;
    const state = isFirst ? 'ACTIVE' : 'LOADED';
    const by = { state, actorId: actor.id, at: platform.clock.now() } as const;
    const id = await insertModel(tx, model, { bytes, sha256 }, by);
    tx.record({
      action: 'welfare.import_model',
      subject: { kind: 'MODEL', id: String(id) },
      after: { code: model.code, version: model.version, sha256: sha256.toString('hex'), state },
    });
    return id;
  });
  return ok({ modelId, created: true });
}
