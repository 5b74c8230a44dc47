import type { PlainDate } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';
import { marks } from '../../../platform/database/pages';

/** Two named people who let a programme publish by itself, within its gates, until a date. */
export interface StandingOrder {
  readonly id: number;
  readonly programId: number;
  readonly label: string;
  readonly proposedBy: string;
  readonly approvedBy: string;
  readonly validFrom: PlainDate;
  readonly expiresOn: PlainDate;
}

const COLUMNS = `id, program_id AS programId, label, proposed_by AS proposedBy, approved_by AS approvedBy,
  valid_from AS validFrom, expires_on AS expiresOn`;

/** The order that lets a programme publish on a date, the newest of several; null when none stands. */
export async function standingOrderFor(sql: Sql, programId: number, date: PlainDate): Promise<StandingOrder | null> {
  const [order] = await sql.rows<StandingOrder>(
    `SELECT ${COLUMNS} FROM standing_order
      WHERE program_id = ? AND valid_from <= ? AND expires_on >= ? AND withdrawn_at IS NULL AND proposed_by <> approved_by
      ORDER BY id DESC LIMIT 1`,
    [programId, date, date],
  );
  return order ?? null;
}

export async function standingOrdersByIds(sql: Sql, ids: readonly number[]): Promise<Map<number, StandingOrder>> {
  if (ids.length === 0) return new Map();
  const rows = await sql.rows<StandingOrder>(`SELECT ${COLUMNS} FROM standing_order WHERE id IN (${marks(ids)})`, ids);
  return new Map(rows.map((row) => [row.id, row]));
}
