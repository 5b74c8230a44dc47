import type { CellProblem, HandoverAnswer, HandoverFollowUp, MessageCode, Result, UserError } from '@tepat/shared';
import { correctionNumber, correctionSerial, HANDOVER_ANSWER_COLUMNS, plainDate, runDateAt } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';
import type { Platform } from '../../../platform/platform';
import { Refused, refusable } from '../../../platform/refused';
import type { Actor, AuditEvent } from '../../audit';
import { transact } from '../../audit';
import { judgeSheet, type JudgedSheet, type SheetRow } from '../../intake';
import { handoversByIds, type HandoverRecord } from '../storage/handover-store';
import {
  answerItems,
  itemStates,
  lockedItems,
  noteFollowUp,
  type ItemAnswer,
  type ItemKey,
  type ItemRecord,
} from '../storage/item-store';

const MOST_ROWS = 20_000;

type Answered<T> = Promise<Result<T, UserError<MessageCode>>>;

export interface AnswerRequest {
  readonly item: ItemKey;
  readonly answer: HandoverAnswer;
  readonly note: string | null;
}

/** An official enters what the centre said of one correction. A refusal takes its reason. */
export function answerOne({ database, clock }: Platform, actor: Actor, request: AnswerRequest): Answered<ItemKey> {
  const { item, answer } = request;
  const note = request.note?.trim() || null;
  return refusable(async () => {
    if (answer === 'REJECTED' && note === null) throw new Refused({ code: 'REASON_REQUIRED', field: 'note' });
    await transact(database, clock, actor, async (tx) => {
      const found = await locked(tx, item);
      if (found.state === 'REFLECTED_IN_VERSION') throw new Refused({ code: 'HANDOVER_REFLECTED' });
      const at = clock.now();
      const said: ItemAnswer = {
        correctionId: item.correctionId,
        state: stateOf(answer),
        answeredOn: runDateAt(at),
        note,
      };
      await answerItems(tx, item.handoverId, [said], actor.id, at);
      tx.record(itemEvent('centre.answer', found, { state: said.state, ...(note ? { note } : {}) }));
    });
    return item;
  });
}

/** What is done about a refusal of the centre: it goes into the next file once more, or it is left. */
export function followUp(
  { database, clock }: Platform,
  actor: Actor,
  { item, up, reason }: { readonly item: ItemKey; readonly up: HandoverFollowUp; readonly reason: string },
): Answered<ItemKey> {
  return refusable(async () => {
    if (reason.trim() === '') throw new Refused({ code: 'REASON_REQUIRED', field: 'reason' });
    await transact(database, clock, actor, async (tx) => {
      const found = await locked(tx, item);
      if (found.state !== 'REJECTED_BY_CENTRE' || found.followUp !== 'NONE') {
        throw new Refused({ code: 'HANDOVER_NOT_REJECTED' });
      }
      await noteFollowUp(tx, item, { up, by: actor.id, at: clock.now(), reason: reason.trim() });
      tx.record({ ...itemEvent('centre.follow_up', found, { followUp: up }), reason: reason.trim() });
    });
    return item;
  });
}

export interface AnswerFile {
  readonly handoverId: number;
  /** The uploaded file. */
  readonly path: string;
  /** False: the file is judged and nothing is changed. */
  readonly apply: boolean;
}

export interface AnsweredFile {
  readonly handoverId: number;
  readonly sheet: JudgedSheet;
  /** All of its answers are kept, or none. */
  readonly applied: boolean;
}

/** Judges the centre's answer to one file row by row, and keeps it when no row is wrong. */
export function answerByFile(platform: Platform, actor: Actor, request: AnswerFile): Answered<AnsweredFile> {
  const { database, clock } = platform;
  const { handoverId } = request;
  return refusable(async () => {
    const file = await readyHandover(database, handoverId);
    const sheet = await judgeSheet(
      request.path,
      { columns: HANDOVER_ANSWER_COLUMNS },
      { key: platform.fileKey, mostRows: MOST_ROWS, beyond: (rows) => beyond(database, handoverId, rows) },
    );
    const isSound = sheet.accepted > 0 && sheet.rejected === 0;
    if (!request.apply || !isSound) return { handoverId, sheet, applied: false };
    const answers = sheet.rows.map(({ cells }) => answerOf(cells));
    await transact(database, clock, actor, async (tx) => {
      const items = await lockedItems(
        tx,
        handoverId,
        answers.map(({ correctionId }) => correctionId),
      );
      // What a delivery has shown since the file was judged is not talked away.
      const open = answers.filter(({ correctionId }) => items.get(correctionId)?.state !== 'REFLECTED_IN_VERSION');
      await answerItems(tx, handoverId, open, actor.id, clock.now());
      const rejected = open.filter(({ state }) => state === 'REJECTED_BY_CENTRE').length;
      tx.record({
        action: 'centre.answer_by_file',
        subject: { kind: 'HANDOVER', id: String(handoverId) },
        after: { number: file.number, rows: answers.length, accepted: open.length - rejected, rejected },
      });
    });
    return { handoverId, sheet, applied: true };
  });
}

/** What a row of an answer says, once it was found sound. */
function answerOf(cells: SheetRow['cells']): ItemAnswer {
  return {
    correctionId: correctionSerial(cells['correction_number'] ?? '') ?? 0,
    state: stateOf(cells['answer'] === 'ACCEPTED' ? 'ACCEPTED' : 'REJECTED'),
    answeredOn: plainDate(cells['answered_on'] ?? ''),
    note: cells['reason'] || null,
  };
}

/** What the cells alone do not show: a number that is not of this file, or comes twice; a refusal without its reason. */
async function beyond(
  sql: Sql,
  handoverId: number,
  rows: readonly SheetRow[],
): Promise<ReadonlyMap<number, readonly CellProblem[]>> {
  const serials = rows.map(({ cells }) => correctionSerial(cells['correction_number'] ?? ''));
  const known = await itemStates(sql, handoverId);
  const seen = new Set<number>();
  return new Map(
    rows.map(({ line, cells }, at) => {
      const serial = serials[at] ?? 0;
      const state = known.get(serial);
      const of = (
        column: string,
        code: CellProblem['code'],
        severity: CellProblem['severity'] = 'ERROR',
      ): CellProblem => ({
        ...{ column, code, severity },
        value: cells[column] ?? '',
      });
      const problems: CellProblem[] = [];
      if (!state) problems.push(of('correction_number', 'UNKNOWN_CORRECTION'));
      else if (seen.has(serial)) problems.push(of('correction_number', 'DUPLICATE_KEY'));
      else if (state === 'REFLECTED_IN_VERSION') {
        problems.push(of('correction_number', 'ALREADY_REFLECTED', 'WARNING'));
      }
      if (cells['answer'] === 'REJECTED' && !cells['reason']?.trim()) problems.push(of('reason', 'VALUE_REQUIRED'));
      seen.add(serial);
      return [line, problems];
    }),
  );
}

const stateOf = (answer: HandoverAnswer): ItemAnswer['state'] =>
  answer === 'ACCEPTED' ? 'ACCEPTED' : 'REJECTED_BY_CENTRE';

async function readyHandover(sql: Sql, id: number): Promise<HandoverRecord> {
  const file = (await handoversByIds(sql, [id])).get(id);
  if (file?.state !== 'READY') throw new Refused({ code: 'NOT_FOUND', field: 'handover' });
  return file;
}

async function locked(tx: Sql, { handoverId, correctionId }: ItemKey): Promise<ItemRecord> {
  const found = (await lockedItems(tx, handoverId, [correctionId])).get(correctionId);
  if (!found) throw new Refused({ code: 'NOT_FOUND', field: 'item' });
  return found;
}

function itemEvent(action: string, item: ItemRecord, after: Record<string, unknown>): AuditEvent {
  return {
    action,
    subject: { kind: 'CORRECTION', id: String(item.correctionId) },
    before: { state: item.state, answeredOn: item.answeredOn },
    after: { number: correctionNumber(item.correctionId), ...after },
  };
}
