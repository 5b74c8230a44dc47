import { createHash } from 'node:crypto';
import type { Clock } from '../clock';
import type { Database } from '../database/database';

const KEPT_MS = 48 * 3600 * 1000;

export type Claim =
  | { kind: 'MINE' }
  | { kind: 'ANSWERED'; answer: string }
  | { kind: 'IN_PROGRESS' }
  /** The key came before with another request. */
  | { kind: 'REUSED' };

/**
 * Which requests of an actor were answered already. Bookkeeping of requests, not of facts: it writes no audit event.
 * Keys are kept as digests, because clients put anything into them.
 */
export class IdempotencyStore {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Takes the key for this request, or tells what became of the one that has it. Atomic by the primary key. */
  async claim(actor: string, key: string, digest: Buffer): Promise<Claim> {
    const now = this.clock.now();
    const stored = storedKey(key);
    await this.database.run('DELETE FROM idempotency_record WHERE created_at < ? LIMIT 100', [
      new Date(now.getTime() - KEPT_MS),
    ]);
    const { affected } = await this.database.run(
      'INSERT IGNORE INTO idempotency_record (actor, idempotency_key, request_digest, response, created_at) VALUES (?, ?, ?, NULL, ?)',
      [actor, stored, digest, now],
    );
    if (affected === 1) return { kind: 'MINE' };
    const [row] = await this.database.rows<{ request_digest: Buffer; response: string | null }>(
      'SELECT request_digest, response FROM idempotency_record WHERE actor = ? AND idempotency_key = ?',
      [actor, stored],
    );
    if (!row) return { kind: 'IN_PROGRESS' };
    if (!row.request_digest.equals(digest)) return { kind: 'REUSED' };
    return row.response === null ? { kind: 'IN_PROGRESS' } : { kind: 'ANSWERED', answer: row.response };
  }

  async answer(actor: string, key: string, answer: string): Promise<void> {
    await this.database.run('UPDATE idempotency_record SET response = ? WHERE actor = ? AND idempotency_key = ?', [
      answer,
      actor,
      storedKey(key),
    ]);
  }
}

function storedKey(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}
