import { batches } from '../../../platform/database/batches';
import type { Sql } from '../../../platform/database/database';
import { marks } from '../../../platform/database/pages';
import type { Actor } from '../../audit';

/** Of which fact. */
export interface FactName {
  readonly kind: 'FAMILY' | 'RESIDENT';
  readonly subjectId: number;
  /** Column name. */
  readonly fact: string;
}

export interface Confirmation extends FactName {
  /** The value that was confirmed; null = that nothing is recorded. */
  readonly value: string | null;
  readonly at: Date;
  readonly actorKind: string;
  readonly actorId: string;
}

const NOBODY = 0;
const FACTS_A_STATEMENT = 200;

/** The last confirmations of a family and its members. */
export function confirmationsOf(sql: Sql, familyId: number, residentIds: readonly number[]): Promise<Confirmation[]> {
  // An empty list is none that SQL knows.
  const ids = [NOBODY, ...residentIds];
  return sql.rows<Confirmation>(
    `SELECT subject_kind AS kind, subject_id AS subjectId, fact, value, confirmed_at AS at, actor_kind AS actorKind,
       actor_id AS actorId
     FROM fact_confirmation
     WHERE (subject_kind = 'FAMILY' AND subject_id = ?) OR (subject_kind = 'RESIDENT' AND subject_id IN (${marks(ids)}))`,
    [familyId, ...ids],
  );
}

/** Keeps the newest confirmation of each fact. */
export async function putConfirmations(
  sql: Sql,
  facts: readonly (FactName & { readonly value: string | null })[],
  at: Date,
  actor: Actor,
): Promise<void> {
  for (const part of batches(facts, FACTS_A_STATEMENT)) {
    await sql.run(
      `INSERT INTO fact_confirmation (subject_kind, subject_id, fact, value, confirmed_at, actor_kind, actor_id)
       VALUES ${part.map(() => '(?, ?, ?, ?, ?, ?, ?)').join(', ')}
       ON DUPLICATE KEY UPDATE value = VALUES(value), confirmed_at = VALUES(confirmed_at),
         actor_kind = VALUES(actor_kind), actor_id = VALUES(actor_id)`,
      part.flatMap(({ kind, subjectId, fact, value }) => [kind, subjectId, fact, value, at, actor.kind, actor.id]),
    );
  }
}
