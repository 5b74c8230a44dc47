export { commitRevision, commitRevisionOn, headRevision } from './use-cases/commit-revision';
export type {
  ChangeList,
  CommittedRevision,
  RevisionEffect,
  RevisionKind,
  RevisionRequest,
  RevisionTransaction,
} from './use-cases/commit-revision';
export { ChangeDigest } from './domain/change-digest';
export { approveImport, commitImport } from './use-cases/commit-import';
export type { CommitFailure, CommitOptions, Committed } from './use-cases/commit-import';
