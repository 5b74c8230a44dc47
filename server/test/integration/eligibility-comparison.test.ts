import { CivilComparison } from '../../src/modules/eligibility/storage/civil-comparison';
import { asOfRows } from '../../src/platform/database/versioned';
import {
  addFamilies,
  addResidents,
  decideResidents,
  foundProvince,
  nextRun,
  RecordedStep,
  revise,
  type ResidentSketch,
} from '../support/assistance';
import { freshDatabase, type TestDatabase } from '../support/database';

const MENINGGAL = 1 << 8;

/** A hundred people as MATCH leaves them: whoever is absent has no result, everybody else has one. */
const PEOPLE = Array.from({ length: 100 }, (_, at): ResidentSketch => {
  const absent = at % 10 === 3;
  return { id: 7 * at + 5, familyId: 1, absent, identity: absent ? null : at % 8 === 0 ? MENINGGAL : 0 };
});

describe('what the comparison says of everybody', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await freshDatabase('eligibility_comparison');
    await foundProvince(db.platform);
    await addFamilies(db.platform.database, [{ id: 1, score: 100, nationalDesil: 1 }]);
    await addResidents(db.platform.database, PEOPLE);
  }, 60_000);
  afterAll(() => db.close());

  const mark = (revision: number) =>
    db.platform.database.run('UPDATE identity_progress SET matched_revision = ?', [revision]);

  /** Person by person, from the rows alone. */
  async function byRows(revision: number): Promise<Map<number, number | null>> {
    const said = new Map<number, number | null>();
    const people = asOfRows('resident', revision, 't.id');
    for (const { id } of await db.platform.database.rows<{ id: number }>(people.text, people.values))
      said.set(id, null);
    const results = asOfRows('identity_result', revision, 't.resident_id AS id, t.categories');
    const rows = await db.platform.database.rows<{ id: number; categories: number }>(results.text, results.values);
    for (const { id, categories } of rows) said.set(id, categories);
    return said;
  }

  async function asRead(revision: number): Promise<Map<number, number | null>> {
    const comparison = await CivilComparison.read(db.platform.database, revision);
    const said = new Map<number, number | null>();
    const people = asOfRows('resident', revision, 't.id, t.absent');
    const rows = await db.platform.database.rows<{ id: number; absent: number }>(people.text, people.values);
    for (const { id, absent } of rows) said.set(id, comparison.categoriesOf(id, absent === 1));
    return said;
  }

  it('is the same by the mark of the comparison as by every single row', async () => {
    const rows = await byRows(1);
    expect([...rows.values()].filter((said) => said === null)).toHaveLength(10);
    expect(await asRead(1)).toEqual(rows);
    const unmarked = await decideResidents(db.platform, await nextRun(db.platform), new RecordedStep());
    await mark(1);
    expect(await asRead(1)).toEqual(rows);
    const marked = await decideResidents(db.platform, await nextRun(db.platform), new RecordedStep());
    expect(marked).toMatchObject({ changed: 0, outcomes: unmarked.outcomes });
  });

  it('takes nobody who came or came back after the mark for compared, and forgets nobody who was', async () => {
    const [came, back, moved] = [1000, PEOPLE[3]?.id ?? 0, PEOPLE[1]?.id ?? 0];
    await revise(db.platform, 'resident', 'id', back, { absent: 0 });
    const revision = await revise(db.platform, 'resident', 'id', moved, { presence: 2 });
    await addResidents(db.platform.database, [{ id: came, familyId: 1, identity: null }]);
    await db.platform.database.run('UPDATE resident SET since = ? WHERE id = ?', [revision, came]);
    const said = await asRead(revision);
    expect(said).toEqual(await byRows(revision));
    expect([said.get(came), said.get(back), said.get(moved)]).toEqual([null, null, 0]);
    // Asked again after later changes, and after the mark has gone by, it still says what it said.
    await revise(db.platform, 'identity_result', 'resident_id', moved, { categories: MENINGGAL });
    expect(await asRead(revision)).toEqual(said);
    await mark(revision + 1);
    expect(await asRead(revision)).toEqual(said);
  });
});
