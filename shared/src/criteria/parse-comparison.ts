import { isPlainDate, type PlainDate } from '../calendar';
import { unreachable } from '../prelude';
import { isRegionCode, type RegionCode } from '../region';
import { OPERATORS, OPERATORS_OF, type AgeAt, type Comparison, type Operator } from './comparison';
import { MAX_VALUES } from './document';
import { type FactDefinition } from './fact';
import { quoted, type Report } from './problem';

type Fact<Type extends FactDefinition['type']> = Extract<FactDefinition, { type: Type }>;
type ReadItem<Item> = (value: unknown, path: string) => Item | null;

const LONGEST_LIFE_IN_YEARS = 150;

function whole(lowest: number, highest: number, report: Report): ReadItem<number> {
  return (value, path) => {
    if (typeof value !== 'number' || !Number.isSafeInteger(value)) return report('CRITERIA_WHOLE_NUMBER', path);
    if (value < lowest || value > highest) {
      return report('CRITERIA_OUT_OF_RANGE', path, { min: lowest, max: highest });
    }
    // A document is compared and hashed as text, where -0 would come back as 0.
    return value === 0 ? 0 : value;
  };
}

function date({ lowest, highest }: Fact<'DATE'>, report: Report): ReadItem<PlainDate> {
  return (value, path) => {
    if (typeof value !== 'string' || !isPlainDate(value)) return report('CRITERIA_DATE', path);
    if (value < lowest || value > highest) return report('CRITERIA_DATE_RANGE', path, { from: lowest, to: highest });
    return value;
  };
}

function listOf<Item>(read: ReadItem<Item>, value: unknown, path: string, report: Report): Item[] | null {
  if (!Array.isArray(value) || value.length === 0 || value.length > MAX_VALUES) {
    return report('CRITERIA_LIST', path, { max: MAX_VALUES });
  }
  const items: Item[] = [];
  for (let at = 0; at < value.length; at++) {
    const item = read(value[at], `${path}[${at}]`);
    if (item === null) continue;
    if (items.includes(item)) report('CRITERIA_VALUE_TWICE', `${path}[${at}]`, { value: quoted(item) });
    else items.push(item);
  }
  return items.length === value.length ? items : null;
}

function ends<Item extends number | string>(
  read: ReadItem<Item>,
  value: unknown,
  path: string,
  report: Report,
): readonly [Item, Item] | null {
  if (!Array.isArray(value) || value.length !== 2) return report('CRITERIA_TWO_ENDS', path);
  const from = read(value[0], `${path}[0]`);
  const to = read(value[1], `${path}[1]`);
  if (from === null || to === null) return null;
  return from <= to ? [from, to] : report('CRITERIA_ENDS_REVERSED', path);
}

function ageAt(fact: Fact<'DATE'>, value: unknown, path: string, report: Report): AgeAt | null {
  const keys = typeof value === 'object' && value !== null ? Object.keys(value).sort().join() : '';
  if (keys !== 'at,months,years') return report('CRITERIA_AGE_AT', path);
  const parts = value as Readonly<Record<keyof AgeAt, unknown>>;
  const years = whole(0, LONGEST_LIFE_IN_YEARS, report)(parts.years, `${path}.years`);
  const months = whole(0, 11, report)(parts.months, `${path}.months`);
  const at = date(fact, report)(parts.at, `${path}.at`);
  return years === null || months === null || at === null ? null : { years, months, at };
}

function isOperatorOf<Type extends FactDefinition['type']>(
  type: Type,
  op: unknown,
): op is (typeof OPERATORS_OF)[Type][number] {
  return (OPERATORS_OF[type] as readonly unknown[]).includes(op);
}

/** The comparison of a clause checked against its fact; null when something was reported. */
export function parseComparison(
  fact: FactDefinition,
  op: unknown,
  value: unknown,
  path: string,
  report: Report,
): Comparison | null {
  const at = `${path}.value`;
  const unfit = (): null => report('CRITERIA_OPERATOR', `${path}.op`, { fact: fact.code, op: quoted(op) });
  switch (fact.type) {
    case 'NUMBER': {
      if (!isOperatorOf(fact.type, op)) return unfit();
      const read = whole(fact.lowest, fact.highest, report);
      if (op === 'between') return withValue(op, ends(read, value, at, report));
      if (op === 'in' || op === 'notIn') return withValue(op, listOf(read, value, at, report));
      return withValue(op, read(value, at));
    }
    case 'BOOLEAN':
      if (!isOperatorOf(fact.type, op)) return unfit();
      return { op };
    case 'REGION': {
      if (!isOperatorOf(fact.type, op)) return unfit();
      const read: ReadItem<RegionCode> = (code, where) =>
        typeof code === 'string' && isRegionCode(code) ? code : report('CRITERIA_REGION_CODE', where);
      return withValue(op, listOf(read, value, at, report));
    }
    case 'SET': {
      if (!isOperatorOf(fact.type, op)) return unfit();
      if (op === 'isEmpty' || op === 'isNotEmpty') return { op };
      const codes = fact.members.map(({ code }) => code);
      const read: ReadItem<string> = (code, where) =>
        typeof code === 'string' && codes.includes(code)
          ? code
          : report('CRITERIA_MEMBER_UNKNOWN', where, { value: quoted(code), members: codes.join(', ') });
      return withValue(op, listOf(read, value, at, report));
    }
    case 'DATE': {
      if (!isOperatorOf(fact.type, op)) return unfit();
      if (op === 'fromTo') return withValue(op, ends(date(fact, report), value, at, report));
      if (op === 'reached' || op === 'notReached') return withValue(op, ageAt(fact, value, at, report));
      return withValue(op, date(fact, report)(value, at));
    }
    default:
      return unreachable(fact);
  }
}

/** Does the operator compare with a value at all? */
export function takesValue(op: Operator): boolean {
  return OPERATORS[op].takes !== 'NOTHING';
}

function withValue<Op extends Operator, Value>(op: Op, value: Value | null): { op: Op; value: Value } | null {
  return value === null ? null : { op, value };
}
