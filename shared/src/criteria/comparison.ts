import { type PlainDate } from '../calendar';
import { type Bilingual } from '../prelude';
import { type RegionCode } from '../region';

/** Completed years and months of life on a day: `{ years: 6, months: 6, at: '2026-12-31' }`. Months run from 0 to 11. */
export interface AgeAt {
  readonly years: number;
  readonly months: number;
  readonly at: PlainDate;
}

/**
 * What each operator compares with. `between` and `fromTo` include both ends. `within` is true inside any of the
 * regions. On sets, `hasAny`, `hasAll` and `hasNone` name members of the fact's own catalogue. `reached` asks of a date
 * whether so many whole years and months have passed since, on the day named.
 */
export type Comparison =
  | { readonly op: 'eq' | 'ne' | 'lt' | 'lte' | 'gt' | 'gte'; readonly value: number }
  | { readonly op: 'between'; readonly value: readonly [number, number] }
  | { readonly op: 'in' | 'notIn'; readonly value: readonly number[] }
  | { readonly op: 'within'; readonly value: readonly RegionCode[] }
  | { readonly op: 'hasAny' | 'hasAll' | 'hasNone'; readonly value: readonly string[] }
  | { readonly op: 'isEmpty' | 'isNotEmpty' | 'isTrue' | 'isFalse' }
  | { readonly op: 'onOrBefore' | 'onOrAfter'; readonly value: PlainDate }
  | { readonly op: 'fromTo'; readonly value: readonly [PlainDate, PlainDate] }
  | { readonly op: 'reached' | 'notReached'; readonly value: AgeAt };
export type Operator = Comparison['op'];

/** The kind of value that an operator takes; NOTHING where the operator says it all. */
export type ValueKind =
  'NOTHING' | 'NUMBER' | 'NUMBER_RANGE' | 'NUMBERS' | 'REGIONS' | 'MEMBERS' | 'DATE' | 'DATE_RANGE' | 'AGE_AT';

/** Every operator: what it takes, and its name where somebody chooses one. */
export const OPERATORS = {
  eq: { takes: 'NUMBER', label: { id: 'sama dengan', en: 'equals' } },
  ne: { takes: 'NUMBER', label: { id: 'tidak sama dengan', en: 'does not equal' } },
  lt: { takes: 'NUMBER', label: { id: 'kurang dari', en: 'is below' } },
  lte: { takes: 'NUMBER', label: { id: 'kurang dari atau sama dengan', en: 'is at most' } },
  gt: { takes: 'NUMBER', label: { id: 'lebih dari', en: 'is above' } },
  gte: { takes: 'NUMBER', label: { id: 'lebih dari atau sama dengan', en: 'is at least' } },
  between: { takes: 'NUMBER_RANGE', label: { id: 'dari … sampai dengan …', en: 'is from … to …' } },
  in: { takes: 'NUMBERS', label: { id: 'salah satu dari', en: 'is one of' } },
  notIn: { takes: 'NUMBERS', label: { id: 'bukan salah satu dari', en: 'is none of' } },
  within: { takes: 'REGIONS', label: { id: 'berada di wilayah', en: 'lies in' } },
  hasAny: { takes: 'MEMBERS', label: { id: 'mencakup salah satu dari', en: 'has any of' } },
  hasAll: { takes: 'MEMBERS', label: { id: 'mencakup semua', en: 'has all of' } },
  hasNone: { takes: 'MEMBERS', label: { id: 'tidak mencakup satu pun dari', en: 'has none of' } },
  isEmpty: { takes: 'NOTHING', label: { id: 'tidak ada', en: 'is empty' } },
  isNotEmpty: { takes: 'NOTHING', label: { id: 'ada', en: 'is not empty' } },
  isTrue: { takes: 'NOTHING', label: { id: 'ya', en: 'is so' } },
  isFalse: { takes: 'NOTHING', label: { id: 'tidak', en: 'is not so' } },
  onOrBefore: { takes: 'DATE', label: { id: 'paling lambat', en: 'is on or before' } },
  onOrAfter: { takes: 'DATE', label: { id: 'paling cepat', en: 'is on or after' } },
  fromTo: { takes: 'DATE_RANGE', label: { id: 'dari tanggal … sampai dengan …', en: 'is from … to …' } },
  reached: { takes: 'AGE_AT', label: { id: 'telah genap … pada tanggal …', en: 'has completed … on …' } },
  notReached: { takes: 'AGE_AT', label: { id: 'belum genap … pada tanggal …', en: 'has not completed … on …' } },
} as const satisfies Readonly<Record<Operator, { readonly takes: ValueKind; readonly label: Bilingual }>>;

/** The operators of each type of fact. */
export const OPERATORS_OF = {
  NUMBER: ['eq', 'ne', 'lt', 'lte', 'gt', 'gte', 'between', 'in', 'notIn'],
  BOOLEAN: ['isTrue', 'isFalse'],
  REGION: ['within'],
  SET: ['hasAny', 'hasAll', 'hasNone', 'isEmpty', 'isNotEmpty'],
  DATE: ['onOrBefore', 'onOrAfter', 'fromTo', 'reached', 'notReached'],
} as const satisfies Readonly<Record<string, readonly Operator[]>>;
