import { CRITERIA_FORMAT, FACT_CHOICES, type FactChoice } from '@tepat/shared';
import { isGroup, type ClauseGroup, type ClauseRule } from './rule-query';

/** Where a part of the document comes from in the query. */
export interface Place {
  /** JSON path in the criteria, as `$.root.all[0].not`. */
  readonly path: string;
  /** Path in the query: places among the children, from the root down. */
  readonly at: readonly number[];
}

export interface FromQuery {
  /** As JSON that is not checked yet: `parseCriteria` judges it. */
  readonly criteria: unknown;
  /** Of every group and clause, the `not` before it included. */
  readonly places: readonly Place[];
}

/** The criteria that the editor holds, with the way back from each path of the document to the row that it is about. */
export function fromQuery(query: ClauseGroup): FromQuery {
  const places: Place[] = [];
  const root = nodeOf(query, '$.root', [], places);
  return { criteria: { format: CRITERIA_FORMAT, root }, places };
}

function nodeOf(node: ClauseGroup | ClauseRule, path: string, at: readonly number[], places: Place[]): unknown {
  places.push({ path, at });
  if (isGroup(node)) {
    const kind = node.combinator === 'or' ? 'any' : 'all';
    const inside = `${path}${node.not ? '.not' : ''}.${kind}`;
    const children = node.rules.map((child, index) => nodeOf(child, `${inside}[${index}]`, [...at, index], places));
    return node.not ? { not: { [kind]: children } } : { [kind]: children };
  }
  return node.negated ? { not: clauseOf(node) } : clauseOf(node);
}

function clauseOf({ clause, field, operator, value, unit }: ClauseRule): Record<string, unknown> {
  const fact = factOf(field);
  const takes = fact?.operators.find(({ code }) => code === operator)?.takes;
  return {
    clause,
    fact: field,
    op: operator,
    ...(takes === 'NOTHING' ? {} : { value }),
    // A unit stays with the fact that it was stated for.
    ...(unit !== undefined && unit === fact?.unit?.code ? { unit } : {}),
  };
}

/** The choice of a fact; null while none is chosen. */
export function factOf(code: string): FactChoice | null {
  return FACT_CHOICES.find((choice) => choice.code === code) ?? null;
}

/** The group or clause that a path of the criteria is about: the nearest around it. Null for a path outside the root. */
export function placeOf(places: readonly Place[], path: string): readonly number[] | null {
  const around = places.filter(
    (place) => path === place.path || path.startsWith(`${place.path}.`) || path.startsWith(`${place.path}[`),
  );
  return (
    around.reduce<Place | null>((best, place) => (best && best.path.length > place.path.length ? best : place), null)
      ?.at ?? null
  );
}
