import {
  approveImport,
  basisAfterAdopting,
  confirmAdoption,
  openAdoptions,
  proposeAdoption,
} from '../../src/modules/registry';
import type { Actor } from '../../src/modules/audit';
import {
  readParameters,
  readProvinceReport,
  reportsOf,
  simulateProvince,
  simulationById,
  startProvinceSimulation,
  workOnNext,
  type ProvinceReport,
  type ProvinceRequest,
  type SimulatedProvince,
  type SimulationParameters,
} from '../../src/modules/insight';
import { currentRanking, decideModel, importModel, readDesils } from '../../src/modules/welfare';
import type { Platform } from '../../src/platform/platform';
import { coverageOf } from '../../src/modules/insight/use-cases/coverage-of';
import { programsInForce } from '../../src/modules/programs';
import { coverageCounts, standingLists } from '../../src/modules/publication';
import { plainDate } from '@tepat/shared';
import { freshDatabase, type TestDatabase } from '../support/database';
import { deliver, settleProvince } from '../support/province';
import { wholeNight } from '../support/whole-night';
import { smallModel } from './welfare-province';

const FAMILIES = 600;
const ADMIN: Actor = { kind: 'USER', id: '1' };
const CHIEF: Actor = { kind: 'USER', id: '2' };
const LEASE_SECONDS = 30;

interface Done {
  readonly report: ProvinceReport;
  readonly again: SimulatedProvince;
  readonly bytes: Buffer;
}

/** Asks, works, reads the report, and does all of it once more from the stored parameters and pins. */
async function simulated(platform: Platform, request: ProvinceRequest): Promise<Done> {
  const started = await startProvinceSimulation(platform, ADMIN, request);
  if (!started.ok) throw new Error(JSON.stringify(started.error));
  const { simulationId: id } = started.value;
  expect(await workOnNext(platform, LEASE_SECONDS)).toBe(true);
  const record = await simulationById(platform.database, id);
  const stored = (await reportsOf(platform.database, [id])).get(id);
  if (!record || !stored) throw new Error(`simulation ${id} is ${record?.state}: ${record?.error}`);
  const { revision, rankingId, createdAt } = record;
  const parameters = readParameters(record.parameters) as Exclude<SimulationParameters, { kind: 'RULE' }>;
  const pins = { revision, rankingId, rulesKnownBy: createdAt };
  const again = await simulateProvince(platform, parameters, pins, () => Promise.resolve());
  return { report: readProvinceReport(stored.report), again, bytes: stored.report };
}

const recipientsOf = ({ programs }: SimulatedProvince, code: string): number[] => {
  const found = programs.get(code);
  if (!found) throw new Error(`${code} was not simulated`);
  const { people, places } = found;
  return [...places.sequence.subarray(0, places.recipients)].map((at) => people.residentIdOf(at)).sort((a, b) => a - b);
};

/** Of the newest version of a programme's list, published or not. */
async function listedRecipients({ platform }: TestDatabase, code: string): Promise<number[]> {
  const rows = await platform.database.rows<{ id: number }>(
    `SELECT r.resident_id AS id FROM list_row r WHERE r.standing = 'RECIPIENT' AND r.list_id = (
       SELECT MAX(l.id) FROM recipient_list l JOIN program p ON p.id = l.program_id WHERE p.code = ?)
      ORDER BY r.resident_id`,
    [code],
  );
  return rows.map(({ id }) => id);
}

const moved = ({ movement }: ProvinceReport): number =>
  movement.cells.provincial.reduce((sum, { before, after, families }) => sum + (before === after ? 0 : families), 0);

describe('a simulation of the whole province', () => {
  let db: TestDatabase;
  let platform: Platform;
  beforeAll(async () => {
    db = await freshDatabase('simulation_province');
    await settleProvince(db, FAMILIES);
    platform = { ...db.platform, deliveryAdoption: 'PEOPLE' };
    await wholeNight(platform, 'the first');
  }, 120_000);
  afterAll(() => db.close());

  const counts = async (): Promise<unknown> =>
    Promise.all(
      ['score_a', 'score_b', 'ranking', 'decision', 'recipient_list', 'list_row'].map((table) =>
        platform.database.rows(`SELECT '${table}' AS name, COUNT(*) AS n FROM ${table}`),
      ),
    );

  it('of the model that ranks moves nobody', async () => {
    const standing = await currentRanking(platform.database);
    const { report, again, bytes } = await simulated(platform, {
      kind: 'MODEL',
      modelId: standing?.modelId ?? 0,
      referenceDate: null,
    });
    expect(moved(report)).toBe(0);
    expect(report.families).toBe(standing?.families);
    expect(report.programs.map(({ findings }) => findings.totals.joined + findings.totals.left)).toEqual([0, 0, 0]);
    expect(again.bytes.equals(bytes)).toBe(true);
  }, 60_000);

  it('leaves coverage to the night, which counts whom each programme could be for', async () => {
    const [klj] = (await programsInForce(platform.database, plainDate('2026-11-01'))).filter(
      ({ code }) => code === 'KLJ',
    );
    const [list] = (await standingLists(platform.database)).filter(({ programId }) => programId === klj?.id);
    if (!klj || !list) throw new Error('KLJ has no published list');
    // Naively: the stored decisions of people whose age is known, by the desil that decided.
    const people = await platform.database.rows<{ code: string }>(
      `SELECT r.kelurahan_code AS code FROM decision d JOIN resident r ON r.id = d.resident_id
        WHERE d.program_id = ? AND d.desil_used BETWEEN 1 AND 4 AND r.birth_date IS NOT NULL`,
      [klj.id],
    );
    const listed = await platform.database.rows<{ code: string }>(
      "SELECT kelurahan_code AS code FROM list_row WHERE list_id = ? AND standing = 'RECIPIENT'",
      [list.id],
    );
    const counted = (rows: readonly { code: string }[]): Map<string, number> => {
      const byCode = new Map<string, number>();
      for (const { code } of rows) byCode.set(code, (byCode.get(code) ?? 0) + 1);
      return byCode;
    };
    const stored = await coverageCounts(platform.database, list.id);
    const told = (wanted: string): Map<string, number> =>
      new Map(stored.filter(({ part }) => part === wanted).map((line) => [line.kelurahanCode, line.people]));
    expect(told('WITHIN')).toEqual(counted(people));
    expect(told('RECIPIENT')).toEqual(counted(listed));
    // So few people in a kelurahan are never shown.
    const lines = await coverageOf(platform.database, list, 'KELURAHAN');
    expect(lines.every(({ within, recipients }) => within === null || (within >= 5 && recipients !== null))).toBe(true);
    expect(lines.some(({ within }) => within === null)).toBe(true);
    const province = await coverageOf(platform.database, list, 'PROVINCE');
    expect(province).toEqual([{ key: '31', within: people.length, recipients: list.recipients }]);
  });

  it('of another model tells what the night of its release then does, and stores nothing', async () => {
    const imported = await importModel(platform, ADMIN, smallModel(7, 'PERSON', { floorArea: 3, motorcycle: 40 }));
    if (!imported.ok) throw new Error(JSON.stringify(imported.error));
    const { modelId } = imported.value;
    const before = await counts();
    const { report, again, bytes } = await simulated(platform, { kind: 'MODEL', modelId, referenceDate: null });
    expect(await counts()).toEqual(before);
    expect(again.bytes.equals(bytes)).toBe(true);
    expect(moved(report)).toBeGreaterThan(FAMILIES / 4);

    expect(await decideModel(platform, CHIEF, { modelId, release: true, reason: 'a test' })).toMatchObject({
      ok: true,
    });
    const old = await currentRanking(platform.database);
    const standing = old && (await readDesils(platform, old, old.revision));
    await wholeNight(platform, 'the night of the new model');
    const ranking = await currentRanking(platform.database);
    expect(ranking?.modelId).toBe(modelId);
    if (!ranking || !standing) throw new Error('no ranking stands');
    // A naive count of both rankings as they are stored.
    const now = await readDesils(platform, ranking, ranking.revision);
    const cells = new Map<string, number>();
    now.state.forEach((state, id) => {
      if (state === 0) return;
      const cell = `${standing.provincial[id]}>${now.provincial[id]}`;
      cells.set(cell, (cells.get(cell) ?? 0) + 1);
    });
    const told = report.movement.cells.provincial.map(
      (cell) => [`${cell.before}>${cell.after}`, cell.families] as const,
    );
    expect(new Map(told)).toEqual(cells);
    const lines = report.movement.kelurahan.provincial;
    expect(lines.reduce((sum, line) => sum + line.higher + line.lower + line.unranked, 0)).toBe(moved(report));
    for (const code of ['KLJ', 'KPDJ', 'KAJ']) {
      expect([code, recipientsOf(again, code)]).toEqual([code, await listedRecipients(db, code)]);
    }
  }, 120_000);

  it('of a delivery that waits tells what the night after its adoption does', async () => {
    await deliver(platform, { families: FAMILIES, seed: 7, delivery: 2 });
    const held = await platform.database.rows<{ id: number }>(
      "SELECT id FROM import_file WHERE state = 'NEEDS_APPROVAL' AND kind = 'residents'",
    );
    for (const { id } of held) await approveImport(platform, { kind: 'USER', id: 'third' }, id);
    const [adoption] = await openAdoptions(platform.database);
    const delivery = adoption?.revision ?? 0;
    const early = await simulated(platform, { kind: 'DELIVERY', revision: delivery, referenceDate: null });
    expect(early.report.notCompared).toBeGreaterThan(0);

    await wholeNight(platform, 'compares what was delivered, and reads none of it');
    const before = await counts();
    const { report, again } = await simulated(platform, { kind: 'DELIVERY', revision: delivery, referenceDate: null });
    expect(await counts()).toEqual(before);
    expect(report.notCompared).toBe(0);
    expect(moved(report)).toBeGreaterThan(0);
    const asked = { revision: delivery, reason: 'looked at the report' };
    expect(await proposeAdoption(platform, ADMIN, asked)).toMatchObject({ ok: true });
    expect(await confirmAdoption(platform, CHIEF, asked)).toMatchObject({ ok: true });
    expect(await basisAfterAdopting(platform.database, delivery)).toBeNull();
    await wholeNight(platform, 'reads the delivery');
    const ranking = await currentRanking(platform.database);
    expect(ranking?.families).toBe(report.families);
    for (const code of ['KLJ', 'KPDJ', 'KAJ']) {
      expect([code, recipientsOf(again, code)]).toEqual([code, await listedRecipients(db, code)]);
    }
    expect(
      await startProvinceSimulation(platform, ADMIN, { kind: 'DELIVERY', revision: delivery, referenceDate: null }),
    ).toMatchObject({ ok: false, error: [{ code: 'ADOPTION_DONE' }] });
  }, 120_000);

  it('is refused for a model or a delivery that there is not', async () => {
    expect(
      await startProvinceSimulation(platform, ADMIN, { kind: 'MODEL', modelId: 999, referenceDate: null }),
    ).toMatchObject({ ok: false, error: [{ code: 'NOT_FOUND', field: 'welfareModel' }] });
    expect(
      await startProvinceSimulation(platform, ADMIN, { kind: 'DELIVERY', revision: 999, referenceDate: null }),
    ).toMatchObject({ ok: false, error: [{ code: 'NOT_FOUND', field: 'delivery' }] });
    expect(
      await startProvinceSimulation(platform, ADMIN, { kind: 'MODEL', modelId: 1, referenceDate: '2026-11-02' }),
    ).toMatchObject({ ok: false, error: [{ code: 'SIMULATION_REFERENCE_DATE' }] });
  });
});
