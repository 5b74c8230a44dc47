import type { Sql } from '../../../platform/database/database';
import { marks } from '../../../platform/database/pages';
import { asOfRows } from '../../../platform/database/versioned';

/** Fewer than a thousand: from there on MariaDB makes a table of an IN list. */
const IDS_A_STATEMENT = 500;

/** The recorded sex of some residents as of a revision, by the code of the delivery; who has none is left out. */
export async function sexesAsOf(sql: Sql, revision: number, ids: readonly number[]): Promise<Map<number, number>> {
  const found = new Map<number, number>();
  for (let from = 0; from < ids.length; from += IDS_A_STATEMENT) {
    const part = ids.slice(from, from + IDS_A_STATEMENT);
    const { text, values } = asOfRows('resident', revision, 't.id, t.sex', `t.id IN (${marks(part)})`, part);
    await sql.each(text, values, ([id, sex]) => void (sex !== null && found.set(id as number, sex as number)));
  }
  return found;
}
