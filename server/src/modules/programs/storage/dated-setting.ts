import type { CorrectionBasis, PlainDate } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';

/**
 * Days to object, counted from the letter; days after which a welfare fact is worth asking for again; days of each stage of
 * a correction; the day of the month up to which corrections are handed over; whether a basis is accepted (1) or not (0).
 */
export type SettingName =
  | 'OBJECTION_DAYS'
  | 'WELFARE_STALE_DAYS'
  | 'CORRECTION_VERIFY_DAYS'
  | 'CORRECTION_DECIDE_DAYS'
  | 'CORRECTION_ANSWER_DAYS'
  | 'CORRECTION_CUT_OFF_DAY'
  | `CORRECTION_BASIS_${CorrectionBasis}`;

/** A setting as it is in force on a day. Throws where there is none: a deadline must not be made up. */
export async function settingOn(sql: Sql, name: SettingName, day: PlainDate): Promise<number> {
  const [row] = await sql.rows<{ value: number }>(
    'SELECT value FROM dated_setting WHERE name = ? AND effective_from <= ? ORDER BY effective_from DESC LIMIT 1',
    [name, day],
  );
  if (!row) throw new Error(`the setting ${name} has no value on ${day}`);
  return row.value;
}
