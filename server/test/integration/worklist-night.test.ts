import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { reasonsOf, type WorkReasonCode } from '@tepat/shared';
import { importFile } from '../../src/main/cli/intake';
import { advanceRun, startNight } from '../../src/nightly';
import { freshDatabase, type TestDatabase } from '../support/database';
import { deliver, furnish, SEEDER, THE_DAY } from '../support/province';

jest.setTimeout(180_000);

const FAMILIES = 800;
const IN_REACH: readonly WorkReasonCode[] = [
  'NAMA_TIDAK_SESUAI',
  'TGL_LAHIR_TIDAK_SESUAI',
  'JENIS_KELAMIN_TIDAK_SESUAI',
  'KK_TIDAK_SESUAI',
];

interface Found {
  residentId: number;
  reference: string;
  program: number;
  mask: number;
}

/** Lines of a file by the value of their first column. */
const linesOf = (file: string): Map<string, string> =>
  new Map(
    readFileSync(file, 'utf8')
      .split('\n')
      .map((line) => [line.split(',', 1)[0] ?? '', line] as const),
  );

describe('the worklist through real nights', () => {
  let db: TestDatabase;
  let folder: string;
  let corrected: Found;

  const night = async (): Promise<void> => {
    const started = await startNight(db.platform, SEEDER, { runDate: THE_DAY, origin: 'MANUAL', reason: 'test' });
    if (!started.ok) throw new Error(started.error.code);
    await advanceRun(db.platform, started.value, { leaseSeconds: 30 });
  };

  beforeAll(async () => {
    db = await freshDatabase('worklist_night', new Date().toISOString());
    folder = mkdtempSync(path.join(os.tmpdir(), 'tepat-worklist-'));
    await furnish(db, FAMILIES);
    await deliver(db.platform, { families: FAMILIES, seed: 7, out: folder });
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await db.close();
  });

  it('has a case for exactly the decisions that data alone block', async () => {
    await night();
    const blocked = await db.platform.database.rows(
      'SELECT resident_id, program_id FROM decision WHERE outcome = 3 ORDER BY resident_id, program_id',
    );
    expect(blocked.length).toBeGreaterThan(3);
    const cases = await db.platform.database.rows(
      'SELECT resident_id, program_id FROM work_item WHERE active = 1 ORDER BY resident_id, program_id',
    );
    expect(cases).toEqual(blocked);
  });

  it('closes the case of a person whom the next extract records as the family does, and tells what came of it', async () => {
    const found = await db.platform.database.rows<Found>(
      `SELECT w.resident_id AS residentId, r.delivered_ref AS reference, w.program_id AS program, w.reasons AS mask
         FROM work_item w JOIN resident r ON r.id = w.resident_id WHERE w.active = 1 ORDER BY w.id`,
    );
    const residents = linesOf(path.join(folder, 'residents.csv'));
    const families = linesOf(path.join(folder, 'families.csv'));
    const civil = linesOf(path.join(folder, 'civil-registry.csv'));
    const chosen = found.find(
      ({ mask, reference }) =>
        reasonsOf(mask).every((reason) => IN_REACH.includes(reason)) && !residents.get(reference)?.includes('"'),
    );
    if (!chosen) throw new Error('nobody is blocked by what an extract can put right');
    corrected = chosen;
    const [, familyRef = '', nik = '', name, , sex, birthDate] = residents.get(chosen.reference)?.split(',') ?? [];
    const [, card, kelurahan] = families.get(familyRef)?.split(',') ?? [];
    civil.set(nik, [nik, card, name, birthDate, sex, kelurahan, 'ACTIVE', birthDate].join(','));
    const file = path.join(folder, 'corrected.csv');
    writeFileSync(file, [...civil.values()].join('\n'));
    const options = { deliveryVersion: '2026-11', mode: 'FULL', referenceDate: '2026-10-31' };
    const { state, lines } = await importFile(db.platform, 'civil-registry', file, options);
    expect([state, lines]).toEqual(['COMMITTED', expect.anything()]);

    await night();
    const [closed] = await db.platform.database.rows<{ state: string; outcome: string; cause: string }>(
      `SELECT state, outcome, closed_cause AS cause FROM work_item WHERE resident_id = ? AND program_id = ?`,
      [corrected.residentId, corrected.program],
    );
    const [decision] = await db.platform.database.rows<{ outcome: number }>(
      'SELECT outcome FROM decision WHERE resident_id = ? AND program_id = ?',
      [corrected.residentId, corrected.program],
    );
    const said = { 1: 'ELIGIBLE', 5: 'OTHER_PROGRAM' }[decision?.outcome ?? 0];
    expect(closed).toEqual({ state: 'DONE', outcome: said, cause: 'NIGHT' });
  });

  it('leaves everybody else where they were', async () => {
    const blocked = await db.platform.database.rows(
      'SELECT resident_id, program_id FROM decision WHERE outcome = 3 ORDER BY resident_id, program_id',
    );
    const cases = await db.platform.database.rows(
      'SELECT resident_id, program_id FROM work_item WHERE active = 1 ORDER BY resident_id, program_id',
    );
    expect(cases).toEqual(blocked);
  });
});
