import type { DeliveryMode, IntakeKind } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';
import { stageColumns, stageTableOf } from '../../intake';
import { ChangeDigest } from '../domain/change-digest';
import { isEmpty } from './delivery/delivery';
import { withoutLookups } from './new-rows';
import type { VersionedTable } from './tables';
import {
  ASSET_RECORD,
  CENTRAL_PROGRAM_RECORD,
  CIVIL_RECORD,
  DISABILITY_RECORD,
  INSTITUTION_RECORD,
  sameValue,
  SANCTION_RECORD,
  toHistory,
} from './tables';

export type ExtractKind = Exclude<IntakeKind, 'families' | 'residents'>;

/** Where each extract of another authority is laid down. */
export const EXTRACT_TABLES: Readonly<Record<ExtractKind, VersionedTable>> = {
  'civil-registry': CIVIL_RECORD,
  assets: ASSET_RECORD,
  institutions: INSTITUTION_RECORD,
  'central-programs': CENTRAL_PROGRAM_RECORD,
  disability: DISABILITY_RECORD,
  sanctions: SANCTION_RECORD,
};

export interface ExtractChanges {
  rows: number;
  /** Further rows for a NIK that another row of the file speaks for. */
  duplicates: number;
  added: number;
  changed: number;
  /** Records that a FULL extract no longer has. */
  removed: number;
  changes: { count: number; digest: Buffer };
}

/**
 * Compares a staged extract with its table, outside any lock. Results stand in temporary tables: `delivered` (one row a
 * key), `added_key`, `changed_key`, `gone_key`; while the table is empty, `delivered` is all of it. One way for every
 * versioned table.
 */
export async function compareExtract(sql: Sql, kind: ExtractKind, mode: DeliveryMode): Promise<ExtractChanges> {
  const target = EXTRACT_TABLES[kind];
  const rows = await onePerKey(sql, kind, target);
  const key = target.key.map((column) => `x.${column}`).join(', ');
  const on = target.key.map((column) => `t.${column} = x.${column}`).join(' AND ');
  const absent = (alias: string): string => `${alias}.${target.key[0] ?? ''} IS NULL`;
  const digest = new ChangeDigest();
  const list = async (table: string, change: 'NEW' | 'CHANGED' | 'GONE'): Promise<number> => {
    let count = 0;
    const keys = target.key.join(', ');
    for await (const values of sql.stream(`SELECT ${keys} FROM ${table} ORDER BY ${keys}`)) {
      digest.add(target.table, change, values.join(':'));
      count += 1;
    }
    return count;
  };
  if (await isEmpty(sql, target.table)) {
    const added = await list('delivered', 'NEW');
    return { rows, duplicates: rows - added, added, changed: 0, removed: 0, changes: digest.finish() };
  }
  for (const name of ['added_key', 'changed_key', 'gone_key']) await keyList(sql, kind, name, target.key);
  await sql.run(
    `INSERT INTO added_key SELECT STRAIGHT_JOIN ${key} FROM delivered x LEFT JOIN ${target.table} t ON ${on} WHERE ${absent('t')}`,
  );
  const same = target.values.map((column) => sameValue(column, `t.${column}`, `x.${column}`)).join(' AND ');
  await sql.run(
    `INSERT INTO changed_key SELECT STRAIGHT_JOIN ${key} FROM delivered x JOIN ${target.table} t ON ${on} WHERE NOT (${same})`,
  );
  if (mode === 'FULL') {
    const gone = target.key.map((column) => `t.${column}`).join(', ');
    await sql.run(
      `INSERT INTO gone_key SELECT STRAIGHT_JOIN ${gone} FROM ${target.table} t LEFT JOIN delivered x ON ${on} WHERE ${absent('x')}`,
    );
  }
  const added = await list('added_key', 'NEW');
  const changed = await list('changed_key', 'CHANGED');
  const removed = await list('gone_key', 'GONE');
  const [{ n } = { n: 0 }] = await sql.rows<{ n: number }>('SELECT COUNT(*) AS n FROM delivered');
  return { rows, duplicates: rows - n, added, changed, removed, changes: digest.finish() };
}

/** Merges what was compared, within the revision. */
export async function applyExtract(sql: Sql, kind: ExtractKind, revision: number): Promise<void> {
  const target = EXTRACT_TABLES[kind];
  const columns = [...target.key, ...target.values];
  const added = (from: string): Promise<unknown> =>
    withoutLookups(sql, () =>
      sql.run(
        `INSERT INTO ${target.table} (since, ${columns.join(', ')})
         SELECT STRAIGHT_JOIN ?, ${columns.map((column) => `x.${column}`).join(', ')} FROM ${from}`,
        [revision],
      ),
    );
  if (await isEmpty(sql, target.table)) {
    await added('delivered x');
    return;
  }
  await sql.run(toHistory(target, 'changed_key'), [revision]);
  await sql.run(toHistory(target, 'gone_key'), [revision]);
  const on = (left: string, right: string): string =>
    target.key.map((column) => `${left}.${column} = ${right}.${column}`).join(' AND ');
  await sql.run(
    `UPDATE changed_key c STRAIGHT_JOIN ${target.table} t ON ${on('t', 'c')} STRAIGHT_JOIN delivered x ON ${on('x', 'c')}
     SET ${target.values.map((column) => `t.${column} = x.${column}`).join(', ')}, t.since = ?`,
    [revision],
  );
  await sql.run(`DELETE t FROM gone_key c STRAIGHT_JOIN ${target.table} t ON ${on('t', 'c')}`);
  await added(`added_key c JOIN delivered x ON ${on('x', 'c')}`);
}

/** SQL types of the columns of `delivered`, from the staging table's. */
function columnTypes(kind: ExtractKind): Map<string, string> {
  const types = new Map(stageColumns(kind).map(({ name, sqlType }) => [name, sqlType]));
  types.set('nik_id', 'BIGINT');
  types.set('card_id', 'BIGINT');
  return types;
}

async function keyList(sql: Sql, kind: ExtractKind, name: string, key: readonly string[]): Promise<void> {
  const types = columnTypes(kind);
  await sql.run(`DROP TEMPORARY TABLE IF EXISTS ${name}`);
  await sql.run(
    `CREATE TEMPORARY TABLE ${name} (${key.map((column) => `${column} ${types.get(column) ?? ''} NOT NULL`).join(', ')},
       PRIMARY KEY (${key.join(', ')})) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`,
  );
}

/** `delivered`: one row for each key. Of several in the civil registry the active one counts, then the latest. */
async function onePerKey(sql: Sql, kind: ExtractKind, target: VersionedTable): Promise<number> {
  const types = columnTypes(kind);
  const picks = kind === 'civil-registry';
  await sql.run('DROP TEMPORARY TABLE IF EXISTS delivered');
  const columns = [...target.key, ...target.values];
  const definition = columns.map(
    (column) => `${column} ${types.get(column) ?? ''} ${target.key.includes(column) ? 'NOT NULL' : 'NULL'}`,
  );
  await sql.run(
    `CREATE TEMPORARY TABLE delivered (${definition.join(', ')}${picks ? ', pick BIGINT NOT NULL' : ''},
       PRIMARY KEY (${target.key.join(', ')})) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci`,
  );
  const from = columns.map((column) => (column === 'card_id' ? 'NULLIF(s.card_id, 0)' : `s.${column}`));
  // `pick` is assigned last: the other columns ask for its old value.
  const better = picks
    ? ` ON DUPLICATE KEY UPDATE ${target.values
        .map((column) => `${column} = IF(VALUES(pick) > delivered.pick, VALUES(${column}), delivered.${column})`)
        .join(', ')}, pick = GREATEST(delivered.pick, VALUES(pick))`
    : '';
  await sql.run(
    `INSERT INTO delivered (${columns.join(', ')}${picks ? ', pick' : ''})
     SELECT ${from.join(', ')}${picks ? ', s.pick' : ''} FROM ${stageTableOf(kind)} s${better}`,
  );
  const [row] = await sql.rows<{ n: number }>(`SELECT COUNT(*) AS n FROM ${stageTableOf(kind)}`);
  return row?.n ?? 0;
}
