export { NO, OUTCOME_NAMES, outcomeName, UNKNOWN, YES, type Outcome, type OutcomeName } from './outcome';
export {
  CORRECTION_LANES,
  FACT_SOURCES,
  type CorrectionLane,
  type FactDefinition,
  type FactSource,
  type FactType,
} from './fact';
export { FACT_INDEX, factDefinition, FACTS, isFactCode, type FactCode } from './facts';
export { factValue, setMask, type FactValue } from './fact-value';
export {
  clausesOf,
  MAX_DEPTH,
  MAX_LEAVES,
  MAX_VALUES,
  OPERATORS_OF,
  type Clause,
  type Comparison,
  type CriteriaDocument,
  type CriteriaNode,
  type Operator,
} from './document';
export { parseCriteria, type CriteriaProblem, type CriteriaProblemCode } from './parse';
export {
  newEvaluation,
  newFactVector,
  prepareCriteria,
  type Evaluation,
  type FactVector,
  type PreparedCriteria,
} from './prepare';
export { blockingClauses, isBlockedByDataOnly } from './blocking';
export { clauseCodes, clauseMask, traceCriteria, traceOfMasks, type Trace, type TracedClause } from './trace';
export {
  clauseSentence,
  criteriaSentence,
  factValueText,
  numberText,
  tracedSentence,
  type RegionNames,
} from './sentence';
