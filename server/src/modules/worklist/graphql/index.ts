export { loadWorklistItem } from './worklist-node';
export { WorklistCountsResolver, WorklistResolver, WorklistStepResolver } from './worklist-resolver';
export { WorklistItemType } from './worklist-type';
