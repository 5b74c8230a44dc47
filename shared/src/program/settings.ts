import { CORRECTION_BASES, type CorrectionBasis } from '../correction';
import { numberText } from '../criteria';
import { type Bilingual, type Locale } from '../prelude';

/** SWITCH: 1 = on, 0 = off. DAY: a day of the month. */
export type SettingKind = 'DAYS' | 'DAY' | 'SWITCH';

/** A number that policy may change and that belongs to no single programme: in force from a date until a later one. */
export interface SettingDefinition {
  readonly label: Bilingual;
  readonly kind: SettingKind;
  /** Where the number comes from. */
  readonly source: Bilingual;
  /** False: no rule was found for it, and the console says so. */
  readonly isVerified: boolean;
}

const PROPOSAL: Bilingual = {
  id: 'Usulan produk ini; belum ada aturannya.',
  en: 'A proposal of this product; there is no rule for it.',
};
const setting = (kind: SettingKind, id: string, en: string, source: Bilingual = PROPOSAL): SettingDefinition => ({
  ...{ label: { id, en }, kind, source },
  isVerified: false,
});

const basis = (code: CorrectionBasis): SettingDefinition => {
  const { id, en } = CORRECTION_BASES[code];
  return setting('SWITCH', `Dasar perbaikan data: ${id}`, `Basis of a correction: ${en}`);
};

export const SETTINGS = {
  OBJECTION_DAYS: setting(
    'DAYS',
    'Waktu untuk menyampaikan keberatan, sejak tanggal surat',
    'Days to object, from the letter',
    {
      id: 'UU Administrasi Pemerintahan memberi 21 hari kerja untuk keberatan; aturan bagi program ini belum ditemukan.',
      en: 'The law on government administration gives 21 working days; no rule of these programmes was found.',
    },
  ),
  OBJECTION_DECIDE_DAYS: setting(
    'DAYS',
    'Waktu memutuskan keberatan, sejak diterima',
    'Days to decide an objection, from its receipt',
    {
      id: 'UU Administrasi Pemerintahan memberi 10 hari kerja; aturan bagi program ini belum ditemukan.',
      en: 'The law on government administration gives 10 working days; no rule of these programmes was found.',
    },
  ),
  APPEAL_DAYS: setting(
    'DAYS',
    'Waktu menyampaikan banding, sejak jawaban diterima',
    'Days to appeal, from the answer',
    {
      id: 'UU Administrasi Pemerintahan memberi 10 hari kerja; aturan bagi program ini belum ditemukan.',
      en: 'The law on government administration gives 10 working days; no rule of these programmes was found.',
    },
  ),
  WELFARE_STALE_DAYS: setting(
    'DAYS',
    'Umur fakta kesejahteraan yang patut ditanyakan kembali',
    'Age of a welfare fact worth asking again',
  ),
  CORRECTION_VERIFY_DAYS: setting('DAYS', 'Waktu memeriksa perbaikan data', 'Days to verify a correction'),
  CORRECTION_DECIDE_DAYS: setting('DAYS', 'Waktu memutuskan perbaikan data', 'Days to decide a correction'),
  CORRECTION_ANSWER_DAYS: setting(
    'DAYS',
    'Waktu menjawab perbaikan data yang dikembalikan',
    'Days to answer a returned correction',
  ),
  CORRECTION_CUT_OFF_DAY: setting(
    'DAY',
    'Batas penyerahan perbaikan data ke pusat',
    'Cut-off for handing over corrections',
    {
      id: 'Kalender sebuah desa, Desember 2025, menyebut tanggal 17.',
      en: 'A village calendar of December 2025 names the 17th.',
    },
  ),
  CORRECTION_BASIS_MUSYAWARAH_KELURAHAN: basis('MUSYAWARAH_KELURAHAN'),
  CORRECTION_BASIS_SPTJM: basis('SPTJM'),
  CORRECTION_BASIS_FIELD_CHECK: basis('FIELD_CHECK'),
  CORRECTION_BASIS_DOCUMENT: basis('DOCUMENT'),
} as const satisfies Readonly<Record<string, SettingDefinition>> &
  Readonly<Record<`CORRECTION_BASIS_${CorrectionBasis}`, SettingDefinition>>;
export type SettingName = keyof typeof SETTINGS;

export const isSettingName = (name: string): name is SettingName => Object.hasOwn(SETTINGS, name);

const WORDS = {
  days: { id: 'hari', en: 'days' },
  day: { id: 'tanggal', en: 'day' },
  accepted: { id: 'diterima', en: 'accepted' },
  refused: { id: 'tidak diterima', en: 'not accepted' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** The value of a setting as people read it. */
export function settingText(name: SettingName, value: number, locale: Locale): string {
  switch (SETTINGS[name].kind) {
    case 'DAYS':
      return `${numberText(value, locale)} ${WORDS.days[locale]}`;
    case 'DAY':
      return `${WORDS.day[locale]} ${value}`;
    default:
      return (value === 1 ? WORDS.accepted : WORDS.refused)[locale];
  }
}
