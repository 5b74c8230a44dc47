import { isNewMember, NEW_FAMILY } from '../households/household';
import { factKey, headerKey, type HeaderField, type SaverState } from './draft-saver';

const HEADER: readonly HeaderField[] = ['channel', 'letterNumber', 'basis', 'minutesNumber', 'observedOn', 'reason'];

interface UserError {
  readonly field?: string | null;
  readonly code: string;
  readonly message: string;
}

/**
 * What a submission was refused for, by the keys of the fields: a field of the header, the lines of a fact, or where a fact is
 * asked for and nobody has given it. What names no field is said above the form only.
 */
export function problemsByField(
  errors: readonly UserError[],
  state: Pick<SaverState, 'draft' | 'typed'>,
): Map<string, string> {
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
  return new Map(errors.flatMap((error) => keysOf(error).map((key) => [key, error.message] as const)));
}
