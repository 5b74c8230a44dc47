export { loadCorrection, type CorrectionNode } from './correction-node';
export { CorrectionFieldResolver, CorrectionLineResolver } from './correction-field-resolver';
export { CorrectionResolver } from './correction-resolver';
export { CorrectionJudgementType, CorrectionStepType, Receipt } from './correction-part-type';
export { shownValue } from './correction-subject';
export { CorrectionType } from './correction-type';
export { evidenceNode, EvidenceFieldResolver, EvidenceResolver } from './evidence-resolver';
export { EvidenceType } from './evidence-type';
export { TransferResolver } from './transfer-resolver';
