import { batches } from '../../../platform/database/batches';
import type { Sql, Value } from '../../../platform/database/database';
import type { Actor, AuditEvent } from '../domain/event';

const SUBJECTS_A_STATEMENT = 500;
const EVENTS_A_STATEMENT = 200;

const EVENT_COLUMNS = `at, actor_kind, actor_id, action, subject_kind, subject_id, revision, reason, purpose, request_id,
  before_value, after_value, change_count, change_digest`;

/** Appends events with the caller's connection, so that they commit or vanish with what they tell of. */
export async function appendEvents(sql: Sql, at: Date, actor: Actor, events: readonly AuditEvent[]): Promise<void> {
  for (const together of runs(events)) {
    const { insertId } = await sql.run(
      `INSERT INTO audit_event (${EVENT_COLUMNS})
       VALUES ${together.map(() => '(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').join(', ')}`,
      together.flatMap((event) => valuesOf(at, actor, event)),
    );
    const subjects = together.length === 1 ? (together[0]?.subjects ?? []) : [];
    for (const part of batches(subjects, SUBJECTS_A_STATEMENT)) {
      const values: Value[] = part.flatMap((subject) => [subject.kind, subject.id, insertId]);
      await sql.run(
        `INSERT IGNORE INTO audit_subject (subject_kind, subject_id, event_id) VALUES ${part.map(() => '(?, ?, ?)').join(', ')}`,
        values,
      );
    }
  }
}

/** Neighbours without subjects of their own go together; one with subjects goes alone, because they need its id. */
function runs(events: readonly AuditEvent[]): AuditEvent[][] {
  const found: AuditEvent[][] = [];
  let open: AuditEvent[] | null = null;
  for (const event of events) {
    const alone = (event.subjects ?? []).length > 0;
    if (alone || open === null || open.length >= EVENTS_A_STATEMENT) {
      open = [event];
      found.push(open);
    } else open.push(event);
    if (alone) open = null;
  }
  return found;
}

function valuesOf(at: Date, actor: Actor, event: AuditEvent): Value[] {
  return [
    at,
    actor.kind,
    actor.id,
    event.action,
    event.subject.kind,
    event.subject.id,
    event.revision ?? null,
    event.reason ?? null,
    event.purpose ?? null,
    actor.requestId ?? null,
    event.before ? JSON.stringify(event.before) : null,
    event.after ? JSON.stringify(event.after) : null,
    event.changes?.count ?? null,
    event.changes?.digest ?? null,
  ];
}
