import { type Bilingual } from '../prelude';

/** By which way the matter reached the office. */
export const CORRECTION_CHANNELS = {
  RT_RW: { id: 'Surat pengantar RT/RW', en: 'Letter of the RT/RW' },
  KELURAHAN: { id: 'Kelurahan', en: 'Kelurahan' },
  SUKU_DINAS: { id: 'Suku Dinas Sosial', en: 'City social office (Suku Dinas)' },
  DINAS_SOSIAL: { id: 'Dinas Sosial', en: 'Provincial social office (Dinas Sosial)' },
  KEMENSOS: { id: 'Kementerian Sosial', en: 'Ministry of Social Affairs' },
} as const satisfies Readonly<Record<string, Bilingual>>;
export type CorrectionChannel = keyof typeof CORRECTION_CHANNELS;

/** Channels that bring a letter, whose number must be given. */
export const CHANNELS_WITH_LETTER: readonly CorrectionChannel[] = ['RT_RW'];

/** What a correction rests on. Each has minutes or a document with a number and a date: the day of the observation. */
export const CORRECTION_BASES = {
  MUSYAWARAH_KELURAHAN: { id: 'Musyawarah kelurahan', en: 'Kelurahan deliberation' },
  SPTJM: { id: 'Surat pernyataan tanggung jawab mutlak (SPTJM)', en: 'Statement of absolute responsibility (SPTJM)' },
  FIELD_CHECK: { id: 'Pemeriksaan lapangan', en: 'Field check' },
  DOCUMENT: { id: 'Dokumen', en: 'Document' },
} as const satisfies Readonly<Record<string, Bilingual>>;
export type CorrectionBasis = keyof typeof CORRECTION_BASES;

/** What a verifier finds of the evidence, before the effect is shown. */
export const EVIDENCE_JUDGEMENTS = {
  AGREES: { id: 'Bukti mendukung', en: 'The evidence agrees' },
  DOUBTS: { id: 'Bukti meragukan', en: 'The evidence is doubtful' },
  CONTRADICTS: { id: 'Bukti bertentangan', en: 'The evidence contradicts it' },
} as const satisfies Readonly<Record<string, Bilingual>>;
export type EvidenceJudgement = keyof typeof EVIDENCE_JUDGEMENTS;

/** Evidence that contradicts what is proposed is returned or rejected; a doubt may be passed on, and is seen. */
export const PASSABLE_JUDGEMENTS: readonly EvidenceJudgement[] = ['AGREES', 'DOUBTS'];

/** What a proposer fills in beside the facts, by the names of the input. */
export const CORRECTION_FIELDS = {
  channel: { id: 'Saluran', en: 'Channel' },
  letterNumber: { id: 'Nomor surat', en: 'Number of the letter' },
  basis: { id: 'Dasar', en: 'Basis' },
  minutesNumber: { id: 'Nomor berita acara atau dokumen', en: 'Number of the minutes or document' },
  observedOn: { id: 'Tanggal berita acara atau dokumen', en: 'Date of the minutes or document' },
  reason: { id: 'Keterangan', en: 'What was found' },
} as const satisfies Readonly<Record<string, Bilingual>>;
