import 'reflect-metadata';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { VEC_INDICATORS, VEC_NOT_RECORDED, VEC_SLOT_BYTES, VEC_VALUE_OFFSET } from '@tepat/shared';
import { readEnvironment } from '../../src/config/environment';
import { compose } from '../../src/main/compose';
import { currentRanking, modelDocument } from '../../src/modules/welfare';
import type { Sql } from '../../src/platform/database/database';
import { median } from '../measure/statistics';
import { ColumnAppender } from './column-appender';
import { scoreSelect } from './score-sql';

/** What the script prints. */
export interface AskedOfDuckdb {
  /** Scoring and NTILE of rows that are in memory already: the median of three. */
  seconds: number;
  families: number;
  /** Families whose score is another one than ours: none, or the anchor is none. */
  differing: number;
}

const REPEATS = 3;

async function main(): Promise<void> {
  const composition = await compose({ ...readEnvironment(), logLevel: 'error' }, 'bench-duckdb');
  const { database } = composition.platform;
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  try {
    const ranking = await currentRanking(database);
    if (!ranking) throw new Error('no ranking stands: which model ranks is not known');
    const model = await modelDocument(database, ranking.modelId);
    const families = await copyFamilies(database, connection);
    const scored = scoreSelect(model, 'family', 'duckdb');
    const times: number[] = [];
    for (let i = 0; i < REPEATS; i++) {
      const begun = performance.now();
      await connection.run(
        `CREATE OR REPLACE TABLE ranked AS SELECT id, score, NTILE(10) OVER (ORDER BY score) AS desil FROM (${scored}) s`,
      );
      times.push((performance.now() - begun) / 1000);
    }
    await copyScores(database, connection, ranking);
    const reader = await connection.runAndReadAll(
      'SELECT COUNT(*) FROM ranked FULL JOIN ours USING (id) WHERE ranked.score IS DISTINCT FROM ours.score',
    );
    const differing = Number(reader.getRows()[0]?.[0]);
    process.stdout.write(JSON.stringify({ seconds: median(times), families, differing } satisfies AskedOfDuckdb));
  } finally {
    connection.closeSync();
    instance.closeSync();
    await composition.close();
  }
}

/** The families of the current delivery: `id` and a column for each indicator. */
async function copyFamilies(sql: Sql, connection: DuckDBConnection): Promise<number> {
  const columns = VEC_INDICATORS.map(({ column }) => column);
  const families = await ColumnAppender.open(connection, 'family', ['id', ...columns]);
  await sql.each('SELECT id, vec FROM family WHERE absent = 0', [], ([id, vec]) => {
    const values = columns.map((_, slot) => {
      const stored = (vec as Buffer).readUInt16BE(slot * VEC_SLOT_BYTES);
      return stored === VEC_NOT_RECORDED ? null : stored - VEC_VALUE_OFFSET;
    });
    families.add([id as number, ...values]);
  });
  families.close();
  return families.rows;
}

async function copyScores(
  sql: Sql,
  connection: DuckDBConnection,
  { slot, modelId }: { slot: string; modelId: number },
): Promise<void> {
  const scores = await ColumnAppender.open(connection, 'ours', ['id', 'score']);
  await sql.each(`SELECT family_id, score FROM score_${slot} WHERE model_id = ?`, [modelId], (row) =>
    scores.add(row as (number | null)[]),
  );
  scores.close();
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
