import { VEC_INDICATORS } from '@tepat/shared';
import type { WelfareModel } from '../../src/modules/welfare';

type Term = WelfareModel['terms'][number];
type Quantity = WelfareModel['derived'][number];

/** How the two dialects write whole-number division. */
const DIVIDE = { duckdb: '//', mysql: 'DIV' } as const;
export type Dialect = keyof typeof DIVIDE;

/**
 * A welfare model as one SELECT over a table with `id` and a column for each indicator (named as in the catalogue), written
 * from the document and not from our scorer: `id`, `score`, null where a fact that the model uses is missing.
 */
export function scoreSelect(model: WelfareModel, table: string, dialect: Dialect): string {
  const facts = VEC_INDICATORS.map(
    ({ key, column, min, max }) => `CASE WHEN ${column} BETWEEN ${min} AND ${max} THEN ${column} END AS ${key}`,
  );
  let source = `(SELECT id, ${facts.join(', ')} FROM ${table}) f`;
  for (const quantity of model.derived) {
    source = `(SELECT f.*, ${quantitySql(quantity, dialect)} AS ${quantity.key} FROM ${source}) f`;
  }
  const sum = [String(model.intercept), ...model.terms.map(termSql)].join(' + ');
  return `SELECT id, CASE WHEN memberCount > 0 THEN ${sum} END AS score FROM ${source}`;
}

function quantitySql(quantity: Quantity, dialect: Dialect): string {
  if (quantity.kind === 'sum') return quantity.of.map((part) => `${part.quantity} * ${part.times}`).join(' + ');
  const { numerator, denominator, times } = quantity;
  return `CASE WHEN ${denominator} > 0 THEN ${numerator} * ${times} ${DIVIDE[dialect]} ${denominator} END`;
}

function termSql(term: Term): string {
  const points = pointsSql(term);
  if (!term.notAskedWhen) return points;
  const { indicator, codes, points: notAsked } = term.notAskedWhen;
  return `CASE WHEN ${indicator} IS NULL THEN NULL WHEN ${indicator} IN (${codes.join(', ')}) THEN ${notAsked} ELSE ${points} END`;
}

function pointsSql(term: Term): string {
  const { indicator } = term;
  switch (term.kind) {
    case 'category':
      return `CASE ${indicator} ${Object.entries(term.points)
        .map(([code, points]) => `WHEN ${code} THEN ${points}`)
        .join(' ')} END`;
    case 'linear':
      // LEAST and GREATEST of DuckDB pass over NULL.
      return `CASE WHEN ${indicator} IS NOT NULL THEN LEAST(GREATEST(${indicator}, ${term.min}), ${term.max}) * ${term.weight} END`;
    case 'band':
      return `CASE WHEN ${indicator} IS NULL THEN NULL ${term.bounds
        .map((bound, i) => `WHEN ${indicator} < ${bound} THEN ${term.points[i]}`)
        .join(' ')} ELSE ${term.points.at(-1)} END`;
  }
}
