import type { PlainDate } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';
import { standingFacts } from '../../registry';
import { isOfNew, type CorrectionLine } from '../domain/correction';
import type { Refusal } from './take-step';

const isOf = (fact: string) => (line: CorrectionLine) => line.kind === 'RESIDENT' && line.fact === fact;

/** Days that nobody can have: a birth that is yet to be, and a death or departure of somebody who was not born yet. */
export async function impossibleDays(sql: Sql, lines: readonly CorrectionLine[], today: PlainDate): Promise<Refusal[]> {
  const births = lines.filter(isOf('birth_date'));
  const ends = lines.filter(isOf('presence_on'));
  const proposed = new Map(births.map(({ subjectId, value }) => [subjectId, value]));
  const recorded = ends.filter((line) => !proposed.has(line.subjectId) && !isOfNew(line));
  const standing = await standingFacts(
    sql,
    recorded.map(({ subjectId }) => ({ kind: 'RESIDENT', id: subjectId, fact: 'birth_date' })),
  );
  const born = new Map([
    ...proposed,
    ...recorded.map(({ subjectId }, at) => [subjectId, standing[at]?.value] as const),
  ]);
  const refusals: Refusal[] = [];
  if (births.some(({ value }) => value !== null && value > today)) {
    refusals.push({ code: 'BORN_IN_FUTURE', field: 'birth_date' });
  }
  if (ends.some(({ subjectId, value }) => value !== null && value < (born.get(subjectId) ?? value))) {
    refusals.push({ code: 'GONE_BEFORE_BIRTH', field: 'presence_on' });
  }
  return refusals;
}
