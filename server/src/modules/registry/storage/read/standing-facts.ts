import type { Sql } from '../../../../platform/database/database';
import type { SubjectKind } from '../../domain/columns';
import { CORRECTABLE_FACTS } from '../../domain/columns';

/** A fact of one record, by the name of its column. */
export interface NamedFact {
  readonly kind: SubjectKind;
  readonly id: number;
  readonly fact: string;
}

export interface StandingFact {
  /** As text, the way corrections compare it; null = not recorded. */
  readonly value: string | null;
  /** The family of the record, or the family itself. */
  readonly familyId: number;
}

/**
 * Facts as they stand, in the order in which they were asked for; null where there is no such record. One statement.
 *
 * @throws RangeError for a fact that cannot be corrected: column names come from the closed list alone
 */
export async function standingFacts(sql: Sql, facts: readonly NamedFact[]): Promise<(StandingFact | null)[]> {
  if (facts.length === 0) return [];
  const pieces = facts.map(({ kind, fact }) => {
    const known: readonly string[] = CORRECTABLE_FACTS[kind];
    if (!known.includes(fact)) throw new RangeError(`not a correctable fact: ${fact}`);
    return kind === 'FAMILY'
      ? `SELECT ? AS at, CAST(t.${fact} AS CHAR) AS value, t.id AS familyId FROM family t WHERE t.id = ?`
      : `SELECT ? AS at, CAST(t.${fact} AS CHAR) AS value, t.family_id AS familyId FROM resident t WHERE t.id = ?`;
  });
  const rows = await sql.rows<StandingFact & { at: number }>(
    pieces.join(' UNION ALL '),
    facts.flatMap(({ id }, at) => [at, id]),
  );
  const found = new Map(rows.map(({ at, value, familyId }) => [at, { value, familyId }]));
  return facts.map((_, at) => found.get(at) ?? null);
}
