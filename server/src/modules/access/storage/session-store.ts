import { isPurpose, isRole, LOCALES, type Locale, type Role } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';
import type { OpenCounter } from '../../../platform/principal';
import type { SessionTimes } from '../domain/session-life';

export interface OpenSession extends SessionTimes {
  readonly userId: number;
  readonly name: string;
  readonly role: Role;
  readonly regionCode: string | null;
  readonly locale: Locale;
  readonly disabledAt: Date | null;
  /** When the password was last given; null for a session from before this was kept. */
  readonly provedAt: Date | null;
  /** As it was opened last; whether it still is, is for the caller's clock to say. */
  readonly counter: OpenCounter | null;
}

interface SessionRow {
  user_id: number;
  last_seen_at: Date;
  expires_at: Date;
  revoked_at: Date | null;
  proved_at: Date | null;
  name: string;
  role: string;
  region_code: string | null;
  locale: string;
  disabled_at: Date | null;
  purpose: string | null;
  purpose_until: Date | null;
}

/** Role and region are those of this moment, not of the sign-in: a change holds from the next request on. */
export async function sessionByHash(sql: Sql, hash: Buffer): Promise<OpenSession | null> {
  const [row] = await sql.rows<SessionRow>(
    `SELECT s.user_id, s.last_seen_at, s.expires_at, s.revoked_at, s.proved_at, s.purpose, s.purpose_until,
       u.name, u.role, u.region_code, u.locale, u.disabled_at
     FROM session s JOIN user_account u ON u.id = s.user_id WHERE s.token_hash = ?`,
    [hash],
  );
  if (!row || !isRole(row.role)) return null;
  return {
    userId: row.user_id,
    lastSeenAt: row.last_seen_at,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at,
    name: row.name,
    role: row.role,
    regionCode: row.region_code,
    locale: LOCALES.find((locale) => locale === row.locale) ?? 'id',
    disabledAt: row.disabled_at,
    provedAt: row.proved_at,
    counter:
      row.purpose !== null && isPurpose(row.purpose) && row.purpose_until !== null
        ? { purpose: row.purpose, until: row.purpose_until }
        : null,
  };
}

export async function insertSession(sql: Sql, hash: Buffer, userId: number, now: Date, expiresAt: Date): Promise<void> {
  await sql.run(
    `INSERT INTO session (token_hash, user_id, created_at, last_seen_at, expires_at, proved_at)
     VALUES (?, ?, ?, ?, ?, ?)`,
    [hash, userId, now, now, expiresAt, now],
  );
}

/** Keeps that the password was given now. */
export async function markProved(sql: Sql, hash: Buffer, now: Date): Promise<void> {
  await sql.run('UPDATE session SET proved_at = ? WHERE token_hash = ?', [now, hash]);
}

export async function markSeen(sql: Sql, hash: Buffer, now: Date): Promise<void> {
  await sql.run('UPDATE session SET last_seen_at = ? WHERE token_hash = ? AND last_seen_at < ?', [now, hash, now]);
}

export async function revokeSession(sql: Sql, hash: Buffer, now: Date): Promise<number> {
  const { affected } = await sql.run('UPDATE session SET revoked_at = ? WHERE token_hash = ? AND revoked_at IS NULL', [
    now,
    hash,
  ]);
  return affected;
}

/** Ends every session of an account, except one where it is given. */
export async function revokeSessionsOf(sql: Sql, userId: number, now: Date, except: Buffer | null): Promise<void> {
  await sql.run(
    'UPDATE session SET revoked_at = ? WHERE user_id = ? AND revoked_at IS NULL AND token_hash <> ?',
    // A hash of zeros belongs to no token.
    [now, userId, except ?? Buffer.alloc(32)],
  );
}

/** Opens the counter of a session that stands, or ends it. */
export async function setCounter(sql: Sql, hash: Buffer, counter: OpenCounter | null): Promise<void> {
  await sql.run('UPDATE session SET purpose = ?, purpose_until = ? WHERE token_hash = ? AND revoked_at IS NULL', [
    counter?.purpose ?? null,
    counter?.until ?? null,
    hash,
  ]);
}
