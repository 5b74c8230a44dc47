import { plainDate } from '../calendar';
import { type Clause, type CriteriaDocument } from '../criteria';
import { regionCode } from '../region';
import { type ProgramTerms, type UnverifiedPoint } from './terms';
import { provinceQuota } from './years';

/**
 * KLJ, KPDJ and KAJ as the product ships them. The official texts could not all be read, so everything that rests on
 * press reports or on analogy is named in `unverified`, and the console says so; a province loads its own terms.
 */
const DECREE = {
  kind: 'PERGUB',
  number: '44',
  year: 2022,
  about: 'Pemberian Bantuan Sosial dalam Rangka Pelindungan Sosial',
  note: 'Penerima dan besaran ditetapkan setiap tahun anggaran dengan Keputusan Gubernur. Nomor pasal belum diperiksa.',
} as const;

/** What all three ask for. Order is the order in which an explanation is read. */
const COMMON: readonly Clause[] = [
  { clause: 'DESIL_1_4', fact: 'desil', op: 'between', value: [1, 4] },
  { clause: 'PRESENT', fact: 'present', op: 'isTrue' },
  { clause: 'REGION', fact: 'region', op: 'within', value: [regionCode('31')] },
  { clause: 'DOMICILE', fact: 'recordedDomicileInProvince', op: 'isTrue' },
  { clause: 'IDENTITY_MATCHED', fact: 'identityMatched', op: 'isTrue' },
  { clause: 'IDENTITY_NOT_SUSPENDED', fact: 'identitySuspended', op: 'isFalse' },
  { clause: 'NO_INSTITUTION', fact: 'livesInInstitution', op: 'isFalse' },
  { clause: 'NO_CENTRAL_PROGRAM', fact: 'centralProgramsFamily', op: 'hasNone', value: ['PKH', 'BPNT'] },
  { clause: 'NO_CAR', fact: 'familyCars', op: 'eq', value: 0 },
  { clause: 'NJOP_MAX', fact: 'familyNjop', op: 'lte', value: 1_000_000_000 },
];

const UNVERIFIED: readonly UnverifiedPoint[] = [
  {
    point: 'DESIL_1_4',
    note: {
      id: 'Batas desil belum ditemukan dalam peraturan; mengikuti Kepmensos 79/HUK/2025 untuk PKH.',
      en: 'No official desil bound was found; follows Kepmensos 79/HUK/2025 for PKH.',
    },
  },
  {
    point: 'NO_CENTRAL_PROGRAM',
    note: {
      id: 'Dihitung per keluarga; satuan (orang atau keluarga) belum dipastikan.',
      en: 'Counted per family; the unit (person or family) is not confirmed.',
    },
  },
  {
    point: 'NO_CAR',
    note: { id: 'Dari pemberitaan tahun 2024.', en: 'From press reports of 2024.' },
  },
  {
    point: 'NJOP_MAX',
    note: { id: 'Dari pemberitaan tahun 2024.', en: 'From press reports of 2024.' },
  },
  {
    point: 'quota',
    note: { id: 'Alokasi tahun 2025 menurut pemberitaan.', en: 'The allocation of 2025 as the press reports it.' },
  },
  {
    point: 'exclusivity',
    note: {
      id: 'Satu bantuan per orang dalam kelompok PKD dan urutannya belum dipastikan.',
      en: 'One benefit per person within the PKD group, and its order, are not confirmed.',
    },
  },
];

const criteriaOf = (...category: readonly Clause[]): CriteriaDocument => ({
  format: 1,
  root: { all: [...category, ...COMMON] },
});

const SHARED = {
  format: 2,
  decree: DECREE,
  // Monthly payment began in April 2025.
  inForceFrom: plainDate('2025-04-01'),
  amount: 300_000,
  due: 'MONTHLY',
  publication: 'WAIT',
  gates: {},
  decidingDesil: 'EFFECTIVE',
  unverified: UNVERIFIED,
} as const;

export const KLJ: ProgramTerms = {
  ...SHARED,
  code: 'KLJ',
  name: { id: 'Kartu Lansia Jakarta', en: 'Jakarta Elderly Card' },
  years: provinceQuota(2025, 171_010),
  orderOfNeed: { age: 'OLDER_FIRST', continuityMargin: 0 },
  exclusivity: { group: 'PKD', rank: 1 },
  payee: 'SELF',
  criteria: criteriaOf({ clause: 'AGE_60', fact: 'ageYears', op: 'gte', value: 60 }),
  categoryClauses: ['AGE_60'],
};

export const KPDJ: ProgramTerms = {
  ...SHARED,
  code: 'KPDJ',
  name: { id: 'Kartu Penyandang Disabilitas Jakarta', en: 'Jakarta Disability Card' },
  years: provinceQuota(2025, 20_890),
  orderOfNeed: { age: 'YOUNGER_FIRST', continuityMargin: 0 },
  exclusivity: { group: 'PKD', rank: 2 },
  payee: 'SELF',
  criteria: criteriaOf({ clause: 'DISABILITY_RECORD', fact: 'hasDisabilityRecord', op: 'isTrue' }),
  categoryClauses: ['DISABILITY_RECORD'],
  unverified: [
    ...UNVERIFIED,
    {
      point: 'orderOfNeed',
      note: {
        id: 'Urutan usia pada skor yang sama belum ditemukan dalam peraturan.',
        en: 'No rule was found for the order of ages at equal scores.',
      },
    },
  ],
};

export const KAJ: ProgramTerms = {
  ...SHARED,
  code: 'KAJ',
  name: { id: 'Kartu Anak Jakarta', en: 'Jakarta Child Card' },
  years: provinceQuota(2025, 27_352),
  orderOfNeed: { age: 'YOUNGER_FIRST', continuityMargin: 0 },
  exclusivity: { group: 'PKD', rank: 3 },
  payee: 'PARENT',
  // Until the day before the seventh birthday; a child born after the reference date waits for the next list.
  criteria: criteriaOf({ clause: 'AGE_0_6', fact: 'ageMonths', op: 'between', value: [0, 83] }),
  categoryClauses: ['AGE_0_6'],
  unverified: [
    ...UNVERIFIED,
    {
      point: 'AGE_0_6',
      note: {
        id: '“Usia lebih dari 6 tahun” dibaca sebagai sampai sehari sebelum ulang tahun ketujuh.',
        en: '"Older than 6 years" is read as until the day before the seventh birthday.',
      },
    },
  ],
};

export const SHIPPED_PROGRAMS: readonly ProgramTerms[] = [KLJ, KPDJ, KAJ];
