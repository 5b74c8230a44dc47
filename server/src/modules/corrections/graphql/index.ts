export { loadCorrection } from './correction-node';
export { CorrectionFieldResolver, CorrectionLineResolver } from './correction-field-resolver';
export { CorrectionResolver } from './correction-resolver';
export { CorrectionJudgementType, CorrectionStepType } from './correction-part-type';
export { CorrectionType } from './correction-type';
export { EvidenceFieldResolver, EvidenceResolver } from './evidence-resolver';
