import { marks } from '../../../platform/database/pages';
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { err, isPlainDate, ok } from '@tepat/shared';
import type { DeliveryMode, IntakeKind, Result, UserError } from '@tepat/shared';
import { openPlain, sealing } from '../../../platform/files/sealed-file';
import type { Platform } from '../../../platform/platform';
import type { Actor } from '../../audit';
import { transact } from '../../audit';
import { carriesErrorColumns } from '../domain/error-columns';
import { REPLACEABLE_STATES } from '../domain/import-state';
import type { ImportState } from '../domain/import-state';
import { ImportFile } from '../storage/import-file.entity';
import { latestOfDelivery } from '../storage/import-store';
import { CorrectionFault, mergeCorrection } from '../storage/merge-correction';
import { openCsv, SourceFault } from '../storage/source-file';

export interface Upload {
  kind: IntakeKind;
  /** Where the uploaded bytes lie now; they are copied, never moved. */
  path: string;
  /** As the sender calls it: shown, never used as a path. */
  fileName: string;
  deliveryVersion: string;
  mode: DeliveryMode;
  /** YYYY-MM-DD */
  referenceDate: string;
}

export interface Registered {
  importId: number;
  /** RECEIVED for a new file; that of the earlier import when the same file was committed before. */
  state: ImportState;
  /** True: the same bytes of this kind and version are committed already, nothing was registered. */
  noChange: boolean;
  /** The rejected import whose error file was corrected by this one. */
  corrects: number | null;
}

export type RegisterFailure = UserError<
  'BAD_DELIVERY_VERSION' | 'DATE_INVALID' | CorrectionFault['code'] | SourceFault['code']
>;

/** Folder below the data folder that keeps uploaded files, under generated names. */
const IMPORTS = 'imports';
const VERSION = /^[A-Za-z0-9][A-Za-z0-9._-]{0,23}$/;

/**
 * Takes a file in: keeps a sealed copy (readable by its owner alone), computes its SHA-256 on the way, and writes its row.
 * A corrected error file is laid over the file that it was made from, while that is still the newest of its kind and
 * version: its rows replace the bad ones, all others stay as they were delivered.
 */
export async function registerUpload(
  platform: Platform,
  actor: Actor,
  upload: Upload,
): Promise<Result<Registered, RegisterFailure>> {
  if (!VERSION.test(upload.deliveryVersion)) return err({ code: 'BAD_DELIVERY_VERSION', field: 'deliveryVersion' });
  if (!isPlainDate(upload.referenceDate)) return err({ code: 'DATE_INVALID', field: 'referenceDate' });

  const storedPath = path.join(IMPORTS, `${randomUUID()}.csv`);
  const target = path.join(platform.dataDirectory, storedPath);
  await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
  const correction = await correctedImport(platform, upload);
  if (!correction.ok) return correction;
  const corrects = correction.value;
  if (corrects) {
    const merged = await merge(platform, corrects, upload.path, target);
    if (!merged.ok) return merged;
  }
  const { sha256, bytes } = corrects
    ? await digestOf(target, platform.fileKey)
    : await copy(upload.path, target, platform.fileKey);

  const earlier = await sameFileCommitted(platform, upload, sha256);
  if (earlier) {
    await rm(target);
    return ok({ ...earlier, noChange: true, corrects: null });
  }
  const importId = await transact(platform.database, platform.clock, actor, async (tx) => {
    await tx.run(
      `UPDATE import_file SET state = 'SUPERSEDED', finished_at = ?
       WHERE kind = ? AND delivery_version = ? AND state IN (${marks(REPLACEABLE_STATES)})`,
      [platform.clock.now(), upload.kind, upload.deliveryVersion, ...REPLACEABLE_STATES],
    );
    const repository = tx.manager.getRepository(ImportFile);
    const row = await repository.save(
      repository.create({
        kind: upload.kind,
        state: 'RECEIVED',
        deliveryVersion: upload.deliveryVersion,
        mode: upload.mode,
        referenceDate: upload.referenceDate,
        fileName: path.basename(upload.fileName).slice(0, 200),
        storedPath,
        sha256,
        bytes,
        createdBy: actor.id,
        createdAt: platform.clock.now(),
      }),
    );
    tx.record({
      action: 'intake.upload',
      subject: { kind: 'IMPORT', id: String(row.id) },
      after: {
        kind: upload.kind,
        deliveryVersion: upload.deliveryVersion,
        mode: upload.mode,
        referenceDate: upload.referenceDate,
        sha256: sha256.toString('hex'),
        bytes,
        ...(corrects ? { corrects: corrects.id } : {}),
      },
    });
    // TypeORM gives a BIGINT key as text.
    const key: unknown = row.id;
    return Number(key);
  });
  return ok({ importId, state: 'RECEIVED', noChange: false, corrects: corrects?.id ?? null });
}

/** The import that a corrected error file can belong to: the newest of its kind and version, if that was rejected. */
async function correctedImport(
  platform: Platform,
  upload: Upload,
): Promise<Result<ImportFile | null, RegisterFailure>> {
  try {
    const source = await openCsv(upload.path, platform.fileKey);
    await source?.close();
    if (!source || !carriesErrorColumns(source.header)) return ok(null);
  } catch (error) {
    // A damaged file is taken in and then rejected by its validation, with a report.
    if (error instanceof SourceFault) return ok(null);
    throw error;
  }
  const latest = await latestOfDelivery(platform, upload.deliveryVersion, upload.kind);
  if (latest?.state === 'REJECTED' && latest.errorPath !== null) return ok(latest);
  return err({ code: 'CORRECTION_OF_OTHER_FILE', params: { expected: '–' } });
}

async function merge(
  platform: Platform,
  rejected: ImportFile,
  correctionPath: string,
  target: string,
): Promise<Result<null, RegisterFailure>> {
  try {
    await mergeCorrection(platform, rejected, correctionPath, target);
    return ok(null);
  } catch (error) {
    await rm(target, { force: true });
    if (error instanceof CorrectionFault) return err({ code: error.code, params: error.params });
    if (error instanceof SourceFault) return err({ code: error.code, params: { value: error.message } });
    throw error;
  }
}

async function sameFileCommitted(
  platform: Platform,
  upload: Upload,
  sha256: Buffer,
): Promise<{ importId: number; state: ImportState } | null> {
  const [row] = await platform.database.rows<{ id: number; state: ImportState }>(
    `SELECT id, state FROM import_file WHERE delivery_version = ? AND kind = ? AND sha256 = ? AND mode = ?
       AND reference_date = ? AND state IN ('COMMITTED', 'UNCHANGED') ORDER BY id DESC LIMIT 1`,
    [upload.deliveryVersion, upload.kind, sha256, upload.mode, upload.referenceDate],
  );
  return row ? { importId: row.id, state: row.state } : null;
}

async function copy(from: string, to: string, key: Buffer): Promise<{ sha256: Buffer; bytes: number }> {
  const hash = createHash('sha256');
  let bytes = 0;
  const tap = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  await pipeline(createReadStream(from), tap, sealing(key), createWriteStream(to, { mode: 0o600, flags: 'wx' }));
  return { sha256: hash.digest(), bytes };
}

async function digestOf(file: string, key: Buffer): Promise<{ sha256: Buffer; bytes: number }> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of await openPlain(file, key)) {
    hash.update(chunk as Buffer);
    bytes += (chunk as Buffer).length;
  }
  return { sha256: hash.digest(), bytes };
}
