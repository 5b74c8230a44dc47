import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createConnection, type Connection } from 'mysql2/promise';
import { importById, planOf } from '../../src/modules/intake';
import { commitImport } from '../../src/modules/registry';
import { connectionOptions } from '../../src/platform/database/database';
import { generateProvince } from '../../src/synthetic';
import type { TestDatabase } from '../support/database';
import { freshDatabase } from '../support/database';
import { CLERK, deliverFolder, insertRegions, send } from '../support/deliveries';

jest.setTimeout(120_000);

/** The first delivery goes into empty tables, whose indexes the engine may build at once and without asking for references. */
describe('a first delivery', () => {
  let test: TestDatabase;
  let migrator: Connection;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tepat-first-'));

  beforeAll(async () => {
    test = await freshDatabase('intake_first_delivery');
    migrator = await createConnection(connectionOptions(test.migratorUrl));
    await insertRegions(test.platform);
    await generateProvince({ families: 800, seed: 3, out: folder, delivery: 1 });
  });
  afterAll(async () => {
    await migrator.end();
    await test.close();
  });

  const count = async (from: string): Promise<number> => {
    const [[row]] = (await migrator.query(`SELECT COUNT(*) AS n FROM ${from}`)) as unknown as [[{ n: number }]];
    return row.n;
  };
  const app = async (): Promise<string> => {
    const [row] = await test.platform.database.rows<{ account: string }>('SELECT CURRENT_USER() AS account');
    const [user = '', host = ''] = (row?.account ?? '').split('@');
    return `${migrator.escape(user)}@${migrator.escape(host)}`;
  };

  it('that fails with its very last statement leaves nothing behind', async () => {
    await migrator.query(`REVOKE INSERT ON revision FROM ${await app()}`);
    await expect(deliverFolder(test.platform, folder)).rejects.toThrow(/denied/i);
    for (const table of ['family', 'resident', 'resident_history', 'revision', 'civil_record'])
      expect([table, await count(table)]).toEqual([table, 0]);
    await migrator.query(`GRANT INSERT ON revision TO ${await app()}`);
  });

  it('commits afterwards, and every reference of what it wrote is there', async () => {
    const done = await deliverFolder(test.platform, folder);
    expect(new Set(done.map(({ state }) => state))).toEqual(new Set(['COMMITTED']));
    expect(await count('resident')).toBeGreaterThan(2000);
    expect(await count('resident r LEFT JOIN family f ON f.id = r.family_id WHERE f.id IS NULL')).toBe(0);
    for (const table of ['resident', 'civil_record', 'asset_record', 'disability_record']) {
      const withoutNumber = `${table} t LEFT JOIN nik_vault v ON v.id = t.nik_id WHERE t.nik_id IS NOT NULL AND v.id IS NULL`;
      expect([table, await count(withoutNumber)]).toEqual([table, 0]);
      const [checked] = await migrator.query(`CHECK TABLE ${table}`);
      expect(checked).toEqual([expect.objectContaining({ Msg_type: 'status', Msg_text: 'OK' })]);
    }
    expect(await count('(SELECT 1 FROM resident GROUP BY delivered_ref HAVING COUNT(*) > 1) x')).toBe(0);
  });

  it('is followed by a second one, whose work tells its phases in the order of its plan, beside each of its files', async () => {
    const second = path.join(folder, 'second');
    const { mode, referenceDate } = await generateProvince({ families: 800, seed: 3, out: second, delivery: 2 });
    const sent = { version: '2026-Q4', referenceDate, mode };
    const families = await send(test.platform, 'families', path.join(second, 'families.csv'), sent);
    const residents = await send(test.platform, 'residents', path.join(second, 'residents.csv'), sent);
    const civil = await send(test.platform, 'civil-registry', path.join(second, 'civil-registry.csv'), sent);
    for (const [kind, importId] of [
      ['residents', residents],
      ['civil-registry', civil],
    ] as const) {
      const told: string[] = [];
      const onProgress = (phase: string): void => void told.push(phase);
      const result = await commitImport(test.platform, CLERK, importId, { onProgress });
      expect(result).toMatchObject({ ok: true, value: { state: 'COMMITTED' } });
      const phases = [...new Set(told)];
      const planned = (planOf(kind, 'COMMITTING') ?? []).map(([phase]) => phase);
      expect(phases).toEqual(planned.filter((phase) => phases.includes(phase)));
      // Files of some kilobytes are read before anybody could tell.
      expect(planned.length - phases.length).toBeLessThanOrEqual(2);
    }
    const [first, other] = await Promise.all([families, residents].map((id) => importById(test.platform, id)));
    expect(first).toMatchObject({ phase: 'MERGE_RESIDENTS', workStartedAt: other?.workStartedAt });
    expect(first?.workStartedAt).toBeInstanceOf(Date);
  });

  it('leaves the connection of everybody else asking for references', async () => {
    await expect(
      test.platform.database.run('UPDATE resident SET family_id = 999999999 ORDER BY id LIMIT 1'),
    ).rejects.toThrow(/foreign key/i);
  });
});
