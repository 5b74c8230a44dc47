export { EVIDENCE_KINDS, fileName, MOST_EVIDENCE_BYTES, waitsToBeAsked } from './domain/evidence';
export {
  dropEvidence,
  evidenceById,
  evidenceOf,
  forgetPlaces,
  ofOneSession,
  usedElsewhere,
} from './storage/evidence-store';
export type { CaseKind, EvidenceRecord, ReusedEvidence } from './storage/evidence-store';
export { FORGOTTEN_EVIDENCE } from './use-cases/forgotten-evidence';
export { openEvidence } from './use-cases/keep-evidence';
export { layEvidence } from './use-cases/lay-evidence';
export { withSessionFile } from './use-cases/session-file';
export type { LayBeside, SessionFile } from './use-cases/session-file';
export { sweepWaitingUploads } from './use-cases/sweep-waiting-uploads';
