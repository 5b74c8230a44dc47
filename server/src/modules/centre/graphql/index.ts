export { loadConflict } from './conflict-node';
export { FactConflictResolver } from './conflict-resolver';
export { loadHandover } from './handover-node';
export { CorrectionHandoverResolver, HandedOverResolver, HandoverResolver } from './handover-resolver';
