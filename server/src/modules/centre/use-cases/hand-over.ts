import { runDateAt } from '@tepat/shared';
import type { Platform } from '../../../platform/platform';
import type { Actor } from '../../audit';
import { transact } from '../../audit';
import { settingOn } from '../../programs';
import { endOf, nextCutOff } from '../domain/cut-off';
import {
  correctionIdsOf,
  insertHandover,
  markReady,
  newestHandover,
  oldestWaiting,
  unfinishedHandovers,
  type HandoverRecord,
} from '../storage/handover-store';
import { forgetHandoverFile, writeHandoverFile } from './handover-file';

const CLOCK: Actor = { kind: 'SYSTEM', id: 'centre.hand_over' };

/**
 * Makes the files of every cut-off that has passed: first which corrections belong to it, in one transaction; then the file, which
 * is written anew when whoever wrote it died. Run by anybody, at any time, by several at once, each correction stands in exactly
 * one file, unless a person asks for it again.
 *
 * @returns the numbers of the files that were finished by this run
 */
export async function handOver(platform: Platform): Promise<number[]> {
  const finished: number[] = [];
  const finish = async (): Promise<void> => {
    for (const file of await unfinishedHandovers(platform.database)) {
      if (await finishFile(platform, file)) finished.push(file.number);
    }
  };
  await finish();
  while (await beginFile(platform)) await finish();
  if (finished.length > 0) platform.log.info({ finished }, 'corrections handed over to the centre');
  return finished;
}

/** Numbers the file of the next cut-off that has passed; false where there is none. */
async function beginFile({ database, clock }: Platform): Promise<boolean> {
  const [waiting, last] = [await oldestWaiting(database), await newestHandover(database)];
  const today = runDateAt(clock.now());
  const oldest = waiting && runDateAt(waiting);
  const day = await settingOn(database, 'CORRECTION_CUT_OFF_DAY', oldest ?? today);
  const cutOff = nextCutOff(oldest, last?.cutOff ?? null, today, day);
  if (cutOff === null) return false;
  try {
    await transact(database, clock, CLOCK, async (tx) => {
      const number = (last?.number ?? 0) + 1;
      const { id, corrections } = await insertHandover(tx, { number, cutOff, until: endOf(cutOff), at: clock.now() });
      tx.record({
        action: 'centre.begin_handover',
        subject: { kind: 'HANDOVER', id: String(id) },
        after: { number, cutOff, corrections },
      });
    });
  } catch (error) {
    // The number and the cut-off are unique: another worker was faster, and its file is as good as ours.
    if ((error as { code?: string }).code !== 'ER_DUP_ENTRY') throw error;
  }
  return true;
}

async function finishFile(platform: Platform, file: HandoverRecord): Promise<boolean> {
  const { database, clock } = platform;
  const ids = await correctionIdsOf(database, file.id);
  const written = await writeHandoverFile(platform, file, ids);
  try {
    await transact(database, clock, CLOCK, async (tx) => {
      if (!(await markReady(tx, file.id, { ...written, at: clock.now() }))) throw new WrittenByAnother();
      tx.record({
        action: 'centre.hand_over',
        subject: { kind: 'HANDOVER', id: String(file.id) },
        after: { number: file.number, cutOff: file.cutOff, rows: written.rows, sha256: written.sha256.toString('hex') },
        changes: { count: ids.length, digest: written.sha256 },
      });
    });
    return true;
  } catch (error) {
    await forgetHandoverFile(platform, written.path);
    if (error instanceof WrittenByAnother) return false;
    throw error;
  }
}

class WrittenByAnother extends Error {}
