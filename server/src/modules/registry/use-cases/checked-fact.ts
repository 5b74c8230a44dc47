import { STATED_FACTS } from '@tepat/shared';
import type { IntakeProblemCode } from '@tepat/shared';
import { KELURAHAN_CODES } from '../../regions';
import type { SubjectKind } from '../domain/columns';
import { REFERENCE_FACTS } from '../domain/columns';
import { factCheck } from '../domain/fact-check';

/** A fact's value; null, and text that is empty or blank, = not recorded. */
export type FactValue = string | number | null;

/** One form for what people type, in detection and in what is written. */
export function factText(value: FactValue): string | null {
  const text = value === null ? '' : String(value).trim();
  return text === '' ? null : text;
}

/** Negative ids name records that the correction itself makes. */
const RECORD_ID = /^-?[1-9]\d{0,15}$/;
const check = factCheck(KELURAHAN_CODES);

/** What is wrong with a value of a correctable fact, by the rules of the file template; null when nothing is. */
export function factProblem(kind: SubjectKind, fact: string, value: string | null): IntakeProblemCode | null {
  if (STATED_FACTS.includes(fact)) return check('RESIDENT', 'birth_date', value);
  if (REFERENCE_FACTS.includes(fact)) return value !== null && RECORD_ID.test(value) ? null : 'VALUE_REQUIRED';
  return check(kind, fact, value);
}
