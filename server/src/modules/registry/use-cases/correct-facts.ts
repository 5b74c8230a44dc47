import { err, ok } from '@tepat/shared';
import type { IntakeProblemCode, Result, UserError } from '@tepat/shared';
import { OPEN_UNTIL } from '../../../platform/database/versioned';
import type { Platform } from '../../../platform/platform';
import type { SubjectKind } from '../domain/columns';
import { CORRECTABLE_FACTS } from '../domain/columns';
import { deriveFamily, referenceDateOf } from '../storage/derive-family';
import { FAMILY, RESIDENT, toHistoryOfOne } from '../storage/tables';
import type { FactValue } from './checked-fact';
import { factProblem, factText } from './checked-fact';
import type { RevisionTransaction } from './commit-revision';

export interface FactCorrection {
  subject: { kind: SubjectKind; id: number };
  changes: readonly {
    /** Column name. */
    fact: string;
    value: FactValue;
    /** What the proposer saw: the correction is refused when it has moved since. */
    baseValue: FactValue;
  }[];
  /** Where the corrected values come from, e.g. FIELD_CHECK. */
  source: string;
  /** Day of the observation, YYYY-MM-DD. */
  observedOn: string;
  verifiedBy: string | null;
  reason: string;
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
  familyId: number;
  changed: number;
}

interface TextChange {
  fact: string;
  value: string | null;
  baseValue: string | null;
}

/**
 * Corrects facts of one family or person within a revision: the override is written beside the delivered value, the
 * effective column takes the corrected one (its old row goes to history), and what is counted from the members follows
 * in the same transaction. A refusal means that nothing may be committed: the caller returns null from its revision or
 * throws.
 */
export async function correctFacts(
  _platform: Platform,
  tx: RevisionTransaction,
  revision: number,
  correction: FactCorrection,
): Promise<Result<CorrectedFacts, CorrectionFailure>> {
  const { subject } = correction;
  const table = subject.kind === 'FAMILY' ? FAMILY : RESIDENT;
  const facts: readonly string[] = CORRECTABLE_FACTS[subject.kind];
  const changes: readonly TextChange[] = correction.changes.map(({ fact, value, baseValue }) => {
    return { fact, value: factText(value), baseValue: factText(baseValue) };
  });
  if (changes.length === 0) return err({ code: 'CORRECTION_EMPTY' });
  for (const { fact, value } of changes) {
    if (!facts.includes(fact)) return err({ code: 'FACT_UNKNOWN', field: fact, params: { field: fact } });
    const problem = factProblem(subject.kind, fact, value);
    if (problem) return err({ code: problem, field: fact, params: { column: fact, value: value ?? '' } });
  }
  const [row] = await tx.rows<Record<string, string | number | null>>(
    `SELECT ${changes.map(({ fact }, i) => `CAST(${fact} AS CHAR) AS fact${i}`).join(', ')}, since AS began,
       ${subject.kind === 'FAMILY' ? 'id' : 'family_id'} AS family
     FROM ${table.table} WHERE id = ?`,
    [subject.id],
  );
  if (!row) return err({ code: 'NOT_FOUND' });
  for (const [i, { fact, value, baseValue }] of changes.entries()) {
    const now = row[`fact${i}`] as string | null;
    if (now !== baseValue) {
      const params = { field: fact, seen: baseValue ?? '', now: now ?? '' };
      return err({ code: 'STALE_BASE', field: fact, params });
    }
    if (now === value) return err({ code: 'CORRECTION_SAME_VALUE', field: fact, params: { field: fact } });
  }
  const familyId = Number(row['family']);
  if (Number(row['began']) !== revision) await tx.run(toHistoryOfOne(table), [revision, subject.id]);
  for (const change of changes) await override(tx, revision, correction, change);
  await tx.run(
    `UPDATE ${table.table} SET ${changes.map(({ fact }) => `${fact} = ?`).join(', ')}, since = ? WHERE id = ?`,
    [...changes.map(({ value }) => value), revision, subject.id],
  );
  if (subject.kind === 'FAMILY' && changes.some(({ fact }) => fact === 'kelurahan_code')) {
    await membersFollow(tx, revision, familyId);
  }
  await deriveFamily(tx, revision, familyId, await referenceDateOf(tx, familyId));
  tx.record({
    action: 'registry.correct',
    subject: { kind: subject.kind, id: String(subject.id) },
    revision,
    reason: correction.reason,
    before: Object.fromEntries(changes.map(({ fact, baseValue }) => [fact, baseValue])),
    after: { ...Object.fromEntries(changes.map(({ fact, value }) => [fact, value])), source: correction.source },
  });
  return ok({ familyId, changed: changes.length });
}

/**
 * Opens the correction of one fact. Its base is the last *delivered* value: that of the correction it replaces, if one
 * stands. A correction back to what was delivered only ends that one.
 */
async function override(
  tx: RevisionTransaction,
  revision: number,
  { subject, source, observedOn, verifiedBy, reason }: FactCorrection,
  { fact, value, baseValue }: TextChange,
): Promise<void> {
  const [open] = await tx.rows<{ id: number; base: string | null }>(
    `SELECT id, base_value AS base FROM fact_override WHERE subject_kind = ? AND subject_id = ? AND fact = ? AND until = ?`,
    [subject.kind, subject.id, fact, OPEN_UNTIL],
  );
  if (open) {
    await tx.run("UPDATE fact_override SET until = ?, ended_as = 'CORRECTED' WHERE id = ?", [revision, open.id]);
  }
  const base = open ? open.base : baseValue;
  if (open && base === value) return;
  await tx.run(
    `INSERT INTO fact_override (subject_kind, subject_id, fact, value, base_value, source, observed_on, verified_by, reason, since)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [subject.kind, subject.id, fact, value, base, source, observedOn, verifiedBy, reason, revision],
  );
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
