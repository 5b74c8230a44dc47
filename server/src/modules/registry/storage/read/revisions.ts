import type { Row, Sql } from '../../../../platform/database/database';
import { marks } from '../../../../platform/database/pages';

/** One numbered revision of the registry: its author, reason and counts. */
export interface RevisionRow {
  id: number;
  kind: string;
  actorKind: string;
  actorId: string;
  reason: string;
  importId: number | null;
  deliveryVersion: string | null;
  referenceDate: string | null;
  summary: Record<string, unknown>;
  changeCount: number;
  changeDigest: Buffer | null;
  createdAt: Date;
}

const SELECT = `SELECT id, kind, actor_kind, actor_id, reason, import_id, delivery_version, reference_date, summary,
  change_count, change_digest, created_at FROM revision`;

function revisionRow(row: Row): RevisionRow {
  return {
    id: Number(row['id']),
    kind: String(row['kind']),
    actorKind: String(row['actor_kind']),
    actorId: String(row['actor_id']),
    reason: String(row['reason']),
    importId: row['import_id'] === null ? null : Number(row['import_id']),
    deliveryVersion: row['delivery_version'] as string | null,
    referenceDate: row['reference_date'] as string | null,
    summary: JSON.parse(String(row['summary'])) as Record<string, unknown>,
    changeCount: Number(row['change_count']),
    changeDigest: row['change_digest'] as Buffer | null,
    createdAt: row['created_at'] as Date,
  };
}

export async function revisionsByIds(sql: Sql, ids: readonly number[]): Promise<Map<number, RevisionRow>> {
  if (ids.length === 0) return new Map();
  const rows = await sql.rows(`${SELECT} WHERE id IN (${marks(ids)})`, ids);
  return new Map(rows.map((row) => [Number(row['id']), revisionRow(row)]));
}

/** Revisions, newest first; `before` is the id of the last one seen. */
export async function revisionPage(sql: Sql, limit: number, before: number | null): Promise<RevisionRow[]> {
  const rows = await sql.rows(`${SELECT} WHERE id < ? ORDER BY id DESC LIMIT ?`, [
    before ?? Number.MAX_SAFE_INTEGER,
    limit,
  ]);
  return rows.map(revisionRow);
}

/** The newest revision that a DTSEN delivery made; null before the first. */
export async function latestDelivery(sql: Sql): Promise<RevisionRow | null> {
  const [row] = await sql.rows(`${SELECT} WHERE kind = 'DELIVERY' ORDER BY id DESC LIMIT 1`);
  return row ? revisionRow(row) : null;
}
