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

const doubt = (point: string, id: string, en: string): UnverifiedPoint => ({ point, note: { id, en } });

const UNVERIFIED: readonly UnverifiedPoint[] = [
  doubt(
    'DESIL_1_4',
    'Batas desil belum ditemukan dalam peraturan; mengikuti Kepmensos 79/HUK/2025 untuk PKH.',
    'No official desil bound was found; follows Kepmensos 79/HUK/2025 for PKH.',
  ),
  doubt(
    'decidingDesil',
    'Belum ada aturan tentang desil mana yang menentukan; dipakai desil nasional, kecuali perbaikan data terverifikasi lebih baru.',
    'No rule says which desil decides; the national one is used until a verified correction is newer.',
  ),
  doubt(
    'NO_CENTRAL_PROGRAM',
    'Dihitung per keluarga; satuan (orang atau keluarga) belum dipastikan.',
    'Counted per family; the unit (person or family) is not confirmed.',
  ),
  doubt(
    'NO_INSTITUTION',
    'Dari pemberitaan: panti sosial pemerintah; lembaga mana saja belum dipastikan.',
    'From press reports: care homes of the government; which ones is not confirmed.',
  ),
  doubt('NO_CAR', 'Dari pemberitaan tahun 2024.', 'From press reports of 2024.'),
  doubt('NJOP_MAX', 'Dari pemberitaan tahun 2024.', 'From press reports of 2024.'),
  doubt(
    'amount',
    'Menurut pemberitaan; besaran ditetapkan setiap tahun dengan Keputusan Gubernur.',
    'From press reports; the amount is decreed every year.',
  ),
  doubt('quota', 'Alokasi tahun 2025 menurut pemberitaan.', 'The allocation of 2025 as the press reports it.'),
  doubt(
    'exclusivity',
    'Satu bantuan per orang dalam kelompok PKD dan urutannya belum dipastikan.',
    'One benefit per person within the PKD group, and its order, are not confirmed.',
  ),
  doubt(
    'orderOfNeed',
    'Urutan usia pada skor yang sama, dan selisih bagi penerima lama, belum ditemukan dalam peraturan.',
    'No rule was found for the order of ages at equal scores, nor for a margin of who is there already.',
  ),
  {
    ...doubt(
      'NO_CIVIL_SERVANT',
      'Syarat pada masa DTKS; belum ditemukan untuk DTSEN.',
      'A condition of the time of DTKS; not found for DTSEN.',
    ),
    off: { clause: 'NO_CIVIL_SERVANT', fact: 'civilServantInFamily', op: 'isFalse' },
  },
  {
    ...doubt(
      'NOT_SANCTIONED',
      'Menyalahgunakan uang bantuan menghentikannya menurut Pergub 96/2019 (KAJ); belum dipastikan masih berlaku, dan bagi program lain. Butuh daftar sanksi Dinas Sosial.',
      'Misusing the money ends it by Pergub 96/2019 (KAJ); not confirmed to be in force still, or for other programmes. Needs the list of sanctions of the Dinas Sosial.',
    ),
    off: { clause: 'NOT_SANCTIONED', fact: 'sanctioned', op: 'isFalse' },
  },
  {
    ...doubt(
      'PENSIONER',
      'Pensiunan PNS/TNI/Polri: belum dipastikan dikecualikan atau tidak.',
      'Pensioners of civil service, army and police: not confirmed whether they are excluded.',
    ),
    off: null,
  },
  {
    ...doubt(
      'BOTTLED_WATER',
      'Air minum kemasan bermerek: pengecualian pada masa DTKS.',
      'Branded bottled water: an exclusion of the time of DTKS.',
    ),
    off: { clause: 'BOTTLED_WATER', fact: 'bottledWater', op: 'isFalse' },
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
  dueDay: 1,
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
  unverified: [
    doubt(
      'AGE_60',
      '“60 tahun ke atas”, “di atas 60”, dan “minimal 60” sama-sama ditulis; dibaca sejak ulang tahun ke-60.',
      '"60 and over", "over 60" and "at least 60" are all written; read as from the sixtieth birthday.',
    ),
    ...UNVERIFIED,
    {
      ...doubt(
        'AGED_80',
        'Usia 80 tahun disebut sebagai kriteria khusus, tanpa keterangan akibatnya.',
        'Eighty years are mentioned as a special criterion, without saying what follows.',
      ),
      off: { clause: 'AGED_80', fact: 'ageYears', op: 'gte', value: 80 },
    },
    {
      ...doubt(
        'SOFT_PRIORITY',
        'Tanpa atau sangat kecil penghasilan, sakit menahun di tempat tidur, terlantar: disebut sebagai prioritas.',
        'No or very small income, bed-ridden by chronic illness, neglected: mentioned as priorities.',
      ),
      off: null,
    },
  ],
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
    doubt(
      'AGE_0_6',
      '“Usia lebih dari 6 tahun” dibaca sebagai sampai sehari sebelum ulang tahun ketujuh.',
      '"Older than 6 years" is read as until the day before the seventh birthday.',
    ),
  ],
};

export const SHIPPED_PROGRAMS: readonly ProgramTerms[] = [KLJ, KPDJ, KAJ];
