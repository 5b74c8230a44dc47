import { PRESENCE_ANSWERS } from '../counter';
import { type Bilingual, type Locale, type UserError } from '../prelude';
import { numberText } from '../criteria';
import { INTAKE_PROBLEMS } from '../intake';
import { CORRECTION_BASES, CORRECTION_FIELDS, CORRECTION_STATE_LABELS } from '../correction';
import { OBJECTION_STATE_LABELS } from '../objection';
import { CRITERIA_STATE_LABELS } from '../program';
import { LIST_STATE_LABELS } from '../publication';
import { SIMULATION_STATE_LABELS } from '../simulation';
import { ACCESS_MESSAGES } from './access-messages';
import { CENTRE_MESSAGES } from './centre-messages';
import { CORRECTION_MESSAGES } from './correction-messages';
import { EVIDENCE_MESSAGES } from './evidence-messages';
import { IDENTITY_MESSAGES } from './identity-messages';
import { IMPORT_MESSAGES } from './import-messages';
import { INPUT_FIELDS } from './input-fields';
import { INPUT_MESSAGES } from './input-messages';
import { NIGHT_MESSAGES } from './night-messages';
import { OBJECTION_MESSAGES } from './objection-messages';
import { PROGRAM_MESSAGES } from './program-messages';
import { PUBLICATION_MESSAGES } from './publication-messages';
import { REGISTRY_MESSAGES } from './registry-messages';
import { SIMULATION_MESSAGES } from './simulation-messages';
import { WORKLIST_MESSAGES } from './worklist-messages';

/**
 * Every refusal and every fault that a person or a client can meet, in both languages. Closed: a code that is not here
 * does not compile. The sentences say what to do next, courteously, and nothing about the inside of the system.
 */
export const MESSAGES = {
  ...INTAKE_PROBLEMS,
  ...INPUT_MESSAGES,
  ...ACCESS_MESSAGES,
  ...IDENTITY_MESSAGES,
  ...IMPORT_MESSAGES,
  ...REGISTRY_MESSAGES,
  ...CORRECTION_MESSAGES,
  ...CENTRE_MESSAGES,
  ...EVIDENCE_MESSAGES,
  ...NIGHT_MESSAGES,
  ...OBJECTION_MESSAGES,
  ...PROGRAM_MESSAGES,
  ...PUBLICATION_MESSAGES,
  ...SIMULATION_MESSAGES,
  ...WORKLIST_MESSAGES,
} as const satisfies Readonly<Record<string, Bilingual>>;

export type MessageCode = keyof typeof MESSAGES;
/** Numbers are grouped in the way of the language; what must stay as it is (a year, an id) is passed as text. */
export type MessageParams = Readonly<Record<string, string | number>>;

export function isMessageCode(code: string): code is MessageCode {
  return Object.hasOwn(MESSAGES, code);
}

/** Placeholders whose value is a code, shown by its name. */
const NAMED: Readonly<Record<string, Readonly<Record<string, Bilingual>>>> = {
  listState: LIST_STATE_LABELS,
  criteriaState: CRITERIA_STATE_LABELS,
  simulationState: SIMULATION_STATE_LABELS,
  correctionState: CORRECTION_STATE_LABELS,
  correctionBasis: CORRECTION_BASES,
  presenceAnswer: Object.fromEntries(Object.entries(PRESENCE_ANSWERS).map(([answer, { said }]) => [answer, said])),
  correctionField: CORRECTION_FIELDS,
  objectionState: OBJECTION_STATE_LABELS,
  field: INPUT_FIELDS,
};

function shown(placeholder: string, value: string | number, locale: Locale): string {
  const names = NAMED[placeholder];
  const named = names && Object.hasOwn(names, value) ? names[value] : undefined;
  if (named) return `“${named[locale]}”`;
  return typeof value === 'number' && Number.isSafeInteger(value) ? numberText(value, locale) : String(value);
}

/** The sentence of a code. A placeholder without a value shows as an ellipsis, because an error path must not fail. */
export function message(locale: Locale, code: MessageCode, params: MessageParams = {}): string {
  const sentence: Bilingual = MESSAGES[code];
  // One pass: a value that itself looks like a placeholder is not filled again.
  return sentence[locale].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    return value === undefined ? '…' : shown(name, value, locale);
  });
}

/** The sentence of an error whose code arrived as text; one that is not in the catalogue shows as UNEXPECTED. */
export function errorMessage(locale: Locale, error: UserError): string {
  return isMessageCode(error.code) ? message(locale, error.code, error.params) : message(locale, 'UNEXPECTED');
}
