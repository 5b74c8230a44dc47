/** Who acts. `SYSTEM` is a night or a command line, named by its verb; it is never used for what a person asked for. */
export interface Actor {
  kind: 'USER' | 'CLIENT' | 'SYSTEM';
  id: string;
  /** Ties the event to the request's log lines. */
  requestId?: string | undefined;
}

export interface Subject {
  kind: SubjectKind;
  id: string;
}

export type SubjectKind =
  | 'FAMILY'
  | 'RESIDENT'
  | 'IMPORT'
  | 'REVISION'
  | 'MODEL'
  | 'RANKING'
  | 'PROGRAM'
  | 'CRITERIA'
  | 'LIST'
  | 'SIMULATION'
  | 'CORRECTION'
  | 'CONFLICT'
  | 'OBJECTION'
  | 'HANDOVER'
  | 'CASE'
  | 'IDENTITY_CHECK'
  | 'CIVIL_FEEDBACK'
  | 'RUN'
  | 'USER'
  | 'CLIENT'
  | 'SESSION'
  | 'SEARCH'
  | 'UPLOAD'
  | 'OUTBOX';

/** One event of the trail. Values are small and explicit: never a whole row, never a NIK. */
export interface AuditEvent {
  /** `module.verb`, e.g. `registry.commit`, `resident.read`. */
  action: string;
  subject: Subject;
  revision?: number;
  reason?: string;
  purpose?: string;
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
  /** For bulk: how many records changed and the SHA-256 of the sorted change list; the rows stand in the history tables. */
  changes?: { count: number; digest: Buffer };
  /** Whose personal data were shown, for reads and exports. */
  subjects?: readonly Subject[];
}
