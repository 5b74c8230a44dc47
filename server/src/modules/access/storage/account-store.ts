import { isRole, LOCALES, regionCode, type Locale, type Role, type Viewer } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';
import { marks } from '../../../platform/database/pages';
import type { Account } from '../domain/account';

interface AccountRow {
  id: number;
  email: string;
  name: string;
  role: string;
  region_code: string | null;
  locale: string;
  password_hash: string;
  disabled_at: Date | null;
  created_at: Date;
}

export interface NewAccount {
  email: string;
  name: string;
  role: Role;
  regionCode: string | null;
  passwordHash: string;
  createdAt: Date;
}

const COLUMNS = 'id, email, name, role, region_code, locale, password_hash, disabled_at, created_at';

export type StoredAccount = Account & { readonly passwordHash: string };

export async function accountByEmail(sql: Sql, email: string): Promise<StoredAccount | null> {
  const [row] = await sql.rows<AccountRow>(`SELECT ${COLUMNS} FROM user_account WHERE email = ?`, [email]);
  return row ? toAccount(row) : null;
}

/** Locks the row when asked, so that two changes of one account happen one after the other. */
export async function accountById(sql: Sql, id: number, lock = false): Promise<StoredAccount | null> {
  const [row] = await sql.rows<AccountRow>(
    `SELECT ${COLUMNS} FROM user_account WHERE id = ?${lock ? ' FOR UPDATE' : ''}`,
    [id],
  );
  return row ? toAccount(row) : null;
}

export async function accountsAfter(sql: Sql, after: number | null, limit: number): Promise<Account[]> {
  const rows = await sql.rows<AccountRow>(`SELECT ${COLUMNS} FROM user_account WHERE id > ? ORDER BY id LIMIT ?`, [
    after ?? 0,
    limit,
  ]);
  return rows.map(toAccount);
}

/**
 * What an account may do now, for work that somebody asked for earlier; null when it is gone or disabled. Reads no more
 * than the publisher's account may see.
 */
export async function viewerOfAccount(sql: Sql, id: number): Promise<Viewer | null> {
  const [row] = await sql.rows<Pick<AccountRow, 'role' | 'region_code' | 'disabled_at'>>(
    'SELECT role, region_code, disabled_at FROM user_account WHERE id = ?',
    [id],
  );
  if (!row || row.disabled_at !== null) return null;
  if (!isRole(row.role)) throw new Error(`account ${id} has an unknown role`);
  return { role: row.role, regions: row.region_code === null ? [] : [regionCode(row.region_code)] };
}

/** Accounts that may sign in and are held to one of these regions, by name, at most fifty. */
export async function accountsIn(sql: Sql, regions: readonly string[]): Promise<Account[]> {
  if (regions.length === 0) return [];
  const rows = await sql.rows<AccountRow>(
    `SELECT ${COLUMNS} FROM user_account WHERE region_code IN (${marks(regions)})
        AND disabled_at IS NULL ORDER BY name, id LIMIT 50`,
    [...regions],
  );
  return rows.map(toAccount);
}

export async function accountNames(sql: Sql, ids: readonly number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map();
  const rows = await sql.rows<{ id: number; name: string }>(
    `SELECT id, name FROM user_account WHERE id IN (${marks(ids)})`,
    ids,
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The id, or null when the address is taken. */
export async function insertAccount(sql: Sql, account: NewAccount): Promise<number | null> {
  const { affected, insertId } = await sql.run(
    `INSERT IGNORE INTO user_account (email, name, role, region_code, locale, password_hash, created_at)
     VALUES (?, ?, ?, ?, 'id', ?, ?)`,
    [account.email, account.name, account.role, account.regionCode, account.passwordHash, account.createdAt],
  );
  return affected === 1 ? insertId : null;
}

export async function updateAccount(
  sql: Sql,
  id: number,
  change: { name: string; role: Role; regionCode: string | null; locale: Locale },
): Promise<void> {
  await sql.run('UPDATE user_account SET name = ?, role = ?, region_code = ?, locale = ? WHERE id = ?', [
    change.name,
    change.role,
    change.regionCode,
    change.locale,
    id,
  ]);
}

export async function setPasswordHash(sql: Sql, id: number, hash: string): Promise<void> {
  await sql.run('UPDATE user_account SET password_hash = ? WHERE id = ?', [hash, id]);
}

export async function setDisabled(sql: Sql, id: number, at: Date): Promise<void> {
  await sql.run('UPDATE user_account SET disabled_at = ? WHERE id = ? AND disabled_at IS NULL', [at, id]);
}

/** Locks the admins that may still sign in, and tells who they are. */
export async function activeAdmins(sql: Sql): Promise<number[]> {
  const rows = await sql.rows<{ id: number }>(
    "SELECT id FROM user_account WHERE role = 'PROVINCIAL_ADMIN' AND disabled_at IS NULL ORDER BY id FOR UPDATE",
  );
  return rows.map(({ id }) => id);
}

export function toAccount(row: AccountRow): StoredAccount {
  if (!isRole(row.role)) throw new Error(`account ${row.id} has an unknown role`);
  return {
    id: row.id,
    email: row.email,
    name: row.name,
    role: row.role,
    regionCode: row.region_code,
    locale: LOCALES.find((locale) => locale === row.locale) ?? 'id',
    disabledAt: row.disabled_at,
    createdAt: row.created_at,
    passwordHash: row.password_hash,
  };
}
