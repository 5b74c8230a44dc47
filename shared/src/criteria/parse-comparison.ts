import { isRegionCode } from '../region';
import { type FactDefinition } from './fact';
import { MAX_VALUES, OPERATORS_OF, type Comparison, type Operator } from './document';

function listOf<Item>(value: unknown, isItem: (item: unknown) => item is Item): readonly Item[] | null {
  if (!Array.isArray(value) || value.length === 0 || value.length > MAX_VALUES) return null;
  const items: readonly unknown[] = value;
  return items.every(isItem) && new Set(items).size === items.length ? items : null;
}

const isCodeOfRegion = (item: unknown) => typeof item === 'string' && isRegionCode(item);

function numeric(fact: FactDefinition & { type: 'NUMBER' }, op: Operator, value: unknown): Comparison | null {
  const isValue = (item: unknown): item is number =>
    Number.isSafeInteger(item) && (item as number) >= fact.lowest && (item as number) <= fact.highest;
  switch (op) {
    case 'eq':
    case 'ne':
    case 'lt':
    case 'lte':
    case 'gt':
    case 'gte':
      return isValue(value) ? { op, value } : null;
    case 'between': {
      const ends: readonly unknown[] = Array.isArray(value) && value.length === 2 ? value : [];
      const [from, to] = ends;
      return isValue(from) && isValue(to) && from <= to ? { op, value: [from, to] } : null;
    }
    case 'in':
    case 'notIn': {
      const values = listOf(value, isValue);
      return values && { op, value: values };
    }
    default:
      return null;
  }
}

function ofSet(fact: FactDefinition & { type: 'SET' }, op: Operator, value: unknown): Comparison | null {
  if (op === 'isEmpty' || op === 'isNotEmpty') return value === undefined ? { op } : null;
  if (op !== 'hasAny' && op !== 'hasAll' && op !== 'hasNone') return null;
  const isMember = (item: unknown): item is string => fact.members.some((member) => member.code === item);
  const members = listOf(value, isMember);
  return members && { op, value: members };
}

/** The comparison of a clause checked against its fact; else which part of it is wrong. */
export function parseComparison(fact: FactDefinition, op: unknown, value: unknown): Comparison | 'OPERATOR' | 'VALUE' {
  const operators: readonly Operator[] = OPERATORS_OF[fact.type];
  const operator = operators.find((known) => known === op);
  if (operator === undefined) return 'OPERATOR';
  switch (fact.type) {
    case 'NUMBER':
      return numeric(fact, operator, value) ?? 'VALUE';
    case 'SET':
      return ofSet(fact, operator, value) ?? 'VALUE';
    case 'BOOLEAN':
      return value === undefined && (operator === 'isTrue' || operator === 'isFalse') ? { op: operator } : 'VALUE';
    case 'REGION': {
      const regions = listOf(value, isCodeOfRegion);
      return regions && operator === 'within' ? { op: operator, value: regions } : 'VALUE';
    }
  }
}
