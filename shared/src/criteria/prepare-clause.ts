import { dateNumber } from '../calendar';
import { unreachable } from '../prelude';
import { lastBirthOf } from './age-at';
import { regionNumberRange } from '../region';
import { type Clause } from './document';
import { factDefinition } from './facts';
import { setMask } from './fact-value';

/** Tests a *known* value of the clause's fact. */
export type ClauseTest = (value: number) => boolean;

export function prepareClause(clause: Clause): ClauseTest {
  switch (clause.op) {
    case 'eq':
      return (
        (bound) => (value) =>
          value === bound
      )(clause.value);
    case 'ne':
      return (
        (bound) => (value) =>
          value !== bound
      )(clause.value);
    case 'lt':
      return (
        (bound) => (value) =>
          value < bound
      )(clause.value);
    case 'lte':
      return (
        (bound) => (value) =>
          value <= bound
      )(clause.value);
    case 'gt':
      return (
        (bound) => (value) =>
          value > bound
      )(clause.value);
    case 'gte':
      return (
        (bound) => (value) =>
          value >= bound
      )(clause.value);
    case 'between':
      return (
        ([from, to]) =>
        (value) =>
          value >= from && value <= to
      )(clause.value);
    case 'in':
      return (
        (values) => (value) =>
          values.has(value)
      )(new Set(clause.value));
    case 'notIn':
      return (
        (values) => (value) =>
          !values.has(value)
      )(new Set(clause.value));
    case 'within': {
      const ranges = clause.value.map(regionNumberRange);
      return (value) => {
        for (const range of ranges) if (value >= range.from && value < range.to) return true;
        return false;
      };
    }
    case 'hasAny':
      return (
        (mask) => (value) =>
          (value & mask) !== 0
      )(setMask(factDefinition(clause.fact), clause.value));
    case 'hasAll':
      return (
        (mask) => (value) =>
          (value & mask) === mask
      )(setMask(factDefinition(clause.fact), clause.value));
    case 'hasNone':
      return (
        (mask) => (value) =>
          (value & mask) === 0
      )(setMask(factDefinition(clause.fact), clause.value));
    case 'isEmpty':
    case 'isFalse':
      return (value) => value === 0;
    case 'isNotEmpty':
    case 'isTrue':
      return (value) => value !== 0;
    case 'onOrBefore':
      return (
        (bound) => (value) =>
          value <= bound
      )(dateNumber(clause.value));
    case 'onOrAfter':
      return (
        (bound) => (value) =>
          value >= bound
      )(dateNumber(clause.value));
    case 'fromTo':
      return (
        (from, to) => (value) =>
          value >= from && value <= to
      )(dateNumber(clause.value[0]), dateNumber(clause.value[1]));
    case 'reached':
      return (
        (last) => (value) =>
          value <= last
      )(lastBirthOf(clause.value));
    case 'notReached':
      return (
        (last) => (value) =>
          value > last
      )(lastBirthOf(clause.value));
    default:
      return unreachable(clause);
  }
}
