import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Connection } from 'mysql2/promise';
import { createConnection } from 'mysql2/promise';
import { connectionOptions } from '../../src/platform/database/database';
import { migrate, MIGRATIONS_DIRECTORY, migrationFiles } from '../../src/platform/database/migrate';

type Named = Record<string, string>;

/**
 * Gives an empty database the schema and the first rows that the migrations leave. They ran for real, once, in a
 * template that every test file of this server copies: making its tables takes a quarter to a half of the time of the
 * migrations that led to them. integration/migrations holds a copy against the migrated original.
 *
 * @param migratorUrl of any database on that server
 * @param database exists, and is empty
 */
export async function copyTemplate(migratorUrl: string, database: string): Promise<void> {
  await copyDatabase(migratorUrl, await migratedTemplate(migratorUrl), database);
}

/**
 * Gives an empty database every table of another one with its rows: those are all that migrations make here. Nobody may
 * be writing to the other one.
 *
 * @param migratorUrl of any database on that server
 */
export async function copyDatabase(migratorUrl: string, from: string, to: string): Promise<void> {
  const options = { ...connectionOptions(migratorUrl), database: to, multipleStatements: true };
  const connection = await createConnection(options);
  try {
    const tables = await names(connection, `SHOW TABLES FROM ${from}`);
    const [created] = await connection.query(tables.map((name) => `SHOW CREATE TABLE ${from}.${name}`).join('; '));
    const statements = (created as Named[][]).map(([row]) => row?.['Create Table'] ?? '');
    // A table may point at one that comes later.
    await connection.query(['SET foreign_key_checks = 0', ...statements].join(';\n'));
    const columns = await storedColumns(connection, from);
    const copies = (await filled(connection, from, tables)).map((name) => {
      const listed = columns.get(name)?.join(', ') ?? '';
      return `INSERT INTO ${name} (${listed}) SELECT ${listed} FROM ${from}.${name}`;
    });
    await connection.query(['START TRANSACTION', ...copies, 'COMMIT'].join(';\n'));
  } finally {
    await connection.end();
  }
}

/** What a row is written with, by table: a generated column takes no value. */
async function storedColumns(connection: Connection, database: string): Promise<Map<string, string[]>> {
  const [rows] = await connection.query(
    `SELECT table_name AS name, column_name AS col FROM information_schema.columns
      WHERE table_schema = ? AND COALESCE(generation_expression, '') = '' ORDER BY table_name, ordinal_position`,
    [database],
  );
  const columns = new Map<string, string[]>();
  for (const { name = '', col = '' } of rows as Named[]) columns.set(name, [...(columns.get(name) ?? []), col]);
  return columns;
}

/** @returns the template of exactly these migrations; whoever comes first makes it, and what a killed run left is finished. */
async function migratedTemplate(migratorUrl: string): Promise<string> {
  const files = migrationFiles();
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(readFileSync(path.join(MIGRATIONS_DIRECTORY, file)));
  const template = `tepat_test_template_${hash.digest('hex').slice(0, 12)}`;
  const connection = await createConnection(connectionOptions(migratorUrl));
  try {
    await connection.query("SELECT GET_LOCK('tepat.test-template', 120)");
    if (!(await isComplete(connection, template, files.length))) {
      await connection.query(
        `CREATE DATABASE IF NOT EXISTS ${template} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`,
      );
      const at = new URL(migratorUrl);
      at.pathname = `/${template}`;
      await migrate(at.toString());
    }
    return template;
  } finally {
    // The lock ends with its session.
    await connection.end();
  }
}

async function isComplete(connection: Connection, template: string, migrations: number): Promise<boolean> {
  const known = await names(
    connection,
    "SELECT table_name FROM information_schema.tables WHERE table_schema = ? AND table_name = 'migration'",
    [template],
  );
  if (known.length === 0) return false;
  const run = await names(connection, `SELECT name FROM ${template}.migration`);
  return run.length === migrations;
}

/** The tables that have rows. */
async function filled(connection: Connection, template: string, tables: readonly string[]): Promise<string[]> {
  return names(
    connection,
    tables
      .map((name) => `SELECT '${name}' AS name FROM DUAL WHERE EXISTS (SELECT 1 FROM ${template}.${name})`)
      .join(' UNION ALL '),
  );
}

/** The first column of what a statement gives. */
async function names(connection: Connection, text: string, values: string[] = []): Promise<string[]> {
  const [rows] = await connection.query(text, values);
  return (rows as Named[]).map((row) => Object.values(row)[0] ?? '');
}
