import { err, ok, unreachable } from '@tepat/shared';
import type { Result } from '@tepat/shared';
import type { Platform } from '../../../platform/platform';
import type { Actor } from '../../audit';
import type { ImportFile, ImportState } from '../../intake';
import { changeImport, importById, latestOfDelivery, lockCommits, stageImport, storedProgress } from '../../intake';
import { commitDelivery } from './commit-delivery';
import type { CommitFailure, CommitJob, CommitOptions, Committed } from './commit-job';
import { commitExtract } from './commit-extract';

/** COMMITTING is left behind by a process that died: its transaction is gone, so the file is as valid as before. */
const COMMITTABLE: readonly ImportState[] = ['VALID', 'COMMITTING'];
/** How long a commit waits for another one. */
const WAIT_SECONDS = 3600;

/**
 * Merges a validated file into the registry as one revision; the two parts of a DTSEN delivery are merged together,
 * whichever is named. Everything or nothing: a process that dies leaves the registry as it was.
 */
export async function commitImport(
  platform: Platform,
  actor: Actor,
  importId: number,
  options: CommitOptions = {},
): Promise<Result<Committed, CommitFailure>> {
  return commit(platform, actor, importId, options, false);
}

/** Commits a delivery that broke its gates: by a person other than the one who uploaded it. */
export async function approveImport(
  platform: Platform,
  actor: Actor,
  importId: number,
  options: CommitOptions = {},
): Promise<Result<Committed, CommitFailure>> {
  return commit(platform, actor, importId, options, true);
}

async function commit(
  platform: Platform,
  actor: Actor,
  importId: number,
  options: CommitOptions,
  approved: boolean,
): Promise<Result<Committed, CommitFailure>> {
  const connection = await platform.database.dedicated({ localInfile: true });
  try {
    await connection.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED');
    // A long file is not given up because a shorter revision is being written.
    await connection.query(`SET SESSION innodb_lock_wait_timeout = ${WAIT_SECONDS}`);
    if (!(await lockCommits(connection, WAIT_SECONDS))) return err({ code: 'REGISTRY_BUSY' });
    const file = await importById(platform, importId);
    if (!file) return err({ code: 'NOT_FOUND' });
    if (approved && file.state === 'NEEDS_APPROVAL') {
      if (file.createdBy === actor.id) return err({ code: 'SAME_PERSON' });
    } else if (!COMMITTABLE.includes(file.state)) {
      return err({ code: 'IMPORT_STATE', params: { state: file.state } });
    }
    const parts = await partsOf(platform, file, options.alone ?? false, approved);
    if (!parts.ok) return parts;
    if (parts.value.length === 0) {
      return ok({ state: 'WAITING', revision: null, importIds: [file.id], report: {}, breaches: [] });
    }
    if (approved && parts.value.some(({ createdBy }) => createdBy === actor.id)) {
      return err({ code: 'SAME_PERSON' });
    }
    const newer = await newerDelivery(platform, file);
    if (newer) {
      return err({ code: 'DELIVERY_OLDER', params: { version: file.deliveryVersion, standing: newer } });
    }
    const before = new Map(parts.value.map((part) => [part.id, part.state]));
    const onProgress = storedProgress(platform, [...before.keys()], options.onProgress ?? (() => undefined));
    const job: CommitJob = { platform, connection, actor, approved, onProgress };
    for (const part of parts.value) await changeImport(platform.database, part.id, { state: 'COMMITTING' });
    try {
      for (const part of parts.value) await stageImport(platform, connection, part, onProgress);
      const result = await merged(job, file, parts.value);
      if (!result.ok) await restore(platform, before);
      return result;
    } catch (error) {
      await restore(platform, before);
      throw error;
    }
  } finally {
    connection.destroy();
  }
}

function merged(
  job: CommitJob,
  file: ImportFile,
  parts: readonly ImportFile[],
): Promise<Result<Committed, CommitFailure>> {
  switch (file.kind) {
    case 'families':
    case 'residents':
      return commitDelivery(job, parts);
    case 'civil-registry':
    case 'assets':
    case 'institutions':
    case 'central-programs':
    case 'disability':
    case 'sanctions':
      return commitExtract(job, file, file.kind);
    default:
      return unreachable(file.kind);
  }
}

/** The version of a committed DTSEN delivery that describes a later day: an older one would take the registry back. */
async function newerDelivery(platform: Platform, file: ImportFile): Promise<string | null> {
  if (file.kind !== 'families' && file.kind !== 'residents') return null;
  const [row] = await platform.database.rows<{ version: string }>(
    `SELECT delivery_version AS version FROM import_file
     WHERE kind = 'families' AND state = 'COMMITTED' AND reference_date > ? ORDER BY reference_date DESC LIMIT 1`,
    [file.referenceDate],
  );
  return row?.version ?? null;
}

async function restore(platform: Platform, before: ReadonlyMap<number, ImportState>): Promise<void> {
  for (const [id, state] of before) {
    await changeImport(platform.database, id, { state: state === 'COMMITTING' ? 'VALID' : state });
  }
}

/** The files that are committed together: an extract alone, a families file with its residents; none while one of these is missing. */
async function partsOf(
  platform: Platform,
  file: ImportFile,
  alone: boolean,
  approved: boolean,
): Promise<Result<ImportFile[], CommitFailure>> {
  if (file.kind !== 'families' && file.kind !== 'residents') return ok([file]);
  const partnerKind = file.kind === 'families' ? 'residents' : 'families';
  const partner = await latestOfDelivery(platform, file.deliveryVersion, partnerKind);
  const usable: readonly ImportState[] = [
    ...COMMITTABLE,
    'COMMITTED',
    'UNCHANGED',
    ...(approved ? (['NEEDS_APPROVAL'] as const) : []),
  ];
  if (partner && usable.includes(partner.state)) {
    if (partner.mode !== file.mode || partner.referenceDate !== file.referenceDate) {
      return err({ code: 'DELIVERY_PARTS_DIFFER', params: { importId: partner.id } });
    }
    return ok(file.kind === 'families' ? [file, partner] : [partner, file]);
  }
  if (alone && file.kind === 'families') return ok([file]);
  return ok([]);
}
