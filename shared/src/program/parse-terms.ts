import { isPlainDate, type PlainDate } from '../calendar';
import {
  clauseMask,
  clausesOf,
  NO,
  parseCriteria,
  prepareCriteria,
  type CriteriaDocument,
  type CriteriaProblemCode,
} from '../criteria';
import { err, ok, type Bilingual, type Result, type UserError } from '../prelude';
import { GATE_THRESHOLD_RANGES, PAYEES, type GateThresholds } from '../publication';
import {
  AGE_DIRECTIONS,
  DECIDING_DESILS,
  DECREE_KINDS,
  DUE_RULES,
  PUBLICATION_MODES,
  type Decree,
  type ProgramTerms,
  type UnverifiedPoint,
} from './terms';

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
  | 'TERMS_POINT_UNKNOWN';

/** Highest benefit per person and month, and highest quota: typing faults by a few zeros are stopped here. */
const HIGHEST_AMOUNT = 100_000_000;
const HIGHEST_QUOTA = 100_000_000;
const LONGEST_TEXT = 2000;
const CODE = /^[A-Z][A-Z0-9_]{1,19}$/;

/** One object of the document; every method notes a fault at its path and goes on with a stand-in. */
class Fields {
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
    return '0001-01-01' as PlainDate;
  }

  list(key: string, shortest: number): readonly unknown[] {
    const value = this.raw(key);
    if (Array.isArray(value) && value.length >= shortest) return value;
    this.problem('TERMS_LIST', this.at(key), { min: shortest });
    return [];
  }
}

const KEYS = [
  'format',
  'code',
  'name',
  'decree',
  'inForceFrom',
  'amount',
  'quota',
  'orderOfNeed',
  'exclusivity',
  'payee',
  'due',
  'publication',
  'gates',
  'decidingDesil',
  'criteria',
  'categoryClauses',
  'unverified',
] as const satisfies readonly (keyof ProgramTerms)[];

function decreeOf(value: Fields): Decree {
  return {
    kind: value.choice('kind', DECREE_KINDS),
    number: value.text('number'),
    year: value.whole('year', 1945, 2999),
    about: value.text('about'),
    note: value.raw('note') === null ? null : value.text('note'),
  };
}

function gatesOf(value: Fields): Partial<GateThresholds> {
  const gates: { -readonly [Code in keyof GateThresholds]?: number } = {};
  for (const code of Object.keys(GATE_THRESHOLD_RANGES) as (keyof GateThresholds)[]) {
    if (value.raw(code) !== undefined) gates[code] = value.whole(code, ...GATE_THRESHOLD_RANGES[code]);
  }
  return gates;
}

/**
 * Does nobody receive without this clause? Only such a clause can say whom a programme is for: people who refuse it get
 * no decision at all, and one of several choices, or a clause under `not`, would leave out people who qualify.
 */
function isNeeded(criteria: CriteriaDocument, clause: string): boolean {
  const prepared = prepareCriteria(criteria);
  const everybody = 2 ** prepared.clauses.length - 1;
  return prepared.outcomeOf(0, everybody & ~clauseMask(prepared, [clause])) === NO;
}

/** Reads the terms of a programme from unknown JSON, its criteria included. On failure: every problem with its path. */
export function parseProgramTerms(value: unknown): Result<ProgramTerms, readonly ProgramProblem[]> {
  const problems: ProgramProblem[] = [];
  const fields = new Fields(value, '$', problems, KEYS);
  if (fields.raw('format') !== 1) fields.problem('TERMS_FORMAT_UNKNOWN', fields.at('format'));

  const parsed = parseCriteria(fields.raw('criteria'));
  if (!parsed.ok) {
    for (const fault of parsed.error) problems.push({ ...fault, field: fault.field.replace('$', '$.criteria') });
  }
  const criteria: CriteriaDocument | null = parsed.ok ? parsed.value : null;
  const clauses = criteria === null ? null : clausesOf(criteria.root).map((clause) => clause.clause);

  const categoryClauses = fields.list('categoryClauses', 1).map((item, at) => {
    // Not `String(item)`: what came as JSON may be an object that cannot become text.
    const code = typeof item === 'string' ? item : '';
    if (code === '' || (clauses !== null && !clauses.includes(code))) {
      fields.problem('TERMS_CLAUSE_UNKNOWN', `${fields.at('categoryClauses')}[${at}]`, { clause: code.slice(0, 40) });
    }
    if (criteria !== null && clauses?.includes(code) && !isNeeded(criteria, code)) {
      fields.problem('TERMS_CLAUSE_NOT_NEEDED', `${fields.at('categoryClauses')}[${at}]`, { clause: code });
    }
    return code;
  });
  const unverified = fields.list('unverified', 0).map((item, at): UnverifiedPoint => {
    const point = new Fields(item, `${fields.at('unverified')}[${at}]`, problems, ['point', 'note']);
    const name = point.text('point');
    const isTerm = (KEYS as readonly string[]).includes(name);
    if (name !== '' && clauses !== null && !isTerm && !clauses.includes(name)) {
      point.problem('TERMS_POINT_UNKNOWN', point.at('point'), { point: name.slice(0, 40) });
    }
    return { point: name, note: point.bilingual('note') };
  });

  const order = fields.in('orderOfNeed', ['age', 'continuityMargin']);
  const exclusivity = fields.raw('exclusivity') === null ? null : fields.in('exclusivity', ['group', 'rank']);
  const terms: Omit<ProgramTerms, 'criteria'> = {
    format: 1,
    code: fields.code('code'),
    name: fields.bilingual('name'),
    decree: decreeOf(fields.in('decree', ['kind', 'number', 'year', 'about', 'note'])),
    inForceFrom: fields.date('inForceFrom'),
    amount: fields.whole('amount', 1, HIGHEST_AMOUNT),
    quota: fields.raw('quota') === null ? null : fields.whole('quota', 0, HIGHEST_QUOTA),
    orderOfNeed: {
      age: order.choice('age', AGE_DIRECTIONS),
      continuityMargin: order.whole('continuityMargin', 0, 1_000_000_000),
    },
    exclusivity: exclusivity && { group: exclusivity.code('group'), rank: exclusivity.whole('rank', 1, 99) },
    payee: fields.choice('payee', PAYEES),
    due: fields.choice('due', DUE_RULES),
    publication: fields.choice('publication', PUBLICATION_MODES),
    gates: gatesOf(fields.in('gates', Object.keys(GATE_THRESHOLD_RANGES))),
    decidingDesil: fields.choice('decidingDesil', DECIDING_DESILS),
    categoryClauses,
    unverified,
  };
  return criteria !== null && problems.length === 0 ? ok({ ...terms, criteria }) : err(problems);
}
