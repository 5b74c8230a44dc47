export { loadCriteriaVersion, loadProgram } from './program-node';
export { CriteriaResolver } from './criteria-resolver';
export { differencesIn } from './differences-node';
export {
  CriteriaStepType,
  CriteriaVersionType,
  ProgramType,
  RuleDifferences,
  TermDifferenceType,
} from './program-type';
export { ParameterResolver } from './parameter-resolver';
export { ProgramResolver } from './program-resolver';
export { ProgramTermsResolver } from './program-terms-resolver';
