import type { Sql, Value } from '../../../platform/database/database';
import { marks } from '../../../platform/database/pages';
import type { SubjectKind } from '../domain/columns';
import { TABLES, toHistoryOf } from './tables';

/** One fact of one record that is corrected. */
export interface CorrectedFact {
  readonly kind: SubjectKind;
  readonly id: number;
  /** Column name, already found in a closed list. */
  readonly fact: string;
  readonly value: string | null;
}

/** How a fact stands: its value, and the correction behind it. */
export interface FactRow {
  readonly now: string | null;
  readonly family: number;
  readonly overrideId: number | null;
  /** The last delivered value, where a correction stands. */
  readonly base: string | null;
  /** 1 where a correction and a delivery disagree about it, and nobody has settled that. */
  readonly disputed: number;
}

/** What a correction rests on, beside its values. */
export interface Grounds {
  readonly source: string;
  readonly observedOn: string;
  readonly verifiedBy: string | null;
  readonly reason: string;
}

/**
 * Opens the corrections of facts and ends those that they replace. The base is always the last *delivered* value; a
 * correction back to what was delivered only ends the one before. At most two statements.
 */
export async function writeOverrides(
  tx: Sql,
  revision: number,
  facts: readonly (CorrectedFact & FactRow)[],
  { source, observedOn, verifiedBy, reason }: Grounds,
): Promise<void> {
  const replaced = facts.flatMap(({ overrideId }) => (overrideId === null ? [] : [overrideId]));
  if (replaced.length > 0) {
    await tx.run(`UPDATE fact_override SET until = ?, ended_as = 'CORRECTED' WHERE id IN (${marks(replaced)})`, [
      revision,
      ...replaced,
    ]);
  }
  const opened = facts
    .map((each) => ({ ...each, delivered: each.overrideId === null ? each.now : each.base }))
    .filter(({ overrideId, delivered, value }) => overrideId === null || delivered !== value);
  if (opened.length === 0) return;
  await tx.run(
    `INSERT INTO fact_override (subject_kind, subject_id, fact, value, base_value, source, observed_on, verified_by, reason, since)
     VALUES ${opened.map(() => '(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').join(', ')}`,
    opened.flatMap(({ kind, id, fact, value, delivered }): Value[] => [
      ...[kind, id, fact, value, delivered],
      ...[source, observedOn, verifiedBy, reason, revision],
    ]),
  );
}

/** A correction decides what was disputed about its facts; the revision says whose it is. A statement only where there is any. */
export async function closeDisputes(
  tx: Sql,
  revision: number,
  facts: readonly (CorrectedFact & FactRow)[],
): Promise<void> {
  const disputed = facts.filter((each) => each.disputed === 1);
  if (disputed.length === 0) return;
  await tx.run(
    `UPDATE fact_conflict SET state = 'CLOSED', outcome = 'CORRECTED', closed_revision = ? WHERE state = 'OPEN'
       AND (${disputed.map(() => '(subject_kind = ? AND fact = ? AND subject_id = ?)').join(' OR ')})`,
    [revision, ...disputed.flatMap(({ kind, fact, id }): Value[] => [kind, fact, id])],
  );
}

/**
 * What is disputed about people who move, or about a family that moves, is from then on the work of where they are: nobody
 * goes on seeing the values of a family that has left. Statements only where there is any dispute.
 */
export async function moveDisputes(
  tx: Sql,
  moved: readonly CorrectedFact[],
  disputed: Readonly<Record<SubjectKind, ReadonlySet<number>>>,
): Promise<void> {
  const idsOf = (of: SubjectKind): number[] => [
    ...new Set(moved.flatMap(({ kind, id }) => (kind === of && disputed[of].has(id) ? [id] : []))),
  ];
  const [people, families] = [idsOf('RESIDENT'), idsOf('FAMILY')];
  if (people.length > 0) {
    await tx.run(
      `UPDATE resident r
         JOIN fact_conflict c ON c.subject_kind = 'RESIDENT' AND c.subject_id = r.id AND c.state = 'OPEN'
         JOIN family f ON f.id = r.family_id
       SET c.family_id = f.id, c.kelurahan_code = f.kelurahan_code WHERE r.id IN (${marks(people)})`,
      people,
    );
  }
  if (families.length > 0) {
    await tx.run(
      `UPDATE family f JOIN fact_conflict c ON c.subject_kind = 'FAMILY' AND c.subject_id = f.id AND c.state = 'OPEN'
       SET c.kelurahan_code = f.kelurahan_code WHERE f.id IN (${marks(families)})`,
      families,
    );
  }
}

/** Puts values into the records of one kind, by column, their old rows into history. Two statements for all. */
export async function writeFacts(
  tx: Sql,
  revision: number,
  kind: SubjectKind,
  facts: readonly CorrectedFact[],
): Promise<void> {
  const ids = [...new Set(facts.map(({ id }) => id))];
  if (ids.length === 0) return;
  const table = TABLES[kind];
  await tx.run(toHistoryOf(table, ids.length), [revision, ...ids, revision]);
  const columns = [...new Set(facts.map(({ fact }) => fact))];
  const set = columns.map((column) => {
    const own = facts.filter(({ fact }) => fact === column);
    return {
      text: `${column} = CASE id ${own.map(() => 'WHEN ? THEN ?').join(' ')} ELSE ${column} END`,
      values: own.flatMap(({ id, value }): Value[] => [id, value]),
    };
  });
  await tx.run(
    `UPDATE ${table.table} SET ${set.map(({ text }) => text).join(', ')}, since = ? WHERE id IN (${marks(ids)})`,
    [...set.flatMap(({ values }) => values), revision, ...ids],
  );
}
