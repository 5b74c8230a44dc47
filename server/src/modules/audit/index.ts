export type { Actor, AuditEvent, Subject, SubjectKind } from './domain/event';
export { ChangeWithoutEvent, transact, transactOn } from './use-cases/transact';
export type { Recorder } from './use-cases/transact';
export { appendEvents } from './storage/append';
export { ReadTrail } from './use-cases/read-trail';
