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

/**
 * Because of what. A clause of the criteria that turned is named beside CRITERIA_MET and CRITERIA_NOT_MET. What moved behind
 * a changed desil or a place at the edge of the quota follows it: the family's data, the welfare model, the cut points, the
 * terms of the programme, or nothing of the person's own (QUOTA_EDGE_MOVED).
 */
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
  'FAMILY_DATA_CHANGED',
  'MODEL_CHANGED',
  'CUT_POINTS_MOVED',
  'TERMS_CHANGED',
  'QUOTA_EDGE_MOVED',
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
  FAMILY_DATA_CHANGED: {
    id: 'Data keluarga berubah, oleh pengiriman DTSEN atau pembetulan',
    en: 'The data of the family changed, by a DTSEN delivery or a correction',
  },
  MODEL_CHANGED: { id: 'Model kesejahteraan berganti', en: 'Another welfare model ranks' },
  CUT_POINTS_MOVED: {
    id: 'Batas desil bergeser, data keluarga tetap',
    en: 'The cut points of the desil moved, the data of the family did not',
  },
  TERMS_CHANGED: { id: 'Kuota atau urutan kebutuhan berubah', en: 'The quota or the order of need changed' },
  QUOTA_EDGE_MOVED: {
    id: 'Batas kuota bergeser karena orang lain, data keluarga tetap',
    en: 'Others moved the edge of the quota, the data of the family did not change',
  },
  OTHER_PROGRAM_FIRST: {
    id: 'Menerima program lain yang didahulukan',
    en: 'Receives another programme that comes first',
  },
  HOLD_PLACED: { id: 'Penangguhan diberlakukan', en: 'A hold was placed' },
  HOLD_RELEASED: { id: 'Penangguhan dicabut', en: 'A hold was released' },
  AMOUNT_DECREED: { id: 'Besaran ditetapkan berbeda', en: 'Another amount was decreed' },
  REGION_CHANGED: { id: 'Kelurahan tercatat berubah', en: 'The recorded kelurahan changed' },
};
