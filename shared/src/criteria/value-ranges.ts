import { dateNumber } from '../calendar';
import { unreachable } from '../prelude';
import { regionNumberRange } from '../region';
import { lastBirthOf } from './age-at';
import { type Clause } from './document';
import { type FactDefinition } from './fact';
import { factDefinition } from './facts';
import { prepareClause } from './prepare-clause';

/** Whole numbers as ranges in ascending order, both ends included, none touching the next. */
export type Ranges = readonly (readonly [from: number, to: number])[];

const KELURAHAN_NUMBERS: Ranges = [[0, 9_999_999_999]];

/** Every number that can stand in a vector for the fact. */
export function domainOf(fact: FactDefinition): Ranges {
  switch (fact.type) {
    case 'NUMBER':
      return [[fact.lowest, fact.highest]];
    case 'BOOLEAN':
      return [[0, 1]];
    case 'SET':
      return [[0, 2 ** fact.members.length - 1]];
    case 'REGION':
      return KELURAHAN_NUMBERS;
    case 'DATE':
      return [[dateNumber(fact.lowest), dateNumber(fact.highest)]];
    default:
      return unreachable(fact);
  }
}

/** The numbers that meet a clause. */
export function rangesOf(clause: Clause): Ranges {
  const fact = factDefinition(clause.fact);
  const domain = domainOf(fact);
  const within = (...ranges: Ranges): Ranges => intersect(joined(ranges), domain);
  switch (clause.op) {
    case 'eq':
      return within([clause.value, clause.value]);
    case 'ne':
      return without([[clause.value, clause.value]], domain);
    case 'lt':
      return within([Number.NEGATIVE_INFINITY, clause.value - 1]);
    case 'lte':
      return within([Number.NEGATIVE_INFINITY, clause.value]);
    case 'gt':
      return within([clause.value + 1, Number.POSITIVE_INFINITY]);
    case 'gte':
      return within([clause.value, Number.POSITIVE_INFINITY]);
    case 'between':
      return within(clause.value);
    case 'in':
      return within(...clause.value.map((value) => [value, value] as const));
    case 'notIn':
      return without(joined(clause.value.map((value) => [value, value] as const)), domain);
    case 'within':
      return within(...clause.value.map(regionNumberRange).map(({ from, to }) => [from, to - 1] as const));
    case 'onOrBefore':
      return within([Number.NEGATIVE_INFINITY, dateNumber(clause.value)]);
    case 'onOrAfter':
      return within([dateNumber(clause.value), Number.POSITIVE_INFINITY]);
    case 'fromTo':
      return within([dateNumber(clause.value[0]), dateNumber(clause.value[1])]);
    case 'reached':
      return within([Number.NEGATIVE_INFINITY, lastBirthOf(clause.value)]);
    case 'notReached':
      return within([lastBirthOf(clause.value) + 1, Number.POSITIVE_INFINITY]);
    default: {
      // Booleans and sets have a few values only: the test itself is asked of each.
      const test = prepareClause(clause);
      const all = domain.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, at) => from + at));
      return within(...all.filter(test).map((value) => [value, value] as const));
    }
  }
}

/** The numbers that a rule asks for: those that meet the clause, or under `not` the others. */
export function askedRanges(clause: Clause, negated: boolean): Ranges {
  const ranges = rangesOf(clause);
  return negated ? without(ranges, domainOf(factDefinition(clause.fact))) : ranges;
}

/** Sorts, and joins what overlaps or touches. */
function joined(ranges: Ranges): Ranges {
  const whole: [number, number][] = [];
  for (const [from, to] of [...ranges].sort(([a], [b]) => a - b)) {
    const last = whole.at(-1);
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else whole.push([from, to]);
  }
  return whole;
}

export function intersect(one: Ranges, other: Ranges): Ranges {
  return one.flatMap(([from, to]) =>
    other.flatMap(([start, end]) => {
      const both = [Math.max(from, start), Math.min(to, end)] as const;
      return both[0] <= both[1] ? [both] : [];
    }),
  );
}

/** What of the domain lies outside the ranges. */
function without(ranges: Ranges, domain: Ranges): Ranges {
  return ranges.reduce<Ranges>(
    (rest, [from, to]) =>
      intersect(rest, [
        [Number.NEGATIVE_INFINITY, from - 1],
        [to + 1, Number.POSITIVE_INFINITY],
      ]),
    domain,
  );
}
