import { commitCorrection, followCases } from '../../src/modules/corrections/use-cases/apply-correction';
import type { Held } from '../../src/platform/queue/outbox';
import { BENCH_ACTOR, measured, type Bench } from '../bench';
import type { Cost } from '../measure/cost';
import { databaseTimeOf } from '../measure/statements';
import { quantile, spreadIds } from '../measure/statistics';

const WARM_UP = 50;
const MEASURED = 500;
const LARGEST_FLOOR = 2000;

interface Corrected {
  readonly posted: readonly Held[];
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
    const took = performance.now() - begun;
    if (!applied.ok) throw new Error(`family ${id}: ${applied.error.code}`);
    corrected.push({ posted: applied.value.posted, took });
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
  const {
    result: corrected,
    cost,
    statements,
  } = await counted(bench, () => correctFamilies(bench, MEASURED * repetitions));
  keep(
    bench,
    'correction',
    corrected.map(({ took }) => took),
    // Each was looked up by one statement of the bench's own.
    statements / corrected.length - 1,
    cost,
  );
  const followed = await counted(bench, async () => {
    const times: number[] = [];
    for (const { posted } of corrected) {
      const begun = performance.now();
      await followCases(bench.platform, posted);
      times.push(performance.now() - begun);
    }
    return times;
  });
  keep(bench, 'correction.cases', followed.result, followed.statements / corrected.length, followed.cost);
}

function keep({ results, say }: Bench, key: string, times: readonly number[], statements: number, cost: Cost): void {
  const [p50, p99] = [quantile(times, 0.5), quantile(times, 0.99)];
  results.keep(key, { ...cost, rows: times.length, p50, p99, statements });
  say(`${key}: p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, ${statements.toFixed(1)} statements each`);
}

/** What work cost, and how many statements this process sent for it. */
async function counted<T>(
  bench: Bench,
  work: () => Promise<T>,
): Promise<{ result: T; cost: Cost; statements: number }> {
  let done: { result: T; cost: Cost } | undefined;
  const { statements } = await databaseTimeOf(async () => {
    done = await measured(bench, work);
  });
  if (!done) throw new Error('nothing was measured');
  return { ...done, statements };
}
