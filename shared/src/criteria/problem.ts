import { type UserError } from '../prelude';

/** `field` is the JSON path of the fault, as `$.root.all[2].value`. */
export type CriteriaProblem = UserError<CriteriaProblemCode> & { readonly field: string };

export type CriteriaProblemCode =
  // The form.
  | 'CRITERIA_NOT_AN_OBJECT'
  | 'CRITERIA_FORMAT_UNKNOWN'
  | 'CRITERIA_KEY_UNKNOWN'
  | 'CRITERIA_NODE_UNCLEAR'
  | 'CRITERIA_EMPTY_LIST'
  | 'CRITERIA_TOO_DEEP'
  | 'CRITERIA_TOO_LARGE'
  | 'CRITERIA_CLAUSE_CODE'
  | 'CRITERIA_CLAUSE_TWICE'
  // Against the catalogue.
  | 'CRITERIA_FACT_UNKNOWN'
  | 'CRITERIA_OPERATOR'
  | 'CRITERIA_UNIT'
  | 'CRITERIA_VALUE_NOT_TAKEN'
  | 'CRITERIA_WHOLE_NUMBER'
  | 'CRITERIA_OUT_OF_RANGE'
  | 'CRITERIA_TWO_ENDS'
  | 'CRITERIA_ENDS_REVERSED'
  | 'CRITERIA_LIST'
  | 'CRITERIA_VALUE_TWICE'
  | 'CRITERIA_MEMBER_UNKNOWN'
  | 'CRITERIA_REGION_CODE'
  | 'CRITERIA_DATE'
  | 'CRITERIA_DATE_RANGE'
  | 'CRITERIA_AGE_AT'
  // What reads well and can never be met.
  | 'CRITERIA_UNREACHABLE'
  | 'CRITERIA_CONTRADICTION'
  | 'CRITERIA_REGION_UNKNOWN';

/** Notes a problem; always null, so that a reader can end with it. */
export type Report = (code: CriteriaProblemCode, field: string, params?: UserError['params']) => null;

/** What somebody wrote, cut to a length that a message can carry. Anything but text and numbers is not repeated. */
export function quoted(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 40) : '…';
}
