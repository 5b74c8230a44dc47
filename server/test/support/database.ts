import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createConnection } from 'mysql2/promise';
import { ENTITIES } from '../../src/main/entities';
import { FixedClock } from '../../src/platform/clock';
import { connectionOptions, Database } from '../../src/platform/database/database';
import { applyGrants } from '../../src/platform/database/grants';
import { NumberVault } from '../../src/platform/database/vault';
import { makeLogger } from '../../src/platform/logger';
import type { Platform } from '../../src/platform/platform';
import { copyTemplate } from './template';

export interface TestDatabase {
  platform: Platform & { publisher: Database };
  clock: FixedClock;
  /** The migrator's account: for looking at what no running process may. */
  migratorUrl: string;
  appUrl: string;
  publisherUrl: string;
  close(): Promise<void>;
}

const required = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the tests by "npm test", which starts the services`);
  return value;
};

function named(url: string, database: string): string {
  const at = new URL(url);
  at.pathname = `/${database}`;
  return at.toString();
}

/**
 * A database of its own for one test file, as the real migrations leave it (template.ts), granted table by table, and
 * used through the app's account: a missing grant fails here first.
 */
export async function freshDatabase(
  name: string,
  now = '2026-11-22T03:00:00Z',
  build: (migratorUrl: string, database: string) => Promise<unknown> = copyTemplate,
): Promise<TestDatabase> {
  const database = `tepat_test_${name}`;
  const migratorUrl = named(required('DATABASE_MIGRATOR_URL'), database);
  const appUrl = named(required('DATABASE_URL'), database);
  const publisherUrl = named(required('DATABASE_PUBLISHER_URL'), database);
  const options = connectionOptions(required('DATABASE_MIGRATOR_URL'));
  const root = await createConnection(options);
  await root.query(`DROP DATABASE IF EXISTS ${database}`);
  await root.query(`CREATE DATABASE ${database} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
  await root.end();
  await build(migratorUrl, database);
  await applyGrants(migratorUrl, appUrl, publisherUrl);

  const clock = new FixedClock(new Date(now));
  const dataDirectory = mkdtempSync(path.join(os.tmpdir(), `tepat-${name}-`));
  const app = await Database.open(appUrl, ENTITIES, 8);
  const publisher = await Database.open(publisherUrl, [], 3);
  return {
    clock,
    migratorUrl,
    appUrl,
    publisherUrl,
    platform: {
      database: app,
      publisher,
      vault: new NumberVault({ nik: Buffer.alloc(32, 1), family_card: Buffer.alloc(32, 2) }, 1),
      clock,
      log: makeLogger(name, process.env['TEPAT_LOG_LEVEL'] ?? 'silent'),
      fileKey: Buffer.alloc(32, 5),
      recipientKey: Buffer.alloc(32, 3),
      codeVersion: 'test',
      mode: 'demo',
      deliveryAdoption: 'ORDER',
      dataDirectory,
    },
    close: async () => {
      await Promise.all([app.close(), publisher.close()]);
      rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
}

/** A name that no other test uses, for things that are shared on the services (queues, keys). */
export const uniqueName = (prefix: string): string => `${prefix}-${randomBytes(4).toString('hex')}`;
