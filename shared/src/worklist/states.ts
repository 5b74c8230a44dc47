import { type Bilingual } from '../prelude';

/**
 * Where a case stands. Officials move it between OPEN and IN_PROGRESS; DONE it becomes by itself, when what put it on the
 * list is gone, and for good: the same gap found again is a new case that names the one before.
 */
export const WORK_STATES = ['OPEN', 'IN_PROGRESS', 'DONE'] as const;
export type WorkState = (typeof WORK_STATES)[number];

export const WORK_STATE_LABELS: Readonly<Record<WorkState, Bilingual>> = {
  OPEN: { id: 'Belum ditangani', en: 'Open' },
  IN_PROGRESS: { id: 'Sedang ditangani', en: 'In progress' },
  DONE: { id: 'Selesai', en: 'Done' },
};

/** What an official may make of a case. A step that is not here is refused; nobody sets DONE. */
export const WORK_MOVES: Readonly<Record<WorkState, readonly WorkState[]>> = {
  OPEN: ['IN_PROGRESS'],
  IN_PROGRESS: ['OPEN'],
  DONE: [],
};

/** Why a case was closed: what is decided, or would be, once the gap is gone. */
export const WORK_OUTCOMES = ['ELIGIBLE', 'NOT_ELIGIBLE', 'SUSPENDED', 'OTHER_PROGRAM', 'LEFT_CATEGORY'] as const;
export type WorkOutcome = (typeof WORK_OUTCOMES)[number];

export const WORK_OUTCOME_LABELS: Readonly<Record<WorkOutcome, Bilingual>> = {
  ELIGIBLE: { id: 'Menjadi layak', en: 'Became eligible' },
  NOT_ELIGIBLE: { id: 'Ternyata tidak layak', en: 'Not eligible after all' },
  SUSPENDED: { id: 'Ditangguhkan sampai diverifikasi', en: 'Suspended until verified' },
  OTHER_PROGRAM: { id: 'Layak, program lain didahulukan', en: 'Eligible, another programme comes first' },
  LEFT_CATEGORY: { id: 'Tidak lagi dalam sasaran program', en: 'No longer in the programme’s category' },
};

/** What found a case, or closed it. */
export const WORK_CAUSES = ['NIGHT', 'CORRECTION'] as const;
export type WorkCause = (typeof WORK_CAUSES)[number];

export const WORK_CAUSE_LABELS: Readonly<Record<WorkCause, Bilingual>> = {
  NIGHT: { id: 'Proses malam', en: 'Nightly run' },
  CORRECTION: { id: 'Pemutakhiran data', en: 'Correction of data' },
};

/** The lines of a case's trace between its opening and its end. */
export const WORK_STEPS = ['ASSIGNED', 'RELEASED', 'STATE', 'NOTE', 'REASONS', 'MOVED'] as const;
export type WorkStep = (typeof WORK_STEPS)[number];

export const WORK_STEP_LABELS: Readonly<Record<WorkStep, Bilingual>> = {
  ASSIGNED: { id: 'Diserahkan', en: 'Assigned' },
  RELEASED: { id: 'Dilepas', en: 'Released' },
  STATE: { id: 'Status diubah', en: 'State changed' },
  NOTE: { id: 'Catatan', en: 'Note' },
  REASONS: { id: 'Alasan berubah', en: 'Reasons changed' },
  MOVED: { id: 'Keluarga pindah kelurahan', en: 'The family moved to another kelurahan' },
};
