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
