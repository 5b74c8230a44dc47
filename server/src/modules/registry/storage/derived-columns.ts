import { ADULT_ANSWERS_FROM_AGE } from '@tepat/shared';
import { DERIVED_COLUMNS } from '../domain/columns';

/**
 * `deriveFromMembers` of the common language as SQL, for ten million members at once. Both are compared over thousands
 * of generated families by a test; whoever changes one changes the other.
 */

/** Completed years at a date, never below 0; NULL without a birth date. */
export function ageAt(birthDate: string, date: string): string {
  return `IF(${birthDate} IS NULL, NULL, GREATEST(0, TIMESTAMPDIFF(YEAR, ${birthDate}, ${date})))`;
}

/** The facts of a member that the derived columns are counted from, beside `age`. */
export const MEMBER_COLUMNS = ['relationship', 'sex', 'birth_date', 'education', 'working'] as const;

/** Aggregates over counted members in alias `m` (id, age and MEMBER_COLUMNS), in the order of DERIVED_COLUMNS. */
export function derivedAggregates(): string[] {
  const byAge = (condition: string): string => `IF(SUM(m.age IS NULL) = 0, SUM(${condition}), NULL)`;
  const unanswered = (column: string): string =>
    `SUM(m.${column} IS NULL AND (m.age IS NULL OR m.age >= ${ADULT_ANSWERS_FROM_AGE}))`;
  // The elder head, then the lower id: date (10), id (19), sex (1), education (1), age (3).
  const head =
    `MIN(IF(m.relationship = 1, CONCAT(COALESCE(CAST(m.birth_date AS CHAR), '9999-99-99'), LPAD(m.id, 19, '0'), ` +
    `COALESCE(m.sex, 0), COALESCE(m.education, 0), COALESCE(LPAD(m.age, 3, '0'), '')), NULL))`;
  const expressions: Record<string, string> = {
    member_count: 'COUNT(*)',
    child_count: byAge('m.age < 15'),
    young_child_count: byAge('m.age <= 6'),
    elderly_count: byAge('m.age >= 60'),
    dependant_count: byAge('m.age < 15 OR m.age >= 65'),
    head_sex: `CAST(NULLIF(SUBSTRING(${head}, 30, 1), '0') AS SIGNED)`,
    head_age: `CAST(NULLIF(SUBSTRING(${head}, 32, 3), '') AS SIGNED)`,
    head_education: `CAST(NULLIF(SUBSTRING(${head}, 31, 1), '0') AS SIGNED)`,
    max_education: `IF(${unanswered('education')} = 0, MAX(m.education), NULL)`,
    working_count: `IF(${unanswered('working')} = 0, COALESCE(SUM(m.working = 1), 0), NULL)`,
  };
  return DERIVED_COLUMNS.map((column) => {
    const expression = expressions[column];
    if (!expression) throw new Error(`no expression for the derived column ${column}`);
    return expression;
  });
}

/** Counts of a family without any counted member are 0; what describes a head or a diploma is not recorded. */
const ZERO_WITHOUT_MEMBERS = new Set([
  'member_count',
  'child_count',
  'young_child_count',
  'elderly_count',
  'dependant_count',
  'working_count',
]);

/** A derived column read from an outer join with the aggregates (alias `d`, keyed by family_id). */
export function derivedValue(column: string): string {
  return ZERO_WITHOUT_MEMBERS.has(column) ? `IF(d.family_id IS NULL, 0, d.${column})` : `d.${column}`;
}
