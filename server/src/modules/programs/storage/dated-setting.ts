import type { PlainDate } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';

/** Days to object, counted from the letter; days after which a welfare fact is worth asking for again. */
export type SettingName = 'OBJECTION_DAYS' | 'WELFARE_STALE_DAYS';

/** A setting as it is in force on a day. Throws where there is none: a deadline must not be made up. */
export async function settingOn(sql: Sql, name: SettingName, day: PlainDate): Promise<number> {
  const [row] = await sql.rows<{ value: number }>(
    'SELECT value FROM dated_setting WHERE name = ? AND effective_from <= ? ORDER BY effective_from DESC LIMIT 1',
    [name, day],
  );
  if (!row) throw new Error(`the setting ${name} has no value on ${day}`);
  return row.value;
}
