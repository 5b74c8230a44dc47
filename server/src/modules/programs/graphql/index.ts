export { CriteriaVersionType, ProgramType } from './program-type';
export { ProgramResolver } from './program-resolver';
