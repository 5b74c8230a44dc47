import { DuckDBDataChunk, type DuckDBAppender, type DuckDBConnection, INTEGER } from '@duckdb/node-api';

const CHUNK = 2048;

/** Makes a table of DuckDB of whole numbers, and fills it row by row at the speed of its columns. */
export class ColumnAppender {
  rows = 0;
  private columns: (number | null)[][];

  private constructor(
    private readonly appender: DuckDBAppender,
    private readonly width: number,
  ) {
    this.columns = this.empty();
  }

  static async open(connection: DuckDBConnection, table: string, columns: readonly string[]): Promise<ColumnAppender> {
    await connection.run(`CREATE TABLE ${table} (${columns.map((column) => `${column} INTEGER`).join(', ')})`);
    return new ColumnAppender(await connection.createAppender(table), columns.length);
  }

  add(row: readonly (number | null)[]): void {
    for (let i = 0; i < this.width; i++) this.columns[i]?.push(row[i] ?? null);
    this.rows += 1;
    if (this.columns[0]?.length === CHUNK) this.flush();
  }

  close(): void {
    if (this.columns[0]?.length) this.flush();
    this.appender.closeSync();
  }

  private flush(): void {
    const chunk = DuckDBDataChunk.create(this.columns.map(() => INTEGER));
    chunk.setColumns(this.columns);
    this.appender.appendDataChunk(chunk);
    this.columns = this.empty();
  }

  private empty(): (number | null)[][] {
    return Array.from({ length: this.width }, () => []);
  }
}
