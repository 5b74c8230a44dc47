import { addFamilies, addResidents, foundProvince, nextRun, RecordedStep, revise } from '../support/assistance';
import { decideResidents } from '../../src/modules/eligibility';
import { prepareLists, publishDueLists } from '../../src/modules/publication';
import { freshDatabase } from '../support/database';
it('perf', async () => {
  const db = await freshDatabase('pubperf');
  const N = 300_000;
  await foundProvince(db.platform);
  for (let from = 0; from < N; from += 50_000) {
    const ids = Array.from({ length: 50_000 }, (_, at) => from + at + 1);
    await addFamilies(
      db.platform.database,
      ids.map((id) => ({ id, score: id % 399, nationalDesil: 2 })),
    );
    await addResidents(
      db.platform.database,
      ids.map((id) => ({ id, familyId: id, birthDate: `19${30 + (id % 30)}-0${1 + (id % 9)}-1${id % 10}` })),
    );
  }
  const t = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const at = performance.now();
    const result = await work();
    console.log(name, Math.round(performance.now() - at), 'ms', Math.round(process.memoryUsage().rss / 1e6), 'MB');
    return result;
  };
  await db.platform.database
    .run('UPDATE program_terms SET document = REPLACE(document, \'"quota":171010\', \'"quota":280000\')')
    .catch((e) => console.log(String(e)));
  for (let i = 0; i < 3; i++) {
    const run = await nextRun(db.platform);
    await t('decide', () => decideResidents(db.platform, run, new RecordedStep()));
    await t('lists', () => prepareLists(db.platform, run, new RecordedStep()));
    await t('publish', () => publishDueLists(db.platform, run, new RecordedStep()));
    await revise(db.platform, 'resident', 'id', 100 + i, { presence: 2 });
  }
  await db.close();
}, 600_000);
