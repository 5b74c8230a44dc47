export { applyCorrection } from './use-cases/apply-correction';
export type { AppliedCorrection } from './use-cases/apply-correction';
export { proposeCorrection } from './use-cases/propose-correction';
export type { HeaderEdit, ProposedChange, ProposeRequest } from './use-cases/propose-correction';
export { escalateCorrections } from './use-cases/escalate-corrections';
export { correctionsOfFacts, factKey } from './storage/corrections-of-facts';
export type { CorrectionOfFact } from './storage/corrections-of-facts';
export { correctionsByIds, stepsOf } from './storage/correction-reader';
export type { CorrectionRecord } from './domain/correction';
