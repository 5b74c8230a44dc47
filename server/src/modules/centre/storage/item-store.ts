import type { HandoverFollowUp, HandoverState, PlainDate, RegionCode } from '@tepat/shared';
import type { Sql, Value } from '../../../platform/database/database';
import type { PageStatement } from '../../../platform/database/pages';
import { kelurahanPages, marks, readPage } from '../../../platform/database/pages';
import { kelurahanWithin, type Reach } from '../../registry';
import { lockHandovers, recountItems } from './handover-store';

/** One correction in one hand-over file. */
export interface ItemRecord {
  readonly handoverId: number;
  readonly correctionId: number;
  readonly kelurahanCode: string;
  /** That applied it. */
  readonly revision: number;
  readonly state: HandoverState;
  /** The delivery that was found to contain it. */
  readonly reflectedRevision: number | null;
  readonly answeredOn: PlainDate | null;
  readonly answeredAt: Date | null;
  readonly answeredBy: string | null;
  readonly answerNote: string | null;
  readonly followUp: HandoverFollowUp | 'NONE';
  readonly followUpAt: Date | null;
  readonly followUpBy: string | null;
  readonly followUpReason: string | null;
}

export type ItemKey = Pick<ItemRecord, 'handoverId' | 'correctionId'>;

const COLUMNS = `t.handover_id AS handoverId, t.correction_id AS correctionId, t.kelurahan_code AS kelurahanCode, t.revision, t.state,
  t.reflected_revision AS reflectedRevision, t.answered_on AS answeredOn, t.answered_at AS answeredAt, t.answered_by AS answeredBy,
  t.answer_note AS answerNote, t.follow_up AS followUp, t.follow_up_at AS followUpAt, t.follow_up_by AS followUpBy,
  t.follow_up_reason AS followUpReason`;

export interface ItemPageRequest {
  /** WAITING: refusals of the centre that nobody has followed up. */
  readonly state: Exclude<HandoverState, 'REJECTED_BY_CENTRE'> | 'WAITING';
  readonly reach: Reach;
  readonly region: RegionCode | null;
  readonly limit: number;
  readonly after: (ItemKey & { readonly kelurahanCode: string }) | null;
}

/** By kelurahan, and within it the oldest first. */
export function itemPageStatements({ state, reach, region, after }: ItemPageRequest): PageStatement[] {
  const kelurahan = kelurahanWithin(reach, region);
  if (kelurahan?.length === 0) return [];
  const behind = (correctionId: number, handoverId: number) => ({
    more: { text: 'AND t.correction_id = ? AND t.handover_id > ?', values: [correctionId, handoverId] },
    andThen: { text: 'AND t.correction_id > ?', values: [correctionId] },
  });
  return kelurahanPages({
    select: `SELECT ${COLUMNS} FROM handover_item t FORCE INDEX (handover_item_by_state) WHERE t.state = ? AND t.follow_up = 'NONE' AND`,
    values: [state === 'WAITING' ? 'REJECTED_BY_CENTRE' : state],
    column: 't.kelurahan_code',
    kelurahan,
    and: { text: '', values: [] },
    after: after && { kelurahan: after.kelurahanCode, ...behind(after.correctionId, after.handoverId) },
    orderBy: 't.kelurahan_code, t.correction_id, t.handover_id',
  });
}

export function itemPage(sql: Sql, request: ItemPageRequest): Promise<ItemRecord[]> {
  return readPage<ItemRecord>(sql, itemPageStatements(request), request.limit);
}

/** Those of one file, in the order of its rows. */
export function itemsOfHandover(
  sql: Sql,
  handoverId: number,
  limit: number,
  after: number | null,
): Promise<ItemRecord[]> {
  return sql.rows<ItemRecord>(
    `SELECT ${COLUMNS} FROM handover_item t WHERE t.handover_id = ? AND t.correction_id > ? ORDER BY t.correction_id LIMIT ?`,
    [handoverId, after ?? 0, limit],
  );
}

/** Every file in which a correction stands, oldest first, by correction. */
export async function itemsOfCorrections(sql: Sql, ids: readonly number[]): Promise<Map<number, ItemRecord[]>> {
  const found = new Map<number, ItemRecord[]>();
  if (ids.length === 0) return found;
  const rows = await sql.rows<ItemRecord>(
    `SELECT ${COLUMNS} FROM handover_item t WHERE t.correction_id IN (${marks(ids)}) ORDER BY t.correction_id, t.handover_id`,
    ids,
  );
  for (const row of rows) found.set(row.correctionId, [...(found.get(row.correctionId) ?? []), row]);
  return found;
}

/** Where every correction of a file stands. */
export async function itemStates(sql: Sql, handoverId: number): Promise<Map<number, HandoverState>> {
  const rows = await sql.rows<Pick<ItemRecord, 'correctionId' | 'state'>>(
    'SELECT correction_id AS correctionId, state FROM handover_item WHERE handover_id = ?',
    [handoverId],
  );
  return new Map(rows.map(({ correctionId, state }) => [correctionId, state]));
}

/** Locked with their file until the transaction ends, by correction; those that the file does not name have no entry. */
export async function lockedItems(
  tx: Sql,
  handoverId: number,
  correctionIds: readonly number[],
): Promise<Map<number, ItemRecord>> {
  if (correctionIds.length === 0) return new Map();
  await lockHandovers(tx, [handoverId]);
  const rows = await tx.rows<ItemRecord>(
    `SELECT ${COLUMNS} FROM handover_item t WHERE t.handover_id = ? AND t.correction_id IN (${marks(correctionIds)})
     ORDER BY t.correction_id FOR UPDATE`,
    [handoverId, ...correctionIds],
  );
  return new Map(rows.map((row) => [row.correctionId, row]));
}

export interface ItemAnswer {
  readonly correctionId: number;
  readonly state: 'ACCEPTED' | 'REJECTED_BY_CENTRE';
  readonly answeredOn: PlainDate;
  readonly note: string | null;
}

/** Keeps what the centre said of corrections of one file. */
export async function answerItems(
  tx: Sql,
  handoverId: number,
  answers: readonly ItemAnswer[],
  by: string,
  at: Date,
): Promise<void> {
  for (const { correctionId, state, answeredOn, note } of answers) {
    await tx.run(
      `UPDATE handover_item SET state = ?, answered_on = ?, answered_at = ?, answered_by = ?, answer_note = ?
       WHERE handover_id = ? AND correction_id = ?`,
      [state, answeredOn, at, by, note, handoverId, correctionId],
    );
  }
  await recountItems(tx, [handoverId]);
}

export async function noteFollowUp(
  tx: Sql,
  { handoverId, correctionId }: ItemKey,
  follow: { readonly up: HandoverFollowUp; readonly by: string; readonly at: Date; readonly reason: string },
): Promise<void> {
  await tx.run(
    `UPDATE handover_item SET follow_up = ?, follow_up_by = ?, follow_up_at = ?, follow_up_reason = ?
     WHERE handover_id = ? AND correction_id = ?`,
    [follow.up, follow.by, follow.at, follow.reason, handoverId, correctionId],
  );
}

/** Those that a delivery may contain by now and that were not looked up in it yet. */
export function itemsToCheck(sql: Sql, delivery: number, limit: number): Promise<ItemKey[]> {
  return sql.rows<ItemKey>(
    `SELECT t.handover_id AS handoverId, t.correction_id AS correctionId FROM handover_item t FORCE INDEX (handover_item_by_check)
     WHERE t.state IN ('SENT', 'ACCEPTED', 'REJECTED_BY_CENTRE') AND t.checked_revision < ? AND t.revision < ?
     ORDER BY t.handover_id, t.correction_id LIMIT ?`,
    [delivery, delivery, limit],
  );
}

/** Keeps that these were looked up in a delivery, and which of them it contains. */
export async function markChecked(
  tx: Sql,
  delivery: number,
  found: { readonly reflected: readonly ItemKey[]; readonly others: readonly ItemKey[] },
): Promise<void> {
  const files = [...new Set(found.reflected.map(({ handoverId }) => handoverId))];
  await lockHandovers(tx, files);
  const mark = async (keys: readonly ItemKey[], change: string, values: readonly Value[]): Promise<void> => {
    if (keys.length === 0) return;
    const these = keys.map(() => '(handover_id = ? AND correction_id = ?)').join(' OR ');
    await tx.run(`UPDATE handover_item SET ${change} checked_revision = ? WHERE ${these}`, [
      ...values,
      delivery,
      ...keys.flatMap(({ handoverId, correctionId }) => [handoverId, correctionId]),
    ]);
  };
  await mark(found.reflected, "state = 'REFLECTED_IN_VERSION', reflected_revision = ?,", [delivery]);
  await mark(found.others, '', []);
  await recountItems(tx, files);
}
