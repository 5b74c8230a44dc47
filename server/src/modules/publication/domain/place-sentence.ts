import type { Locale, Period } from '@tepat/shared';
import { dateText, firstDayOf } from '@tepat/shared';

export interface SaidPlace {
  /** Of the published list that stands. */
  readonly period: Period;
  readonly standing: 'RECIPIENT' | 'WAITING';
  /** On the waiting list of the own quota, from 1. */
  readonly waitingRank: number;
  /** Places; null = everybody who is eligible. */
  readonly quota: number | null;
}

/** What follows the sentence of a decision: whoever meets every criterion and waits must not be told a yes. */
export function placeSentence({ period, standing, waitingRank, quota }: SaidPlace, locale: Locale): string {
  const since = dateText(firstDayOf(period), locale);
  if (standing === 'RECIPIENT') {
    return locale === 'id'
      ? `Tercatat sebagai penerima pada daftar yang berlaku sejak ${since}.`
      : `A recipient on the list in force since ${since}.`;
  }
  const places = quota === null ? '' : locale === 'id' ? ` ${quota} orang` : ` of ${quota}`;
  return locale === 'id'
    ? `Namun belum menjadi penerima: kuota${places} pada daftar yang berlaku sejak ${since} sudah terisi menurut urutan kebutuhan. Urutan tunggu: ${waitingRank}.`
    : `Yet not a recipient: the quota${places} of the list in force since ${since} was filled by the order of need. Number on the waiting list: ${waitingRank}.`;
}
