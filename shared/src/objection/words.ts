import { type Bilingual } from '../prelude';

/** Why somebody objects. */
export const OBJECTION_GROUNDS = {
  FACT_WRONG: { id: 'Data yang dipakai keliru', en: 'The facts that were used are wrong' },
  FACT_CHANGED: { id: 'Keadaan sudah berubah', en: 'Circumstances have changed' },
  IDENTITY: { id: 'Identitas tidak padan atau tertukar', en: 'The identity does not match or is somebody else’s' },
  DEATH_OR_MOVE: { id: 'Tercatat meninggal atau pindah, padahal tidak', en: 'Recorded dead or moved away, but is not' },
  FAMILY_MEMBERS: { id: 'Susunan keluarga keliru', en: 'The members of the family are wrong' },
  RULE: { id: 'Syarat diterapkan secara keliru', en: 'A condition was applied wrongly' },
  ORDER: { id: 'Urutan atau tempat dalam kuota keliru', en: 'The order or the place within the quota is wrong' },
  OTHER: { id: 'Alasan lain', en: 'Another reason' },
} as const satisfies Readonly<Record<string, Bilingual>>;
export type ObjectionGround = keyof typeof OBJECTION_GROUNDS;

/** By which way an objection reached the office. */
export const OBJECTION_CHANNELS = {
  IN_PERSON: { id: 'Warga datang sendiri', en: 'The resident came in person' },
  REPRESENTATIVE: { id: 'Melalui wakil atau pendamping', en: 'By a representative or companion' },
  LETTER: { id: 'Surat warga', en: 'Letter of the resident' },
  RT_RW: { id: 'Surat pengantar RT/RW', en: 'Letter of the RT/RW' },
  MUSYAWARAH_KELURAHAN: { id: 'Musyawarah kelurahan', en: 'Kelurahan deliberation' },
  CEK_BANSOS: { id: 'Sanggah pada Cek Bansos', en: 'Objection in Cek Bansos' },
} as const satisfies Readonly<Record<string, Bilingual>>;
export type ObjectionChannel = keyof typeof OBJECTION_CHANNELS;

/** Channels of which a paper or a screen stays behind, whose number must be given. */
export const NUMBERED_OBJECTION_CHANNELS: readonly ObjectionChannel[] = [
  'LETTER',
  'RT_RW',
  'MUSYAWARAH_KELURAHAN',
  'CEK_BANSOS',
];
