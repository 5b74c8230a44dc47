import { type Role } from './roles';

/** How far a permission reaches: the whole province, or the viewer's own regions and all below them. */
export type Reach = 'ALL' | 'OWN_REGION';

export interface PermissionRow {
  readonly kind: 'READ' | 'WRITE';
  readonly roles: Readonly<Partial<Record<Role, Reach>>>;
  /** What decides for many at once takes the password again, unless it was given a moment ago. */
  readonly recentProof: boolean;
}

const row = (kind: PermissionRow['kind'], roles: PermissionRow['roles']): PermissionRow => ({
  kind,
  roles,
  recentProof: false,
});
const withProof = (roles: PermissionRow['roles']): PermissionRow => ({ kind: 'WRITE', roles, recentProof: true });

const EVERYONE = {
  PROVINCIAL_ADMIN: 'ALL',
  APPROVER: 'ALL',
  VERIFIER: 'ALL',
  OFFICER: 'ALL',
  AUDITOR: 'ALL',
  INTEGRATOR: 'ALL',
  OPERATOR: 'ALL',
} as const;
const CASE_WORKERS = {
  PROVINCIAL_ADMIN: 'ALL',
  APPROVER: 'ALL',
  VERIFIER: 'OWN_REGION',
  OFFICER: 'OWN_REGION',
  AUDITOR: 'ALL',
} as const;
const HEAD_OFFICE = { PROVINCIAL_ADMIN: 'ALL', APPROVER: 'ALL', AUDITOR: 'ALL' } as const;

/**
 * The one table of who may do what. It drives the server's checks, the console's menus and the generated access
 * matrix; what has no row here is refused.
 *
 * - There is no permission that puts a person on a list: lists are computed.
 * - An OFFICER sees desil and never the score, cut points or contributions, from which the weights could be solved.
 * - An AUDITOR reads everything and writes nothing.
 * - An OPERATOR runs imports and nights and reads no family or resident.
 * - Whoever releases, approves, publishes or hands out has given the password a moment ago (`withProof`).
 * - An INTEGRATOR is an API client; its own scopes narrow this further, and never widen it.
 */
export const PERMISSION_TABLE = {
  'region.read': row('READ', EVERYONE),

  'family.read': row('READ', CASE_WORKERS),
  'resident.read': row('READ', CASE_WORKERS),
  /** Full NIK and No. KK; takes a stated purpose and is itself an audit event. */
  'nik.unmask': row('READ', { ...CASE_WORKERS, INTEGRATOR: 'ALL' }),
  'registry.history.read': row('READ', CASE_WORKERS),
  'revision.read': row('READ', { ...HEAD_OFFICE, OPERATOR: 'ALL' }),
  /** Where a person is recorded, for who shows NIK, birth date and name from a document; knows no region. */
  'presence.check': row('READ', { PROVINCIAL_ADMIN: 'ALL', VERIFIER: 'ALL', OFFICER: 'ALL' }),
  /** To fix one purpose for a while of the own session; it widens nothing. */
  'counter.open': row('WRITE', { PROVINCIAL_ADMIN: 'ALL', VERIFIER: 'ALL', OFFICER: 'ALL' }),

  'welfare.desil.read': row('READ', CASE_WORKERS),
  'welfare.score.read': row('READ', { PROVINCIAL_ADMIN: 'ALL', APPROVER: 'ALL', AUDITOR: 'ALL' }),
  'ranking.read': row('READ', { ...HEAD_OFFICE, OPERATOR: 'ALL' }),
  'welfare.model.read': row('READ', HEAD_OFFICE),
  'welfare.model.write': row('WRITE', { PROVINCIAL_ADMIN: 'ALL' }),
  'welfare.model.release': withProof({ PROVINCIAL_ADMIN: 'ALL', APPROVER: 'ALL' }),

  'program.read': row('READ', EVERYONE),
  'program.write': row('WRITE', { PROVINCIAL_ADMIN: 'ALL' }),
  'criteria.write': row('WRITE', { PROVINCIAL_ADMIN: 'ALL' }),
  /** Versions that are not released yet. */
  'criteria.drafts.read': row('READ', HEAD_OFFICE),
  'criteria.release': withProof({ PROVINCIAL_ADMIN: 'ALL', APPROVER: 'ALL' }),
  'simulation.read': row('READ', HEAD_OFFICE),
  /** Recipients beside those whom a programme could be for, by region; small counts are hidden. */
  'coverage.read': row('READ', HEAD_OFFICE),
  'simulation.start': row('WRITE', { PROVINCIAL_ADMIN: 'ALL' }),
  'decision.read': row('READ', CASE_WORKERS),
  'worklist.read': row('READ', CASE_WORKERS),
  'worklist.assign': row('WRITE', { PROVINCIAL_ADMIN: 'ALL', VERIFIER: 'OWN_REGION', OFFICER: 'OWN_REGION' }),

  /** How people differ from the civil registry, both records side by side. */
  'identity.read': row('READ', CASE_WORKERS),
  /** To say which of the two records is right; another person confirms. */
  'identity.check': row('WRITE', { OFFICER: 'OWN_REGION', VERIFIER: 'OWN_REGION' }),
  'identity.confirm': row('WRITE', { PROVINCIAL_ADMIN: 'ALL', APPROVER: 'ALL', VERIFIER: 'OWN_REGION' }),
  /** The files that go back to the civil registry (data balikan): full numbers of many people. */
  'identity.feedback.read': row('READ', { PROVINCIAL_ADMIN: 'ALL', AUDITOR: 'ALL' }),
  'identity.feedback.make': withProof({ PROVINCIAL_ADMIN: 'ALL' }),

  /** That a recorded fact was read aloud and found right; it changes none. */
  'fact.confirm': row('WRITE', { OFFICER: 'OWN_REGION', VERIFIER: 'OWN_REGION' }),
  'correction.read': row('READ', CASE_WORKERS),
  'correction.propose': row('WRITE', { OFFICER: 'OWN_REGION', VERIFIER: 'OWN_REGION' }),
  'correction.verify': row('WRITE', { VERIFIER: 'OWN_REGION' }),
  'correction.decide': row('WRITE', { PROVINCIAL_ADMIN: 'ALL', APPROVER: 'ALL' }),
  /** To confirm for the kelurahan that people leave that they do. */
  'transfer.confirm': row('WRITE', { OFFICER: 'OWN_REGION', VERIFIER: 'OWN_REGION' }),
  /** To let the recorded value stand where a correction and a delivery disagree; any other value takes a correction. */
  'conflict.settle': row('WRITE', { PROVINCIAL_ADMIN: 'ALL', APPROVER: 'ALL', VERIFIER: 'OWN_REGION' }),
  /** Files of applied corrections for the centre, without what stands in them. */
  'handover.read': row('READ', HEAD_OFFICE),
  /** The file itself: full numbers; takes a stated purpose and is itself an audit event. */
  'handover.download': withProof({ PROVINCIAL_ADMIN: 'ALL' }),
  /** What the centre answered, and what is done about a refusal. */
  'handover.answer': row('WRITE', { PROVINCIAL_ADMIN: 'ALL' }),
  'objection.read': row('READ', CASE_WORKERS),
  'objection.raise': row('WRITE', { OFFICER: 'OWN_REGION', VERIFIER: 'OWN_REGION' }),
  'objection.decide': row('WRITE', { PROVINCIAL_ADMIN: 'ALL', APPROVER: 'ALL', VERIFIER: 'OWN_REGION' }),

  /** The list itself: counts, status, gates. Its rows are `list.rows.read`. */
  'list.read': row('READ', { ...CASE_WORKERS, INTEGRATOR: 'ALL', OPERATOR: 'ALL' }),
  /** A list before it is published; without it a list is known from its publication on. */
  'list.drafts.read': row('READ', { ...CASE_WORKERS, OPERATOR: 'ALL' }),
  'list.rows.read': row('READ', { ...CASE_WORKERS, INTEGRATOR: 'ALL' }),
  'list.submit': row('WRITE', { PROVINCIAL_ADMIN: 'ALL' }),
  'list.approve': withProof({ APPROVER: 'ALL' }),
  'list.publish': withProof({ PROVINCIAL_ADMIN: 'ALL', APPROVER: 'ALL' }),
  'list.revoke': withProof({ PROVINCIAL_ADMIN: 'ALL', APPROVER: 'ALL' }),
  'gate.override': withProof({ PROVINCIAL_ADMIN: 'ALL', APPROVER: 'ALL' }),
  'standingOrder.write': withProof({ PROVINCIAL_ADMIN: 'ALL', APPROVER: 'ALL' }),
  'hold.read': row('READ', { ...CASE_WORKERS, INTEGRATOR: 'ALL' }),
  'hold.place': row('WRITE', { PROVINCIAL_ADMIN: 'ALL', VERIFIER: 'OWN_REGION' }),
  'hold.decide': row('WRITE', { PROVINCIAL_ADMIN: 'ALL', APPROVER: 'ALL' }),
  'list.acknowledge': row('WRITE', { INTEGRATOR: 'ALL' }),
  'disbursement.report': row('WRITE', { INTEGRATOR: 'ALL' }),
  'export.read': row('READ', { ...HEAD_OFFICE, INTEGRATOR: 'ALL' }),
  'export.start': withProof({ PROVINCIAL_ADMIN: 'ALL', APPROVER: 'ALL', INTEGRATOR: 'ALL' }),

  'import.read': row('READ', { ...HEAD_OFFICE, OPERATOR: 'ALL' }),
  'import.start': row('WRITE', { PROVINCIAL_ADMIN: 'ALL', OPERATOR: 'ALL' }),
  'import.commit': row('WRITE', { PROVINCIAL_ADMIN: 'ALL', OPERATOR: 'ALL' }),
  'import.cancel': row('WRITE', { PROVINCIAL_ADMIN: 'ALL', OPERATOR: 'ALL' }),
  /** That nights read a full delivery: proposed by one, adopted by another who did not bring it in. */
  'delivery.propose': row('WRITE', { PROVINCIAL_ADMIN: 'ALL' }),
  'delivery.adopt': withProof({ PROVINCIAL_ADMIN: 'ALL', APPROVER: 'ALL' }),

  'night.read': row('READ', { ...HEAD_OFFICE, OPERATOR: 'ALL' }),
  'night.start': row('WRITE', { PROVINCIAL_ADMIN: 'ALL', OPERATOR: 'ALL' }),
  'night.cancel': row('WRITE', { PROVINCIAL_ADMIN: 'ALL', OPERATOR: 'ALL' }),

  'dashboard.read': row('READ', { ...CASE_WORKERS, OPERATOR: 'ALL' }),
  /** What is unusual about corrections by officer, RT and pair: reports about officials. */
  'oversight.read': row('READ', { PROVINCIAL_ADMIN: 'ALL', AUDITOR: 'ALL' }),
  'audit.read': row('READ', { AUDITOR: 'ALL' }),
  /** The plain history on a record's own page: what changed, when, by which role. */
  'audit.subject.read': row('READ', CASE_WORKERS),
  'audit.checkpoint.read': row('READ', { AUDITOR: 'ALL', PROVINCIAL_ADMIN: 'ALL', OPERATOR: 'ALL' }),

  'user.read': row('READ', { PROVINCIAL_ADMIN: 'ALL', AUDITOR: 'ALL' }),
  'user.manage': row('WRITE', { PROVINCIAL_ADMIN: 'ALL' }),
  'client.read': row('READ', { PROVINCIAL_ADMIN: 'ALL', AUDITOR: 'ALL', OPERATOR: 'ALL' }),
  'client.manage': row('WRITE', { PROVINCIAL_ADMIN: 'ALL' }),
} as const satisfies Readonly<Record<string, PermissionRow>>;

export type Permission = keyof typeof PERMISSION_TABLE;

export const PERMISSIONS = Object.keys(PERMISSION_TABLE) as readonly Permission[];

export function isPermission(text: string): text is Permission {
  return Object.hasOwn(PERMISSION_TABLE, text);
}
