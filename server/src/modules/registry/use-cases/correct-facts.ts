import { ok } from '@tepat/shared';
import type { Result } from '@tepat/shared';
import { closeDisputes, moveDisputes, writeFacts, writeOverrides } from '../storage/corrected-rows';
import { derivedChanges } from '../storage/derive-family';
import { TABLES } from '../storage/tables';
import { checkCorrection } from './check-correction';
import { factText } from './checked-fact';
import type { RevisionTransaction } from './commit-revision';
import type { CorrectionFailure, FamilyCorrection } from './family-correction';
import { makeRecords } from './make-records';

/** The families whose scores depend on what was corrected. */
export interface CorrectedFacts {
  /** The family that the correction is about; the one that it made where there was none. */
  readonly familyId: number;
  /** That and all others whose facts or members changed. */
  readonly familyIds: readonly number[];
  readonly changed: number;
  /** Ids of the records that the correction made, by kind and the negative id that names them in it: `FAMILY -1`. */
  readonly made: ReadonlyMap<string, number>;
}

/**
 * Corrects facts and membership of families within a revision: new families and members are recorded, overrides are written
 * beside the delivered values, the effective columns take the corrected ones (old rows go to history), and what is counted
 * from the members follows in the same transaction. However many facts and families, at most eleven statements, and two more where
 * what is disputed moves. A refusal
 * means that nothing may be committed: the caller returns null from its revision or throws.
 */
export async function correctFacts(
  tx: RevisionTransaction,
  revision: number,
  correction: FamilyCorrection,
): Promise<Result<CorrectedFacts, CorrectionFailure>> {
  const checked = await checkCorrection(tx, correction);
  if (!checked.ok) return checked;
  const { facts, following, familyIds, familyId, made } = await makeRecords(tx, revision, checked.value, correction);
  await writeOverrides(tx, revision, facts, correction);
  await closeDisputes(tx, revision, facts);
  const written = [...facts, ...following].filter(
    ({ isNew, kind, fact }) => !isNew && TABLES[kind].values.includes(fact),
  );
  const of = (kind: 'FAMILY' | 'RESIDENT') => written.filter((each) => each.kind === kind);
  await writeFacts(tx, revision, 'RESIDENT', of('RESIDENT'));
  await writeFacts(tx, revision, 'FAMILY', [...of('FAMILY'), ...(await derivedChanges(tx, familyIds))]);
  const moved = [...facts, ...following].filter(({ fact }) => fact === 'kelurahan_code');
  await moveDisputes(tx, moved, checked.value.standing.disputed);
  for (const { subject, changes } of correction.subjects) {
    const { kind, id } = subject;
    tx.record({
      action: 'registry.correct',
      subject: { kind, id: String(made.get(`${kind} ${id}`) ?? id) },
      revision,
      reason: correction.reason,
      before: Object.fromEntries(changes.map(({ fact, baseValue }) => [fact, factText(baseValue)])),
      after: {
        ...Object.fromEntries(changes.map(({ fact, value }) => [fact, factText(value)])),
        source: correction.source,
      },
    });
  }
  return ok({ familyId, familyIds, changed: facts.length, made });
}
