import type { Locale, PlainDate } from '@tepat/shared';
import { period, quotaShares, shareOf, yearTermsOn } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';
import type { AnsweredOutcome } from '../../eligibility';
import { leavesBy, placeSentence, unlistedSentence } from '../domain/place-sentence';
import { standingLists, termsById } from '../storage/list-readers';
import { placesOf } from '../storage/scoped-readers';

/**
 * Where a person stands on the published list of a programme, in words to follow those of the decision; null when the
 * person is not on it and need not be.
 */
export async function placeOfPerson(
  sql: Sql,
  programId: number,
  residentId: number,
  outcome: AnsweredOutcome,
  locale: Locale,
): Promise<string | null> {
  const list = (await standingLists(sql)).find((each) => each.programId === programId);
  const [place] = list ? await placesOf(sql, [list.id], [residentId]) : [];
  if (!list || !place) return unlistedSentence(outcome, locale);
  const shares = quotaShares(yearTermsOn(await termsById(sql, list.termsId), list.referenceDate as PlainDate));
  return placeSentence(
    {
      period: period(list.period),
      standing: place.standing,
      waitingRank: place.quotaPosition ?? place.position,
      quota: shares[shareOf(shares, place.kelurahanCode)]?.places ?? null,
      leaving: leavesBy(outcome),
    },
    locale,
  );
}
