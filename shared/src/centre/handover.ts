import { EARLIEST_BIRTH_DATE, type IntakeColumn } from '../intake';
import { type Bilingual } from '../prelude';

/** What the centre made of a correction that was handed over. REFLECTED is never said by a person: a delivery shows it. */
export const HANDOVER_STATES = ['SENT', 'ACCEPTED', 'REJECTED_BY_CENTRE', 'REFLECTED_IN_VERSION'] as const;
export type HandoverState = (typeof HANDOVER_STATES)[number];

export const HANDOVER_STATE_LABELS: Readonly<Record<HandoverState, Bilingual>> = {
  SENT: { id: 'Diserahkan', en: 'Handed over' },
  ACCEPTED: { id: 'Diterima pusat', en: 'Accepted by the centre' },
  REJECTED_BY_CENTRE: { id: 'Ditolak pusat', en: 'Rejected by the centre' },
  REFLECTED_IN_VERSION: { id: 'Sudah termuat dalam penyampaian', en: 'Reflected in a delivery' },
};

/** What the centre may answer, as its file or an official says it. */
export const HANDOVER_ANSWERS = ['ACCEPTED', 'REJECTED'] as const;
export type HandoverAnswer = (typeof HANDOVER_ANSWERS)[number];

/** What is done about a refusal of the centre. */
export const HANDOVER_FOLLOW_UPS = {
  AGAIN: { id: 'Diserahkan lagi', en: 'Handed over again' },
  LEFT: { id: 'Dibiarkan', en: 'Left as it is' },
} as const satisfies Readonly<Record<string, Bilingual>>;
export type HandoverFollowUp = keyof typeof HANDOVER_FOLLOW_UPS;

/**
 * Columns of a hand-over file, one row a fact: names and codes as in the files that the centre delivers. `record` says whose fact
 * it is: FAMILY or RESIDENT, NEW_FAMILY or NEW_MEMBER_1 and so on for those whom no delivery has named.
 */
export const HANDOVER_COLUMNS = [
  'handover_number',
  'correction_number',
  'family_ref',
  'no_kk',
  'record',
  'resident_ref',
  'nik',
  'name',
  'kelurahan',
  'fact',
  'previous_value',
  'value',
  'basis',
  'minutes_number',
  'observed_on',
  'channel',
  'letter_number',
  'proposed_by',
  'verified_by',
  'approved_by',
  'applied_on',
  'revision',
] as const;

/** Facts that the registry keeps under another name than files do. */
export const HANDOVER_FACT_NAMES: Readonly<Record<string, string>> = {
  family_id: 'family_ref',
  nik_id: 'nik',
  card_id: 'no_kk',
  kelurahan_code: 'kelurahan',
};

/** The centre's answer to a hand-over file: a row for each correction that it answers. */
export const HANDOVER_ANSWER_COLUMNS: readonly IntakeColumn[] = [
  {
    name: 'correction_number',
    type: 'REFERENCE',
    required: true,
    maxLength: 20,
    label: { id: 'Nomor perbaikan data', en: 'Number of the correction' },
    example: 'PD-000123-0',
  },
  {
    name: 'answer',
    type: 'CODE',
    required: true,
    codes: HANDOVER_ANSWERS,
    label: { id: 'Jawaban', en: 'Answer' },
    example: 'ACCEPTED',
  },
  {
    name: 'answered_on',
    type: 'DATE',
    required: true,
    min: EARLIEST_BIRTH_DATE,
    label: { id: 'Tanggal jawaban', en: 'Date of the answer' },
    example: '2026-12-20',
  },
  {
    name: 'reason',
    type: 'TEXT',
    required: false,
    maxLength: 500,
    label: { id: 'Alasan; wajib untuk penolakan', en: 'Reason; required for a refusal' },
    example: '',
  },
];
