import type { Sql } from '../../../platform/database/database';
import type { Platform } from '../../../platform/platform';
import type { Topic } from '../../../platform/queue/outbox';
import { transact } from '../../audit';
import { activeCasesOf, CaseComparison, CaseWriter } from '../../worklist';
import { tellCases } from '../domain/tell-cases';
import { decideFamily } from './decide-family';

const WORKLIST = { kind: 'SYSTEM', id: 'worklist' } as const;

/** Lays the cases of a family beside what its facts say now, after a correction. */
export const FAMILY_CASES: Topic<{ familyId: number }> = {
  name: 'worklist.family',
  follow: (platform, { familyId }, end) => refreshCases(platform, familyId, end),
};

async function refreshCases(platform: Platform, familyId: number, end: (tx: Sql) => Promise<void>): Promise<void> {
  const { database, clock } = platform;
  const now = await decideFamily(platform, familyId);
  if (now === null) return end(database);
  const { revision, today, programs, members } = now;
  const programIds = programs.map(({ id }) => id);
  const residentIds = members.map(({ person }) => person.residentId);
  const cases = new CaseComparison(await activeCasesOf(database, programIds, residentIds));
  for (const { person, decisions } of members) tellCases(cases, programs, person, decisions);
  const changes = cases.end();
  if (changes.length === 0) return end(database);
  await transact(database, clock, WORKLIST, async (tx) => {
    const at = clock.now();
    const writer = new CaseWriter(tx, { cause: 'CORRECTION', actor: WORKLIST, revision, on: today, at });
    await writer.write(changes);
    const counts = await writer.end();
    tx.record({
      action: 'worklist.refresh',
      subject: { kind: 'FAMILY', id: String(familyId) },
      revision,
      after: { ...counts },
    });
    // At the very end: a correction that posts this message again waits for it, and whoever corrects next waits for that.
    await end(tx);
  });
}
