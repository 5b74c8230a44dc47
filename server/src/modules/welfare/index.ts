export { MODEL_FAULT_MESSAGES, describeFault, desilOf } from './domain';
export type {
  CutPoints,
  DecidingDesil,
  DesilBasis,
  DesilKind,
  Displacement,
  Explanation,
  IncompleteReason,
  RankingBasis,
  RankingGate,
  WelfareModel,
} from './domain';
export { decidingDesil, displacementPreview, incompleteReasons, percentileOf, reasonLabel } from './domain';
export { factsUsedBy } from './domain/desil/facts-used';
export type { FactsUsed } from './domain/desil/facts-used';
export { familiesByDesil } from './storage/family-pages';
export type { DesilPageRequest, DesilSet, FamilyPlace } from './storage/family-pages';
export { activeModel, modelDocument, storedModel, storedModels } from './storage/model-store';
export type { ModelState, StoredModel } from './storage/model-store';
export { currentRanking, histogramOf, rankingById } from './storage/ranking-store';
export type { DesilCounts, DesilDistribution, Ranking } from './storage/ranking-store';
export { changeToDueModel } from './use-cases/change-to-due-model';
export { decideModel } from './use-cases/decide-model';
export { changeModel } from './use-cases/change-model';
export type { ChangeModelRefusal, ModelChange } from './use-cases/change-model';
export { checkAllScores, ScoresDiffer } from './use-cases/check-all-scores';
export { contributionsOf } from './use-cases/contributions-of';
export { desilHistoryOf as desilHistory } from './use-cases/desil-history-of';
export type { FamilyDesilPeriod } from './use-cases/desil-history-of';
export { importModel } from './use-cases/import-model';
export type { ImportModelRefusal } from './use-cases/import-model';
export { rankFamilies } from './use-cases/rank-families';
export { NOT_IN_DTSEN, readDesils, SCORED, UNSCORED } from './use-cases/read-desils';
export type { Desils } from './use-cases/read-desils';
export { rescoreFamilies, rescoreHypothetically } from './use-cases/rescore-families';
export { tryRanking } from './use-cases/try-ranking';
export type { TriedProvince, TriedRanking } from './use-cases/try-ranking';
export { visitDesils } from './use-cases/visit-desils';
export type { FamilyDesil } from './use-cases/visit-desils';
export type { Rescored } from './use-cases/rescore-families';
export { scoreChanged } from './use-cases/score-changed';
export { seedModels } from './use-cases/seed-models';
export { scoresUnder, welfareOf } from './use-cases/welfare-of';
export type { FamilyWelfare, WelfareState } from './use-cases/welfare-of';
