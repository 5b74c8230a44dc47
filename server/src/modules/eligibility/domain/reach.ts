import type { Clause, PlainDate } from '@tepat/shared';
import { addDays, daysInMonth, plainDate } from '@tepat/shared';
import type { DecidedProgram } from './decider';

/** Days of birth, both included; null = open on that side. */
export interface BornWithin {
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
}

/**
 * Whom a night must look at: a sound over-approximation of the people who are in the category of some programme, in terms
 * that a database can test. Who is not in it is provably in no category.
 */
export type Reach =
  | 'EVERYBODY'
  | {
      /** Everybody born within one of these, and everybody without a date of birth. */
      readonly born: readonly BornWithin[];
      /** Everybody in the disability register. */
      readonly disabled: boolean;
    };

/**
 * The same, and of some programmes everybody who meets at least one clause of the category: enough to know of each of
 * those clauses how many people meet it. A category of one clause asks for nobody more.
 */
export function reachOfClauses(
  programs: readonly DecidedProgram[],
  told: readonly DecidedProgram[],
  referenceDate: PlainDate,
): Reach {
  const each = told
    .filter(({ categoryMask }) => hasSeveral(categoryMask))
    .flatMap((program) =>
      program.criteria.clauses.flatMap((_, bit) => {
        const categoryMask = program.categoryMask & (1 << bit);
        return categoryMask === 0 ? [] : [{ ...program, categoryMask }];
      }),
    );
  return reachOf([...programs, ...each], referenceDate);
}

/** Whether a mask has more than one bit. */
export const hasSeveral = (mask: number): boolean => (mask & (mask - 1)) !== 0;

type Months = readonly [from: number, to: number];
const ANY: Months = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];

/** What the clauses of the categories say about birth and register; anything else they ask is left to the decider. */
export function reachOf(programs: readonly DecidedProgram[], referenceDate: PlainDate): Reach {
  const born: BornWithin[] = [];
  let disabled = false;
  for (const { criteria, categoryMask } of programs) {
    const category = criteria.clauses.filter((_, bit) => (categoryMask & (1 << bit)) !== 0);
    if (category.some(asksForRegister)) {
      disabled = true;
      continue;
    }
    const [from, to] = category.map(monthsOf).reduce(([a, b], [c, d]) => [Math.max(a, c), Math.min(b, d)], ANY);
    if (from === ANY[0] && to === ANY[1]) return 'EVERYBODY';
    born.push({ from: bornFrom(to, referenceDate), to: bornTo(from, referenceDate) });
  }
  return { born, disabled };
}

/** Does the clause hold for nobody outside the register? An unusable register puts nobody in a category either. */
function asksForRegister(clause: Clause): boolean {
  if (clause.fact === 'hasDisabilityRecord') return clause.op === 'isTrue';
  if (clause.fact !== 'disabilityKinds') return false;
  return clause.op === 'hasAny' || clause.op === 'isNotEmpty' || (clause.op === 'hasAll' && clause.value.length > 0);
}

/** The completed months of life that the clause can be met with. */
function monthsOf(clause: Clause): Months {
  const [from, to] = boundsOf(clause);
  if (clause.fact === 'ageMonths') return [from, to];
  if (clause.fact !== 'ageYears') return ANY;
  // A birth after the reference date counts as age 0.
  return [from <= 0 ? ANY[0] : from * 12, to < 0 ? to : to * 12 + 11];
}

function boundsOf(clause: Clause): Months {
  switch (clause.op) {
    case 'eq':
      return [clause.value, clause.value];
    case 'lt':
    case 'lte':
      return [ANY[0], clause.value];
    case 'gt':
    case 'gte':
      return [clause.value, ANY[1]];
    case 'between':
      return clause.value;
    case 'in':
      return [Math.min(...clause.value), Math.max(...clause.value)];
    default:
      return ANY;
  }
}

/**
 * Whole months of birth: completed months are the difference of the calendar months, or one less. So whoever has
 * completed at most `months` was born in the month `months + 1` before the reference date, or later.
 */
function bornFrom(months: number, on: PlainDate): PlainDate | null {
  return Number.isFinite(months) ? firstOfMonth(on, months + 1) : null;
}

function bornTo(months: number, on: PlainDate): PlainDate | null {
  if (!Number.isFinite(months)) return null;
  const first = firstOfMonth(on, months);
  return addDays(first, daysInMonth(Number(first.slice(0, 4)), Number(first.slice(5, 7))) - 1);
}

/** The first day of the calendar month so many months before the one of `on`, kept within the years that dates have. */
function firstOfMonth(on: PlainDate, before: number): PlainDate {
  const month = Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7)) - 1 - Math.floor(before);
  const kept = Math.min(Math.max(month, 12), 9999 * 12 + 11);
  const year = String(Math.floor(kept / 12)).padStart(4, '0');
  return plainDate(`${year}-${String((kept % 12) + 1).padStart(2, '0')}-01`);
}
