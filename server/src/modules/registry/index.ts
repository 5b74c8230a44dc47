export { commitRevision, commitRevisionOn, headRevision, RegistryBusy } from './use-cases/commit-revision';
export type {
  ChangeList,
  CommittedRevision,
  RevisionEffect,
  RevisionKind,
  RevisionRequest,
  RevisionTransaction,
} from './use-cases/commit-revision';
export { basisAfterAdopting, nightBasis } from './use-cases/night-basis';
export type { NightBasis } from './use-cases/night-basis';
export { confirmAdoption, declineAdoption, proposeAdoption } from './use-cases/adopt-delivery';
export { adoptionsOf, openAdoptions } from './storage/adoptions';
export type { Adoption, AdoptionState } from './storage/adoptions';
export { ChangeDigest } from './domain/change-digest';
export { approveImport, commitImport } from './use-cases/commit-import';
export type { CommitFailure, CommitOptions, Committed } from './use-cases/commit-job';
export { correctFacts } from './use-cases/correct-facts';
export type { CorrectedFacts } from './use-cases/correct-facts';
export { checkCorrection } from './use-cases/check-correction';
export type {
  CorrectionFailure,
  FactCorrection,
  FamilyCorrection,
  SubjectCorrection,
} from './use-cases/family-correction';
export { factLimit } from './domain/fact-check';
export { factProblem, factText } from './use-cases/checked-fact';
export type { FactValue } from './use-cases/checked-fact';
export { standingFacts } from './storage/read/standing-facts';
export type { NamedFact, StandingFact } from './storage/read/standing-facts';
export { countedMember } from './storage/counted-member';
export { CORRECTABLE_FACTS } from './domain/columns';
export { membersAfter } from './domain/membership';
export type { Member, MemberChange } from './domain/membership';
export type { SubjectKind } from './domain/columns';
export { ALL_KELURAHAN, EVERYWHERE, isWithinReach, kelurahanWithin, reachOf } from './storage/read/reach';
export type { Reach } from './storage/read/reach';
export type { FamilyRow, ResidentRow } from './storage/read/rows';
export {
  familiesByIds,
  familyAsOf,
  membersAsOf,
  membersOf,
  residentAsOf,
  residentsByIds,
} from './storage/read/records';
export { casesByKelurahan, casesNewestFirst } from './storage/read/case-pages';
export type { CasePageRequest, CasePlace, FoundCases } from './storage/read/case-pages';
export { familyPage, residentOrder, residentPage } from './storage/read/pages';
export type {
  FamilyPageRequest,
  FamilyPlace,
  ResidentOrder,
  ResidentPageRequest,
  ResidentPlace,
} from './storage/read/pages';
export { deliveredFacts, isRecordedFact, saidAt } from './storage/read/delivered-facts';
export type { SaidFact } from './storage/read/delivered-facts';
export { closeConflict, conflictPage, conflictsByIds } from './storage/conflicts';
export type { ConflictPageRequest, ConflictRecord } from './storage/conflicts';
export { factConflicts, factProvenance, familyHistory, residentHistory } from './storage/read/history';
export type { FactChange, FactConflict, FactProvenance, RecordChange } from './storage/read/history';
export { latestDelivery, revisionPage, revisionsByIds } from './storage/read/revisions';
export type { RevisionRow } from './storage/read/revisions';
