import type { Row, Sql } from '../../../../platform/database/database';
import { marks } from '../../../../platform/database/pages';
import { OPEN_UNTIL } from '../../../../platform/database/versioned';
import type { SubjectKind } from '../../domain/columns';
import type { VersionedTable } from '../tables';
import { FAMILY, RESIDENT } from '../tables';
import type { Reach } from './reach';
import { EVERYWHERE, isWithinReach } from './reach';
import type { RevisionRow } from './revisions';
import { revisionsByIds } from './revisions';

export interface FactChange {
  /** Column name. */
  fact: string;
  before: string | null;
  after: string | null;
}

/** What one revision did to a record. */
export interface RecordChange {
  since: number;
  revision: RevisionRow | null;
  /** True for the revision that first recorded it; then `changes` is empty. */
  first: boolean;
  /** True where the record came from out of reach: what it said there is not the reader's, so `changes` is empty. */
  fromOutside: boolean;
  changes: FactChange[];
}

async function changesOf(
  sql: Sql,
  table: VersionedTable,
  id: number,
  limit: number,
  before: number | null,
  reach: Reach,
): Promise<RecordChange[]> {
  const select = ['since', ...table.values].map((column) => `CAST(t.${column} AS CHAR) AS ${column}`).join(', ');
  // One version more than is shown: the last one shown needs what stood before it.
  const bound = before ?? Number.MAX_SAFE_INTEGER;
  const current = `SELECT ${select}, t.since AS began FROM ${table.table} t WHERE t.id = ? AND t.since < ?`;
  const past = `SELECT ${select}, t.since AS began FROM ${table.table}_history t WHERE t.id = ? AND t.since < ? ORDER BY t.since DESC LIMIT ?`;
  const versions = [...(await sql.rows(current, [id, bound])), ...(await sql.rows(past, [id, bound, limit + 1]))].slice(
    0,
    limit + 1,
  );
  const isVisible = (row: Row): boolean => isWithinReach(reach, String(row['kelurahan_code']));
  const shown = versions
    .slice(0, limit)
    .map((row, i) => ({ row, older: versions[i + 1] }))
    .filter(({ row }) => isVisible(row));
  const revisions = await revisionsByIds(
    sql,
    shown.map(({ row }) => Number(row['began'])),
  );
  return shown.map(({ row, older }) => {
    const fromOutside = older !== undefined && !isVisible(older);
    const since = Number(row['began']);
    return {
      since,
      revision: revisions.get(since) ?? null,
      first: older === undefined,
      fromOutside,
      changes: older === undefined || fromOutside ? [] : differences(table, older, row),
    };
  });
}

function differences(table: VersionedTable, older: Row, newer: Row): FactChange[] {
  return table.values
    .filter((column) => older[column] !== newer[column])
    .map((fact) => ({ fact, before: textOf(older[fact]), after: textOf(newer[fact]) }));
}

/** Every column is read as text. */
const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/**
 * What changed in a family, newest first. `card_id` is a vault id: show the masked number in its place.
 *
 * @param before only changes older than this revision, for the next page
 * @param reach only changes of the time when the record was within it, as with `familyAsOf`
 */
export function familyHistory(
  sql: Sql,
  id: number,
  limit: number,
  before: number | null = null,
  reach: Reach = EVERYWHERE,
): Promise<RecordChange[]> {
  return changesOf(sql, FAMILY, id, limit, before, reach);
}

export function residentHistory(
  sql: Sql,
  id: number,
  limit: number,
  before: number | null = null,
  reach: Reach = EVERYWHERE,
): Promise<RecordChange[]> {
  return changesOf(sql, RESIDENT, id, limit, before, reach);
}

/** Where the value of a fact comes from, when a correction stands; every other fact comes from its delivery. */
export interface FactProvenance {
  fact: string;
  source: string;
  /** YYYY-MM-DD */
  observedOn: string;
  value: string | null;
  /** The delivered value that it stands against. */
  baseValue: string | null;
  verifiedBy: string | null;
  reason: string;
  since: number;
}

/** Open corrections of these records, by record and fact. */
export async function factProvenance(
  sql: Sql,
  kind: SubjectKind,
  ids: readonly number[],
): Promise<Map<number, Map<string, FactProvenance>>> {
  const found = new Map<number, Map<string, FactProvenance>>(ids.map((id) => [id, new Map()]));
  if (ids.length === 0) return found;
  const rows = await sql.rows<FactProvenance & { subjectId: number }>(
    `SELECT subject_id AS subjectId, fact, source, observed_on AS observedOn, value, base_value AS baseValue,
            verified_by AS verifiedBy, reason, since
     FROM fact_override WHERE subject_kind = ? AND subject_id IN (${marks(ids)}) AND until = ?`,
    [kind, ...ids, OPEN_UNTIL],
  );
  for (const { subjectId, ...provenance } of rows) found.get(subjectId)?.set(provenance.fact, provenance);
  return found;
}

/** Where a correction met another delivered value: both stay visible. */
export interface FactConflict {
  fact: string;
  baseValue: string | null;
  correctedValue: string | null;
  correctedOn: string;
  deliveredValue: string | null;
  deliveredOn: string;
  winner: 'CORRECTION' | 'DELIVERY';
  revision: number;
}

export async function factConflicts(sql: Sql, kind: SubjectKind, id: number, limit = 100): Promise<FactConflict[]> {
  return sql.rows<FactConflict>(
    `SELECT fact, base_value AS baseValue, corrected_value AS correctedValue, corrected_on AS correctedOn,
            delivered_value AS deliveredValue, delivered_on AS deliveredOn, winner, revision
     FROM fact_conflict WHERE subject_kind = ? AND subject_id = ? ORDER BY id DESC LIMIT ?`,
    [kind, id, limit],
  );
}
