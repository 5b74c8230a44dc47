import { isNewMember, NEW_FAMILY } from '../households/household';
import { factKey, headerKey, type HeaderField, type SaverState } from './draft-saver';

const HEADER: readonly HeaderField[] = ['channel', 'letterNumber', 'basis', 'minutesNumber', 'observedOn', 'reason'];

interface UserError {
  readonly field?: string | null;
  readonly code: string;
  readonly message: string;
}

/** Why a submission was refused, once. */
export interface SubmitProblem {
  readonly text: string;
  /** Of the fields to be filled in or put right; none: it is of the draft as a whole. */
  readonly keys: readonly string[];
}

/**
 * What a submission was refused for, with the keys of the fields: a field of the header, the lines of a fact, or where a fact
 * is asked for and nobody has given it.
 */
export function submitProblems(errors: readonly UserError[], state: Pick<SaverState, 'draft'>): SubmitProblem[] {
  const { lines } = state.draft;
  const has = (subject: string, fact: string): boolean =>
    lines.some((line) => line.subject === subject && line.fact === fact && line.value);
  const keysOf = ({ field, code }: UserError): string[] => {
    const header = HEADER.find((each) => each === field);
    if (header) return [headerKey(header)];
    if (!field) return [];
    if (code === 'NEW_FAMILY_INCOMPLETE') return [factKey(NEW_FAMILY, field)];
    if (code === 'NEW_MEMBER_INCOMPLETE') {
      // The server names the first who lacks it, in the order of the lines.
      const subject = lines.map((line) => line.subject).find((each) => isNewMember(each) && !has(each, field));
      return subject === undefined ? [] : [factKey(subject, field)];
    }
    if (code === 'CORRECTION_DATE_REQUIRED') {
      const died = lines.filter(({ fact, value }) => fact === 'presence' && value === '2');
      return died.filter(({ subject }) => !has(subject, field)).map(({ subject }) => factKey(subject, field));
    }
    return lines.filter(({ fact }) => fact === field).map(({ subject, fact }) => factKey(subject, fact));
  };
  return errors.map((error) => ({ text: error.message, keys: keysOf(error) }));
}

/** The same by field, for those who show it there. */
export function problemsByField(problems: readonly SubmitProblem[]): Map<string, string> {
  return new Map(problems.flatMap(({ text, keys }) => keys.map((key) => [key, text] as const)));
}

/**
 * Those that are not put right yet: of a field, until it is filled in anew; of the whole draft, until anything of it is
 * saved anew, for then nobody knows before the next attempt.
 *
 * @param edit of the draft when it was refused
 */
export function stillOpen(
  problems: readonly SubmitProblem[],
  edit: number,
  { draft, problems: standing }: Pick<SaverState, 'draft' | 'problems'>,
): SubmitProblem[] {
  return problems.filter(({ text, keys }) =>
    keys.length === 0 ? draft.edit === edit : keys.some((key) => standing.get(key) === text),
  );
}
