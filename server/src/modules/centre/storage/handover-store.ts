import type { HandoverState, PlainDate } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';
import { marks } from '../../../platform/database/pages';

export interface HandoverRecord {
  readonly id: number;
  readonly number: number;
  readonly cutOff: PlainDate;
  /** PREPARING: its corrections are chosen, its file is being written. */
  readonly state: 'PREPARING' | 'READY';
  readonly corrections: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly reflected: number;
  readonly rowTotal: number;
  readonly storedPath: string | null;
  /** Of the plain bytes. */
  readonly sha256: Buffer | null;
  readonly bytes: number | null;
  readonly createdAt: Date;
  readonly readyAt: Date | null;
}

const SELECT = `SELECT id, number, cut_off AS cutOff, state, corrections, accepted, rejected, reflected, row_total AS rowTotal, stored_path AS storedPath, sha256,
  bytes, created_at AS createdAt, ready_at AS readyAt FROM handover`;

/** Newest first. */
export function handoverPage(sql: Sql, limit: number, before: number | null): Promise<HandoverRecord[]> {
  return sql.rows<HandoverRecord>(`${SELECT} WHERE id < ? ORDER BY id DESC LIMIT ?`, [
    before ?? Number.MAX_SAFE_INTEGER,
    limit,
  ]);
}

export async function handoversByIds(sql: Sql, ids: readonly number[]): Promise<Map<number, HandoverRecord>> {
  if (ids.length === 0) return new Map();
  const rows = await sql.rows<HandoverRecord>(`${SELECT} WHERE id IN (${marks(ids)})`, ids);
  return new Map(rows.map((row) => [row.id, row]));
}

export async function newestHandover(sql: Sql): Promise<HandoverRecord | null> {
  return (await handoverPage(sql, 1, null))[0] ?? null;
}

export function unfinishedHandovers(sql: Sql): Promise<HandoverRecord[]> {
  return sql.rows<HandoverRecord>(`${SELECT} WHERE state = 'PREPARING' ORDER BY id`);
}

/** Applied corrections that are in no file, or that a person wants in one again; `due` is the moment since which. */
const WAITING = `FROM correction c JOIN revision r ON r.id = c.applied_revision
  WHERE c.state = 'APPLIED' AND NOT EXISTS
    (SELECT 1 FROM handover_item i WHERE i.correction_id = c.id AND i.follow_up <> 'AGAIN')`;
const DUE = `COALESCE((SELECT MAX(i.follow_up_at) FROM handover_item i WHERE i.correction_id = c.id), r.created_at)`;

/** Since when the oldest correction waits that is in no file; null = none does. */
export async function oldestWaiting(sql: Sql): Promise<Date | null> {
  const [row] = await sql.rows<{ due: Date | null }>(`SELECT MIN(${DUE}) AS due ${WAITING}`);
  return row?.due ?? null;
}

/** Numbers a file and chooses its corrections: all that have waited since before `until`. The number of corrections. */
export async function insertHandover(
  tx: Sql,
  file: { readonly number: number; readonly cutOff: PlainDate; readonly until: Date; readonly at: Date },
): Promise<{ readonly id: number; readonly corrections: number }> {
  const { insertId } = await tx.run(
    "INSERT INTO handover (number, cut_off, state, corrections, created_at) VALUES (?, ?, 'PREPARING', 0, ?)",
    [file.number, file.cutOff, file.at],
  );
  const { affected } = await tx.run(
    `INSERT INTO handover_item (handover_id, correction_id, kelurahan_code, revision, state)
     SELECT ?, c.id, c.kelurahan_code, c.applied_revision, 'SENT' ${WAITING} AND ${DUE} < ?`,
    [insertId, file.until],
  );
  await tx.run('UPDATE handover SET corrections = ? WHERE id = ?', [affected, insertId]);
  return { id: insertId, corrections: affected };
}

/** The corrections of a file, in the order of its rows. */
export async function correctionIdsOf(sql: Sql, handoverId: number): Promise<number[]> {
  const rows = await sql.rows<{ id: number }>(
    'SELECT correction_id AS id FROM handover_item WHERE handover_id = ? ORDER BY correction_id',
    [handoverId],
  );
  return rows.map(({ id }) => id);
}

/** Everybody whose data a file holds, by family. */
export async function familiesOfHandover(sql: Sql, handoverId: number): Promise<number[]> {
  const rows = await sql.rows<{ id: number }>(
    `SELECT DISTINCT c.family_id AS id FROM handover_item i JOIN correction c ON c.id = i.correction_id WHERE i.handover_id = ?
       AND c.family_id > 0 ORDER BY id`,
    [handoverId],
  );
  return rows.map(({ id }) => id);
}

/** The file stands; false where somebody else has written it meanwhile. */
export async function markReady(
  tx: Sql,
  id: number,
  file: {
    readonly rows: number;
    readonly path: string;
    readonly sha256: Buffer;
    readonly bytes: number;
    readonly at: Date;
  },
): Promise<boolean> {
  const { affected } = await tx.run(
    `UPDATE handover SET state = 'READY', row_total = ?, stored_path = ?, sha256 = ?, bytes = ?, ready_at = ?
     WHERE id = ? AND state = 'PREPARING'`,
    [file.rows, file.path, file.sha256, file.bytes, file.at, id],
  );
  return affected === 1;
}

/** Holds files until the transaction ends: whoever changes items of one waits for whoever is at it. */
export async function lockHandovers(tx: Sql, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.rows(`SELECT id FROM handover WHERE id IN (${marks(ids)}) ORDER BY id FOR UPDATE`, ids);
}

/** Counts anew where the items of locked files stand, after they were changed. */
export async function recountItems(tx: Sql, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  const counted = (column: string, state: HandoverState): string =>
    `${column} = (SELECT COUNT(*) FROM handover_item i WHERE i.handover_id = h.id AND i.state = '${state}')`;
  await tx.run(
    `UPDATE handover h SET ${counted('accepted', 'ACCEPTED')}, ${counted('rejected', 'REJECTED_BY_CENTRE')},
       ${counted('reflected', 'REFLECTED_IN_VERSION')} WHERE h.id IN (${marks(ids)})`,
    ids,
  );
}
