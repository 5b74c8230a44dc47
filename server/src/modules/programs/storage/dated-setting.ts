import type { PlainDate, SettingName } from '@tepat/shared';
import { isSettingName } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';

/** A setting as it is in force on a day. Throws where there is none: a deadline must not be made up. */
export async function settingOn(sql: Sql, name: SettingName, day: PlainDate): Promise<number> {
  const [row] = await sql.rows<{ value: number }>(
    'SELECT value FROM dated_setting WHERE name = ? AND effective_from <= ? ORDER BY effective_from DESC LIMIT 1',
    [name, day],
  );
  if (!row) throw new Error(`the setting ${name} has no value on ${day}`);
  return row.value;
}

export interface SettingInForce {
  readonly name: SettingName;
  readonly value: number;
  readonly effectiveFrom: PlainDate;
}

/** All settings as they are in force on a day, by name. */
export async function settingsOn(sql: Sql, day: PlainDate): Promise<SettingInForce[]> {
  const rows = await sql.rows<Omit<SettingInForce, 'name'> & { name: string }>(
    `SELECT s.name, s.value, s.effective_from AS effectiveFrom FROM dated_setting s
      WHERE s.effective_from = (SELECT MAX(o.effective_from) FROM dated_setting o
                                 WHERE o.name = s.name AND o.effective_from <= ?)
      ORDER BY s.name`,
    [day],
  );
  return rows.flatMap(({ name, ...row }) => (isSettingName(name) ? [{ name, ...row }] : []));
}
