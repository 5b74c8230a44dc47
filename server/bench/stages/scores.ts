import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runDateAt } from '@tepat/shared';
import type { WelfareModel } from '../../src/modules/welfare';
import { changeModel, checkAllScores, decideModel, importModel } from '../../src/modules/welfare';
import type { AskedOfDuckdb } from '../anchors/duckdb-child';
import { BENCH_ACTOR, BENCH_RELEASER, measured, SILENT_STEP, type Bench } from '../bench';
import { askScript } from '../measure/children';

const EXAMPLE = path.resolve(__dirname, '../../src/modules/welfare/models/CONTOH-1.json');
const CODE = 'BENCH';

/** D: DuckDB, in a process of its own, scores and ranks the families that stand in our database now. */
async function duckdb({ say }: Bench): Promise<{ name: 'D'; seconds: number }> {
  const { seconds, families, differing } = await askScript<AskedOfDuckdb>('anchors/duckdb-child.ts', []);
  // An anchor that computes something else would be none.
  if (differing > 0) throw new Error(`DuckDB finds other scores for ${differing} of ${families} families`);
  say(`DuckDB: ${families} families scored and ranked in ${seconds.toFixed(2)} s, every score as ours`);
  return { name: 'D', seconds };
}

/** Every score computed anew and compared, nothing to write. */
export async function measureCheck(bench: Bench): Promise<void> {
  const anchor = await duckdb(bench);
  const { result, cost } = await measured(bench, () => checkAllScores(bench.platform));
  bench.results.keep('check', { ...cost, rows: result.compared, anchor });
  bench.say(`check of all scores: ${cost.seconds.toFixed(2)} s`);
}

/** A new model: every score is written to the idle slot, and a ranking of it is put in force. */
export async function measureModel(bench: Bench): Promise<void> {
  const { platform, results, say } = bench;
  const anchor = await duckdb(bench);
  const { modelId } = await importOtherModel(bench);
  await decideModel(platform, BENCH_RELEASER, { modelId, release: true, reason: 'bench' });
  const { result, cost } = await measured(bench, () => changeModel(platform, BENCH_ACTOR, modelId, SILENT_STEP));
  if (!result.ok || result.value.outcome !== 'RANKED')
    throw new Error(`the model did not rank: ${JSON.stringify(result)}`);
  results.keep('model', { ...cost, anchor });
  say(`new model: ${cost.seconds.toFixed(1)} s`);
}

/** Imports the example with another intercept as a version of its own; nobody has released it. */
export async function importOtherModel({
  platform,
}: Bench): Promise<{ modelId: number; code: string; version: number }> {
  const [row] = await platform.database.rows<{ version: number }>(
    'SELECT COALESCE(MAX(version), 0) + 1 AS version FROM welfare_model WHERE code = ?',
    [CODE],
  );
  const version = row?.version ?? 1;
  const example = JSON.parse(readFileSync(EXAMPLE, 'utf8')) as WelfareModel;
  const today = runDateAt(platform.clock.now());
  const imported = await importModel(platform, BENCH_ACTOR, otherModel(example, version, today));
  if (!imported.ok) throw new Error(imported.error.code);
  return { modelId: imported.value.modelId, code: CODE, version };
}

/** The example with another intercept, from a date on: the same work, and another score for every family. */
function otherModel(example: WelfareModel, version: number, effectiveFrom: string): Buffer {
  const model: WelfareModel = {
    ...example,
    code: CODE,
    version,
    effectiveFrom,
    intercept: example.intercept + version,
    testVectors: example.testVectors.map((vector) => {
      return { ...vector, score: vector.score === null ? null : vector.score + version };
    }),
  };
  return Buffer.from(JSON.stringify(model));
}
