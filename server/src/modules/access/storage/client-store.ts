import { isPermission, type Permission } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';

export interface ApiClient {
  readonly id: number;
  readonly clientId: string;
  readonly name: string;
  readonly scopes: readonly Permission[];
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly disabledAt: Date | null;
}
export type StoredClient = ApiClient & { readonly secretHash: string };

interface ClientRow {
  id: number;
  client_id: string;
  name: string;
  secret_hash: string;
  scopes: string;
  created_at: Date;
  expires_at: Date;
  disabled_at: Date | null;
}

const COLUMNS = 'c.id, c.client_id, c.name, c.secret_hash, c.scopes, c.created_at, c.expires_at, c.disabled_at';

export async function clientByClientId(sql: Sql, clientId: string): Promise<StoredClient | null> {
  const [row] = await sql.rows<ClientRow>(`SELECT ${COLUMNS} FROM api_client c WHERE c.client_id = ?`, [clientId]);
  return row ? toClient(row) : null;
}

export async function clientById(sql: Sql, id: number, lock = false): Promise<StoredClient | null> {
  const [row] = await sql.rows<ClientRow>(
    `SELECT ${COLUMNS} FROM api_client c WHERE c.id = ?${lock ? ' FOR UPDATE' : ''}`,
    [id],
  );
  return row ? toClient(row) : null;
}

export async function clientsAfter(sql: Sql, after: number | null, limit: number): Promise<ApiClient[]> {
  const rows = await sql.rows<ClientRow>(`SELECT ${COLUMNS} FROM api_client c WHERE c.id > ? ORDER BY c.id LIMIT ?`, [
    after ?? 0,
    limit,
  ]);
  return rows.map(toClient);
}

export async function insertClient(
  sql: Sql,
  client: {
    clientId: string;
    name: string;
    secretHash: string;
    scopes: readonly Permission[];
    createdAt: Date;
    expiresAt: Date;
  },
): Promise<number> {
  const { insertId } = await sql.run(
    'INSERT INTO api_client (client_id, name, secret_hash, scopes, created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)',
    [client.clientId, client.name, client.secretHash, client.scopes.join(' '), client.createdAt, client.expiresAt],
  );
  return insertId;
}

export async function setClientSecret(sql: Sql, id: number, secretHash: string, expiresAt: Date): Promise<void> {
  await sql.run('UPDATE api_client SET secret_hash = ?, expires_at = ? WHERE id = ?', [secretHash, expiresAt, id]);
}

export async function disableClient(sql: Sql, id: number, at: Date): Promise<void> {
  await sql.run('UPDATE api_client SET disabled_at = ? WHERE id = ? AND disabled_at IS NULL', [at, id]);
}

export async function insertToken(sql: Sql, hash: Buffer, clientId: number, now: Date, expiresAt: Date): Promise<void> {
  await sql.run('DELETE FROM access_token WHERE api_client_id = ? AND expires_at < ?', [clientId, now]);
  await sql.run('INSERT INTO access_token (token_hash, api_client_id, created_at, expires_at) VALUES (?, ?, ?, ?)', [
    hash,
    clientId,
    now,
    expiresAt,
  ]);
}

export async function deleteTokensOf(sql: Sql, clientId: number): Promise<void> {
  await sql.run('DELETE FROM access_token WHERE api_client_id = ?', [clientId]);
}

/** The client of a token that has not run out, with the end of the token. */
export async function clientByToken(
  sql: Sql,
  hash: Buffer,
  now: Date,
): Promise<(ApiClient & { tokenExpiresAt: Date }) | null> {
  const [row] = await sql.rows<ClientRow & { token_expires_at: Date }>(
    `SELECT ${COLUMNS}, t.expires_at AS token_expires_at
     FROM access_token t JOIN api_client c ON c.id = t.api_client_id WHERE t.token_hash = ? AND t.expires_at > ?`,
    [hash, now],
  );
  return row ? { ...toClient(row), tokenExpiresAt: row.token_expires_at } : null;
}

function toClient(row: ClientRow): StoredClient {
  return {
    id: row.id,
    clientId: row.client_id,
    name: row.name,
    scopes: row.scopes.split(' ').filter(isPermission),
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    disabledAt: row.disabled_at,
    secretHash: row.secret_hash,
  };
}
