import type { Connection } from 'mysql2/promise';
import type { ChangeKind } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';
import type { LoadCell } from '../../../platform/database/load';
import { loadBatches, loadRows } from '../../../platform/database/load';
import type { PeopleByKelurahan } from '../../eligibility';
import { ListCounts } from '../domain/list-counts';
import type { GateFinding } from '../domain/list-gates';
import type { StoredRow } from '../domain/list-rows';
import { HELD_KIND } from './list-rows';

export interface NewList {
  readonly programId: number;
  readonly period: string;
  readonly version: number;
  readonly runId: number;
  readonly revision: number;
  readonly rankingId: number;
  readonly criteriaVersionId: number;
  readonly termsId: number;
  readonly referenceDate: string;
  readonly codeVersion: string;
  readonly lotSalt: Buffer;
  readonly recipients: number;
  readonly waiting: number;
  /** Rupiah of the payable rows. */
  readonly amountTotal: bigint;
  readonly previousListId: number | null;
  readonly changes: Readonly<Record<ChangeKind, number>>;
  readonly digest: Buffer;
  readonly manifest: Buffer;
}

export interface NamedChange {
  readonly residentId: number;
  /** Of the row on this list; of who left: on the one before. */
  readonly kelurahanCode: string;
  readonly kind: ChangeKind;
  readonly reasons: string;
}

/** Told what the two large parts of the writing take. */
export interface Watch {
  time<T>(part: 'ROWS' | 'CHANGES', work: () => Promise<T>): Promise<T>;
}

/**
 * Writes a list with everything that belongs to it, the rows as they come: by resident, which is the order of the primary
 * key and the cheapest to write. Invisible to everybody until the caller's transaction commits.
 */
export async function writeList(
  tx: Sql & { connection: Connection },
  list: NewList,
  rows: AsyncIterable<readonly StoredRow[]>,
  changes: AsyncIterable<readonly NamedChange[]>,
  gates: readonly GateFinding[],
  at: Date,
  watch: Watch,
  within: PeopleByKelurahan,
): Promise<number> {
  const { insertId: listId } = await tx.run(
    `INSERT INTO recipient_list (program_id, period, version, run_id, revision, ranking_id, criteria_version_id, terms_id,
       reference_date, code_version, lot_salt, recipients, waiting, amount_total, previous_list_id, joined, left_count,
       digest, manifest, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      list.programId,
      list.period,
      list.version,
      list.runId,
      list.revision,
      list.rankingId,
      list.criteriaVersionId,
      list.termsId,
      list.referenceDate,
      list.codeVersion,
      list.lotSalt,
      list.recipients,
      list.waiting,
      list.amountTotal,
      list.previousListId,
      list.changes.JOINED,
      list.changes.LEFT,
      list.digest,
      list.manifest,
      at,
    ],
  );
  const counts = new ListCounts();
  for (const [kelurahan, people] of Object.entries(within)) counts.addWithin(kelurahan, people);
  const loaded = await watch.time('ROWS', () =>
    loadBatches(tx.connection, 'list_row', ROW_COLUMNS, cellsOf(listId, rows, counts)),
  );
  const expected = list.recipients + list.waiting;
  if (loaded !== expected) throw new Error(`${loaded} of ${expected} rows of a list were written`);
  const named = await watch.time('CHANGES', () =>
    loadBatches(tx.connection, 'list_change', CHANGE_COLUMNS, changeCells(listId, changes, counts)),
  );
  const counted = Object.values(list.changes).reduce((sum, count) => sum + count, 0);
  if (named !== counted) throw new Error(`${named} of ${counted} changes of a list were named`);
  await loadRows(tx.connection, 'list_count', COUNT_COLUMNS, countCells(listId, counts));
  for (const { gate, outcome, actual, threshold } of gates) {
    await tx.run(
      'INSERT INTO list_gate (list_id, gate, applicable, passed, actual, threshold) VALUES (?, ?, ?, ?, ?, ?)',
      [listId, gate, outcome === 'NOT_APPLICABLE' ? 0 : 1, outcome === 'BREACHED' ? 0 : 1, actual, threshold],
    );
  }
  return listId;
}

const ROW_COLUMNS = [
  'list_id',
  'resident_id',
  'standing',
  'position',
  'recipient_ref',
  'nik_id',
  'name',
  'birth_date',
  'kelurahan_code',
  'amount',
  'kind',
  'content',
  'quota_position',
];

const CHANGE_COLUMNS = ['list_id', 'resident_id', 'kelurahan_code', 'change_kind', 'reasons'];
const COUNT_COLUMNS = ['list_id', 'kelurahan_code', 'part', 'reasons', 'people', 'amount'];

/** The canonical bytes travel as the UTF-8 text that they are: half of what hex would take. */
async function* cellsOf(
  listId: number,
  batches: AsyncIterable<readonly StoredRow[]>,
  counts: ListCounts,
): AsyncGenerator<LoadCell[][]> {
  for await (const rows of batches) {
    for (const row of rows) counts.addRow(row);
    yield rows.map((row) => [
      listId,
      row.residentId,
      row.standing,
      row.position,
      row.recipientRef,
      row.nikId,
      row.name,
      row.birthDate,
      row.kelurahanCode,
      row.amount,
      row.status === 'HELD' ? HELD_KIND : row.kind,
      row.content,
      row.quotaPosition,
    ]);
  }
}

async function* changeCells(
  listId: number,
  batches: AsyncIterable<readonly NamedChange[]>,
  counts: ListCounts,
): AsyncGenerator<LoadCell[][]> {
  for await (const changes of batches) {
    for (const { kelurahanCode, kind, reasons } of changes) counts.addChange(kelurahanCode, kind, reasons);
    yield changes.map(({ residentId, kelurahanCode, kind, reasons }) => [
      listId,
      residentId,
      kelurahanCode,
      kind,
      reasons,
    ]);
  }
}

function* countCells(listId: number, counts: ListCounts): Generator<LoadCell[]> {
  for (const { kelurahanCode, part, reasons, people, amount } of counts.all()) {
    yield [listId, kelurahanCode, part, reasons, people, amount];
  }
}
