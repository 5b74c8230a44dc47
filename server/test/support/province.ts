import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { addDays, plainDate, runDateAt, type IntakeKind } from '@tepat/shared';
import type { Actor } from '../../src/modules/audit';
import { seedPrograms } from '../../src/modules/programs';
import { seedModels } from '../../src/modules/welfare';
import { importFile } from '../../src/main/cli/intake';
import { ensureRegions } from '../../src/main/cli/migrate';
import { Database } from '../../src/platform/database/database';
import type { Platform } from '../../src/platform/platform';
import { generateProvince } from '../../src/synthetic';
import type { TestDatabase } from './database';

export const SEEDER: Actor = { kind: 'SYSTEM', id: 'test' };

export const DELIVERY_ORDER: readonly IntakeKind[] = [
  'families',
  'residents',
  'civil-registry',
  'assets',
  'institutions',
  'central-programs',
  'disability',
  'sanctions',
];

/** Regions, the illustrative model and the three programmes: what every province has before its first delivery. */
export async function furnish(db: TestDatabase, families: number): Promise<void> {
  const migrator = await Database.open(db.migratorUrl, [], 1);
  await ensureRegions(migrator);
  await migrator.close();
  const today = runDateAt(db.clock.now());
  await seedModels(db.platform, SEEDER);
  await seedPrograms(db.platform, SEEDER, {
    proposedBy: 'proposer',
    releasedBy: 'releaser',
    quotaFactor: families / 3_700_000,
    publication: 'AUTO',
    standingOrder: { label: 'test order', validFrom: today, expiresOn: addDays(today, 3650) },
  });
}

/** Generates a delivery of a synthetic province and commits all of its files, which stay in `out` where it is given. */
export async function deliver(
  platform: Platform,
  options: { families: number; seed: number; delivery?: 1 | 2; mode?: 'FULL' | 'DELTA'; out?: string },
): Promise<void> {
  const out = options.out ?? mkdtempSync(path.join(os.tmpdir(), 'tepat-delivery-'));
  try {
    await generateProvince({ delivery: 1, ...options, out });
    for (const kind of DELIVERY_ORDER) {
      const { state, lines } = await importFile(platform, kind, path.join(out, `${kind}.csv`), {});
      if (state === 'REJECTED') throw new Error(lines.join('\n'));
    }
  } finally {
    if (options.out === undefined) rmSync(out, { recursive: true, force: true });
  }
}

/** A furnished province with its first delivery. */
export async function settleProvince(db: TestDatabase, families: number, seed = 7): Promise<void> {
  await furnish(db, families);
  await deliver(db.platform, { families, seed });
}

export const THE_DAY = plainDate('2026-11-22');
