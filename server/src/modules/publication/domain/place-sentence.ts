import type { Locale, Period } from '@tepat/shared';
import { dateText, firstDayOf } from '@tepat/shared';
import type { AnsweredOutcome } from '../../eligibility';

const LEAVING: ReadonlySet<string> = new Set<AnsweredOutcome>([
  'NOT_IN_CATEGORY',
  'NOT_ELIGIBLE',
  'BLOCKED_BY_DATA_ONLY',
  'EXCLUDED_BY_OTHER_PROGRAM',
]);

/** Whether the next list leaves out whoever is told this. A suspended recipient keeps the place. */
export const leavesBy = (outcome: AnsweredOutcome): boolean => LEAVING.has(outcome);

export interface SaidPlace {
  /** Of the published list that stands. */
  readonly period: Period;
  readonly standing: 'RECIPIENT' | 'WAITING';
  /** On the waiting list of the own quota, from 1. */
  readonly waitingRank: number;
  /** Places; null = everybody who is eligible. */
  readonly quota: number | null;
  /** As decided since, the next list does not hold the person any more. */
  readonly leaving: boolean;
}

/**
 * What follows the sentence of a decision where no published list names the person; null where the decision is no yes. A yes
 * alone is no payment.
 */
export function unlistedSentence(outcome: AnsweredOutcome, locale: Locale): string | null {
  if (outcome !== 'ELIGIBLE') return null;
  return locale === 'id'
    ? 'Namun belum ada daftar penerima terbit yang mencantumkan namanya: daftar berikutnya disusun menurut urutan kebutuhan dan kuota.'
    : 'Yet no published list names this person: the next list is made by the order of need and the quota.';
}

/** What follows the sentence of a decision: whoever waits must not be told a yes, and whoever leaves is told so. */
export function placeSentence({ period, standing, waitingRank, quota, leaving }: SaidPlace, locale: Locale): string {
  const since = dateText(firstDayOf(period), locale);
  const id = locale === 'id';
  const next = !leaving
    ? ''
    : id
      ? ' Selama hal itu tetap tercatat, tidak lagi pada daftar berikutnya.'
      : ' While that stays recorded, no longer on the next list.';
  if (standing === 'RECIPIENT') {
    const now = id
      ? `Tercatat sebagai penerima pada daftar yang berlaku sejak ${since}.`
      : `A recipient on the list in force since ${since}.`;
    return now + next;
  }
  if (leaving) {
    const now = id
      ? `Menunggu pada daftar yang berlaku sejak ${since}.`
      : `Waiting on the list in force since ${since}.`;
    return now + next;
  }
  const places = quota === null ? '' : id ? ` ${quota} orang` : ` of ${quota}`;
  return id
    ? `Namun belum menjadi penerima: kuota${places} pada daftar yang berlaku sejak ${since} sudah terisi menurut urutan kebutuhan. Urutan tunggu: ${waitingRank}.`
    : `Yet not a recipient: the quota${places} of the list in force since ${since} was filled by the order of need. Number on the waiting list: ${waitingRank}.`;
}
