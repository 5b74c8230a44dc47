import { err, ok } from '@tepat/shared';
import type { IntakeProblemCode, Result, UserError } from '@tepat/shared';
import type { SubjectKind } from '../domain/columns';
import { CORRECTABLE_FACTS } from '../domain/columns';
import type { CorrectedFact, FactRow, Grounds } from '../storage/corrected-rows';
import { closeDisputes, factRows, writeFacts, writeOverrides } from '../storage/corrected-rows';
import { deriveFamily } from '../storage/derive-family';
import { RESIDENT } from '../storage/tables';
import type { FactValue } from './checked-fact';
import { factProblem, factText } from './checked-fact';
import type { RevisionTransaction } from './commit-revision';

/** Facts of one record that are corrected. */
export interface SubjectCorrection {
  readonly subject: { readonly kind: SubjectKind; readonly id: number };
  readonly changes: readonly {
    /** Column name. */
    readonly fact: string;
    readonly value: FactValue;
    /** What the proposer saw: the correction is refused when it has moved since. */
    readonly baseValue: FactValue;
  }[];
}

/**
 * A correction of facts of one record. `source`: where the corrected values come from, e.g. FIELD_CHECK. `observedOn`: day
 * of the observation, YYYY-MM-DD.
 */
export type FactCorrection = SubjectCorrection & Grounds;

/** A correction of facts of one family and of its members. */
export interface FamilyCorrection extends Grounds {
  readonly subjects: readonly SubjectCorrection[];
}

export interface StaleBase extends UserError<'STALE_BASE'> {
  field: string;
  params: { field: string; seen: string; now: string };
}

export type CorrectionFailure =
  | StaleBase
  | UserError<'NOT_FOUND' | 'FACT_UNKNOWN' | 'CORRECTION_SAME_VALUE' | 'CORRECTION_EMPTY'>
  | UserError<IntakeProblemCode>;

/** The family whose score depends on the corrected facts. */
export interface CorrectedFacts {
  readonly familyId: number;
  readonly changed: number;
}

interface Line extends CorrectedFact {
  readonly seen: string | null;
}

/**
 * Corrects facts of one family and its members within a revision: overrides are written beside the delivered values, the
 * effective columns take the corrected ones (old rows go to history), and what is counted from the members follows in the
 * same transaction. However many facts, at most ten statements. A refusal means that nothing may be committed: the caller
 * returns null from its revision or throws.
 */
export async function correctFacts(
  tx: RevisionTransaction,
  revision: number,
  correction: FamilyCorrection,
): Promise<Result<CorrectedFacts, CorrectionFailure>> {
  const lines = correction.subjects.flatMap(({ subject, changes }) =>
    changes.map(({ fact, value, baseValue }): Line => {
      return { ...subject, fact, value: factText(value), seen: factText(baseValue) };
    }),
  );
  if (lines.length === 0) return err({ code: 'CORRECTION_EMPTY' });
  for (const line of lines) {
    const problem = problemOf(line);
    if (problem) return err(problem);
  }
  const rows = await factRows(tx, lines);
  const facts: (Line & FactRow)[] = [];
  for (const [at, line] of lines.entries()) {
    const row = rows[at] ?? null;
    const moved = movedOf(line, row, rows[0]?.family);
    if (moved || row === null) return err(moved ?? { code: 'NOT_FOUND' });
    facts.push({ ...line, ...row });
  }
  const familyId = facts[0]?.family ?? 0;
  await writeOverrides(tx, revision, facts, correction);
  await closeDisputes(tx, revision, facts);
  for (const kind of ['FAMILY', 'RESIDENT'] as const) {
    await writeFacts(
      tx,
      revision,
      kind,
      facts.filter((each) => each.kind === kind),
    );
  }
  if (facts.some(({ fact }) => fact === 'kelurahan_code')) await membersFollow(tx, revision, familyId);
  await deriveFamily(tx, revision, familyId);
  for (const { subject, changes } of correction.subjects) {
    const { kind, id } = subject;
    tx.record({
      action: 'registry.correct',
      subject: { kind, id: String(id) },
      revision,
      reason: correction.reason,
      before: Object.fromEntries(changes.map(({ fact, baseValue }) => [fact, factText(baseValue)])),
      after: {
        ...Object.fromEntries(changes.map(({ fact, value }) => [fact, factText(value)])),
        source: correction.source,
      },
    });
  }
  return ok({ familyId, changed: facts.length });
}

/** What is wrong with a line by itself. */
function problemOf({ kind, fact, value }: Line): CorrectionFailure | null {
  const known: readonly string[] = CORRECTABLE_FACTS[kind];
  if (!known.includes(fact)) return { code: 'FACT_UNKNOWN', field: fact, params: { field: fact } };
  const problem = factProblem(kind, fact, value);
  return problem && { code: problem, field: fact, params: { column: fact, value: value ?? '' } };
}

/** What is wrong with it as the registry stands. */
function movedOf({ fact, value, seen }: Line, row: FactRow | null, familyId?: number): CorrectionFailure | null {
  if (row === null || row.family !== familyId) return { code: 'NOT_FOUND' };
  const { now } = row;
  if (now !== seen) {
    return { code: 'STALE_BASE', field: fact, params: { field: fact, seen: seen ?? '', now: now ?? '' } };
  }
  return now === value ? { code: 'CORRECTION_SAME_VALUE', field: fact, params: { field: fact } } : null;
}

/** A family's members live where it does. */
async function membersFollow(tx: RevisionTransaction, revision: number, familyId: number): Promise<void> {
  const columns = [...RESIDENT.key, 'since', ...RESIDENT.values];
  await tx.run(
    `INSERT INTO resident_history (${columns.join(', ')}, until)
     SELECT ${columns.map((column) => `t.${column}`).join(', ')}, ? FROM resident t JOIN family f ON f.id = t.family_id
     WHERE t.family_id = ? AND t.kelurahan_code <> f.kelurahan_code AND t.since <> ?`,
    [revision, familyId, revision],
  );
  await tx.run(
    `UPDATE resident t JOIN family f ON f.id = t.family_id SET t.kelurahan_code = f.kelurahan_code, t.since = ?
     WHERE t.family_id = ? AND t.kelurahan_code <> f.kelurahan_code`,
    [revision, familyId],
  );
}
