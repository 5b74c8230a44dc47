import { createHash } from 'node:crypto';
import { explainDecision, type DecisionExplanation, type ExplainedClause } from '../../src/modules/eligibility';
import { standingLists } from '../../src/modules/publication';
import { advanceRun, startNight } from '../../src/nightly';
import { freshDatabase, type TestDatabase } from '../support/database';
import { SEEDER, settleProvince, THE_DAY } from '../support/province';

const LONG = process.env['TEPAT_TEST_LONG'] === '1';
const FAMILIES = LONG ? 5_000 : 400;
const RESIDENTS = LONG ? 10_000 : 250;
/** Explanations are asked for side by side, as by several counters. */
const COUNTERS = 4;
/** One person, one benefit: the first of these that says yes. */
const PROGRAMS = ['KLJ', 'KPDJ', 'KAJ'] as const;
const CATEGORY: Readonly<Record<(typeof PROGRAMS)[number], string>> = {
  KLJ: 'AGE_60',
  KPDJ: 'DISABILITY_RECORD',
  KAJ: 'AGE_0_6',
};

/** Whom each programme puts first among equals: 1 the elder, -1 the younger. */
const ELDER_FIRST: Readonly<Record<(typeof PROGRAMS)[number], 1 | -1>> = { KLJ: 1, KPDJ: -1, KAJ: -1 };

const whole = (text: string): number => Number(text.replaceAll(/[^\d-]/g, ''));

/**
 * The rules, read from the public text a second time: whether what an explanation says is recorded meets the condition.
 * Nothing of the product judges here; the words are all that is read.
 */
const READ: Readonly<Record<string, (actual: string) => boolean>> = {
  AGE_60: (actual) => whole(actual) >= 60,
  // Somebody grown has an age in years.
  AGE_0_6: (actual) => /^\d+ bulan$/.test(actual) && whole(actual) < 84,
  DISABILITY_RECORD: (actual) => actual.startsWith('terdata'),
  DESIL_1_4: (actual) => whole(actual) >= 1 && whole(actual) <= 4,
  PRESENT: (actual) => actual.startsWith('tidak tercatat'),
  REGION: (actual) => actual.length > 0,
  DOMICILE: (actual) => actual.startsWith('berdomisili di provinsi ini'),
  IDENTITY_MATCHED: (actual) => actual.startsWith('identitas padan'),
  IDENTITY_NOT_SUSPENDED: (actual) => actual.startsWith('identitas tidak ditangguhkan'),
  NO_INSTITUTION: (actual) => actual.startsWith('bukan'),
  NO_CENTRAL_PROGRAM: (actual) => !/PKH|BPNT/.test(actual),
  NO_CAR: (actual) => whole(actual) === 0,
  NJOP_MAX: (actual) => whole(actual) <= 1_000_000_000,
};
const ABOUT_DATA = ['IDENTITY_MATCHED', 'IDENTITY_NOT_SUSPENDED'];

function readClause({ code, actual }: ExplainedClause): boolean | null {
  const read = READ[code];
  if (!read) throw new Error(`the test cannot read ${code}`);
  return actual.id === 'belum diketahui' ? null : read(actual.id);
}

/** What the clauses of an explanation come to, one programme alone; null = the person is not in the category. */
function readOutcome(program: (typeof PROGRAMS)[number], clauses: readonly ExplainedClause[]): string | null {
  const answers = new Map(clauses.map((clause) => [clause.code, readClause(clause)]));
  if (answers.get(CATEGORY[program]) === false) return null;
  const said = [...answers];
  if (said.some(([code, answer]) => answer === false && !ABOUT_DATA.includes(code))) return 'NOT_ELIGIBLE';
  if (said.every(([, answer]) => answer === true)) return 'ELIGIBLE';
  return answers.get('IDENTITY_NOT_SUSPENDED') === false ? 'SUSPENDED' : 'BLOCKED_BY_DATA_ONLY';
}

/** Some of many, the same on every machine. */
function some(ids: readonly number[], count: number): number[] {
  const left = [...ids];
  let state = 20261122;
  return Array.from({ length: Math.min(count, left.length) }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const at = Math.floor((state / 2 ** 32) * left.length);
    const [id] = left.splice(at, 1);
    return id ?? 0;
  });
}

describe('explanations of random residents', () => {
  let db: TestDatabase;
  const wrong: unknown[] = [];
  const outcomes = new Map<string, number>();
  /** Who says yes by the naive reading, by programme, with the score that the explanation tells; and who was asked. */
  const yes = new Map<string, Map<number, number | null>>(PROGRAMS.map((code) => [code, new Map()]));
  let asked: number[] = [];

  beforeAll(async () => {
    db = await freshDatabase('explained');
    await settleProvince(db, FAMILIES);
    const started = await startNight(db.platform, SEEDER, { runDate: THE_DAY, origin: 'MANUAL', reason: null });
    if (!started.ok) throw new Error(started.error.code);
    await advanceRun(db.platform, started.value, { leaseSeconds: 60 });
    const ids = await db.platform.database.rows<{ id: number }>('SELECT id FROM resident ORDER BY id');
    const random = some(
      ids.map(({ id }) => id),
      RESIDENTS,
    );
    // Random residents say that nobody is missing from the lists; whoever stands on one is asked, too.
    const listed = await db.platform.database.rows<{ id: number }>('SELECT DISTINCT resident_id AS id FROM list_row');
    asked = [...new Set([...random, ...listed.map(({ id }) => id)])];
  }, 600_000);
  afterAll(() => db.close());

  const judge = (residentId: number, explained: readonly DecisionExplanation[]): void => {
    const read = explained.map(({ stored, now }, at) => {
      const program = PROGRAMS[at] ?? 'KLJ';
      const clauses = stored?.clauses ?? now?.clauses;
      if (!clauses) throw new Error(`resident ${residentId} has no explanation for ${program}`);
      for (const clause of clauses) {
        const answer = readClause(clause);
        const told = { YES: true, NO: false, UNKNOWN: null }[clause.outcome];
        if (told !== answer) wrong.push({ residentId, program, code: clause.code, told, actual: clause.actual.id });
      }
      return readOutcome(program, clauses);
    });
    const first = read.indexOf('ELIGIBLE');
    for (const [at, alone] of read.entries()) {
      const outcome = alone === 'ELIGIBLE' && at !== first ? 'EXCLUDED_BY_OTHER_PROGRAM' : alone;
      const stored = explained[at]?.stored?.outcome ?? null;
      const program = PROGRAMS[at] ?? 'KLJ';
      if (outcome !== stored) wrong.push({ residentId, program, outcome, stored });
      const now = explained[at]?.now?.outcome;
      if ((stored === null) !== (now === 'NOT_IN_CATEGORY')) wrong.push({ residentId, program, now, stored });
      if (outcome === 'ELIGIBLE') yes.get(program)?.set(residentId, explained[at]?.stored?.welfare?.score ?? null);
      outcomes.set(String(outcome), (outcomes.get(String(outcome)) ?? 0) + 1);
    }
  };

  it(
    'the clauses as they are worded give the stored outcome, person by person',
    async () => {
      const waiting = [...asked];
      const counter = async (): Promise<void> => {
        for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
          const explained: DecisionExplanation[] = [];
          for (const code of PROGRAMS) {
            const explanation = await explainDecision(db.platform, id, code);
            if (explanation) explained.push(explanation);
          }
          judge(id, explained);
        }
      };
      await Promise.all(Array.from({ length: COUNTERS }, counter));
      expect(wrong).toEqual([]);
      expect(outcomes.get('null')).toBeGreaterThan(0);
      expect(outcomes.get('ELIGIBLE')).toBeGreaterThan(0);
      expect(outcomes.get('NOT_ELIGIBLE')).toBeGreaterThan(0);
      process.stdout.write(`${asked.length} residents: ${JSON.stringify(Object.fromEntries(outcomes))}\n`);
    },
    LONG ? 3_600_000 : 300_000,
  );

  it('the published lists are exactly those whose explanation says yes, in order of need, as recipients within the quota', async () => {
    const lists = await standingLists(db.platform.database);
    expect(lists).toHaveLength(PROGRAMS.length);
    for (const list of lists) {
      const manifest = JSON.parse(list.manifest) as Manifest;
      const said = yes.get(manifest.program) ?? new Map<number, number | null>();
      const rows = await db.platform.database.rows<ListedPerson>(
        `SELECT resident_id AS id, recipient_ref AS ref, birth_date AS born, standing FROM list_row
          WHERE list_id = ? ORDER BY standing, position`,
        [list.id],
      );
      expect(new Set(rows.map(({ id }) => id))).toEqual(new Set(said.keys()));
      const needy = [...rows].sort(byNeed(manifest, said));
      const places = manifest.quota ?? needy.length;
      const ids = (people: readonly ListedPerson[]): number[] => people.map(({ id }) => id);
      expect(ids(rows.filter(({ standing }) => standing === 'RECIPIENT'))).toEqual(ids(needy.slice(0, places)));
      expect(ids(rows.filter(({ standing }) => standing === 'WAITING'))).toEqual(ids(needy.slice(places)));
    }
  });
});

interface Manifest {
  readonly program: (typeof PROGRAMS)[number];
  readonly quota: number | null;
  readonly lotSalt: string;
}

interface ListedPerson {
  readonly id: number;
  readonly ref: string;
  readonly born: string;
  readonly standing: string;
}

/** The order of need as the decree tells it: the poorer, a family without score last; then age; then the published lot. */
function byNeed({ program, lotSalt }: Manifest, scores: ReadonlyMap<number, number | null>) {
  const scoreOf = ({ id }: ListedPerson): number => scores.get(id) ?? Number.POSITIVE_INFINITY;
  const lotOf = ({ ref }: ListedPerson): string =>
    createHash('sha256').update(Buffer.from(lotSalt, 'hex')).update(ref, 'ascii').digest('hex');
  const ascending = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
  return (a: ListedPerson, b: ListedPerson): number => {
    const [own, other] = [scoreOf(a), scoreOf(b)];
    if (own !== other) return own < other ? -1 : 1;
    return ELDER_FIRST[program] * ascending(a.born, b.born) || ascending(lotOf(a), lotOf(b));
  };
}
