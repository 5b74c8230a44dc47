import { createHash, randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { link, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ok } from '@tepat/shared';
import type { Result } from '@tepat/shared';
import { openPlain, sealing } from '../../../platform/files/sealed-file';
import type { Platform } from '../../../platform/platform';
import type { CleanEvidence } from '../domain/clean-evidence';
import type { EvidenceFault } from '../domain/evidence';
import { wasDropped, type EvidenceRecord } from '../storage/evidence-store';
import { cleanAside } from './clean-aside';

type KeptFile = Pick<EvidenceRecord, 'id' | 'file'>;

/** A cleaned file that stands sealed under a generated name, not yet said what it proves. */
export interface KeptEvidence extends CleanEvidence {
  readonly file: string;
  readonly sha256: Buffer;
  readonly receivedSha256: Buffer;
}

const sha256 = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();
const newName = (): string => randomBytes(16).toString('hex');
const pathOf = ({ dataDirectory }: Platform, file: string): string => path.join(dataDirectory, 'evidence', file);

/** Cleans what was sent and keeps it, sealed; `forgetFile` takes it away again when nothing comes to rest on it. */
export async function keepEvidence(
  platform: Platform,
  sender: string,
  bytes: Buffer,
): Promise<Result<KeptEvidence, EvidenceFault>> {
  const cleaned = await cleanAside(sender, bytes);
  if (!cleaned.ok) return cleaned;
  const file = newName();
  await mkdir(path.dirname(pathOf(platform, file)), { recursive: true, mode: 0o700 });
  const target = createWriteStream(pathOf(platform, file), { mode: 0o600, flags: 'wx', flush: true });
  await pipeline(Readable.from([cleaned.value.bytes]), sealing(platform.fileKey), target);
  return ok({ ...cleaned.value, file, sha256: sha256(cleaned.value.bytes), receivedSha256: sha256(bytes) });
}

/** The same bytes under one more name: each case has its own, and loses it by itself. */
export async function keepOnceMore(platform: Platform, kept: KeptEvidence): Promise<KeptEvidence> {
  const file = newName();
  await link(pathOf(platform, kept.file), pathOf(platform, file));
  return { ...kept, file };
}

export async function forgetFile(platform: Platform, file: string): Promise<void> {
  await rm(pathOf(platform, file), { force: true });
}

/** The plain bytes of a kept file; null where it was taken off and is gone. One that is missing otherwise is a fault of ours. */
export async function openEvidence(platform: Platform, { id, file }: KeptFile): Promise<Readable | null> {
  try {
    return await openPlain(pathOf(platform, file), platform.fileKey);
  } catch (error) {
    const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    if (isMissing && (await wasDropped(platform.database, id))) return null;
    throw error;
  }
}
