import {
  comparePeriods,
  comparePlainDates,
  firstDayOf,
  nextPeriod,
  periodOf,
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

/** Whether a list is due for that month: monthly, from the first month whose reference date the terms cover. */
export function isDueIn(terms: Pick<ProgramTerms, 'inForceFrom' | 'due'>, month: Period): boolean {
  return terms.due === 'MONTHLY' && comparePeriods(firstMonthOf(terms.inForceFrom), month) <= 0;
}

/** The first month whose list terms decide: lists decide as of the first day of their month. */
export function firstMonthOf(inForceFrom: PlainDate): Period {
  const month = periodOf(inForceFrom);
  return firstDayOf(month) === inForceFrom ? month : nextPeriod(month);
}

/** Rupiah for so many people and months: exact, whatever the province and the year. */
export function rupiahOf(terms: Pick<ProgramTerms, 'amount'>, people: number, months = 1): bigint {
  return BigInt(terms.amount) * BigInt(people) * BigInt(months);
}
