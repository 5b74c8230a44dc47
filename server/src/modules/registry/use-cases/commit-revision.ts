import type { Connection } from 'mysql2/promise';
import type { Sql, Transaction } from '../../../platform/database/database';
import type { Platform } from '../../../platform/platform';
import type { Actor, Recorder } from '../../audit';
import { transact, transactOn } from '../../audit';

/** DELIVERY and EXTRACT come from files, CORRECTION and VERIFICATION from people, MATCH from the night. */
export type RevisionKind = 'DELIVERY' | 'EXTRACT' | 'CORRECTION' | 'VERIFICATION' | 'MATCH';

export interface RevisionRequest {
  kind: RevisionKind;
  /** Why the registry changes, for people: at most 500 characters. */
  reason: string;
  importId?: number;
  deliveryVersion?: string;
  /** YYYY-MM-DD */
  referenceDate?: string;
}

/** How many records changed, and the SHA-256 of the sorted list of them. */
export interface ChangeList {
  count: number;
  digest: Buffer;
}

export interface RevisionEffect {
  /** Small and free of personal data: it is stored with the revision and shown. */
  summary: Record<string, unknown>;
  changes: ChangeList;
}

export interface CommittedRevision extends RevisionEffect {
  revision: number;
}

/** What the work of a revision is given: statements of the transaction, and the audit's recorder. */
export type RevisionTransaction = Sql & Recorder;

/** The newest committed revision; 0 before the first. */
export async function headRevision(sql: Sql): Promise<number> {
  const [row] = await sql.rows<{ revision: number }>('SELECT revision FROM registry_head WHERE id = 1');
  if (!row) throw new Error('registry_head has no row: the migrations have not run');
  return row.revision;
}

class NothingChanged extends Error {}

/** Another revision held the registry longer than this connection waits; nothing was done, trying again is right. */
export class RegistryBusy extends Error {
  readonly code = 'REGISTRY_BUSY';
}

/**
 * Commits one numbered revision: locks registry_head, gives the work the next number, and writes the revision's row and
 * its audit event with the change itself. Revision order is commit order, because the lock is held until the commit.
 *
 * @param work makes the change with `since = revision`; null says that nothing changed: all is rolled back
 * @returns null when nothing changed
 * @throws RegistryBusy when a merge holds the lock for longer than the connection's innodb_lock_wait_timeout
 */
export async function commitRevision(
  platform: Platform,
  actor: Actor,
  request: RevisionRequest,
  work: (tx: Transaction & Recorder, revision: number) => Promise<RevisionEffect | null>,
): Promise<CommittedRevision | null> {
  return unlessNothingChanged(() =>
    transact(platform.database, platform.clock, actor, (tx) => numbered(platform, actor, request, tx, work)),
  );
}

/** The same on a dedicated connection, for merges that use its temporary tables. */
export async function commitRevisionOn(
  platform: Platform,
  connection: Connection,
  actor: Actor,
  request: RevisionRequest,
  work: (tx: RevisionTransaction & { connection: Connection }, revision: number) => Promise<RevisionEffect | null>,
): Promise<CommittedRevision | null> {
  return unlessNothingChanged(() =>
    transactOn(connection, platform.clock, actor, (tx) => numbered(platform, actor, request, tx, work)),
  );
}

async function numbered<Tx extends RevisionTransaction>(
  platform: Platform,
  actor: Actor,
  request: RevisionRequest,
  tx: Tx,
  work: (tx: Tx, revision: number) => Promise<RevisionEffect | null>,
): Promise<CommittedRevision> {
  const revision = await nextRevision(tx);
  const effect = await work(tx, revision);
  if (effect === null) throw new NothingChanged();
  await tx.run(
    `INSERT INTO revision (id, kind, actor_kind, actor_id, reason, import_id, delivery_version, reference_date,
       summary, change_count, change_digest, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      revision,
      request.kind,
      actor.kind,
      actor.id,
      request.reason,
      request.importId ?? null,
      request.deliveryVersion ?? null,
      request.referenceDate ?? null,
      JSON.stringify(effect.summary),
      effect.changes.count,
      effect.changes.digest,
      platform.clock.now(),
    ],
  );
  tx.record({
    action: 'registry.commit',
    subject: { kind: 'REVISION', id: String(revision) },
    revision,
    reason: request.reason,
    after: { kind: request.kind, ...effect.summary },
    changes: effect.changes,
  });
  return { revision, ...effect };
}

const LOCK_WAIT_TIMEOUT = 1205;

/** Locks the registry until the transaction ends and takes its next number, in one statement. */
async function nextRevision(tx: Sql): Promise<number> {
  try {
    const { affected, insertId } = await tx.run(
      'UPDATE registry_head SET revision = LAST_INSERT_ID(revision + 1) WHERE id = 1',
    );
    if (affected !== 1) throw new Error('registry_head has no row: the migrations have not run');
    return insertId;
  } catch (error) {
    if ((error as { errno?: number }).errno !== LOCK_WAIT_TIMEOUT) throw error;
    throw new RegistryBusy('the registry is held by another revision', { cause: error });
  }
}

async function unlessNothingChanged(commit: () => Promise<CommittedRevision>): Promise<CommittedRevision | null> {
  try {
    return await commit();
  } catch (error) {
    if (error instanceof NothingChanged) return null;
    throw error;
  }
}
