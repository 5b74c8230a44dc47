import { sweepUploads } from '../../../platform/http/upload';
import type { Platform } from '../../../platform/platform';
import { transact, type Actor } from '../../audit';

const CLOCK: Actor = { kind: 'SYSTEM', id: 'evidence.sweepUploads' };
/** Longer than a weekend with a holiday: whoever photographed on Friday attaches on Tuesday. */
const KEPT_DAYS = 5;
const DAY_MS = 86_400_000;

/**
 * Removes uploads that were attached to nothing for some days: they show people, and prove nothing. An upload has no row
 * before it is attached; the trail is told how many went.
 *
 * @returns how many files were removed
 */
export async function sweepWaitingUploads({ database, clock, dataDirectory }: Platform): Promise<number> {
  const until = new Date(clock.now().getTime() - KEPT_DAYS * DAY_MS);
  const swept = await sweepUploads(dataDirectory, until);
  if (swept.files === 0) return 0;
  await transact(database, clock, CLOCK, async (tx) => {
    tx.record({
      action: 'evidence.sweepUploads',
      subject: { kind: 'UPLOAD', id: 'waiting' },
      after: { ...swept, until: until.toISOString() },
    });
  });
  return swept.files;
}
