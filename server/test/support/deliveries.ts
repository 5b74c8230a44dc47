import { mkdtempSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createConnection } from 'mysql2/promise';
import { parseDeliveryManifest } from '@tepat/shared';
import type { DeliveryMode, IntakeKind } from '@tepat/shared';
import type { Actor } from '../../src/modules/audit';
import { REGIONS } from '../../src/modules/regions';
import { INTAKE_ORDER, registerUpload, templateOf, validateImport } from '../../src/modules/intake';
import { approveImport, commitImport } from '../../src/modules/registry';
import type { Committed } from '../../src/modules/registry';
import {
  ASSET_RECORD,
  CENTRAL_PROGRAM_RECORD,
  CIVIL_RECORD,
  DISABILITY_RECORD,
  FAMILY,
  INSTITUTION_RECORD,
  RESIDENT,
} from '../../src/modules/registry/storage/tables';
import { connectionOptions } from '../../src/platform/database/database';
import type { Platform } from '../../src/platform/platform';
import type { TestDatabase } from './database';

export const CLERK: Actor = { kind: 'USER', id: 'clerk@example.test' };
export const CHIEF: Actor = { kind: 'USER', id: 'chief@example.test' };

export async function insertRegions(platform: Platform): Promise<void> {
  await platform.database.inTransaction('READ COMMITTED', async (tx) => {
    for (const region of REGIONS) {
      await tx.run('INSERT INTO region (code, level, parent_code, name) VALUES (?, ?, ?, ?)', [
        region.code,
        region.level,
        region.parentCode,
        region.name,
      ]);
    }
  });
}

export type Cells = Record<string, string | number | null>;

/** A file of a kind with these rows; columns that a row does not name are empty. */
export function writeCsv(kind: IntakeKind, rows: readonly Cells[], name = `${kind}.csv`): string {
  const columns = templateOf(kind).columns.map((column) => column.name);
  const lines = [columns, ...rows.map((row) => columns.map((column) => String(row[column] ?? '')))];
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'tepat-file-')), name);
  writeFileSync(file, lines.map((cells) => `${cells.map(quoted).join(',')}\n`).join(''));
  return file;
}

const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

export interface Sent {
  version: string;
  referenceDate: string;
  mode?: DeliveryMode;
  actor?: Actor;
  /** A second person lets a delivery through that changes more than its gates allow: in a province of one family, any. */
  approve?: boolean;
}

/** Uploads and validates one file; the import's id. */
export async function send(platform: Platform, kind: IntakeKind, file: string, sent: Sent): Promise<number> {
  const registered = await registerUpload(platform, sent.actor ?? CLERK, {
    kind,
    path: file,
    fileName: path.basename(file),
    deliveryVersion: sent.version,
    mode: sent.mode ?? 'FULL',
    referenceDate: sent.referenceDate,
  });
  if (!registered.ok) throw new Error(JSON.stringify(registered.error));
  if (registered.value.noChange) return registered.value.importId;
  const validated = await validateImport(platform, sent.actor ?? CLERK, registered.value.importId);
  if (!validated.ok) throw new Error(JSON.stringify(validated.error));
  if (validated.value.state !== 'VALID')
    throw new Error(`${kind} is ${validated.value.state}: ${JSON.stringify(validated.value.issues)}`);
  return registered.value.importId;
}

/** Uploads, validates and commits families with their residents. */
export async function deliver(
  platform: Platform,
  families: readonly Cells[],
  residents: readonly Cells[],
  sent: Sent,
): Promise<Committed> {
  await send(platform, 'families', writeCsv('families', families), sent);
  const id = await send(platform, 'residents', writeCsv('residents', residents), sent);
  const done = await committed(platform, id, sent.actor);
  if (done.state !== 'NEEDS_APPROVAL' || !sent.approve) return done;
  const approved = await approveImport(platform, CHIEF, id);
  if (!approved.ok) throw new Error(JSON.stringify(approved.error));
  return approved.value;
}

export async function committed(platform: Platform, importId: number, actor: Actor = CLERK): Promise<Committed> {
  const result = await commitImport(platform, actor, importId);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** Commits a whole generated folder (delivery.json and its files), in the order of the pipeline. */
export async function deliverFolder(platform: Platform, folder: string, mode?: DeliveryMode): Promise<Committed[]> {
  const manifest = parseDeliveryManifest(JSON.parse(await readFile(path.join(folder, 'delivery.json'), 'utf8')));
  if (!manifest.ok) throw new Error(JSON.stringify(manifest.error));
  const { version, referenceDate, parts } = manifest.value;
  const done: Committed[] = [];
  for (const kind of INTAKE_ORDER) {
    const part = parts.find((entry) => entry.kind === kind);
    if (!part) continue;
    // The extracts of a delivery are always whole, whatever the delivery itself is.
    const extract = kind !== 'families' && kind !== 'residents';
    const sent = { version, referenceDate, mode: extract ? ('FULL' as const) : (mode ?? manifest.value.mode) };
    const id = await send(platform, kind, path.join(folder, part.file), sent);
    if (kind !== 'families') done.push(await committed(platform, id));
  }
  return done;
}

/** Takes everything out of the registry and its imports, with the migrator's account: cheaper than a new database. */
export async function emptyRegistry(test: TestDatabase): Promise<void> {
  const connection = await createConnection(connectionOptions(test.migratorUrl));
  try {
    await connection.query('SET FOREIGN_KEY_CHECKS = 0');
    for (const table of EMPTIED) {
      const [rows] = await connection.query(`SELECT 1 FROM ${table} LIMIT 1`);
      if ((rows as unknown[]).length > 0) await connection.query(`TRUNCATE ${table}`);
    }
    await connection.query('UPDATE registry_head SET revision = 0');
  } finally {
    await connection.end();
  }
}

const VERSIONED = [
  FAMILY,
  RESIDENT,
  CIVIL_RECORD,
  ASSET_RECORD,
  INSTITUTION_RECORD,
  CENTRAL_PROGRAM_RECORD,
  DISABILITY_RECORD,
];
const EMPTIED = [
  ...VERSIONED.flatMap(({ table }) => [table, `${table}_history`]),
  'fact_override',
  'delivery_adoption',
  'fact_conflict',
  'revision',
  'import_issue',
  'import_file',
  'nik_vault',
  'family_card_vault',
];
