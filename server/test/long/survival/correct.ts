import { until } from '../../support/worker-process';
import type { World } from './world';
import { API_CLOCK } from './world';

export interface Correction {
  readonly familyId: number;
  /** As `applyCorrection` takes it. */
  readonly request: object;
}

/**
 * A family to correct while a night runs, chosen before the night begins, so that every story chooses the same: its dwelling
 * was measured anew, and it has moved. Somebody of it has a case on the worklist, which must move along.
 */
export async function chosenCorrection(world: World): Promise<Correction> {
  const [family] = await world.rows<{ id: number; area: number; kelurahan: string; other: string }>(
    `SELECT f.id, f.floor_area AS area, f.kelurahan_code AS kelurahan,
            (SELECT MIN(o.kelurahan_code) FROM family o WHERE o.kelurahan_code <> f.kelurahan_code) AS other
       FROM family f WHERE f.absent = 0 AND f.floor_area BETWEEN 20 AND 80
        AND EXISTS (SELECT 1 FROM resident r JOIN work_item w ON w.resident_id = r.id AND w.active = 1
                     WHERE r.family_id = f.id AND r.absent = 0)
      ORDER BY f.id LIMIT 1`,
  );
  if (!family) throw new Error('no family has a dwelling to measure and a case to take along');
  const { id, area, kelurahan, other } = family;
  return {
    familyId: id,
    request: {
      subject: { kind: 'FAMILY', id },
      changes: [
        { fact: 'floor_area', value: String(area + 40), baseValue: String(area) },
        { fact: 'kelurahan_code', value: other, baseValue: kelurahan },
      ],
      source: 'FIELD_CHECK',
      observedOn: '2026-11-20',
      verifiedBy: '8',
      reason: 'the dwelling was measured where the family has moved to',
    },
  };
}

/**
 * Applies a correction by a process of its own, once, however often the database goes away meanwhile.
 *
 * @param killed where it has committed and does not know it yet: what follows is left to others
 * @returns whether it was killed there
 */
export async function correct(world: World, { request }: Correction, killed: boolean): Promise<boolean> {
  const { commandLine } = world;
  let struck = false;
  commandLine.database.watcher = async ({ side, text, link }) => {
    if (!killed || side !== 'ANSWER' || !/^COMMIT/i.test(text)) return;
    struck = true;
    await commandLine.kill();
    link.cut();
  };
  try {
    await until('the correction to be committed', 180, async () => {
      const args = ['correction', API_CLOCK.at, JSON.stringify(request)];
      await commandLine.script('process-at.cjs', args).catch(() => undefined);
      const applied = await world.peek("SELECT 1 FROM revision WHERE kind = 'CORRECTION'");
      return applied?.length === 1 ? true : null;
    });
  } finally {
    commandLine.database.watcher = null;
  }
  return struck;
}

/** Cases that stand where their family does not live any more. */
export async function leftBehind(world: World): Promise<string[]> {
  const rows = await world.rows<{ id: number }>(
    `SELECT w.id FROM work_item w JOIN resident r ON r.id = w.resident_id JOIN family f ON f.id = r.family_id
      WHERE w.active = 1 AND w.kelurahan_code <> f.kelurahan_code`,
  );
  return rows.map(({ id }) => `case ${id} did not move with its family`);
}
