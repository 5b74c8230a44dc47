export { loadConflict } from './conflict-node';
export { FactConflictResolver } from './conflict-resolver';
