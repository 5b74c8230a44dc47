export { prepareLists, type PreparedSummary, type PrepareResult } from './use-cases/prepare-lists';
export {
  publishDueLists,
  type PublishedSummary,
  type PublishOutcome,
  type PublishResult,
} from './use-cases/publish-due-lists';
export {
  decideRecipientList,
  publishRecipientList,
  revokeRecipientList,
  submitRecipientList,
  type ListRefusal,
  type ListStepResult,
} from './use-cases/take-list-step';
export { publishOrderedLists } from './use-cases/publish-ordered-lists';
export { placeOfPerson } from './use-cases/place-of-person';
export { rederiveList, type Rederived } from './use-cases/rederive-list';
export { digestOfList } from './storage/list-rows';
export {
  listsByIds,
  listsPage,
  rowContent,
  rowsOfResidents,
  standingLists,
  type ListPage,
  type ListRecord,
  type RowRecord,
} from './storage/list-readers';
export { changesWithin, type NamedChange } from './storage/change-readers';
export {
  coverageCounts,
  type CoverageCount,
  diffWithin,
  rowsWithin,
  type DiffTotals,
  type ReasonCount,
  type RowPlace,
} from './storage/scoped-readers';
export { gatesOf, gatesOfLists, type StoredGate } from './storage/list-gates';
export { handsInLists, transitionsOf, transitionsOfLists, type StoredTransition } from './storage/transitions';
export { lastPublished, listHead, newestVersion, type ListHead } from './storage/list-state';
export { listedOn } from './storage/list-rows';
export { Listed } from './domain/listed';
export { handOutPlaces, oneQuota, quotasOf, type Contenders, type Places, type Quotas } from './domain/order-of-need';
export { lotOf, lotSalt, recipientRef } from './domain/references';
