import { FAMILY_INDICATORS, INDIVIDUAL_INDICATORS, type Indicator } from '../welfare';
import { type IntakeColumn, type IntakeTemplate } from './column';

/** Nobody alive was born before; an earlier date in a file is a typing error. */
export const EARLIEST_BIRTH_DATE = '1900-01-01';

/** The column of an indicator: never required, because a value may be unrecorded and then leaves the family unscored. */
function indicatorColumn(indicator: Indicator, example: string): IntakeColumn {
  const base = { name: indicator.column, required: false, label: indicator.label, example };
  if (indicator.kind === 'DATE') return { ...base, type: 'DATE', min: EARLIEST_BIRTH_DATE };
  if (indicator.codes) return { ...base, type: 'CODE', codes: indicator.codes.map(({ code }) => String(code)) };
  if (indicator.min === null || indicator.max === null)
    throw new TypeError(`${indicator.key} has neither codes nor bounds`);
  return { ...base, type: 'INTEGER', min: indicator.min, max: indicator.max };
}

function indicatorColumns(indicators: readonly Indicator[], examples: readonly (number | string)[]): IntakeColumn[] {
  return indicators.map((indicator, i) => indicatorColumn(indicator, String(examples[i] ?? '')));
}

const familyRef = {
  name: 'family_ref',
  type: 'REFERENCE',
  required: true,
  maxLength: 32,
  label: { id: 'ID keluarga dari pengirim', en: "Sender's family id" },
  example: 'K0000001',
} as const satisfies IntakeColumn;

/** First part of a DTSEN delivery: a row per family. Both parts are committed together. */
export const FAMILIES: IntakeTemplate = {
  kind: 'families',
  label: { id: 'Keluarga DTSEN', en: 'DTSEN families' },
  columns: [
    familyRef,
    {
      name: 'no_kk',
      type: 'FAMILY_CARD',
      required: false,
      malformed: 'WARNING',
      label: { id: 'Nomor KK', en: 'Family card number' },
      example: '3171900203150001',
    },
    {
      name: 'kelurahan',
      type: 'REGION',
      required: true,
      within: 'HOME',
      label: { id: 'Kode kelurahan', en: 'Kelurahan code' },
      example: '31.71.01.1001',
    },
    {
      name: 'rw',
      type: 'INTEGER',
      required: false,
      min: 0,
      max: 999,
      label: { id: 'RW', en: 'RW' },
      example: '003',
    },
    {
      name: 'rt',
      type: 'INTEGER',
      required: false,
      min: 0,
      max: 999,
      label: { id: 'RT', en: 'RT' },
      example: '007',
    },
    {
      name: 'address',
      type: 'TEXT',
      required: false,
      maxLength: 200,
      label: { id: 'Alamat', en: 'Address' },
      example: 'Jl. Contoh No. 1',
    },
    {
      name: 'desil_nasional',
      type: 'INTEGER',
      required: false,
      min: 1,
      max: 10,
      label: { id: 'Desil nasional (BPS)', en: 'National desil (BPS)' },
      example: '3',
    },
    ...indicatorColumns(
      FAMILY_INDICATORS,
      [2, 5, 30, 2, 1, 4, 2, 2, 1, 2, 4, 1, 1, 1, 0, 1, 0, 0, 1, 0, 0, 1, 0, 2, 1, 0],
    ),
  ],
};

/** Second part of a DTSEN delivery: a row per person. */
export const RESIDENTS: IntakeTemplate = {
  kind: 'residents',
  label: { id: 'Anggota keluarga DTSEN', en: 'DTSEN residents' },
  columns: [
    {
      name: 'resident_ref',
      type: 'REFERENCE',
      required: true,
      maxLength: 32,
      label: { id: 'ID individu dari pengirim', en: "Sender's resident id" },
      example: 'I0000001-1',
    },
    familyRef,
    {
      name: 'nik',
      type: 'NIK',
      // Newborns have none yet.
      required: false,
      malformed: 'WARNING',
      label: { id: 'NIK', en: 'NIK' },
      example: '3171905708850001',
    },
    {
      name: 'name',
      type: 'TEXT',
      required: true,
      maxLength: 120,
      label: { id: 'Nama lengkap', en: 'Full name' },
      example: 'Siti Contoh',
    },
    {
      name: 'birth_place',
      type: 'TEXT',
      required: false,
      maxLength: 60,
      label: { id: 'Tempat lahir', en: 'Place of birth' },
      example: 'Jakarta',
    },
    ...indicatorColumns(INDIVIDUAL_INDICATORS, [2, '1985-08-17', 1, 4, 3, 4, 1, 13, 1, 1, 0, 1, 1]),
  ],
};
