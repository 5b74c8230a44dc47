export * from './model/document';
export { MODEL_FAULT_MESSAGES, describeFault, faultText, type ModelFault, type ModelFaultCode } from './model/faults';
export { validateModel, type ModelValidation } from './model/validate';
export { Scorer, indicatorsUsedBy, prepareScorer } from './scoring/scorer';
export type { Contribution, Explanation } from './scoring/explanation';
export {
  NO_MEMBERS_BIT,
  UNDEFINED_RATIO_BIT,
  incompleteReasons,
  reasonLabel,
  type IncompleteReason,
} from './scoring/incomplete';
export { packVec, unpackVec } from './scoring/vec';
export {
  CUT_POINT_COUNT,
  NO_CUT_POINTS,
  desilOf,
  formatCutPoints,
  parseCutPoints,
  type CutPoints,
} from './ranking/cut-points';
export {
  RankingAccumulator,
  type CutPointSet,
  type PreviousCutPoints,
  type RankingResult,
} from './ranking/accumulator';
export { ScoreHistogram, percentileOf, type Bin } from './ranking/histogram';
export { displacementPreview, type Displacement, type ScoreChange } from './ranking/displacement';
export { rankingGates, type RankingGate, type RankingGateCode, type RankingThresholds } from './ranking/gates';
export {
  decidingDesil,
  type DecidingDesil,
  type DesilBasis,
  type DesilFacts,
  type DesilKind,
} from './desil/deciding-desil';
export { desilHistory, type DesilPeriod, type ScoreInterval, type StandingRanking } from './desil/desil-history';
