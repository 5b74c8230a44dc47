export { RecipientListResolver, ProgramListsResolver } from './list-resolver';
export { RecipientListType } from './list-type';
