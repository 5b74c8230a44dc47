import type { Sql } from '../../../platform/database/database';
import type { Platform } from '../../../platform/platform';
import { Refused } from '../../../platform/refused';
import type { Actor, Recorder } from '../../audit';
import { filesInUse, type CaseKind } from '../storage/evidence-store';
import { forgetFile, keepEvidence, keepOnceMore } from './keep-evidence';
import { noteEvidence } from './lay-evidence';

/** A file that proves something for every case of one session: its minutes. */
export interface SessionFile {
  readonly bytes: Buffer;
  /** As the sender named the file. */
  readonly name: string;
  /** Of the file of proposals. */
  readonly session: Buffer;
  /** Of the event at each case. */
  readonly action: string;
  /** Of the input, for what is wrong with the file. */
  readonly field: string;
}

/** Lays the file beside a case, in the transaction that makes the case. */
export type LayBeside = (tx: Sql & Recorder, caseKind: CaseKind, caseId: number) => Promise<void>;

/**
 * Cleans a file once and lets it be laid beside many cases. Each has a name of its own for the same bytes; what stands
 * beside nothing in the end is taken away.
 *
 * @throws Refused with what is wrong with the file, before anything is made
 */
export async function withSessionFile<T>(
  platform: Platform,
  actor: Actor,
  { bytes, name, session, action, field }: SessionFile,
  work: (lay: LayBeside) => Promise<T>,
): Promise<T> {
  const result = await keepEvidence(platform, `${actor.kind}:${actor.id}`, bytes);
  if (!result.ok) throw new Refused({ code: result.error, field });
  const kept = result.value;
  const files = [kept.file];
  try {
    return await work(async (tx, caseKind, caseId) => {
      const own = await keepOnceMore(platform, kept);
      files.push(own.file);
      const at = platform.clock.now();
      await noteEvidence(tx, own, { caseKind, caseId, name, keepsPlace: false, action, actor, at, session });
    });
  } finally {
    const stand = await filesInUse(platform.database, files);
    for (const file of files) if (!stand.has(file)) await forgetFile(platform, file);
  }
}
