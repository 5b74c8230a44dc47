import { columnOf, VEC_SLOTS } from '@tepat/shared';
import type { WelfareIndicatorKey } from '@tepat/shared';
import { commitRevision } from '../../src/modules/registry';
import { decideModel } from '../../src/modules/welfare';
import type { Sql, Value } from '../../src/platform/database/database';
import { asOfRows } from '../../src/platform/database/versioned';
import type { Platform } from '../../src/platform/platform';
import type { StepContext } from '../../src/platform/queue/step';

export const TESTER = { kind: 'SYSTEM', id: 'test' } as const;
export const NIGHT_OF = { id: 1, runDate: '2026-11-22', attempt: 1 } as const;

/** A family by the facts that a test cares about. Without `memberCount` it has four members. */
export interface FamilySketch {
  id: number;
  kelurahan?: string;
  nationalDesil?: number | null;
  absent?: boolean;
  referenceDate?: string;
  facts?: Partial<Record<WelfareIndicatorKey, number | null>>;
}

const COLUMNS = ['kelurahan_code', 'national_desil', 'absent', 'reference_date', ...VEC_SLOTS.map(columnOf)];
export const HOME = '31.71.03.1001';

const valuesOf = ({ kelurahan, nationalDesil, absent, referenceDate, facts }: FamilySketch): Value[] => [
  kelurahan ?? HOME,
  nationalDesil ?? null,
  absent ? 1 : 0,
  referenceDate ?? '2026-09-30',
  ...VEC_SLOTS.map((key) => (key === 'memberCount' ? (facts?.[key] ?? 4) : (facts?.[key] ?? null))),
];

export async function createRegions(sql: Sql): Promise<void> {
  await sql.run(
    `INSERT INTO region (code, level, parent_code, name) VALUES ('31', 'PROVINCE', NULL, 'DKI Jakarta'),
     ('31.71', 'CITY', '31', 'Jakarta Pusat'), ('31.71.03', 'KECAMATAN', '31.71', 'Kemayoran'),
     (?, 'KELURAHAN', '31.71.03', 'Kemayoran'), ('31.71.03.1002', 'KELURAHAN', '31.71.03', 'Kebon Kosong')`,
    [HOME],
  );
}

/** Releases an imported model as a second person. */
export async function release(platform: Platform, modelId: number): Promise<void> {
  const releaser = { kind: 'USER', id: '2' } as const;
  const decided = await decideModel(platform, releaser, { modelId, release: true, reason: 'a release of the test' });
  if (!decided.ok) throw new Error(decided.error.code);
}

/** One delivery: writes families as they now are, in one revision, keeping what they were. Returns the revision. */
export async function deliver(platform: Platform, families: readonly FamilySketch[]): Promise<number> {
  const request = { kind: 'DELIVERY', reason: 'a delivery of the test' } as const;
  const committed = await commitRevision(platform, TESTER, request, async (tx, revision) => {
    for (let at = 0; at < families.length; at += 500) {
      await writeFamilies(tx, revision, families.slice(at, at + 500));
    }
    return { summary: {}, changes: { count: families.length, digest: Buffer.alloc(32) } };
  });
  if (!committed) throw new Error('a delivery of the test changed nothing');
  return committed.revision;
}

export async function writeFamily(tx: Sql, revision: number, family: FamilySketch): Promise<void> {
  await writeFamilies(tx, revision, [family]);
}

async function writeFamilies(tx: Sql, revision: number, families: readonly FamilySketch[]): Promise<void> {
  const columns = COLUMNS.join(', ');
  const marks = (count: number): string => Array.from({ length: count }, () => '?').join(', ');
  await tx.run(
    `INSERT INTO family_history (id, since, until, card_id, ${columns})
     SELECT id, since, ?, card_id, ${columns} FROM family WHERE id IN (${marks(families.length)})`,
    [revision, ...families.map(({ id }) => id)],
  );
  await tx.run(
    `INSERT INTO family (id, since, ${columns}) VALUES ${families.map(() => `(${marks(COLUMNS.length + 2)})`).join(', ')}
     ON DUPLICATE KEY UPDATE since = VALUES(since), ${COLUMNS.map((column) => `${column} = VALUES(${column})`).join(', ')}`,
    families.flatMap((family) => [family.id, revision, ...valuesOf(family)]),
  );
}

/**
 * Both sets of cut points (provincial, calibrated) by windows in SQL over the scores as of a revision: the definition, and
 * nothing of ours. Cut point k = the smallest score s with P(s) ≥ k·W/10, respectively P(s)·D ≥ D_k·W.
 */
export async function independentCutPoints(
  sql: Sql,
  slot: 'a' | 'b',
  revision: number,
  basis: 'PERSON' | 'FAMILY',
): Promise<[string, string]> {
  const { text, values } = asOfRows(`score_${slot}`, revision, 't.score, t.members, t.national_desil');
  const weight = basis === 'PERSON' ? 'members' : '1';
  const points = Array.from({ length: 9 }, (_, i) => {
    const k = i + 1;
    return `(SELECT MIN(b.score) FROM below b, total t WHERE b.p * 10 >= ${k} * t.w) AS p${k},
      (SELECT MIN(b.score) FROM below b, total t WHERE
        b.p * t.d >= (SELECT COALESCE(SUM(w), 0) FROM scored WHERE d BETWEEN 1 AND ${k}) * t.w) AS c${k}`;
  });
  const [row] = await sql.rows<Record<string, number | null>>(
    `WITH scored AS (
         SELECT score, ${weight} AS w, national_desil AS d FROM (${text}) s WHERE score IS NOT NULL AND members > 0),
       grouped AS (SELECT score, SUM(w) AS w FROM scored GROUP BY score),
       below AS (SELECT score, SUM(w) OVER (ORDER BY score) - w AS p FROM grouped),
       total AS (SELECT SUM(w) AS w, SUM(CASE WHEN d > 0 THEN w END) AS d FROM scored)
     SELECT ${points.join(', ')}`,
    values,
  );
  const list = (set: string): string => Array.from({ length: 9 }, (_, i) => row?.[`${set}${i + 1}`] ?? '').join(',');
  return [list('p'), list('c')];
}

/** A ranking's cut points, written as `independentCutPoints` writes them. */
export function cutPointsOf(ranking: {
  provincial: readonly (number | null)[];
  calibrated: readonly (number | null)[];
}): [string, string] {
  const list = (set: readonly (number | null)[]): string => set.map((point) => point ?? '').join(',');
  return [list(ranking.provincial), list(ranking.calibrated)];
}

export class Killed extends Error {}

/** A step that remembers how it ended, and that can be killed at its n-th report or when it completes. */
export class TestStep implements StepContext {
  readonly results: Record<string, unknown>[] = [];
  private reports = 0;

  constructor(private readonly kill: { atReport?: number; atCompletion?: boolean } = {}) {}

  async report(): Promise<void> {
    this.reports += 1;
    if (this.reports === this.kill.atReport) throw new Killed();
  }

  async complete(_tx: Sql, result: Record<string, unknown>): Promise<void> {
    if (this.kill.atCompletion) throw new Killed();
    this.results.push(result);
  }

  get result(): Record<string, unknown> {
    const [result, ...more] = this.results;
    if (!result || more.length > 0) throw new Error(`the step completed ${this.results.length} times`);
    return result;
  }
}

/** A scorecard of two indicators, so that a test can tell every score by heart: floor area, plus 10 for each motorcycle. */
export function smallModel(
  version: number,
  basis: 'PERSON' | 'FAMILY',
  weights = { floorArea: 1, motorcycle: 10 },
): Buffer {
  const label = { id: 'Uji', en: 'Test' };
  const score = (floorArea: number, motorcycle: number): number =>
    floorArea * weights.floorArea + motorcycle * weights.motorcycle;
  return Buffer.from(
    JSON.stringify({
      ...{ code: 'UJI', version, label, unit: label, scale: 1, basis, provenance: label },
      ...{ effectiveFrom: '2026-11-22', illustrative: true, intercept: 0, derived: [] },
      terms: [
        { kind: 'linear', indicator: 'floorArea', min: 0, max: 2000, weight: weights.floorArea },
        { kind: 'linear', indicator: 'motorcycle', min: 0, max: 20, weight: weights.motorcycle },
      ],
      testVectors: [
        { name: 'poor', values: { memberCount: 4, floorArea: 5, motorcycle: 0 }, score: score(5, 0) },
        { name: 'better', values: { memberCount: 4, floorArea: 50, motorcycle: 2 }, score: score(50, 2) },
        { name: 'gap', values: { memberCount: 4, floorArea: 50 }, score: null },
      ],
      poorestFirst: ['poor', 'better'],
    }),
  );
}
