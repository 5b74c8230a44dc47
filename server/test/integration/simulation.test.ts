import { createConnection } from 'mysql2/promise';
import type { PlainDate, ProgramTerms } from '@tepat/shared';
import { provinceQuota } from '@tepat/shared';
import { documentBytes, programByCode, programsInForce } from '../../src/modules/programs';
import { listsPage, type ListRecord } from '../../src/modules/publication';
import {
  cancelSimulation,
  readParameters,
  readReport,
  reportsOf,
  simulate,
  simulationById,
  startSimulation,
  workOnNext,
  type RuleParameters,
  type SimulationReport,
} from '../../src/modules/insight';
import type { Actor } from '../../src/modules/audit';
import { connectionOptions } from '../../src/platform/database/database';
import { addFamilies, addResidents, foundProvince, HOME, night, revise } from '../support/assistance';
import { freshDatabase, type TestDatabase } from '../support/database';
import { sha256 } from '../support/digest';
import { OwnProcess, processEnvironment, until } from '../support/worker-process';

const ADMIN: Actor = { kind: 'USER', id: '1' };
const TODAY = '2026-11-01' as PlainDate;
const PEOPLE = 300;
const QUOTA = 120;
const NEXT_DOOR = '31.71.03.1002';
const LEASE_SECONDS = 30;

/**
 * One person in each family: three of four are elderly; scores are shared by pairs; some are not matched, own a car,
 * receive PKH, are registered as disabled (and could have KPDJ), or are richer than the bound.
 */
async function settle({ platform }: TestDatabase): Promise<void> {
  const ids = Array.from({ length: PEOPLE }, (_, at) => at + 1);
  await addFamilies(
    platform.database,
    ids.map((id) => ({ id, score: Math.floor(id / 2), nationalDesil: (id % 6) + 1 })),
  );
  await addResidents(
    platform.database,
    ids.map((id) => ({
      id,
      familyId: id,
      birthDate: id % 4 === 0 ? '1990-05-05' : `19${40 + (id % 25)}-01-01`,
      kelurahan: id % 3 === 0 ? NEXT_DOOR : HOME,
      identity: id % 17 === 0 ? 4 : 0,
      cars: id % 13 === 0 ? 1 : 0,
      disability: id % 5 === 0 ? 1 : undefined,
      centralProgram: id % 19 === 0 ? ('PKH' as const) : undefined,
    })),
  );
  await platform.database.run('UPDATE resident SET sex = 1 + MOD(id, 2) WHERE MOD(id, 10) <> 9');
}

async function decree({ platform, clock }: TestDatabase, terms: ProgramTerms): Promise<void> {
  const document = documentBytes(terms);
  const program = await programByCode(platform.database, terms.code);
  await platform.database.run(
    `INSERT INTO program_terms (program_id, effective_from, document, sha256, created_by, created_at)
     VALUES (?, '2026-10-01', ?, ?, 'proposer', ?)`,
    [program?.id ?? 0, document, sha256(document), clock.now()],
  );
}

async function termsOf({ platform }: TestDatabase, code: string): Promise<ProgramTerms> {
  const known = (await programsInForce(platform.database, TODAY)).find((program) => program.code === code);
  if (!known) throw new Error(`${code} is not in force`);
  return known.terms;
}

function ruleParameters(bytes: Buffer): RuleParameters {
  const parameters = readParameters(bytes);
  if (parameters.kind !== 'RULE') throw new Error('these are not the parameters of a rule');
  return parameters;
}

const started = async ({ platform }: TestDatabase, terms: ProgramTerms): Promise<number> => {
  const answer = await startSimulation(platform, ADMIN, {
    program: terms.code,
    terms: JSON.stringify(terms),
    criteriaVersionId: null,
    referenceDate: TODAY,
  });
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value.simulationId;
};

async function reportOf({ platform }: TestDatabase, id: number): Promise<SimulationReport> {
  const stored = (await reportsOf(platform.database, [id])).get(id);
  if (!stored) throw new Error(`simulation ${id} has no report`);
  expect(sha256(stored.report)).toEqual(stored.sha256);
  return readReport(stored.report);
}

/** The stored report, with who would stand where: told by making it once more, which must give the same bytes. */
async function outcomeOf(db: TestDatabase, id: number) {
  const { platform } = db;
  expect(await workOnNext(platform, LEASE_SECONDS)).toBe(true);
  const record = await simulationById(platform.database, id);
  expect(record).toMatchObject({ state: 'DONE', attempts: 1, error: null });
  if (!record) throw new Error('unreachable');
  const { programId, revision, rankingId, listId, createdAt } = record;
  const parameters = ruleParameters(record.parameters);
  const program = { id: programId ?? 0, code: parameters.terms.code };
  const pins = { program, revision, rankingId, listId, rulesKnownBy: createdAt };
  const again = await simulate(platform, parameters, pins, () => Promise.resolve());
  expect(again.bytes).toEqual((await reportsOf(platform.database, [id])).get(id)?.report);
  const { people, places } = again;
  const ids = [...places.sequence].map((at) => people.residentIdOf(at));
  return {
    report: await reportOf(db, id),
    recipients: ids.slice(0, places.recipients),
    waiting: ids.slice(places.recipients),
  };
}

async function newestList({ platform }: TestDatabase, code: string): Promise<ListRecord> {
  const program = await programByCode(platform.database, code);
  const [list] = await listsPage(platform.database, { first: 1, programId: program?.id ?? 0 });
  if (!list) throw new Error(`${code} has no list`);
  return list;
}

/** Who stands on a list, in its order. */
async function standing({ platform }: TestDatabase, list: ListRecord, of: 'RECIPIENT' | 'WAITING'): Promise<number[]> {
  const rows = await platform.database.rows<{ id: number }>(
    'SELECT resident_id AS id FROM list_row WHERE list_id = ? AND standing = ? ORDER BY position',
    [list.id, of],
  );
  return rows.map(({ id }) => id);
}

const footprint = ({ platform }: TestDatabase): Promise<unknown[]> =>
  Promise.all(
    ['decision', 'decision_history', 'recipient_list', 'list_row', 'list_transition'].map((table) =>
      platform.database.rows(`SELECT COUNT(*) AS \`rows\` FROM ${table}`),
    ),
  );

describe('a simulation', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await freshDatabase('simulation');
    await foundProvince(db.platform);
    await settle(db);
    await decree(db, { ...(await termsOf(db, 'KLJ')), years: provinceQuota(2025, QUOTA), publication: 'AUTO' });
    await night(db.platform);
    expect(await newestList(db, 'KLJ')).toMatchObject({ state: 'PUBLISHED', recipients: QUOTA });
  }, 60_000);
  afterAll(() => db.close());

  it('of the rule in force says exactly what the next list will, for every programme', async () => {
    for (const id of [2, 3, 5, 6, 25, 26]) await revise(db.platform, 'resident', 'id', id, { presence: 2 });
    await revise(db.platform, 'identity_result', 'resident_id', 9, { categories: 1 << 8 });
    const before = await footprint(db);
    const told = new Map<string, Awaited<ReturnType<typeof outcomeOf>>>();
    for (const code of ['KLJ', 'KPDJ', 'KAJ']) {
      told.set(code, await outcomeOf(db, await started(db, await termsOf(db, code))));
    }
    expect(await footprint(db)).toEqual(before);

    await night(db.platform, '2026-11-23');
    for (const [code, { report, recipients, waiting }] of told) {
      const list = await newestList(db, code);
      expect(recipients).toEqual(await standing(db, list, 'RECIPIENT'));
      expect(waiting).toEqual(await standing(db, list, 'WAITING'));
      expect(report.totals).toMatchObject({ recipients: list.recipients, waiting: list.waiting });
      // Only KLJ has news: the other lists stand as they were published.
      const { joined, left } = code === 'KLJ' ? list : { joined: 0, left: 0 };
      expect(report.totals).toMatchObject({ joined, left });
      expect(report.cost.monthly).toBe(String(list.amountTotal));
      const counted = await db.platform.database.rows<{ key: string; recipients: number }>(
        `SELECT kelurahan_code AS \`key\`, people AS recipients FROM list_count
          WHERE list_id = ? AND part = 'RECIPIENT' ORDER BY kelurahan_code`,
        [list.id],
      );
      const table = report.tables.kelurahan.filter((line) => line.recipients > 0);
      expect(table.map(({ key, recipients: people }) => ({ key, recipients: people }))).toEqual(counted);
    }
    expect(told.get('KLJ')?.report).toMatchObject({ held: 1, mark: 'simulasi, bukan penetapan' });
    expect(told.get('KLJ')?.report.totals.left).toBeGreaterThan(0);
  });

  it('of a stricter rule removes exactly those whom a naive recount finds, and tells what each clause does', async () => {
    const klj = await termsOf(db, 'KLJ');
    const root = klj.criteria.root;
    if (!('all' in root)) throw new Error('KLJ asks for all of its clauses');
    const all = root.all.map((node) => ('clause' in node && node.fact === 'desil' ? { ...node, value: [1, 2] } : node));
    const stricter = {
      ...klj,
      years: provinceQuota(2025, null),
      criteria: { ...klj.criteria, root: { all } },
    } as ProgramTerms;
    const { report, recipients, waiting } = await outcomeOf(db, await started(db, stricter));

    const decided = await db.platform.database.rows<{ id: number; outcome: number; desil: number; met: number }>(
      `SELECT d.resident_id AS id, d.outcome, d.desil_used AS desil, d.met_mask AS met FROM decision d
         JOIN program p ON p.id = d.program_id WHERE p.code = 'KLJ'`,
    );
    const former = await standing(db, await newestList(db, 'KLJ'), 'RECIPIENT');
    const poor = new Set(decided.filter(({ desil }) => desil <= 2).map(({ id }) => id));
    const takes = decided.filter(({ outcome, id }) => poor.has(id) && outcome === 1).map(({ id }) => id);
    const heldPlaces = decided.filter(({ outcome, id }) => outcome === 4 && poor.has(id) && former.includes(id));
    const expected = [...takes, ...heldPlaces.map(({ id }) => id)].sort((a, b) => a - b);
    expect([...recipients].sort((a, b) => a - b)).toEqual(expected);
    expect(waiting).toEqual([]);
    expect(report.totals.left).toBe(former.filter((id) => !expected.includes(id)).length);
    expect(report.totals.joined).toBe(expected.filter((id) => !former.includes(id)).length);
    expect(report.edges).toEqual([]);

    // Every clause again, by the masks of the night, with the desil asked anew.
    const clauses = all.length;
    const desilBit = 1 << all.findIndex((node) => 'clause' in node && node.fact === 'desil');
    const missing = decided.map(({ met, desil }) => {
      const now = desil <= 2 ? met | desilBit : met & ~desilBit;
      return Array.from({ length: clauses }, (_, bit) => bit).filter((bit) => (now & (1 << bit)) === 0);
    });
    const people = Object.values(report.outcomes).reduce((sum, count) => sum + count, 0);
    expect(people).toBe(decided.length);
    const own = (bit: number): boolean => bit === all.findIndex((node) => 'clause' in node && node.clause === 'AGE_60');
    // Of all residents those keep out who are younger than 60, whom no night decides.
    const young = PEOPLE - decided.length;
    expect(report.clauses.map(({ among }) => among)).toEqual(all.map((_, bit) => (own(bit) ? PEOPLE : people)));
    expect(report.clauses.map(({ blocks }) => blocks)).toEqual(
      all.map((_, bit) => missing.filter((bits) => bits.includes(bit)).length + (own(bit) ? young : 0)),
    );
    expect(young).toBeGreaterThan(0);
    expect(report.clauses.map(({ alone }) => alone)).toEqual(
      all.map((_, bit) => (own(bit) ? null : missing.filter((bits) => bits.length === 1 && bits[0] === bit).length)),
    );
    expect(report.totals.within).toBe(poor.size);
  });

  it('of a rule that looks at other ages counts those who leave by their own age, sex and desil', async () => {
    const klj = await termsOf(db, 'KLJ');
    const root = klj.criteria.root;
    if (!('all' in root)) throw new Error('KLJ asks for all of its clauses');
    const all = root.all.map((node) => ('clause' in node && node.fact === 'ageYears' ? { ...node, value: 80 } : node));
    const { report } = await outcomeOf(
      db,
      await started(db, { ...klj, criteria: { ...klj.criteria, root: { all } } } as ProgramTerms),
    );
    const ages = new Map(report.tables.age.map((line) => [line.key, line]));
    expect(ages.get('60-69')?.left).toBeGreaterThan(0);
    expect(ages.get('60-69')?.recipients).toBe(0);
    expect(ages.get('UNKNOWN')).toBeUndefined();
    expect(report.tables.desil.every(({ key }) => key !== '0')).toBe(true);
  });

  it('stays the same in bytes whatever happens afterwards', async () => {
    const id = await started(db, await termsOf(db, 'KLJ'));
    const { report } = await outcomeOf(db, id);
    for (const resident of [30, 31, 33]) await revise(db.platform, 'resident', 'id', resident, { presence: 2 });
    await decree(db, { ...(await termsOf(db, 'KPDJ')), years: provinceQuota(2025, 1) });
    const record = await simulationById(db.platform.database, id);
    if (!record) throw new Error('unreachable');
    const { programId, revision, rankingId, listId, createdAt, parameters } = record;
    const pins = { program: { id: programId ?? 0, code: 'KLJ' }, revision, rankingId, listId, rulesKnownBy: createdAt };
    const again = await simulate(db.platform, ruleParameters(parameters), pins, () => Promise.resolve());
    expect(readReport(again.bytes)).toEqual(report);
    expect((await reportsOf(db.platform.database, [id])).get(id)?.report).toEqual(again.bytes);
  });

  it('is refused for terms that a list could not have', async () => {
    const klj = await termsOf(db, 'KLJ');
    const ask = (request: object) =>
      startSimulation(db.platform, ADMIN, {
        program: 'KLJ',
        terms: JSON.stringify(klj),
        criteriaVersionId: null,
        referenceDate: TODAY,
        ...request,
      });
    expect(await ask({ program: 'XXX' })).toMatchObject({
      ok: false,
      error: [{ code: 'NOT_FOUND', field: 'program' }],
    });
    expect(await ask({ program: 'KPDJ' })).toMatchObject({ ok: false, error: [{ code: 'TERMS_OF_ANOTHER_PROGRAM' }] });
    expect(await ask({ terms: '{' })).toMatchObject({ ok: false, error: [{ code: 'TERMS_NOT_JSON' }] });
    expect(await ask({ terms: null })).toMatchObject({ ok: false, error: [{ code: 'SIMULATION_TERMS' }] });
    expect(await ask({ referenceDate: '2026-11-02' })).toMatchObject({
      ok: false,
      error: [{ code: 'SIMULATION_REFERENCE_DATE' }],
    });
    expect(await ask({ terms: null, criteriaVersionId: 99_999 })).toMatchObject({
      ok: false,
      error: [{ code: 'NOT_FOUND', field: 'criteriaVersion' }],
    });
  });

  it('that nobody has begun is cancelled, and never worked on; what has ended is not cancelled', async () => {
    const id = await started(db, await termsOf(db, 'KLJ'));
    expect(await cancelSimulation(db.platform, ADMIN, id)).toMatchObject({ ok: true });
    expect(await workOnNext(db.platform, LEASE_SECONDS)).toBe(false);
    expect(await cancelSimulation(db.platform, ADMIN, id)).toMatchObject({
      ok: false,
      error: { code: 'SIMULATION_STATE', params: { simulationState: 'CANCELLED' } },
    });
    expect(await cancelSimulation(db.platform, ADMIN, 99_999)).toMatchObject({
      ok: false,
      error: { code: 'NOT_FOUND' },
    });
    expect(await reportsOf(db.platform.database, [id])).toEqual(new Map());
  });

  it('that is cancelled while it is worked on stops, and leaves nothing', async () => {
    const { database } = db.platform;
    const id = await started(db, await termsOf(db, 'KLJ'));
    const holder = await createConnection(connectionOptions(db.migratorUrl));
    try {
      // The scores cannot be read for a while. (A table that simulations point to would keep MySQL from cancelling, too.)
      await holder.query('LOCK TABLES score_a WRITE');
      const work = workOnNext(db.platform, LEASE_SECONDS);
      await until('the work to have begun', 30, async () =>
        (await simulationById(database, id))?.state === 'RUNNING' ? true : null,
      );
      expect(await cancelSimulation(db.platform, ADMIN, id)).toMatchObject({ ok: true });
      await holder.query('UNLOCK TABLES');
      expect(await work).toBe(true);
      expect(await simulationById(database, id)).toMatchObject({ state: 'CANCELLED', error: null, attempts: 1 });
      expect(await reportsOf(database, [id])).toEqual(new Map());
    } finally {
      await holder.end();
    }
  });

  it('whose worker is killed at its end is done by another, once, with the same bytes', async () => {
    const terms = await termsOf(db, 'KLJ');
    const undisturbed = await outcomeOf(db, await started(db, terms));
    const id = await started(db, terms);
    const holder = await createConnection(connectionOptions(db.migratorUrl));
    const workers: OwnProcess[] = [];
    try {
      await holder.query("DO GET_LOCK('tepat.test.simulation', 0)");
      await holder.query(
        `CREATE TRIGGER stop_at BEFORE INSERT ON simulation_result FOR EACH ROW DO GET_LOCK('tepat.test.simulation', 120)`,
      );
      const first = OwnProcess.start('worker', processEnvironment(db));
      workers.push(first);
      await until('the worker to stand at its end', 40, async () => {
        if (!first.running) throw new Error(first.said);
        const waiting = await db.platform.database.rows(
          'SELECT 1 FROM simulation WHERE id = ? FOR UPDATE SKIP LOCKED',
          [id],
        );
        return waiting.length === 0 ? true : null;
      });
      await first.kill('SIGKILL');
      await holder.query("DO RELEASE_LOCK('tepat.test.simulation')");
      workers.push(OwnProcess.start('worker', processEnvironment(db)));
      const record = await until('the simulation to end', 60, async () => {
        const now = await simulationById(db.platform.database, id);
        return now?.state === 'DONE' ? now : null;
      });
      expect(record.attempts).toBe(2);
      expect(await reportOf(db, id)).toEqual(undisturbed.report);
      expect(await cancelSimulation(db.platform, ADMIN, id)).toMatchObject({ ok: false });
      const finished = await db.platform.database.rows(
        `SELECT 1 FROM audit_event WHERE action = 'insight.finish_simulation' AND subject_id = ?`,
        [String(id)],
      );
      expect(finished).toHaveLength(1);
    } finally {
      for (const worker of workers) await worker.kill('SIGKILL');
      await holder.query('DROP TRIGGER IF EXISTS stop_at');
      await holder.end();
    }
  }, 180_000);
});
