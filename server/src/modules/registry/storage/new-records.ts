import type { Sql, Value } from '../../../platform/database/database';
import type { SubjectKind } from '../domain/columns';
import { TABLES } from './tables';

/** A record that a correction makes: values by column. */
export type NewRecord = ReadonlyMap<string, Value>;

/**
 * The day at which members of a family are counted that no delivery has named: that of the last full delivery, as for its
 * neighbours; before the first, the day of the observation.
 */
const COUNTED_ON = `COALESCE((SELECT MAX(i.reference_date) FROM import_file i
  WHERE i.kind = 'families' AND i.mode = 'FULL' AND i.state = 'COMMITTED'), ?)`;

/** Inserts records of one kind by one statement; their ids, in the same order. */
export async function insertRecords(
  tx: Sql,
  kind: SubjectKind,
  revision: number,
  observedOn: string,
  records: readonly NewRecord[],
): Promise<number[]> {
  if (records.length === 0) return [];
  const columns = [...new Set(records.flatMap((record) => [...record.keys()]))];
  const row = `(?, ${COUNTED_ON}${', ?'.repeat(columns.length)})`;
  const { insertId } = await tx.run(
    `INSERT INTO ${TABLES[kind].table} (since, reference_date${columns.map((column) => `, ${column}`).join('')})
     VALUES ${records.map(() => row).join(', ')}`,
    records.flatMap((record): Value[] => [
      revision,
      observedOn,
      ...columns.map((column) => record.get(column) ?? null),
    ]),
  );
  // The engine numbers the rows of one statement one after the other.
  return records.map((_, at) => insertId + at);
}
