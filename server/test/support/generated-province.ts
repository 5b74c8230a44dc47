import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Row = Readonly<Record<string, string>>;

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'tepat-province-'));
}

const read = new Map<string, readonly Row[]>();

/**
 * The rows of a generated file by column name, read once. Cells are cut at commas: the generator quotes nothing, which
 * the test that reads its files with a real CSV parser shows.
 */
export function rowsOf(folder: string, name: string): readonly Row[] {
  const path = join(folder, `${name}.csv`);
  const known = read.get(path);
  if (known) return known;
  const [header = '', ...lines] = readFileSync(path, 'latin1').trimEnd().split('\n');
  const names = header.split(',');
  const rows = lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(names.map((column, i) => [column, cells[i] ?? '']));
  });
  read.set(path, rows);
  return rows;
}

export function sha256Of(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

export function groupBy(rows: readonly Row[], column: string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = row[column] ?? '';
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
