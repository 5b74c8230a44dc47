import type { Sql, Value } from '../../../platform/database/database';
import { marks } from '../../../platform/database/pages';
import type { PageStatement } from '../../../platform/database/pages';
import type { Subject, SubjectKind } from '../domain/event';

/** An event of the trail as stored. */
export interface StoredEvent {
  readonly id: number;
  readonly at: Date;
  readonly actorKind: string;
  readonly actorId: string;
  readonly action: string;
  readonly subject: Subject;
  readonly revision: number | null;
  readonly reason: string | null;
  readonly purpose: string | null;
  readonly requestId: string | null;
  readonly before: Record<string, unknown> | null;
  readonly after: Record<string, unknown> | null;
  readonly changeCount: number | null;
  readonly changeDigest: string | null;
}

export interface EventFilter {
  readonly subject?: { readonly kind: string; readonly id: string } | undefined;
  readonly actor?: { readonly kind: string; readonly id: string } | undefined;
  readonly action?: string | undefined;
}

interface EventRow {
  id: number;
  at: Date;
  actor_kind: string;
  actor_id: string;
  action: string;
  subject_kind: SubjectKind;
  subject_id: string;
  revision: number | null;
  reason: string | null;
  purpose: string | null;
  request_id: string | null;
  before_value: string | null;
  after_value: string | null;
  change_count: number | null;
  change_digest: Buffer | null;
}

/**
 * Events newest first, by keyset, with the one filter that is given: each has its index. With a subject, events about it
 * and events that showed it (reads) are found alike.
 */
export function eventsStatement(filter: EventFilter, first: number, before: number | null): PageStatement {
  const bound = before ?? Number.MAX_SAFE_INTEGER;
  const newest = (index: string, where: string, values: readonly Value[]): PageStatement => ({
    text: `SELECT e.* FROM audit_event e FORCE INDEX (${index}) WHERE ${where} e.id < ? ORDER BY e.id DESC LIMIT ?`,
    values: [...values, bound, first],
  });
  if (filter.actor) {
    const { kind, id } = filter.actor;
    return newest('audit_event_by_actor', 'e.actor_kind = ? AND e.actor_id = ? AND', [kind, id]);
  }
  if (filter.action) return newest('audit_event_by_action', 'e.action = ? AND', [filter.action]);
  if (!filter.subject) return newest('PRIMARY', '', []);
  const { kind, id } = filter.subject;
  const about = newest('audit_event_by_subject', 'e.subject_kind = ? AND e.subject_id = ? AND', [kind, id]);
  return {
    text: `(${about.text})
     UNION
     (SELECT STRAIGHT_JOIN e.* FROM audit_subject s FORCE INDEX (PRIMARY) JOIN audit_event e ON e.id = s.event_id
      WHERE s.subject_kind = ? AND s.subject_id = ? AND s.event_id < ? ORDER BY s.event_id DESC LIMIT ?)
     ORDER BY id DESC LIMIT ?`,
    values: [...about.values, kind, id, bound, first, first],
  };
}

export async function eventsPage(
  sql: Sql,
  filter: EventFilter,
  first: number,
  before: number | null,
): Promise<StoredEvent[]> {
  const { text, values } = eventsStatement(filter, first, before);
  return (await sql.rows<EventRow>(text, values)).map(toEvent);
}

export async function eventById(sql: Sql, id: number): Promise<StoredEvent | null> {
  const [row] = await sql.rows<EventRow>('SELECT e.* FROM audit_event e WHERE e.id = ?', [id]);
  return row ? toEvent(row) : null;
}

/** Whom the events showed, at most `limit` of each. */
export async function subjectsShown(
  sql: Sql,
  eventIds: readonly number[],
  limit: number,
): Promise<Map<number, Subject[]>> {
  const found = new Map<number, Subject[]>(eventIds.map((id) => [id, []]));
  if (eventIds.length === 0) return found;
  const rows = await sql.rows<{ event_id: number; subject_kind: SubjectKind; subject_id: string }>(
    `SELECT event_id, subject_kind, subject_id FROM audit_subject WHERE event_id IN (${marks(eventIds)})`,
    eventIds,
  );
  for (const row of rows) {
    const subjects = found.get(row.event_id);
    if (subjects && subjects.length < limit) subjects.push({ kind: row.subject_kind, id: row.subject_id });
  }
  return found;
}

function toEvent(row: EventRow): StoredEvent {
  const parsed = (text: string | null): Record<string, unknown> | null =>
    text === null ? null : (JSON.parse(text) as Record<string, unknown>);
  return {
    id: row.id,
    at: row.at,
    actorKind: row.actor_kind,
    actorId: row.actor_id,
    action: row.action,
    subject: { kind: row.subject_kind, id: row.subject_id },
    revision: row.revision,
    reason: row.reason,
    purpose: row.purpose,
    requestId: row.request_id,
    before: parsed(row.before_value),
    after: parsed(row.after_value),
    changeCount: row.change_count,
    changeDigest: row.change_digest?.toString('hex') ?? null,
  };
}
