import type { Sql, Value } from '../../../platform/database/database';
import type { Actor, AuditEvent } from '../domain/event';

const SUBJECTS_A_STATEMENT = 500;

/** Appends events with the caller's connection, so that they commit or vanish with what they tell of. */
export async function appendEvents(sql: Sql, at: Date, actor: Actor, events: readonly AuditEvent[]): Promise<void> {
  for (const event of events) {
    const { insertId } = await sql.run(
      `INSERT INTO audit_event (at, actor_kind, actor_id, action, subject_kind, subject_id, revision, reason, purpose,
         request_id, before_value, after_value, change_count, change_digest)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
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
      ],
    );
    const subjects = event.subjects ?? [];
    for (let from = 0; from < subjects.length; from += SUBJECTS_A_STATEMENT) {
      const part = subjects.slice(from, from + SUBJECTS_A_STATEMENT);
      const values: Value[] = part.flatMap((subject) => [subject.kind, subject.id, insertId]);
      await sql.run(
        `INSERT IGNORE INTO audit_subject (subject_kind, subject_id, event_id) VALUES ${part.map(() => '(?, ?, ?)').join(', ')}`,
        values,
      );
    }
  }
}
