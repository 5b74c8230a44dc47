import {
  comparePeriods,
  comparePlainDates,
  firstDayOf,
  nextPeriod,
  periodOf,
  previousPeriod,
  type Period,
  type PlainDate,
} from '../calendar';
import { type ProgramTerms } from './terms';

/** The terms that decide on a reference date: the latest in force by then; null before the first. */
export function termsInForce<Terms extends Pick<ProgramTerms, 'inForceFrom'>>(
  versions: readonly Terms[],
  on: PlainDate,
): Terms | null {
  return versions.reduce<Terms | null>((best, terms) => {
    if (comparePlainDates(terms.inForceFrom, on) > 0) return best;
    return best === null || comparePlainDates(terms.inForceFrom, best.inForceFrom) >= 0 ? terms : best;
  }, null);
}

export type Schedule = Pick<ProgramTerms, 'inForceFrom' | 'due' | 'dueDay'>;

const MONTHS_A_QUARTER = 3;
/** How far a month is into its quarter, from 0. */
const intoQuarter = (month: Period): number => (Number(month.slice(5)) - 1) % MONTHS_A_QUARTER;

/**
 * The month for which the list is meant that is due in a month: where that month ended without a list, the months after it
 * make one in its stead, each of itself, until the next list is due.
 */
export function scheduledFor({ due, inForceFrom }: Schedule, month: Period): Period {
  if (due === 'ONCE') return firstMonthOf(inForceFrom);
  let first = month;
  if (due === 'QUARTERLY') for (let back = intoQuarter(month); back > 0; back--) first = previousPeriod(first);
  return first;
}

/**
 * Whether a list is due on a night: from the first month whose reference date the terms cover, from their day of the month
 * to its end. So a night that failed is caught up by the next one.
 *
 * @param hasList whether the list that was meant for an earlier month (`scheduledFor`) is there; asked where it matters
 */
export function isDueOn(terms: Schedule, night: PlainDate, hasList: boolean): boolean {
  const month = periodOf(night);
  if (comparePeriods(firstMonthOf(terms.inForceFrom), month) > 0) return false;
  if (Number(night.slice(8)) < terms.dueDay) return false;
  return scheduledFor(terms, month) === month || !hasList;
}

/** For how many months the list of a month pays. */
export function monthsPaid({ due }: Pick<Schedule, 'due'>, month: Period): number {
  return due === 'QUARTERLY' ? MONTHS_A_QUARTER - intoQuarter(month) : 1;
}

/** For how many months of a year recipients are paid. */
export const monthsAYear = ({ due }: Pick<Schedule, 'due'>): number => (due === 'ONCE' ? 1 : 12);

/** The first month whose list terms decide: lists decide as of the first day of their month. */
export function firstMonthOf(inForceFrom: PlainDate): Period {
  const month = periodOf(inForceFrom);
  return firstDayOf(month) === inForceFrom ? month : nextPeriod(month);
}

/** Rupiah for so many people and months: exact, whatever the province and the year. */
export function rupiahOf(terms: Pick<ProgramTerms, 'amount'>, people: number, months = 1): bigint {
  return BigInt(terms.amount) * BigInt(people) * BigInt(months);
}
