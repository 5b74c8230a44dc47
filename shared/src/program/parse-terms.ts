import {
  clauseMask,
  clausesOf,
  CRITERIA_FORMAT,
  NO,
  parseCriteria,
  prepareCriteria,
  type Clause,
  type CriteriaDocument,
} from '../criteria';
import { err, ok, type Result } from '../prelude';
import { GATE_THRESHOLD_RANGES, PAYEES, type GateThresholds } from '../publication';
import { Fields, type ProgramProblem } from './fields';
import { upgraded } from './format-1';
import { yearsOf } from './parse-years';
import {
  AGE_DIRECTIONS,
  DECIDING_DESILS,
  DECREE_KINDS,
  DUE_RULES,
  LATEST_DUE_DAY,
  PUBLICATION_MODES,
  type Decree,
  type ProgramTerms,
  type UnverifiedPoint,
} from './terms';

/** Highest benefit per person and month: typing faults by a few zeros are stopped here. */
const HIGHEST_AMOUNT = 100_000_000;

const KEYS = [
  'format',
  'code',
  'name',
  'decree',
  'inForceFrom',
  'amount',
  'years',
  'orderOfNeed',
  'exclusivity',
  'payee',
  'due',
  'dueDay',
  'publication',
  'gates',
  'decidingDesil',
  'criteria',
  'categoryClauses',
  'unverified',
] as const satisfies readonly (keyof ProgramTerms)[];

/** What somebody may call unverified besides clauses: the terms, and what stands in a year of them. */
const POINTS: readonly string[] = [...KEYS, 'quota', 'budget'];

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

/** The clause of a point that is off, judged as a clause of the criteria would be; undefined where the point is on. */
function offOf(point: Fields, name: string, problems: ProgramProblem[]): Clause | null | undefined {
  const value = point.raw('off');
  if (value === undefined || value === null) return value;
  const parsed = parseCriteria({ format: CRITERIA_FORMAT, root: value });
  if (!parsed.ok) {
    for (const fault of parsed.error)
      problems.push({ ...fault, field: fault.field.replace('$.root', point.at('off')) });
    return null;
  }
  const { root } = parsed.value;
  if ('clause' in root && root.clause === name) return root;
  point.problem('TERMS_CLAUSE_UNKNOWN', point.at('off'), { clause: name.slice(0, 40) });
  return null;
}

/** Reads the terms of a programme from unknown JSON, its criteria included. On failure: every problem with its path. */
export function parseProgramTerms(value: unknown): Result<ProgramTerms, readonly ProgramProblem[]> {
  const problems: ProgramProblem[] = [];
  const fields = new Fields(upgraded(value), '$', problems, KEYS);
  if (fields.raw('format') !== 2) fields.problem('TERMS_FORMAT_UNKNOWN', fields.at('format'));

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
  const unverified = fields.each('unverified', 0, ['point', 'note', 'off']).map((point): UnverifiedPoint => {
    const name = point.text('point');
    const off = offOf(point, name, problems);
    const isInUse = POINTS.includes(name) || clauses?.includes(name);
    // Of criteria that cannot be read nobody knows what they ask.
    if (name !== '' && clauses !== null && isInUse !== (off === undefined)) {
      const code = isInUse ? 'TERMS_POINT_ON' : 'TERMS_POINT_UNKNOWN';
      point.problem(code, point.at('point'), { point: name.slice(0, 40) });
    }
    return { point: name, note: point.bilingual('note'), ...(off === undefined ? {} : { off }) };
  });

  const order = fields.in('orderOfNeed', ['age', 'continuityMargin']);
  const exclusivity = fields.raw('exclusivity') === null ? null : fields.in('exclusivity', ['group', 'rank']);
  const inForceFrom = fields.date('inForceFrom');
  const terms: Omit<ProgramTerms, 'criteria'> = {
    format: 2,
    code: fields.code('code'),
    name: fields.bilingual('name'),
    decree: decreeOf(fields.in('decree', ['kind', 'number', 'year', 'about', 'note'])),
    inForceFrom,
    amount: fields.whole('amount', 1, HIGHEST_AMOUNT),
    years: yearsOf(fields, inForceFrom),
    orderOfNeed: {
      age: order.choice('age', AGE_DIRECTIONS),
      continuityMargin: order.whole('continuityMargin', 0, 1_000_000_000),
    },
    exclusivity: exclusivity && { group: exclusivity.code('group'), rank: exclusivity.whole('rank', 1, 99) },
    payee: fields.choice('payee', PAYEES),
    due: fields.choice('due', DUE_RULES),
    dueDay: fields.raw('dueDay') === undefined ? 1 : fields.whole('dueDay', 1, LATEST_DUE_DAY),
    publication: fields.choice('publication', PUBLICATION_MODES),
    gates: gatesOf(fields.in('gates', Object.keys(GATE_THRESHOLD_RANGES))),
    decidingDesil: fields.choice('decidingDesil', DECIDING_DESILS),
    categoryClauses,
    unverified,
  };
  return criteria !== null && problems.length === 0 ? ok({ ...terms, criteria }) : err(problems);
}
