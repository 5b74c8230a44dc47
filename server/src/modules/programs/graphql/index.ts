export { loadCriteriaVersion, loadProgram } from './program-node';
export { CriteriaResolver } from './criteria-resolver';
export { CriteriaStepType, CriteriaVersionType, ProgramType } from './program-type';
export { ParameterResolver } from './parameter-resolver';
export { ProgramResolver } from './program-resolver';
export { ProgramTermsResolver } from './program-terms-resolver';
