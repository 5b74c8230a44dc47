import { batches } from '../../../platform/database/batches';
import type { Sql } from '../../../platform/database/database';
import { marks } from '../../../platform/database/pages';
import { asOfRows } from '../../../platform/database/versioned';

/** The recorded sex of some residents as of a revision, by the code of the delivery; who has none is left out. */
export async function sexesAsOf(sql: Sql, revision: number, ids: readonly number[]): Promise<Map<number, number>> {
  const found = new Map<number, number>();
  for (const part of batches(ids)) {
    const { text, values } = asOfRows('resident', revision, 't.id, t.sex', `t.id IN (${marks(part)})`, part);
    await sql.each(text, values, ([id, sex]) => void (sex !== null && found.set(id as number, sex as number)));
  }
  return found;
}
