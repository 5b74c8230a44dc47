import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createConnection } from 'mysql2/promise';
import { connectionOptions, Database } from '../../src/platform/database/database';
import { applyGrants, GRANTS } from '../../src/platform/database/grants';
import { describeSchema } from '../../src/platform/database/describe-schema';
import { migrate, MIGRATIONS_DIRECTORY, migrationFiles } from '../../src/platform/database/migrate';
import type { TestDatabase } from '../support/database';
import { freshDatabase } from '../support/database';

describe('the migrations', () => {
  let db: TestDatabase;
  beforeAll(async () => {
    // The real path, which every other file has at second hand.
    db = await freshDatabase('migrations', undefined, (url) => migrate(url));
  });
  afterAll(() => db.close());

  it('a second migration does no harm and changes nothing', async () => {
    expect(await migrate(db.migratorUrl)).toEqual([]);
    expect(await migrate(db.migratorUrl, true)).toEqual([]);
  });

  it('leave exactly the committed schema, on either engine', async () => {
    const file = path.join(MIGRATIONS_DIRECTORY, 'schema.txt');
    const migrator = await Database.open(db.migratorUrl, [], 1);
    const described = await describeSchema(migrator);
    await migrator.close();
    // TEPAT_WRITE_SCHEMA=1 writes the dump anew after a migration was added; without it, a difference fails.
    if (process.env['TEPAT_WRITE_SCHEMA']) writeFileSync(file, described);
    expect(described).toBe(readFileSync(file, 'utf8'));
  });

  it('leave what the other test files get as a copy: every table to the letter, every row, and nothing that is no table', async () => {
    const copy = await freshDatabase('migrations_copy');
    await copy.close();
    const state = async (url: string): Promise<unknown> => {
      const migrator = await Database.open(url, [], 1);
      try {
        const tables = (await migrator.rows<Record<string, string>>('SHOW TABLES')).map((row) => Object.values(row)[0]);
        const parts = [];
        for (const table of tables) {
          const [created] = await migrator.rows<Record<string, string>>(`SHOW CREATE TABLE ${table}`);
          // When a migration ran is no part of what it left.
          const columns = table === 'migration' ? 'timestamp, name' : '*';
          const rows = await migrator.rows(`SELECT ${columns} FROM ${table}`);
          // MySQL remembers whether a table's own character set was said of a column, too.
          const text = created?.['Create Table']?.replace(/ AUTO_INCREMENT=\d+| CHARACTER SET utf8mb4/g, '');
          parts.push([text, rows]);
        }
        const others = await migrator.rows(
          `SELECT table_name AS name FROM information_schema.views WHERE table_schema = DATABASE()
           UNION ALL SELECT trigger_name FROM information_schema.triggers WHERE trigger_schema = DATABASE()
           UNION ALL SELECT routine_name FROM information_schema.routines WHERE routine_schema = DATABASE()
           UNION ALL SELECT event_name FROM information_schema.events WHERE event_schema = DATABASE()`,
        );
        return { described: await describeSchema(migrator), parts, others };
      } finally {
        await migrator.close();
      }
    };
    const migrated = await state(db.migratorUrl);
    expect(migrated).toMatchObject({ others: [] });
    expect(await state(copy.migratorUrl)).toEqual(migrated);
  });

  it('every file holds one statement and a unique stamp', () => {
    const stamps = migrationFiles().map((file) => file.slice(0, 13));
    expect(new Set(stamps).size).toBe(stamps.length);
  });

  it('every table has a line of grants, and no line names a table that is gone', async () => {
    const rows = await db.platform.database.rows<{ name: string }>(
      'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()',
    );
    const migrator = await createConnection(connectionOptions(db.migratorUrl));
    const [all] = await migrator.query('SHOW TABLES');
    await migrator.end();
    const tables = (all as Record<string, string>[])
      .map((row) => Object.values(row)[0] ?? '')
      .sort((a, b) => a.localeCompare(b, 'en'));
    expect(Object.keys(GRANTS).sort((a, b) => a.localeCompare(b, 'en'))).toEqual(tables);
    expect(rows.length).toBeGreaterThan(0);
  });

  it('applying the grants twice leaves the same rights', async () => {
    const shown = async (): Promise<string[]> => {
      const rows = await db.platform.database.rows<Record<string, string>>('SHOW GRANTS');
      return rows
        .map((row) => Object.values(row)[0] ?? '')
        .filter((line) => line.includes('`tepat_test_migrations`'))
        .sort();
    };
    const before = await shown();
    await applyGrants(db.migratorUrl, db.appUrl, db.publisherUrl);
    expect(await shown()).toEqual(before);
    expect(before.length).toBeGreaterThan(40);
  });

  it.each([
    ['change a published row', 'UPDATE list_row SET amount = 1'],
    ['add a name to a list', 'INSERT INTO list_row (list_id, resident_id) VALUES (1, 1)'],
    ['delete a list', 'DELETE FROM recipient_list'],
    ['make a list', 'INSERT INTO recipient_list (program_id) VALUES (1)'],
    ['undo a step of a list', 'DELETE FROM list_transition'],
    ['rewrite the audit trail', "UPDATE audit_event SET action = 'x'"],
    ['delete from the audit trail', 'DELETE FROM audit_event'],
    ['rewrite a ranking', 'UPDATE ranking SET families = 0'],
    ['rewrite history', 'DELETE FROM family_history'],
    ['empty the audit trail', 'TRUNCATE TABLE audit_event'],
    ['drop a table', 'DROP TABLE list_row'],
  ])('the app account is refused when it tries to %s', async (_what, statement) => {
    await expect(db.platform.database.run(statement)).rejects.toThrow(/denied/i);
  });

  it.each([
    ['change a published row', 'UPDATE list_row SET amount = 1'],
    ['change a fact', 'UPDATE family SET car = 0'],
    ['rewrite the audit trail', 'DELETE FROM audit_event'],
    ['read password hashes', 'SELECT password_hash FROM user_account'],
    ['open the vault', 'SELECT * FROM nik_vault'],
  ])('the publisher account is refused when it tries to %s', async (_what, statement) => {
    await expect(db.platform.publisher.run(statement)).rejects.toThrow(/denied/i);
  });
});
