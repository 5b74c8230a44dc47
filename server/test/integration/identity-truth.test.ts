import { rmSync } from 'node:fs';
import { categoriesOf } from '@tepat/shared';
import { matchIdentities } from '../../src/modules/identity';
import { nextRun, RecordedStep } from '../support/assistance';
import { freshDatabase, type TestDatabase } from '../support/database';
import { groupBy, rowsOf, temporaryFolder } from '../support/generated-province';
import { deliver, furnish } from '../support/province';
import { wholeStep } from '../support/whole-step';

const FAMILIES = 3000;
/** Of this province two share a NIK of whom one has gone, and deactivated people live elsewhere by the civil registry. */
const SEED = 43;

describe('the comparison with the civil registry beside the truth of a generated province', () => {
  const out = temporaryFolder();
  let db: TestDatabase;
  beforeAll(async () => {
    db = await freshDatabase('identity_truth');
    await furnish(db, FAMILIES);
    await deliver(db.platform, { families: FAMILIES, seed: SEED, out });
    await wholeStep(matchIdentities, db.platform, await nextRun(db.platform), new RecordedStep(), 2500);
  }, 120_000);
  afterAll(async () => {
    await db.close();
    rmSync(out, { recursive: true, force: true });
  });

  it('finds for every person exactly what was planted', async () => {
    const rows = await db.platform.database.rows<{ ref: string; categories: number }>(
      'SELECT r.delivered_ref AS ref, i.categories FROM resident r JOIN identity_result i ON i.resident_id = r.id',
    );
    const inOrder = (categories: readonly string[]): string => [...categories].sort().join('|');
    const found = new Map(rows.map(({ ref, categories }) => [ref, inOrder(categoriesOf(categories))]));
    const truth = rowsOf(out, 'truth/truth-residents').map(({ resident_ref: ref = '', identity = '' }) => ({
      ref,
      planted: inOrder(identity.split('|').filter(Boolean)),
    }));
    expect(found.size).toBe(truth.length);
    const different = truth
      .map(({ ref, planted }) => ({ ref, planted, found: found.get(ref) }))
      .filter((person) => person.found !== person.planted);
    expect(different).toEqual([]);
    const planted = new Map(truth.map((person) => [person.ref, person.planted]));
    const holders = groupBy(rowsOf(out, 'residents'), 'nik');
    holders.delete('');
    const resolved = [...holders.values()].filter(
      (people) =>
        people.length > 1 && people.every((row) => !planted.get(row['resident_ref'] ?? '')?.includes('NIK_GANDA')),
    );
    expect(resolved).not.toEqual([]);
    expect([...planted.values()].filter((each) => /SESUAI.*NIK_DINONAKTIFKAN/.test(each))).not.toEqual([]);
    expect(new Set(truth.flatMap((person) => person.planted.split('|'))).size).toBeGreaterThan(12);
  });
});
