import type { SubjectKind } from '../domain/columns';
import { DERIVED_COLUMNS, FAMILY_INDICATOR_COLUMNS, FREE_TEXT_COLUMNS, INDIVIDUAL_COLUMNS } from '../domain/columns';

/** A table of the registry that keeps its own history: `<table>_history` has the same columns and `until`. */
export interface VersionedTable {
  readonly table: string;
  readonly key: readonly string[];
  /** Every column but the key and `since`. */
  readonly values: readonly string[];
}

export const FAMILY: VersionedTable = {
  table: 'family',
  key: ['id'],
  values: [
    'delivered_ref',
    'card_id',
    'kelurahan_code',
    'rw',
    'rt',
    'address',
    'national_desil',
    'delivery_version',
    'reference_date',
    'absent',
    ...FAMILY_INDICATOR_COLUMNS,
    ...DERIVED_COLUMNS,
  ],
};

export const RESIDENT: VersionedTable = {
  table: 'resident',
  key: ['id'],
  values: [
    'family_id',
    'delivered_ref',
    'nik_id',
    'nik_malformed',
    'name',
    'birth_place',
    'kelurahan_code',
    ...INDIVIDUAL_COLUMNS,
    'delivery_version',
    'reference_date',
    'absent',
  ],
};

/** By the kind of record that a correction is about. */
export const TABLES: Readonly<Record<SubjectKind, VersionedTable>> = { FAMILY, RESIDENT };

export const CIVIL_RECORD: VersionedTable = {
  table: 'civil_record',
  key: ['nik_id'],
  values: ['card_id', 'name', 'birth_date', 'sex', 'kelurahan_code', 'status', 'status_date'],
};

export const ASSET_RECORD: VersionedTable = { table: 'asset_record', key: ['nik_id'], values: ['cars', 'njop'] };

export const INSTITUTION_RECORD: VersionedTable = {
  table: 'institution_record',
  key: ['nik_id'],
  values: ['institution', 'entered_on'],
};

export const CENTRAL_PROGRAM_RECORD: VersionedTable = {
  table: 'central_program_record',
  key: ['nik_id', 'program'],
  values: ['started_on'],
};

export const DISABILITY_RECORD: VersionedTable = {
  table: 'disability_record',
  key: ['nik_id'],
  values: ['kinds', 'registered_on', 'expires_on'],
};

export const SANCTION_RECORD: VersionedTable = {
  table: 'sanction_record',
  key: ['nik_id'],
  values: ['decree', 'decided_on', 'ends_on'],
};

/**
 * Equality of a column on two sides, NULL equal to NULL. Our collation takes "BUDI" for "Budi"; a correction of a
 * spelling is a change all the same.
 */
export function sameValue(column: string, left: string, right: string): string {
  return FREE_TEXT_COLUMNS.includes(column)
    ? `${left} COLLATE utf8mb4_bin <=> ${right} COLLATE utf8mb4_bin`
    : `${left} <=> ${right}`;
}

/** Moves the rows of a table that a key list (alias `c`, first in the join) names into history, as of now until a revision. */
export function toHistory(table: VersionedTable, keyList: string, keyColumns: readonly string[] = table.key): string {
  const columns = [...table.key, 'since', ...table.values];
  const on = table.key.map((key, i) => `t.${key} = c.${keyColumns[i] ?? key}`).join(' AND ');
  return (
    `INSERT INTO ${table.table}_history (${columns.join(', ')}, until) ` +
    `SELECT STRAIGHT_JOIN ${columns.map((column) => `t.${column}`).join(', ')}, ? FROM ${keyList} c JOIN ${table.table} t ON ${on}`
  );
}

/**
 * The same for some rows, by their ids, but for those that this very revision has made: they have stood for nobody else.
 * Parameters are the revision, the ids, and the revision again.
 */
export function toHistoryOf(table: VersionedTable, count: number): string {
  const columns = [...table.key, 'since', ...table.values];
  const ids = Array.from({ length: count }, () => '?').join(', ');
  return (
    `INSERT INTO ${table.table}_history (${columns.join(', ')}, until) ` +
    `SELECT ${columns.join(', ')}, ? FROM ${table.table} WHERE id IN (${ids}) AND since <> ?`
  );
}
