import { DuckDBInstance } from '@duckdb/node-api';
import { VEC_INDICATORS } from '@tepat/shared';
import type { WelfareModel } from '../../src/modules/welfare';
import { Database } from '../../src/platform/database/database';
import { loadRows } from '../../src/platform/database/load';
import { ColumnAppender } from '../anchors/column-appender';
import { scoreSelect } from '../anchors/score-sql';

/** The rows are carried over to DuckDB, scored and ranked there, and the places are carried back. */
export async function rankByDuckdb(url: string, model: WelfareModel): Promise<void> {
  const database = await Database.open(url, [], 2);
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const back = await database.dedicated({ localInfile: true });
  try {
    const columns = VEC_INDICATORS.map(({ column }) => column);
    const families = await ColumnAppender.open(connection, 'family', ['id', ...columns]);
    await database.each(`SELECT id, ${columns.join(', ')} FROM family`, [], (row) =>
      families.add(row as (number | null)[]),
    );
    families.close();
    const reader = await connection.runAndReadAll(
      `SELECT id, NTILE(10) OVER (ORDER BY score) FROM (${scoreSelect(model, 'family', 'duckdb')}) s`,
    );
    await back.query('CREATE TEMPORARY TABLE place (id BIGINT NOT NULL PRIMARY KEY, desil TINYINT NOT NULL)');
    await loadRows(
      back,
      'place',
      ['id', 'desil'],
      reader.getRows().map((row) => row.map(Number)),
    );
    await back.query('UPDATE family f JOIN place p ON p.id = f.id SET f.desil = p.desil');
  } finally {
    connection.closeSync();
    instance.closeSync();
    await back.end();
    await database.close();
  }
}
