import type { Platform } from '../../../platform/platform';
import { transact } from '../../audit';
import { activeCasesOf, CaseComparison, CaseWriter, clearDue, familiesDue } from '../../worklist';
import { tellCases } from '../domain/tell-cases';
import { decideFamily } from './decide-family';

const WORKLIST = { kind: 'SYSTEM', id: 'worklist' } as const;
/** By then, whoever made the correction has looked, or never will. */
const FORGOTTEN_AFTER_MS = 10_000;
const FAMILIES_A_LOOK = 50;

/**
 * Lays the cases of a family beside what its facts say now, after a correction. Once it has ended, the mark that the
 * correction left is gone; until then it stands, so that nothing is lost with a process.
 */
export async function refreshCases(platform: Platform, familyId: number): Promise<void> {
  const { database, clock } = platform;
  const now = await decideFamily(platform, familyId);
  if (now === null) return clearDue(database, familyId, Number.MAX_SAFE_INTEGER);
  const { revision, today, programs, members } = now;
  const programIds = programs.map(({ id }) => id);
  const residentIds = members.map(({ person }) => person.residentId);
  const cases = new CaseComparison(await activeCasesOf(database, programIds, residentIds));
  for (const { person, decisions } of members) tellCases(cases, programs, person, decisions);
  const changes = cases.end();
  if (changes.length === 0) return clearDue(database, familyId, revision);
  await transact(database, clock, WORKLIST, async (tx) => {
    const at = clock.now();
    const writer = new CaseWriter(tx, { cause: 'CORRECTION', actor: WORKLIST, revision, on: today, at });
    await writer.write(changes);
    const counts = await writer.end();
    await clearDue(tx, familyId, revision);
    tx.record({
      action: 'worklist.refresh',
      subject: { kind: 'FAMILY', id: String(familyId) },
      revision,
      after: { ...counts },
    });
  });
}

/** Families whose correction was committed by a process that ended before it could look at their cases. */
export async function refreshForgottenCases(platform: Platform): Promise<number> {
  const { database, clock } = platform;
  const before = new Date(clock.now().getTime() - FORGOTTEN_AFTER_MS);
  const families = await familiesDue(database, before, FAMILIES_A_LOOK);
  for (const familyId of families) await refreshCases(platform, familyId);
  return families.length;
}
