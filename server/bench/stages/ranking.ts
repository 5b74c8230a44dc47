import { currentRanking } from '../../src/modules/welfare';
import type { Bench } from '../bench';
import { median } from '../measure/statistics';
import { correctFamilies } from './correction';
import { runNight } from './night';

const SCANS = 5;
const CORRECTIONS = 100;

/** The night of a day with a hundred corrections, beside a bare scan of the scores that it ranks. */
export async function measureOrdinaryNight(bench: Bench): Promise<void> {
  await correctFamilies(bench, CORRECTIONS * bench.options.repetitions);
  const night = await runNight(bench, 'ordinary-night');
  const rank = bench.results.get(`${night}.RANK`);
  const anchor = { name: 'S', seconds: await bareScan(bench) } as const;
  if (rank) bench.results.keep('ranking', { ...rank, anchor });
}

/** S: the server reads the scores of all families once and adds them up, as it likes best; the median of five. */
async function bareScan({ platform }: Bench): Promise<number> {
  const ranking = await currentRanking(platform.database);
  if (!ranking) throw new Error('no ranking stands: the first night comes before');
  const times: number[] = [];
  for (let i = 0; i < SCANS; i++) {
    const begun = performance.now();
    await platform.database.rows(
      `SELECT COUNT(*), SUM(score), SUM(members) FROM score_${ranking.slot} WHERE model_id = ?`,
      [ranking.modelId],
    );
    times.push((performance.now() - begun) / 1000);
  }
  return median(times);
}
