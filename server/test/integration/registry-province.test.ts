import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { generateProvince } from '../../src/synthetic';
import { deliverFolder, insertRegions } from '../support/deliveries';
import type { TestDatabase } from '../support/database';
import { freshDatabase } from '../support/database';

describe('a synthetic province through the whole intake', () => {
  let test: TestDatabase;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tepat-province-'));

  beforeAll(async () => {
    test = await freshDatabase('registry_province');
    await insertRegions(test.platform);
    await generateProvince({ families: 500, seed: 7, out: path.join(folder, '1'), delivery: 1, gzip: true });
    await generateProvince({ families: 500, seed: 7, out: path.join(folder, '2'), delivery: 2 });
  }, 60_000);
  afterAll(async () => test.close());

  it('the first delivery and every extract are committed as one revision each', async () => {
    const done = await deliverFolder(test.platform, path.join(folder, '1'));
    expect(done.map(({ state, revision }) => [state, revision])).toEqual(
      [1, 2, 3, 4, 5, 6].map((n) => ['COMMITTED', n]),
    );
    console.log(JSON.stringify(done, null, 1));
  });
  it('the second', async () => {
    const done = await deliverFolder(test.platform, path.join(folder, '2'));
    console.log(JSON.stringify(done, null, 1));
  });
});
