export { NO, OUTCOME_NAMES, outcomeName, UNKNOWN, YES, type Outcome, type OutcomeName } from './outcome';
export {
  CORRECTION_LANES,
  FACT_SOURCES,
  UNITS,
  type CorrectionLane,
  type FactDefinition,
  type FactSource,
  type FactType,
  type UnitCode,
} from './fact';
export { FACT_INDEX, factDefinition, FACTS, isFactCode, type FactCode } from './facts';
export { factValue, setMask, type FactValue } from './fact-value';
export { OPERATORS, OPERATORS_OF, type AgeAt, type Comparison, type Operator, type ValueKind } from './comparison';
export {
  clausesOf,
  CRITERIA_FORMAT,
  MAX_DEPTH,
  MAX_LEAVES,
  MAX_VALUES,
  printCriteria,
  statedClauses,
  type Clause,
  type CriteriaDocument,
  type CriteriaNode,
  type StatedClause,
} from './document';
export { parseCriteria } from './parse';
export { type CriteriaProblem, type CriteriaProblemCode } from './problem';
export { checkCriteria } from './check';
export { FACT_CHOICES, type Choice, type FactChoice } from './choices';
export {
  newEvaluation,
  newFactVector,
  prepareCriteria,
  type Evaluation,
  type FactVector,
  type PreparedCriteria,
} from './prepare';
export { blockingClauses, isBlockedByDataOnly } from './blocking';
export {
  clauseCodes,
  clauseMask,
  traceCriteria,
  traceOfMasks,
  type Trace,
  type TracedClause,
  type TracedNode,
} from './trace';
export { clauseSentence, criteriaSentence, requirementText } from './sentence';
export {
  answerTo,
  obstacles,
  outcomeSentence,
  recordedText,
  tracedSentence,
  tracedSentences,
} from './outcome-sentence';
export { dateText, factValueText, numberText, type RegionNames } from './value-text';
export { compareCriteria, type ClauseDifference, type CriteriaDifference } from './difference';
