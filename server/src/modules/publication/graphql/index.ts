export { ListDiffResolver, RecipientListResolver } from './list-resolver';
export { ListQuotaResolver } from './quota-resolver';
export { loadList, type RowNode } from './list-node';
export { RecipientRow } from './recipient-type';
export { DecisionPlaceResolver, DecisionPlacementResolver, ProgramListsResolver } from './place-resolver';
export { ListRowsResolver, RecipientResolver, ResidentListsResolver } from './recipient-resolver';
export { ListTransition, RecipientListType } from './list-type';
