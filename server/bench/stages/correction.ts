import { commitCorrection, followCases } from '../../src/modules/corrections/use-cases/apply-correction';
import { BENCH_ACTOR, measured, type Bench } from '../bench';
import type { Cost } from '../measure/cost';
import { quantile, spreadIds } from '../measure/statistics';

const WARM_UP = 50;
const MEASURED = 500;
const LARGEST_FLOOR = 2000;

interface Corrected {
  readonly familyId: number;
  /** Milliseconds until it was committed. */
  readonly took: number;
}

/** Corrects the floor area of families all over the province, one after the other. */
export async function correctFamilies({ platform }: Bench, count: number): Promise<Corrected[]> {
  const [last] = await platform.database.rows<{ id: number }>('SELECT MAX(id) AS id FROM family');
  const corrected: Corrected[] = [];
  for (const id of spreadIds(count, last?.id ?? 0)) {
    const [family] = await platform.database.rows<{ floorArea: number }>(
      'SELECT floor_area AS floorArea FROM family WHERE id = ? AND floor_area IS NOT NULL AND absent = 0',
      [id],
    );
    if (!family) continue;
    const { floorArea } = family;
    const value = floorArea < LARGEST_FLOOR ? floorArea + 1 : floorArea - 1;
    const begun = performance.now();
    const applied = await commitCorrection(platform, BENCH_ACTOR, {
      subject: { kind: 'FAMILY', id },
      changes: [{ fact: 'floor_area', value, baseValue: floorArea }],
      source: 'FIELD_CHECK',
      observedOn: '2026-11-01',
      verifiedBy: null,
      reason: 'bench',
    });
    corrected.push({ familyId: id, took: performance.now() - begun });
    if (!applied.ok) throw new Error(`family ${id}: ${applied.error.code}`);
  }
  return corrected;
}

/**
 * One correction visible: facts, score, history and audit event of one family in one transaction. Then, by itself, what
 * follows: the family's cases on the worklist.
 */
export async function measureCorrections(bench: Bench): Promise<void> {
  const { repetitions } = bench.options;
  await correctFamilies(bench, WARM_UP * repetitions);
  const before = await questions(bench);
  const { result: corrected, cost } = await measured(bench, () => correctFamilies(bench, MEASURED * repetitions));
  const between = await questions(bench);
  // Each correction was looked up by one statement of ours, and asking for the count is one more.
  const statements = (between - before - 1) / corrected.length - 1;
  keep(
    bench,
    'correction',
    corrected.map(({ took }) => took),
    statements,
    cost,
  );
  const followed = await measured(bench, async () => {
    const times: number[] = [];
    for (const { familyId } of corrected) {
      const begun = performance.now();
      await followCases(bench.platform, familyId);
      times.push(performance.now() - begun);
    }
    return times;
  });
  const ofCases = ((await questions(bench)) - between - 1) / corrected.length;
  keep(bench, 'correction.cases', followed.result, ofCases, followed.cost);
}

function keep({ results, say }: Bench, key: string, times: readonly number[], statements: number, cost: Cost): void {
  const [p50, p99] = [quantile(times, 0.5), quantile(times, 0.99)];
  results.keep(key, { ...cost, rows: times.length, p50, p99, statements });
  say(`${key}: p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, ${statements.toFixed(1)} statements each`);
}

/** Statements that the whole server was sent so far: nobody else may be using it. */
async function questions({ platform }: Bench): Promise<number> {
  const [row] = await platform.database.rows<{ Value: string }>("SHOW GLOBAL STATUS LIKE 'Questions'");
  return Number(row?.Value);
}
