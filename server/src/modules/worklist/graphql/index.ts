export { loadWorklistItem } from './worklist-node';
export { WorklistCountsResolver, WorklistResolver } from './worklist-resolver';
export { WorklistStepResolver } from './worklist-step-resolver';
export { WorklistItemType } from './worklist-type';
