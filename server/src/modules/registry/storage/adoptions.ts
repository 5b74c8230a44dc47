import type { Sql } from '../../../platform/database/database';
import { marks } from '../../../platform/database/pages';

/** WAITING for somebody to propose it, PROPOSED, or ADOPTED: nights may read it. */
export type AdoptionState = 'WAITING' | 'PROPOSED' | 'ADOPTED';

/** Where the adoption of a full delivery stands. */
export interface Adoption {
  /** That the delivery became. */
  readonly revision: number;
  readonly deliveryVersion: string;
  readonly referenceDate: string;
  readonly state: AdoptionState;
  readonly proposedBy: string | null;
  readonly proposedAt: Date | null;
  /** Of the proposal. */
  readonly reason: string | null;
  readonly confirmedBy: string | null;
  readonly adoptedAt: Date | null;
  /** The order under which nobody was asked; null where people adopt. */
  readonly standingOrder: string | null;
}

const SELECT = `SELECT revision, delivery_version AS deliveryVersion, reference_date AS referenceDate, state,
  proposed_by AS proposedBy, proposed_at AS proposedAt, reason, confirmed_by AS confirmedBy, adopted_at AS adoptedAt,
  standing_order AS standingOrder FROM delivery_adoption`;

/** Adopted deliveries end a row of waiting ones: whoever adopts a newer delivery has passed over those before it. */
const OPEN = `state <> 'ADOPTED' AND revision > COALESCE(
  (SELECT MAX(a.revision) FROM delivery_adoption a WHERE a.state = 'ADOPTED'), 0)`;

/** Full deliveries that nights do not read yet, oldest first. */
export function openAdoptions(sql: Sql): Promise<Adoption[]> {
  return sql.rows<Adoption>(`${SELECT} WHERE ${OPEN} ORDER BY revision`);
}

export async function adoptionsOf(sql: Sql, revisions: readonly number[]): Promise<Map<number, Adoption>> {
  if (revisions.length === 0) return new Map();
  const rows = await sql.rows<Adoption>(`${SELECT} WHERE revision IN (${marks(revisions)})`, revisions);
  return new Map(rows.map((row) => [row.revision, row]));
}

/** Locked, so that of two who decide at once the second sees what the first did. */
export async function lockedAdoption(tx: Sql, revision: number): Promise<Adoption | null> {
  const [row] = await tx.rows<Adoption>(`${SELECT} WHERE revision = ? FOR UPDATE`, [revision]);
  return row ?? null;
}

export async function anyAdopted(sql: Sql): Promise<boolean> {
  return (await sql.rows("SELECT 1 FROM delivery_adoption WHERE state = 'ADOPTED' LIMIT 1")).length > 0;
}

export async function insertAdoption(
  tx: Sql,
  delivery: Pick<Adoption, 'revision' | 'deliveryVersion' | 'referenceDate'>,
  order: { readonly label: string; readonly at: Date } | null,
): Promise<void> {
  await tx.run(
    `INSERT INTO delivery_adoption (revision, delivery_version, reference_date, state, adopted_at, standing_order)
     VALUES (?, ?, ?, ?, ?, ?)`,
    [
      delivery.revision,
      delivery.deliveryVersion,
      delivery.referenceDate,
      order === null ? 'WAITING' : 'ADOPTED',
      order?.at ?? null,
      order?.label ?? null,
    ],
  );
}

export async function noteProposal(
  tx: Sql,
  revision: number,
  proposal: { readonly by: string; readonly at: Date; readonly reason: string } | null,
): Promise<void> {
  await tx.run(
    'UPDATE delivery_adoption SET state = ?, proposed_by = ?, proposed_at = ?, reason = ? WHERE revision = ?',
    [
      proposal === null ? 'WAITING' : 'PROPOSED',
      proposal?.by ?? null,
      proposal?.at ?? null,
      proposal?.reason ?? null,
      revision,
    ],
  );
}

export async function noteAdoption(tx: Sql, revision: number, by: string, at: Date): Promise<void> {
  await tx.run("UPDATE delivery_adoption SET state = 'ADOPTED', confirmed_by = ?, adopted_at = ? WHERE revision = ?", [
    by,
    at,
    revision,
  ]);
}

/** Those who brought a delivery in: uploaded a part of it, or committed it. */
export async function bringersOf(sql: Sql, revision: number): Promise<ReadonlySet<string>> {
  const rows = await sql.rows<{ id: string }>(
    'SELECT created_by AS id FROM import_file WHERE revision = ? UNION SELECT actor_id FROM revision WHERE id = ?',
    [revision, revision],
  );
  return new Set(rows.map(({ id }) => id));
}
