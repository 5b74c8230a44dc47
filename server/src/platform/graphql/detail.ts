import type { RequestContext } from './context';
import { refusal } from './refusal';

/** Of how many records one request may ask the whole story: more than any page shows, less than a harvest. */
export const RECORDS_IN_DETAIL = 10;

/**
 * For fields that tell one record's whole story (its history, its explanation, pages of its rows): they read per record,
 * which is right for the record that is open and would be a flood over a page of a hundred.
 */
export function inDetail(context: RequestContext, field: string, key: string | number): void {
  const seen = context.once(`detail:${field}`, () => new Set<string | number>());
  seen.add(key);
  if (seen.size > RECORDS_IN_DETAIL) {
    throw refusal('TOO_MANY_DETAILS', 'This is told of a few records at a time.', { max: RECORDS_IN_DETAIL });
  }
}
