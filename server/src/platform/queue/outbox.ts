import { randomBytes } from 'node:crypto';
import type { Row, Sql } from '../database/database';
import type { Platform } from '../platform';

/** What a message says: ids, and nothing else. */
export type Ids = Readonly<Record<string, number>>;

/** One sort of work that follows from a committed change. */
export interface Topic<T extends Ids = Ids> {
  /** At most 40 characters of ASCII. */
  readonly name: string;
  /**
   * Does what follows, as of now and not as of when the message was posted: messages that say the same are one.
   *
   * @param end ends the message, INSIDE the transaction that holds the effect, exactly once. It throws when somebody else
   *   has taken the message over, or it was posted again meanwhile: let it fly, and the effect rolls back
   */
  follow(platform: Platform, ids: T, end: (tx: Sql) => Promise<void>): Promise<void>;
}

/** A message that this process holds. */
export interface Held {
  readonly topic: string;
  readonly payload: string;
  readonly token: Buffer;
  /** How often it has been taken, this time included. */
  readonly attempts: number;
}

class TakenOver extends Error {}

/** So long whoever posted a message has it to themselves: by then they have followed it, or never will. */
const POSTER_SECONDS = 10;
const TAKER_SECONDS = 30;
/** A message that was taken so often in vain waits for people. */
const MOST_ATTEMPTS = 10;
const LONGEST_PAUSE_SECONDS = 300;
const MESSAGES_A_LOOK = 200;
const LATE_SECONDS = 300;
/** No id of ours is as long; a NIK or a card number is. */
const BEYOND_IDS = 1e12;

const inSeconds = (seconds: number): string => `DATE_ADD(UTC_TIMESTAMP(6), INTERVAL ${seconds} SECOND)`;
const THIS = 'topic = ? AND payload = ?';
const FREE = 'set_aside_at IS NULL AND due_at <= UTC_TIMESTAMP(6)';

/**
 * Posts messages within the transaction that makes them necessary: one statement. They are held by this process, which
 * relays them directly after the commit. A message that waits already is renewed: whoever is at it must not end it, because
 * they may have read before this change.
 */
export async function post<T extends Ids>(tx: Sql, topic: Topic<T>, messages: readonly T[]): Promise<readonly Held[]> {
  if (messages.length === 0) return [];
  const token = randomBytes(16);
  const held = messages.map((ids) => ({ topic: topic.name, payload: payloadOf(ids), token, attempts: 1 }));
  await tx.run(
    `INSERT INTO outbox (topic, payload, created_at, due_at, attempts, token)
     VALUES ${held.map(() => `(?, ?, UTC_TIMESTAMP(6), ${inSeconds(POSTER_SECONDS)}, 1, ?)`).join(', ')}
     ON DUPLICATE KEY UPDATE due_at = VALUES(due_at), attempts = VALUES(attempts), token = VALUES(token),
       set_aside_at = NULL, error_text = NULL`,
    held.flatMap(({ payload }) => [topic.name, payload, token]),
  );
  return held;
}

/** The same ids are the same text, so that the unique key knows them. */
function payloadOf(ids: Ids): string {
  const entries = Object.entries(ids).sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [name, id] of entries) {
    if (!Number.isSafeInteger(id) || id < 0 || id >= BEYOND_IDS) throw new Error(`${name} of a message is no id`);
  }
  return JSON.stringify(Object.fromEntries(entries));
}

/** Follows what this process has posted, once it is committed. Never throws: what fails is left to the workers. */
export async function relay<T extends Ids>(
  platform: Platform,
  topic: Topic<T>,
  messages: readonly Held[],
): Promise<void> {
  for (const held of messages) await follow(platform, topic, held);
}

/**
 * Follows what is due and held by nobody: left by a process that ended, or put off after a failure. Run by several at once,
 * each message is taken by one.
 *
 * @returns how many this process took
 */
export async function sweep(platform: Platform, topics: readonly Topic[]): Promise<number> {
  const due = await platform.database.rows(
    `SELECT topic, payload, attempts FROM outbox WHERE ${FREE} ORDER BY due_at LIMIT ${MESSAGES_A_LOOK}`,
  );
  let taken = 0;
  for (const row of due) {
    const held = await take(platform.database, row);
    if (held === null) continue;
    taken++;
    const topic = topics.find(({ name }) => name === held.topic);
    await follow(platform, topic ?? nobodys(held.topic), held);
  }
  return taken;
}

async function take(sql: Sql, row: Row): Promise<Held | null> {
  const { topic, payload, attempts } = row as { topic: string; payload: string; attempts: number };
  const token = randomBytes(16);
  const { affected } = await sql.run(
    `UPDATE outbox SET token = ?, attempts = attempts + 1, due_at = ${inSeconds(TAKER_SECONDS)} WHERE ${THIS} AND ${FREE}`,
    [token, topic, payload],
  );
  return affected === 1 ? { topic, payload, token, attempts: attempts + 1 } : null;
}

const nobodys = (name: string): Topic => ({ name, follow: () => Promise.reject(new Error(`nobody follows ${name}`)) });

async function follow(platform: Platform, topic: Topic, held: Held): Promise<void> {
  const { log } = platform;
  const about = { topic: held.topic, ...(JSON.parse(held.payload) as Ids) };
  let ended = false;
  const end = async (tx: Sql): Promise<void> => {
    const { affected } = await tx.run(`DELETE FROM outbox WHERE ${THIS} AND token = ?`, keyOf(held));
    if (affected !== 1) throw new TakenOver();
    ended = true;
  };
  try {
    // Whoever took it before may have died of it.
    if (held.attempts > MOST_ATTEMPTS) throw new Error(`it was begun ${MOST_ATTEMPTS} times and never ended`);
    await topic.follow(platform, JSON.parse(held.payload) as Ids, end);
    if (!ended) throw new Error('the work returned without ending its message');
  } catch (error) {
    if (error instanceof TakenOver) {
      log.info(about, 'the message was taken over');
      return;
    }
    await putOff(platform, held, error).catch((failure: unknown) => {
      log.warn({ ...about, error: String(failure) }, 'the message waits until its holder is forgotten');
    });
  }
}

/** Gives a message back to be taken later, longer each time; or sets it aside for people when it was taken often enough. */
async function putOff({ database, log }: Platform, held: Held, error: unknown): Promise<void> {
  const failure = error instanceof Error ? error : new Error(String(error));
  const setAside = held.attempts >= MOST_ATTEMPTS;
  const about = { topic: held.topic, payload: held.payload, attempts: held.attempts, error: failure.stack };
  if (setAside) log.error(about, 'the message is set aside: look at it with "tepat outbox"');
  else log.warn(about, 'what should have followed failed, and is tried again');
  const pause = Math.min(2 ** held.attempts, LONGEST_PAUSE_SECONDS);
  await database.run(
    `UPDATE outbox SET token = NULL, due_at = ${inSeconds(pause)}, error_text = ?,
       set_aside_at = ${setAside ? 'UTC_TIMESTAMP(6)' : 'NULL'} WHERE ${THIS} AND token = ?`,
    [failure.message.slice(0, 500), ...keyOf(held)],
  );
}

const keyOf = ({ topic, payload, token }: Held) => [topic, payload, token];

/** A message that should have been followed by now. */
export interface LateMessage {
  readonly id: number;
  readonly topic: string;
  readonly payload: string;
  readonly createdAt: Date;
  readonly attempts: number;
  /** Null: it is still tried again. */
  readonly setAsideAt: Date | null;
  readonly error: string | null;
}

/** Messages that have waited for five minutes or more, set aside or not; oldest first, at most 200. */
export async function lateMessages(sql: Sql): Promise<LateMessage[]> {
  return sql.rows<LateMessage>(
    `SELECT id, topic, payload, created_at AS createdAt, attempts, set_aside_at AS setAsideAt, error_text AS error
       FROM outbox WHERE created_at <= ${inSeconds(-LATE_SECONDS)} ORDER BY id LIMIT ${MESSAGES_A_LOOK}`,
  );
}

/** Gives what is set aside back to the workers. @returns how many messages */
export async function tryAgain(tx: Sql): Promise<number> {
  const { affected } = await tx.run(
    'UPDATE outbox SET set_aside_at = NULL, due_at = UTC_TIMESTAMP(6), attempts = 0 WHERE set_aside_at IS NOT NULL',
  );
  return affected;
}
