import { isPlainDate, type PlainDate } from '../calendar';
import { type CriteriaProblemCode } from '../criteria';
import { type Bilingual, type UserError } from '../prelude';

/** `field` is the JSON path of the fault, as `$.decree.year`. */
export type ProgramProblem = UserError<ProgramProblemCode | CriteriaProblemCode> & { readonly field: string };
export type ProgramProblemCode =
  | 'TERMS_NOT_AN_OBJECT'
  | 'TERMS_FORMAT_UNKNOWN'
  | 'TERMS_KEY_UNKNOWN'
  | 'TERMS_TEXT'
  | 'TERMS_CODE'
  | 'TERMS_CHOICE'
  | 'TERMS_NUMBER'
  | 'TERMS_DATE'
  | 'TERMS_LIST'
  | 'TERMS_CLAUSE_UNKNOWN'
  | 'TERMS_CLAUSE_NOT_NEEDED'
  | 'TERMS_POINT_UNKNOWN'
  | 'TERMS_POINT_ON'
  | 'TERMS_YEAR_ORDER'
  | 'TERMS_YEAR_MISSING'
  | 'TERMS_KOTA'
  | 'TERMS_QUOTA_SPLIT';

/** Stands in for a date that was not one. */
export const NO_DATE = '0001-01-01' as PlainDate;

const LONGEST_TEXT = 2000;
const CODE = /^[A-Z][A-Z0-9_]{1,19}$/;

/** One object of the document; every method notes a fault at its path and goes on with a stand-in. */
export class Fields {
  private readonly values: Readonly<Record<string, unknown>>;

  constructor(
    value: unknown,
    private readonly path: string,
    private readonly problems: ProgramProblem[],
    known: readonly string[],
  ) {
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    this.values = isObject ? (value as Readonly<Record<string, unknown>>) : {};
    if (!isObject) this.problem('TERMS_NOT_AN_OBJECT', path);
    for (const key of Object.keys(this.values)) {
      if (!known.includes(key)) this.problem('TERMS_KEY_UNKNOWN', this.at(key), { key: key.slice(0, 40) });
    }
  }

  at(key: string): string {
    return `${this.path}.${key}`;
  }

  problem(code: ProgramProblemCode, field: string, params?: UserError['params']): void {
    this.problems.push(params ? { code, field, params } : { code, field });
  }

  raw(key: string): unknown {
    return Object.hasOwn(this.values, key) ? this.values[key] : undefined;
  }

  /** The objects of a list, each with its path. */
  each(key: string, shortest: number, known: readonly string[]): Fields[] {
    return this.list(key, shortest).map((item, at) => new Fields(item, `${this.at(key)}[${at}]`, this.problems, known));
  }

  in(key: string, known: readonly string[]): Fields {
    return new Fields(this.raw(key), this.at(key), this.problems, known);
  }

  text(key: string): string {
    const value = this.raw(key);
    if (typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST_TEXT) return value;
    this.problem('TERMS_TEXT', this.at(key), { max: LONGEST_TEXT });
    return '';
  }

  code(key: string): string {
    const value = this.raw(key);
    if (typeof value === 'string' && CODE.test(value)) return value;
    this.problem('TERMS_CODE', this.at(key));
    return '';
  }

  bilingual(key: string): Bilingual {
    const value = this.in(key, ['id', 'en']);
    return { id: value.text('id'), en: value.text('en') };
  }

  choice<Choice extends string>(key: string, choices: readonly [Choice, ...Choice[]]): Choice {
    const found = choices.find((choice) => choice === this.raw(key));
    if (found === undefined) this.problem('TERMS_CHOICE', this.at(key), { choices: choices.join(', ') });
    return found ?? choices[0];
  }

  whole(key: string, lowest: number, highest: number): number {
    const value = this.raw(key);
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= lowest && value <= highest) return value;
    this.problem('TERMS_NUMBER', this.at(key), { min: lowest, max: highest });
    return lowest;
  }

  date(key: string): PlainDate {
    const value = this.raw(key);
    if (typeof value === 'string' && isPlainDate(value)) return value;
    this.problem('TERMS_DATE', this.at(key));
    return NO_DATE;
  }

  wholeOrNull(key: string, lowest: number, highest: number): number | null {
    return this.raw(key) === null ? null : this.whole(key, lowest, highest);
  }

  list(key: string, shortest: number): readonly unknown[] {
    const value = this.raw(key);
    if (Array.isArray(value) && value.length >= shortest) return value;
    this.problem('TERMS_LIST', this.at(key), { min: shortest });
    return [];
  }
}
