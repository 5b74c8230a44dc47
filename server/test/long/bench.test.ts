import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { readResults, RESULTS_FOLDER, type ResultFile } from '../../bench/results';
import { measureOf } from '../../bench/report/page-kinds';
import { TARGETS } from '../../bench/report/targets';
import { freshDatabase, type TestDatabase } from '../support/database';

const BENCH = path.resolve(__dirname, '../../bench');
const REPOSITORY = path.resolve(BENCH, '../..');
const LONG = process.env['TEPAT_TEST_LONG'] === '1';
const FAMILIES = LONG ? 5000 : 500;
/** The short cut leaves out the further nights: they are the first one again. */
const SHORT_CUT = ['delivery', 'first-night', 'check', 'correction', 'pages', 'decisions', 'rivals'];
const KEY = Buffer.alloc(32, 9).toString('base64');
const MARKS = ['performance', 'survival']
  .map((name) => `<!-- ${name}: begin; written by "npm run bench -- --report" -->\n<!-- ${name}: end -->\n`)
  .join('\n');

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

describe('the bench', () => {
  let db: TestDatabase;
  let folder: string;
  beforeAll(async () => {
    db = await freshDatabase('bench');
    folder = mkdtempSync(path.join(os.tmpdir(), 'tepat-bench-'));
    mkdirSync(path.join(folder, 'server'));
    writeFileSync(path.join(folder, 'README.md'), `# Tepat\n\n${MARKS}`);
    const keys = { nik: KEY, familyCard: KEY, recipientRef: KEY, pepper: KEY, files: KEY };
    writeFileSync(path.join(folder, 'keys.json'), JSON.stringify({ version: 1, keys }));
  });
  afterAll(async () => {
    await db.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function bench(...args: string[]): Promise<{ code: number | null; said: string }> {
    const results = path.join(folder, 'results');
    const script = ['--require', path.join(BENCH, 'register.cjs'), path.join(BENCH, 'main.ts'), '--results', results];
    const child = spawn(process.execPath, [...script, ...args], {
      env: {
        ...process.env,
        DATABASE_URL: db.appUrl,
        DATABASE_MIGRATOR_URL: db.migratorUrl,
        DATABASE_PUBLISHER_URL: db.publisherUrl,
        TEPAT_MODE: 'demo',
        TEPAT_DATA: folder,
        TEPAT_KEYS: path.join(folder, 'keys.json'),
        PORT: String(await freePort()),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += String(text)));
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, said };
  }

  it('measures every row of its table in a small province, and writes it with its plots', async () => {
    const run = await bench(
      '--families',
      String(FAMILIES),
      ...(LONG ? [] : ['--quick', '--only', SHORT_CUT.join(',')]),
    );
    // What it said is what tells why it ended.
    expect(run.code === 0 ? '' : run.said).toBe('');
    expect(run.said).toContain('every score as ours');
    const [result] = readResults(path.join(folder, 'results')) as [ResultFile];
    expect(result).toMatchObject({ engine: db.platform.database.engine, families: FAMILIES });
    const measured = TARGETS.filter(({ key }) => measureOf(result.measures, key)).map(({ key }) => key);
    expect(measured).toEqual(
      TARGETS.map(({ key }) => key).filter(
        (key) => LONG || !/^(ranking|model|simulation|ordinary-night|second-night)/.test(key),
      ),
    );
    expect(result.measures['correction']?.statements).toBeLessThanOrEqual(20);
    expect(result.measures['rival.sql']?.detail?.['unscoredRanked']).toBeGreaterThan(0);

    expect(await bench('--report', '--into', folder)).toMatchObject({ code: 0 });
    expect(readFileSync(path.join(folder, 'README.md'), 'utf8')).toMatch(
      /^\| any page at any depth through GraphQL +\| p99/m,
    );
    for (const plot of ['time', 'memory']) {
      expect(readFileSync(path.join(folder, 'server/bench/plots', `${plot}.svg`), 'utf8')).toMatch(
        /^<svg .*One correction/s,
      );
    }
  }, 900_000);

  it('wrote what README of this repository says of speed', async () => {
    const into = path.join(folder, 'as-committed');
    mkdirSync(into);
    const readme = readFileSync(path.join(REPOSITORY, 'README.md'), 'utf8');
    writeFileSync(path.join(into, 'README.md'), readme);
    expect(await bench('--report', '--results', RESULTS_FOLDER, '--into', into)).toMatchObject({ code: 0 });
    expect(readFileSync(path.join(into, 'README.md'), 'utf8')).toBe(readme);
  }, 120_000);

  it('keeps no figures of one size under the name of another', async () => {
    const { code, said } = await bench('--families', '20', '--only', 'check');
    expect(code).toBe(1);
    expect(said).toContain(`this database holds ${FAMILIES} families`);
  }, 120_000);
});
