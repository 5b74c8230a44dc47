import { VEC_INDICATORS } from '@tepat/shared';
import { currentRanking } from '../../src/modules/welfare';
import { connectionOptions, Database } from '../../src/platform/database/database';
import type { Bench } from '../bench';
import { askScript } from '../measure/children';
import { RIVALS, type RivalRun } from '../rivals/rival';
import { createConnection } from 'mysql2/promise';

/** Entities are saved one UPDATE each: at the size of the province that would take the rest of the day. */
const MOST_FAMILIES = 200_000;

/**
 * What a team would otherwise write, on the same families: a desil column filled by a TypeORM loop, by SQL alone, and by
 * DuckDB. Each in a process of its own over a copy of the families in a database beside ours.
 */
export async function measureRivals(bench: Bench): Promise<void> {
  const { environment, options, results, say } = bench;
  if (options.families > MOST_FAMILIES) {
    say(`rivals: measured at up to ${MOST_FAMILIES} families only`);
    return;
  }
  const ours = connectionOptions(environment.migratorUrl ?? '').database ?? 'tepat';
  const theirs = `${ours}_rivals`;
  const url = new URL(environment.migratorUrl ?? '');
  url.pathname = `/${theirs}`;
  await foundRivals(bench, ours, theirs);
  const database = await Database.open(url.toString(), [], 2);
  try {
    for (const rival of RIVALS) {
      await database.run('UPDATE family SET desil = NULL');
      const run = await askScript<RivalRun>('rivals/rival-child.ts', [rival, url.toString()]);
      results.keep(`rival.${rival}`, { ...run, rows: options.families, detail: await mistakes(bench, database, ours) });
      say(`${rival}: ${run.seconds.toFixed(1)} s, ${run.peakMegabytes?.toFixed(0)} MB`);
    }
    await database.run(`DROP DATABASE ${theirs}`);
  } finally {
    await database.close();
  }
}

async function foundRivals({ environment }: Bench, ours: string, theirs: string): Promise<void> {
  const connection = await createConnection(connectionOptions(environment.migratorUrl ?? ''));
  try {
    await connection.query(`DROP DATABASE IF EXISTS ${theirs}`);
    await connection.query(`CREATE DATABASE ${theirs} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`);
    const columns = VEC_INDICATORS.map(({ column }) => column);
    await connection.query(
      `CREATE TABLE ${theirs}.family (id BIGINT NOT NULL PRIMARY KEY, ${columns.map((column) => `${column} SMALLINT NULL`).join(', ')},
         desil TINYINT NULL)`,
    );
    await connection.query(
      `INSERT INTO ${theirs}.family (id, ${columns.join(', ')}) SELECT id, ${columns.join(', ')} FROM ${ours}.family WHERE absent = 0`,
    );
  } finally {
    await connection.end();
  }
}

/** What a column of desil gets wrong, counted family by family against the scores and the ranking that stand. */
async function mistakes({ platform }: Bench, database: Database, ours: string): Promise<Record<string, number>> {
  const ranking = await currentRanking(platform.database);
  if (!ranking) throw new Error('no ranking stands');
  const { slot, modelId } = ranking;
  const joined = `family f JOIN ${ours}.score_${slot} s ON s.model_id = ${modelId} AND s.family_id = f.id`;
  const [ties] = await database.rows<{ families: number }>(
    `SELECT COALESCE(SUM(families), 0) AS families FROM (SELECT COUNT(*) AS families FROM ${joined}
       WHERE s.score IS NOT NULL GROUP BY s.score HAVING MIN(f.desil) <> MAX(f.desil)) t`,
  );
  const points = ranking.provincial.flatMap((point) => (point === null ? [] : [`(s.score >= ${point})`]));
  const [others] = await database.rows<{ unscored: number; other: number }>(
    `SELECT COALESCE(SUM(s.score IS NULL AND f.desil IS NOT NULL), 0) AS unscored,
       COALESCE(SUM(s.score IS NOT NULL AND f.desil <> 1 + ${points.join(' + ') || '0'}), 0) AS other FROM ${joined}`,
  );
  return {
    equalFamiliesSplit: Number(ties?.families),
    unscoredRanked: Number(others?.unscored),
    otherDesil: Number(others?.other),
  };
}
