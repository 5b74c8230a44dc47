import { mkdtempSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { deriveFromMembers, INTAKE_KINDS } from '@tepat/shared';
import { parse } from 'csv-parse/sync';
import { createConnection } from 'mysql2/promise';
import type { Committed } from '../../src/modules/registry';
import { EVERYWHERE, familyPage, headRevision, membersOf, revisionPage } from '../../src/modules/registry';
import { connectionOptions } from '../../src/platform/database/database';
import { generateProvince } from '../../src/synthetic';
import type { Cells } from '../support/deliveries';
import { deliver, deliverFolder, emptyRegistry, insertRegions } from '../support/deliveries';
import type { TestDatabase } from '../support/database';
import { freshDatabase } from '../support/database';

jest.setTimeout(120_000);

const FAMILIES = 600;
/** Families and residents are one delivery; each extract is a revision of its own. */
const COMMITS = INTAKE_KINDS.length - 1;

describe('a synthetic province through the whole intake', () => {
  let test: TestDatabase;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tepat-province-'));
  const part = (delivery: string, file: string): string => path.join(folder, delivery, file);
  const columnOf = (file: string, column: string): string[] =>
    parse<Record<string, string>>(readFileSync(file), { columns: true }).map((row) => row[column] ?? '');

  beforeAll(async () => {
    test = await freshDatabase('registry_province');
    await insertRegions(test.platform);
    await generateProvince({ families: FAMILIES, seed: 7, out: path.join(folder, '1'), delivery: 1 });
    await generateProvince({ families: FAMILIES, seed: 7, out: path.join(folder, '2'), delivery: 2, gzip: true });
  });
  afterAll(async () => test.close());

  /** Every family whose derived columns differ from what its recorded members say. */
  async function wronglyDerived(): Promise<number[]> {
    const wrong: number[] = [];
    let after = null;
    for (;;) {
      const page = await familyPage(test.platform.database, { reach: EVERYWHERE, limit: 200, after });
      const last = page.at(-1);
      if (!last) return wrong;
      after = last;
      const members = await membersOf(
        test.platform.database,
        page.map(({ id }) => id),
      );
      for (const family of page) {
        const counted = (members.get(family.id) ?? []).filter(({ absent }) => !absent || family.absent);
        const facts = counted.map(({ id, birthDate, variables }) => ({ ...variables, id, birthDate }));
        const expected = deriveFromMembers(facts, family.referenceDate ?? '');
        if (JSON.stringify(expected) !== JSON.stringify(family.derived)) wrong.push(family.id);
      }
    }
  }

  const states = (done: readonly Committed[]): string[] => done.map(({ state }) => state);
  const everything = async (): Promise<unknown> =>
    Promise.all(
      ['family', 'resident', 'civil_record', 'asset_record', 'disability_record'].map((table) =>
        test.platform.database.rows(`CHECKSUM TABLE ${table}, ${table}_history`),
      ),
    );

  it('commits the delivery and every extract as one revision each, in order, with an audit event', async () => {
    const done = await deliverFolder(test.platform, path.join(folder, '1'));
    expect(states(done)).toEqual(Array(COMMITS).fill('COMMITTED'));
    expect(done.map(({ revision }) => revision)).toEqual(Array.from({ length: COMMITS }, (_, at) => at + 1));
    expect(done[0]?.report).toMatchObject({ families: { new: FAMILIES, changed: 0, absent: 0 } });
    const events = await test.platform.database.rows<{ revision: number; change_count: number }>(
      "SELECT revision, change_count FROM audit_event WHERE action = 'registry.commit' ORDER BY id",
    );
    const revisions = (await revisionPage(test.platform.database, 10, null)).reverse();
    expect(events).toEqual(revisions.map(({ id, changeCount }) => ({ revision: id, change_count: changeCount })));
    expect(revisions.map(({ kind }) => kind)).toEqual(['DELIVERY', ...Array<string>(COMMITS - 1).fill('EXTRACT')]);
  });

  it('counts from the members exactly what the common language counts', async () => {
    expect(await wronglyDerived()).toEqual([]);
  });

  it('takes the second delivery: new, changed and absent families, everybody else untouched', async () => {
    const done = await deliverFolder(test.platform, path.join(folder, '2'));
    expect(states(done)).toEqual(Array(COMMITS).fill('COMMITTED'));
    const { families } = (done[0] as Committed).report as {
      families: { new: number; changed: number; absent: number };
    };
    expect(families.new).toBeGreaterThan(0);
    expect(families.changed).toBeGreaterThan(0);
    expect(families.changed).toBeLessThan(FAMILIES);
    expect(await wronglyDerived()).toEqual([]);
    const [history] = await test.platform.database.rows<{ n: number }>(
      'SELECT COUNT(*) AS n FROM family_history WHERE until = ?',
      [COMMITS + 1],
    );
    expect(history?.n).toBe(families.changed + families.absent);
  });

  it('the same folder again changes nothing at all', async () => {
    const before = await everything();
    const head = await headRevision(test.platform.database);
    const done = await deliverFolder(test.platform, path.join(folder, '2')).catch((error: Error) => error.message);
    // The very same bytes are refused before a commit; the state of the committed file says why.
    expect(done).toContain('COMMITTED');
    expect(await headRevision(test.platform.database)).toBe(head);
    expect(await everything()).toEqual(before);
  });

  it('no NIK and no family card number stands in clear in any table', async () => {
    const planted = new Set([
      ...columnOf(part('1', 'residents.csv'), 'nik'),
      ...columnOf(part('1', 'families.csv'), 'no_kk'),
      ...columnOf(part('1', 'civil-registry.csv'), 'nik'),
    ]);
    planted.delete('');
    expect(planted.size).toBeGreaterThan(2000);
    const connection = await createConnection(connectionOptions(test.migratorUrl));
    const found: string[] = [];
    const [tables] = await connection.query('SHOW TABLES');
    for (const row of tables as Record<string, string>[]) {
      const table = Object.values(row)[0] ?? '';
      const [rows] = await connection.query(`SELECT * FROM ${table}`);
      const text = (rows as Record<string, unknown>[])
        .flatMap((values) => Object.values(values))
        .map((value) => (Buffer.isBuffer(value) ? value.toString('latin1') : String(value)))
        .join('\n');
      for (const [number] of text.matchAll(/\d{8,16}/g)) if (planted.has(number)) found.push(`${table} ${number}`);
    }
    await connection.end();
    expect(found).toEqual([]);
  });

  it('the parts of a first delivery give the same registry in whatever order their rows stand', async () => {
    const rowsOf = (file: string): Cells[] => parse(readFileSync(file), { columns: true }) as Cells[];
    const [families, residents] = [rowsOf(part('1', 'families.csv')), rowsOf(part('1', 'residents.csv'))];
    const sent = { version: '2026-Q3', referenceDate: '2026-09-30' };
    const registry = async (): Promise<unknown> =>
      test.platform.database.rows(
        `SELECT r.id, r.family_id, r.delivered_ref, r.name, f.delivered_ref AS family, HEX(f.vec) AS vec
         FROM resident r JOIN family f ON f.id = r.family_id ORDER BY r.id`,
      );
    await emptyRegistry(test);
    await deliver(test.platform, families, residents, sent);
    const inOrder = await registry();
    await emptyRegistry(test);
    await deliver(test.platform, families.reverse(), residents.reverse(), sent);
    expect(await registry()).toEqual(inOrder);
  });
});
