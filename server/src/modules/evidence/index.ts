export { EVIDENCE_KINDS, MOST_EVIDENCE_BYTES, shownName } from './domain/evidence';
export { fileName } from './domain/clean-evidence';
export {
  dropEvidence,
  evidenceById,
  evidenceOf,
  forgetPlaces,
  insertEvidence,
  usedElsewhere,
} from './storage/evidence-store';
export type { EvidenceRecord, ReusedEvidence } from './storage/evidence-store';
export { forgetFile, keepEvidence, openEvidence } from './use-cases/keep-evidence';
