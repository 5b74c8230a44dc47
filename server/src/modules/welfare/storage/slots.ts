import type { Sql, Value } from '../../../platform/database/database';
import { asOfRows } from '../../../platform/database/versioned';
import type { Statement } from '../../../platform/database/versioned';

/**
 * Scores stand in two tables, so that a new model can be computed beside the one that ranks. A ranking names its slot
 * and its model: in a slot each model has rows of its own, and those of a model that ranks no more stay as they were.
 * `modelId` says which model's scores are being written to a slot (null: nobody writes to it).
 */
export type Slot = 'a' | 'b';

export interface SlotState {
  readonly slot: Slot;
  readonly modelId: number | null;
  /** Everything up to this revision has been scored. */
  readonly scoredRevision: number;
}

export const tableOf = (slot: Slot): 'score_a' | 'score_b' => (slot === 'a' ? 'score_a' : 'score_b');
export const otherSlot = (slot: Slot): Slot => (slot === 'a' ? 'b' : 'a');

const BY_FAMILY = 'FORCE INDEX (PRIMARY)';

/** The scores of one model: each model that was ever in a slot has its own there. */
export interface ScoresOf {
  readonly slot: Slot;
  readonly modelId: number;
}

/**
 * A model's scores as they stood at a revision, by columns of `t`: all, or those of some families or of a range of them. The
 * index is named: until the server has counted a slot that was just filled anew, it takes it for empty, and would rather go
 * over another index to each row than read the rows as they stand (three times as long).
 */
export function scoresAsOf(
  { slot, modelId }: ScoresOf,
  revision: number,
  select: string,
  and = '1 = 1',
  values: readonly Value[] = [],
): Statement {
  return asOfRows(tableOf(slot), revision, select, `t.model_id = ? AND ${and}`, [modelId, ...values], BY_FAMILY);
}

const SELECT = 'SELECT slot, model_id AS modelId, scored_revision AS scoredRevision FROM score_slot';

export async function slotState(sql: Sql, slot: Slot): Promise<SlotState> {
  return only(await sql.rows<SlotState>(`${SELECT} WHERE slot = ?`, [slot]));
}

/**
 * Locks one slot until the transaction ends. A correction and a night's chunk hold it, so the two never meet halfway in
 * the same family. Order of locks: registry_head, then score_slot.
 */
export async function lockSlot(tx: Sql, slot: Slot): Promise<SlotState> {
  return only(await tx.rows<SlotState>(`${SELECT} WHERE slot = ? FOR UPDATE`, [slot]));
}

/**
 * Shares one slot until the transaction ends: chunks of different families do not wait for each other, and a correction,
 * which locks the slot, meets none of them halfway.
 */
export async function shareSlot(tx: Sql, slot: Slot): Promise<SlotState> {
  return only(await tx.rows<SlotState>(`${SELECT} WHERE slot = ? LOCK IN SHARE MODE`, [slot]));
}

/** A slot with the digest of its model's document, so that whoever scores one family need not ask for it. */
export type ScoringSlot = SlotState & { readonly modelDigest: string | null };

const SCORING = `SELECT s.slot, s.model_id AS modelId, s.scored_revision AS scoredRevision,
    (SELECT HEX(m.sha256) FROM welfare_model m WHERE m.id = s.model_id) AS modelDigest
  FROM score_slot s ORDER BY s.slot`;

/** Locks both slots. */
export async function lockSlots(tx: Sql): Promise<ScoringSlot[]> {
  return tx.rows<ScoringSlot>(`${SCORING} FOR UPDATE`);
}

/** Both slots as they are, for what will not be committed. */
export async function readSlots(tx: Sql): Promise<ScoringSlot[]> {
  return tx.rows<ScoringSlot>(SCORING);
}

/** Gives the slot to a model, which then has everything still to score. Without effect when it already has the slot. */
export async function giveSlot(tx: Sql, slot: Slot, modelId: number): Promise<void> {
  await tx.run(
    'UPDATE score_slot SET model_id = ?, scored_revision = 0 WHERE slot = ? AND (model_id IS NULL OR model_id <> ?)',
    [modelId, slot, modelId],
  );
}

/** Nobody writes to the slot any more; what stands in it keeps answering for the rankings that name it. */
export async function leaveSlot(tx: Sql, slot: Slot): Promise<void> {
  await tx.run('UPDATE score_slot SET model_id = NULL, scored_revision = 0 WHERE slot = ?', [slot]);
}

/** Everything up to the revision is scored. Throws when the slot has meanwhile gone to another model. */
export async function markScored(tx: Sql, slot: Slot, modelId: number, revision: number): Promise<void> {
  const state = await lockSlot(tx, slot);
  assertSlotOf(state, modelId);
  if (state.scoredRevision < revision) {
    await tx.run('UPDATE score_slot SET scored_revision = ? WHERE slot = ?', [revision, slot]);
  }
}

export function assertSlotOf(state: SlotState, modelId: number): void {
  if (state.modelId !== modelId) {
    throw new Error(`score slot ${state.slot} belongs to model ${state.modelId ?? 'none'}, not to ${modelId}`);
  }
}

function only(rows: readonly SlotState[]): SlotState {
  const [row] = rows;
  if (!row) throw new Error('the table of score slots lacks its rows');
  return row;
}
