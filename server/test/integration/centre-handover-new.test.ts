import { readFileSync } from 'node:fs';
import { handOver, recogniseReflected } from '../../src/modules/centre';
import type { ProposedChange } from '../../src/modules/corrections/use-cases/draft-lines';
import { handoverRows } from '../../src/modules/centre/use-cases/handover-rows';
import { importFile } from '../../src/main/cli/intake';
import { CorrectionLane } from '../support/correction-lane';
import { freshDatabase, type TestDatabase } from '../support/database';
import { deliver, insertRegions, writeCsv, type Cells } from '../support/deliveries';

const HOME = '31.71.01.1001';
const HOUSES = Array.from({ length: 60 }, (_, n) => n + 1);
const card = (n: number): string => `317190${2_000_900_000 + n}`;
const nik = (n: number): string => `317190${2_000_000_000 + n}`;
const family = (n: number): Cells => ({
  ...{ family_ref: `F${n}`, no_kk: card(n), kelurahan: HOME, tenure: 2, floor_area: 30, lighting: 1 },
});
const person = (n: number, of: number, more: Cells = {}): Cells => ({
  ...{ resident_ref: `R${n}`, family_ref: `F${of}`, nik: nik(n), name: `Orang ${n}`, sex: 1, birth_date: '1980-05-05' },
  ...{ relationship: 1, presence: 1, ...more },
});

describe('records that corrections have made', () => {
  let db: TestDatabase;
  let lane: CorrectionLane;
  beforeAll(async () => {
    db = await freshDatabase('centre_handover_new');
    await insertRegions(db.platform);
    lane = new CorrectionLane(db.platform);
  });
  afterAll(() => db.close());

  const idOf = async (table: string, ref: string): Promise<number> =>
    (await db.platform.database.rows<{ id: number }>(`SELECT id FROM ${table} WHERE delivered_ref = ?`, [ref]))[0]
      ?.id ?? 0;
  const of = (subjectId: number, facts: Readonly<Record<string, string>>): ProposedChange[] =>
    Object.entries(facts).map(([fact, value]) => ({ kind: 'RESIDENT', subjectId, fact, value }));
  const done = async (familyId: number, changes: readonly ProposedChange[]): Promise<number> => {
    const carried = await lane.carryOut(familyId, changes);
    if (!carried.ok) throw new Error(JSON.stringify(carried.error));
    return carried.value.correctionId;
  };
  const states = (): Promise<object[]> =>
    db.platform.database.rows('SELECT correction_id AS id, state FROM handover_item ORDER BY correction_id');

  it('are handed over as new, and recognised in the delivery that has them: one by the command line, at once', async () => {
    const { platform } = db;
    const families = HOUSES.map(family);
    // The second of family 1 founds a family of their own.
    const people = [...HOUSES.map((n) => person(n, n)), person(101, 1, { relationship: 3 })];
    await deliver(platform, families, people, { version: 'Q1', referenceDate: '2026-09-30', approve: true });
    const [home, other, founder] = [
      await idOf('family', 'F1'),
      await idOf('family', 'F2'),
      await idOf('resident', 'R101'),
    ];
    const newborn = (name: string, ofFamily: number) =>
      of(-1, { name, sex: '2', birth_date: '2026-10-10', relationship: '3', family_id: String(ofFamily) });
    const birth = await done(other, [...newborn('Bayi Dua', other), ...of(-1, { nik_id: nik(102) })]);
    const founding = await done(home, [
      { kind: 'FAMILY', subjectId: -1, fact: 'card_id', value: card(99) },
      ...of(founder, { family_id: '-1', relationship: '1' }),
      ...newborn('Bayi Satu', -1),
    ]);
    db.clock.moveTo(new Date('2026-12-17T17:00:00Z'));
    expect(await handOver(platform)).toEqual([1]);
    const rows = await handoverRows(platform, 1, [birth, founding]);
    const told = rows.map(({ record, name, nik: ofPerson, fact, value }) => [record, name, ofPerson, fact, value]);
    expect(told).toContainEqual(['NEW_MEMBER_1', 'Bayi Dua', nik(102), 'birth_date', '2026-10-10']);
    expect(told).toContainEqual(['NEW_MEMBER_1', 'Bayi Dua', nik(102), 'family_ref', 'F2']);
    expect(told).toContainEqual(['NEW_FAMILY', undefined, undefined, 'no_kk', card(99)]);
    expect(told).toContainEqual(['RESIDENT', 'Orang 101', nik(101), 'family_ref', 'NEW_FAMILY']);
    expect(told).toContainEqual(['NEW_MEMBER_1', 'Bayi Satu', null, 'family_ref', 'NEW_FAMILY']);

    // The centre has the newborn of family 2 by now, and knows nothing of the new family.
    const baby = person(102, 2, {
      name: 'Bayi Dua',
      sex: 2,
      birth_date: '2026-10-10',
      relationship: 3,
      presence: null,
    });
    const second = { deliveryVersion: 'Q2', mode: 'FULL', referenceDate: '2026-12-31' };
    const files = { families: writeCsv('families', families), residents: writeCsv('residents', [...people, baby]) };
    expect(readFileSync(files.residents, 'utf8')).toContain(nik(102));
    await importFile(platform, 'families', files.families, second);
    expect(await importFile(platform, 'residents', files.residents, second)).toMatchObject({ state: 'COMMITTED' });
    expect(await states()).toEqual([
      { id: birth, state: 'REFLECTED_IN_VERSION' },
      { id: founding, state: 'SENT' },
    ]);

    const third = [
      ...people.filter(({ resident_ref }) => resident_ref !== 'R101'),
      baby,
      person(101, 99),
      person(103, 99, { name: 'Bayi Satu', sex: 2, birth_date: '2026-10-10', relationship: 3, presence: null }),
    ];
    const sent = { version: 'Q3', referenceDate: '2027-03-31', approve: true };
    await deliver(platform, [...families, family(99)], third, sent);
    expect(await recogniseReflected(platform)).toBe(1);
    expect(await states()).toMatchObject([{}, { id: founding, state: 'REFLECTED_IN_VERSION' }]);
  });
});
