import { type Bilingual } from '../prelude';

/** How one list differs from the one before it, person by person. */
export const CHANGE_KINDS = ['JOINED', 'LEFT', 'AMOUNT_CHANGED', 'HELD', 'RELEASED', 'MOVED_REGION'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export const CHANGE_LABELS: Readonly<Record<ChangeKind, Bilingual>> = {
  JOINED: { id: 'Penerima baru', en: 'Joined' },
  LEFT: { id: 'Tidak lagi menerima', en: 'Left' },
  AMOUNT_CHANGED: { id: 'Besaran berubah', en: 'Amount changed' },
  HELD: { id: 'Ditangguhkan', en: 'Suspended' },
  RELEASED: { id: 'Penangguhan berakhir', en: 'Released' },
  MOVED_REGION: { id: 'Pindah kelurahan', en: 'Moved to another kelurahan' },
};

/** Because of what. A clause of the criteria that turned is named beside CRITERIA_MET and CRITERIA_NOT_MET. */
export const CHANGE_REASONS = [
  'CRITERIA_MET',
  'CRITERIA_NOT_MET',
  'CRITERIA_CHANGED',
  'DESIL_CHANGED',
  'FACT_UNKNOWN',
  'IDENTITY_SUSPENDED',
  'DECEASED',
  'MOVED_OUT',
  'NOT_IN_DELIVERY',
  'WITHIN_QUOTA',
  'BEYOND_QUOTA',
  'OTHER_PROGRAM_FIRST',
  'HOLD_PLACED',
  'HOLD_RELEASED',
  'AMOUNT_DECREED',
  'REGION_CHANGED',
] as const;
export type ChangeReason = (typeof CHANGE_REASONS)[number];

export const REASON_LABELS: Readonly<Record<ChangeReason, Bilingual>> = {
  CRITERIA_MET: { id: 'Memenuhi syarat', en: 'Meets the criteria' },
  CRITERIA_NOT_MET: { id: 'Tidak lagi memenuhi syarat', en: 'Meets the criteria no longer' },
  CRITERIA_CHANGED: { id: 'Syarat berubah', en: 'The criteria changed' },
  DESIL_CHANGED: { id: 'Desil berubah', en: 'The desil changed' },
  FACT_UNKNOWN: { id: 'Data yang diperlukan belum ada atau terlalu lama', en: 'A needed fact is missing or too old' },
  IDENTITY_SUSPENDED: { id: 'Identitas menunggu verifikasi', en: 'The identity awaits verification' },
  DECEASED: { id: 'Meninggal dunia', en: 'Deceased' },
  MOVED_OUT: { id: 'Pindah ke luar provinsi', en: 'Moved out of the province' },
  NOT_IN_DELIVERY: { id: 'Tidak ada dalam versi DTSEN terakhir', en: 'Absent from the last DTSEN version' },
  WITHIN_QUOTA: { id: 'Masuk dalam kuota', en: 'Within the quota' },
  BEYOND_QUOTA: { id: 'Di luar kuota, masuk urutan tunggu', en: 'Beyond the quota, on the waiting list' },
  OTHER_PROGRAM_FIRST: {
    id: 'Menerima program lain yang didahulukan',
    en: 'Receives another programme that comes first',
  },
  HOLD_PLACED: { id: 'Penangguhan diberlakukan', en: 'A hold was placed' },
  HOLD_RELEASED: { id: 'Penangguhan dicabut', en: 'A hold was released' },
  AMOUNT_DECREED: { id: 'Besaran ditetapkan berbeda', en: 'Another amount was decreed' },
  REGION_CHANGED: { id: 'Kelurahan tercatat berubah', en: 'The recorded kelurahan changed' },
};
