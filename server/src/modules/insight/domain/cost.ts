import type { ProgramTerms, YearTerms } from '@tepat/shared';
import { monthsAYear, rupiahOf } from '@tepat/shared';

/** Whole rupiah, as text: JSON has no number that holds every sum. */
export interface Cost {
  readonly amount: number;
  readonly monthly: string;
  readonly yearly: string;
  /** What the quota would cost when it is full; null where there is none. */
  readonly monthlyBudget: string | null;
  readonly yearlyBudget: string | null;
  /** What the terms state for the year; null where they state none. */
  readonly budget: string | null;
  /** What the list compared with costs a month; null without one. */
  readonly monthlyBefore: string | null;
}

/**
 * What a list costs.
 *
 * @param paid recipients who are paid; who is held is not
 * @param before rupiah a month of the list compared with
 */
export function costOf(
  terms: Pick<ProgramTerms, 'amount' | 'due'> & Pick<YearTerms, 'quota' | 'budget'>,
  paid: number,
  before: bigint | null,
): Cost {
  const { amount, quota, budget } = terms;
  const aYear = monthsAYear(terms);
  const text = (people: number | null, months: number): string | null =>
    people === null ? null : String(rupiahOf(terms, people, months));
  return {
    amount,
    monthly: String(rupiahOf(terms, paid)),
    yearly: String(rupiahOf(terms, paid, aYear)),
    monthlyBudget: text(quota, 1),
    yearlyBudget: text(quota, aYear),
    budget: budget === null ? null : String(budget),
    monthlyBefore: before === null ? null : String(before),
  };
}
