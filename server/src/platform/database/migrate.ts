import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DataSource } from 'typeorm';
import { connectionOptions, Database } from './database';

/** `server/migrations`, seen from both src/ and dist/. */
export const MIGRATIONS_DIRECTORY = path.resolve(__dirname, '../../../migrations');

/**
 * Every file holds exactly one statement: DDL commits by itself on both engines, so a migration of two could be left
 * half done. The file's leading 13 digits are TypeORM's timestamp.
 */
function migrationFrom(file: string, onBegin: () => void): new () => MigrationInterface {
  const [, stamp, title] = /^(\d{13})_(\w+)\.sql$/.exec(file) ?? [];
  if (!stamp || !title) throw new Error(`a migration is named <13 digits>_<what_it_does>.sql, not ${file}`);
  const statement = readFileSync(path.join(MIGRATIONS_DIRECTORY, file), 'utf8').trim().replace(/;$/, '');
  return class implements MigrationInterface {
    name = `${title}${stamp}`;
    async up(runner: QueryRunner): Promise<void> {
      onBegin();
      await runner.query(statement);
    }
    async down(): Promise<void> {
      throw new Error('migrations go forward only: write another that corrects this one');
    }
  };
}

export function migrationFiles(): string[] {
  return readdirSync(MIGRATIONS_DIRECTORY)
    .filter((file) => file.endsWith('.sql'))
    .sort();
}

/**
 * Brings the schema up to date, under a named lock so that two starts at once do it once.
 *
 * @param plan only tell what would be done
 * @param onBegin is told each migration's name when it begins
 * @returns the names of the migrations that were run (or would be)
 */
export async function migrate(
  migratorUrl: string,
  plan = false,
  onBegin: (name: string) => void = () => undefined,
): Promise<string[]> {
  const probe = await Database.open(migratorUrl, [], 1);
  const { engine } = probe;
  await probe.close();
  const { host, port, user, password, database } = connectionOptions(migratorUrl);
  const source = new DataSource({
    type: engine,
    host,
    port,
    username: user,
    password,
    database,
    charset: 'utf8mb4_unicode_ci',
    synchronize: false,
    poolSize: 2,
    migrationsTableName: 'migration',
    migrations: migrationFiles().map((file) => migrationFrom(file, () => onBegin(file))),
  });
  await source.initialize();
  const holder = source.createQueryRunner();
  try {
    await holder.query("SELECT GET_LOCK('tepat.migrate', 120)");
    if (plan) {
      const table = (await source.query("SHOW TABLES LIKE 'migration'")) as unknown[];
      const rows = table.length > 0 ? ((await source.query('SELECT name FROM migration')) as { name: string }[]) : [];
      const done = new Set(rows.map((row) => row.name));
      return source.migrations.map((migration) => migration.name ?? '').filter((name) => !done.has(name));
    }
    const run = await source.runMigrations({ transaction: 'none' });
    return run.map((migration) => migration.name);
  } finally {
    await holder.query("SELECT RELEASE_LOCK('tepat.migrate')");
    await holder.release();
    await source.destroy();
  }
}
