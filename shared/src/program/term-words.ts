import { type Bilingual, type Locale } from '../prelude';
import { type GateThresholdCode, type Payee } from '../publication';
import { numberText } from '../criteria';
import {
  type AgeDirection,
  type DecidingDesil,
  type Decree,
  type DecreeKind,
  type DueRule,
  type ProgramTerms,
  type PublicationMode,
} from './terms';

/** What stands in terms besides the criteria, as people call it. */
export const TERM_LABELS = {
  name: { id: 'Nama program', en: 'Name of the programme' },
  decree: { id: 'Dasar hukum', en: 'Legal basis' },
  inForceFrom: { id: 'Berlaku sejak', en: 'In force from' },
  amount: { id: 'Besaran per bulan', en: 'Amount a month' },
  quota: { id: 'Kuota', en: 'Quota' },
  budget: { id: 'Anggaran setahun', en: 'Budget of a year' },
  orderOfNeed: { id: 'Urutan kebutuhan', en: 'Order of need' },
  exclusivity: { id: 'Kelompok bantuan', en: 'Group of benefits' },
  payee: { id: 'Dibayarkan kepada', en: 'Paid to' },
  due: { id: 'Jadwal daftar', en: 'Schedule of lists' },
  publication: { id: 'Cara penetapan', en: 'Publication' },
  gates: { id: 'Batas pemeriksaan', en: 'Thresholds of the gates' },
  decidingDesil: { id: 'Desil yang menentukan', en: 'Desil that decides' },
  categoryClauses: { id: 'Sasaran program', en: 'Whom the programme is for' },
  unverified: { id: 'Hal yang belum dipastikan', en: 'Points not confirmed' },
} as const satisfies Readonly<Record<string, Bilingual>>;
export type TermCode = keyof typeof TERM_LABELS;

export const PAYEE_LABELS: Readonly<Record<Payee, Bilingual>> = {
  SELF: { id: 'Penerima sendiri', en: 'The recipient' },
  PARENT: { id: 'Orang tua', en: 'A parent' },
  GUARDIAN: { id: 'Wali', en: 'The guardian' },
  PROXY: { id: 'Kuasa', en: 'A proxy' },
};

export const PUBLICATION_MODE_LABELS: Readonly<Record<PublicationMode, Bilingual>> = {
  SHADOW: { id: 'Bayangan, tidak ditetapkan', en: 'Shadow, never published' },
  WAIT: { id: 'Menunggu persetujuan', en: 'Waits for approval' },
  AUTO: { id: 'Otomatis dalam batas pemeriksaan', en: 'Automatic within the gates' },
};

export const DECIDING_DESIL_LABELS: Readonly<Record<DecidingDesil, Bilingual>> = {
  EFFECTIVE: { id: 'Desil penentu', en: 'Deciding desil' },
  NATIONAL: { id: 'Desil nasional', en: 'National desil' },
  PROVINCIAL: { id: 'Desil provinsi', en: 'Provincial desil' },
};

export const AGE_DIRECTION_LABELS: Readonly<Record<AgeDirection, Bilingual>> = {
  OLDER_FIRST: {
    id: 'Skor terendah, lalu usia tertua, lalu undian tercatat',
    en: 'Lowest score, then the oldest, then a recorded lot',
  },
  YOUNGER_FIRST: {
    id: 'Skor terendah, lalu usia termuda, lalu undian tercatat',
    en: 'Lowest score, then the youngest, then a recorded lot',
  },
};

export const DUE_RULE_LABELS: Readonly<Record<DueRule, Bilingual>> = {
  MONTHLY: { id: 'Setiap bulan', en: 'Every month' },
  QUARTERLY: {
    id: 'Setiap triwulan (Januari, April, Juli, Oktober)',
    en: 'Every quarter (January, April, July, October)',
  },
  ONCE: { id: 'Satu kali, untuk bulan pertama', en: 'Once, for the first month' },
};

export const DUE_DAY_LABEL: Bilingual = {
  id: 'Disiapkan sejak tanggal',
  en: 'Prepared from this day of the month',
};

/** The schedule of lists as one reads it. */
export function scheduleText({ due, dueDay }: Pick<ProgramTerms, 'due' | 'dueDay'>, locale: Locale): string {
  return `${DUE_RULE_LABELS[due][locale]}, ${{ id: `mulai tanggal ${dueDay}`, en: `from day ${dueDay} of the month` }[locale]}`;
}

export const DECREE_KIND_LABELS: Readonly<Record<DecreeKind, Bilingual>> = {
  PERDA: { id: 'Peraturan Daerah', en: 'Regional regulation (Perda)' },
  PERGUB: { id: 'Peraturan Gubernur', en: 'Governor’s regulation (Pergub)' },
  KEPGUB: { id: 'Keputusan Gubernur', en: 'Governor’s decree (Kepgub)' },
  PERMENSOS: { id: 'Peraturan Menteri Sosial', en: 'Regulation of the Minister of Social Affairs' },
  KEPMENSOS: { id: 'Keputusan Menteri Sosial', en: 'Decree of the Minister of Social Affairs' },
  INPRES: { id: 'Instruksi Presiden', en: 'Presidential instruction' },
  OTHER: { id: 'Lainnya', en: 'Other' },
};

/** A legal basis as one cites it. */
export const decreeText = ({ kind, number, year }: Decree): string => `${kind} ${number}/${year}`;

/** BASIS_POINTS: hundredths of a percent. */
export type ThresholdUnit = 'BASIS_POINTS' | 'PEOPLE' | 'DAYS';

/** The thresholds of the gates as people call them. */
export const GATE_THRESHOLD_LABELS: Readonly<Record<GateThresholdCode, Bilingual & { readonly unit: ThresholdUnit }>> =
  {
    sizeChangeMax: {
      id: 'Perubahan jumlah penerima paling banyak',
      en: 'Change in the number of recipients, at most',
      unit: 'BASIS_POINTS',
    },
    kelurahanChangeMax: {
      id: 'Perubahan penerima satu kelurahan paling banyak',
      en: 'Change in recipients of one kelurahan, at most',
      unit: 'BASIS_POINTS',
    },
    kelurahanCompareFrom: {
      id: 'Kelurahan dibandingkan mulai dari',
      en: 'A kelurahan is compared from',
      unit: 'PEOPLE',
    },
    unscoredShareMax: {
      id: 'Porsi keluarga yang belum dapat dihitung paling banyak',
      en: 'Share of unscored families, at most',
      unit: 'BASIS_POINTS',
    },
    matchRateMin: {
      id: 'Tingkat kepadanan identitas paling sedikit',
      en: 'Share of matched identities, at least',
      unit: 'BASIS_POINTS',
    },
    desilShareChangeMax: {
      id: 'Perubahan porsi satu desil paling banyak',
      en: 'Change in the share of one desil, at most',
      unit: 'BASIS_POINTS',
    },
    cutPointShiftMax: {
      id: 'Pergeseran batas desil paling banyak',
      en: 'Shift of a cut point, at most',
      unit: 'BASIS_POINTS',
    },
    tieMassMax: {
      id: 'Orang dengan skor sama di batas paling banyak',
      en: 'People who share the score of a boundary, at most',
      unit: 'BASIS_POINTS',
    },
    sourceAgeMaxDays: { id: 'Umur sumber data paling lama', en: 'Age of source data, at most', unit: 'DAYS' },
    checkpointAgeMaxDays: {
      id: 'Umur titik kendali audit paling lama',
      en: 'Age of the audit checkpoint, at most',
      unit: 'DAYS',
    },
  };

const UNITS: Readonly<Record<Exclude<ThresholdUnit, 'BASIS_POINTS'>, Bilingual>> = {
  PEOPLE: { id: 'penerima', en: 'recipients' },
  DAYS: { id: 'hari', en: 'days' },
};

/** A threshold as people read it: 1050 basis points are 10,5%. */
export function thresholdText(code: GateThresholdCode, value: number, locale: Locale): string {
  const { unit } = GATE_THRESHOLD_LABELS[code];
  if (unit !== 'BASIS_POINTS') return `${numberText(value, locale)} ${UNITS[unit][locale]}`;
  const decimals = String(value % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  return `${numberText(Math.floor(value / 100), locale)}${decimals && (locale === 'id' ? ',' : '.') + decimals}%`;
}
