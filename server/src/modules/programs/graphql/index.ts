export { loadCriteriaVersion, loadProgram } from './program-node';
export { CriteriaVersionType, ProgramType } from './program-type';
export { ProgramResolver } from './program-resolver';
