import { plainDate } from '../calendar';
import { type FactDefinition } from './fact';

const FROM_REGISTRY = { source: 'DTSEN', correctable: 'PEMUTAKHIRAN' } as const;
const FROM_RANKING = {
  source: 'RANKING',
  correctable: 'PEMUTAKHIRAN',
  type: 'NUMBER',
  unit: 'DESIL',
  lowest: 1,
  highest: 10,
} as const;
const CENTRAL_PROGRAMS = [
  { code: 'PKH', label: { id: 'PKH', en: 'PKH' } },
  { code: 'BPNT', label: { id: 'BPNT/Sembako', en: 'BPNT (staple food)' } },
] as const;

const AGED = {
  lt: { id: 'berusia di bawah {value}', en: 'aged under {value}' },
  lte: { id: 'berusia paling tinggi {value}', en: 'aged {value} at most' },
  gt: { id: 'berusia di atas {value}', en: 'aged over {value}' },
  gte: { id: 'berusia {value} atau lebih', en: 'aged {value} or over' },
  between: { id: 'berusia {value}', en: 'aged {value}' },
  notBetween: { id: 'berusia di luar {value}', en: 'aged outside {value}' },
} as const;

/**
 * Every fact that a criterion may ask for, in the order of the fact vector (`FACT_INDEX`). Add at the end: released
 * criteria are stored by code, so the order itself is free to change only together with all readers.
 *
 * Facts of a family count the members who count in its weight (`isCountedMember`, and named in the newest full delivery):
 * what the dead or those who moved away own or receive is not the family's.
 *
 * Ages count at the list's reference date; an age on another day is asked of the date of birth (`reached`). The maximum ages of extracts are the product's defaults: an older extract
 * makes its facts unknown.
 */
export const FACTS = [
  {
    code: 'ageYears',
    type: 'NUMBER',
    source: 'CIVIL_REGISTRY',
    correctable: 'DUKCAPIL',
    unit: 'YEARS',
    grows: true,
    lowest: 0,
    highest: 150,
    label: { id: 'usia', en: 'age' },
    says: AGED,
  },
  {
    code: 'ageMonths',
    type: 'NUMBER',
    source: 'CIVIL_REGISTRY',
    correctable: 'DUKCAPIL',
    unit: 'MONTHS',
    grows: true,
    lowest: -1200,
    highest: 1800,
    label: { id: 'usia dalam bulan', en: 'age in months' },
    recorded: { id: 'usia {value}', en: 'age {value}' },
    says: AGED,
  },
  { code: 'desil', ...FROM_RANKING, label: { id: 'desil penentu', en: 'deciding desil' } },
  { code: 'desilProvincial', ...FROM_RANKING, label: { id: 'desil provinsi', en: 'provincial desil' } },
  {
    ...FROM_RANKING,
    code: 'desilNational',
    source: 'DTSEN',
    label: { id: 'desil nasional', en: 'national desil' },
  },
  {
    code: 'region',
    type: 'REGION',
    ...FROM_REGISTRY,
    label: { id: 'kelurahan', en: 'kelurahan' },
    says: {
      within: { id: 'keluarga beralamat di {value}', en: 'the family’s address lies in {value}' },
      notWithin: { id: 'keluarga beralamat di luar {value}', en: 'the family’s address lies outside {value}' },
    },
    recorded: { id: 'keluarga beralamat di {value}', en: 'the family’s address lies in {value}' },
  },
  {
    code: 'identityMatched',
    aboutData: true,
    type: 'BOOLEAN',
    source: 'CIVIL_REGISTRY',
    correctable: 'DUKCAPIL',
    maxAgeDays: 185,
    label: { id: 'identitas padan', en: 'identity matched' },
    phrases: {
      isTrue: { id: 'identitas padan dengan data kependudukan', en: 'the identity matches the civil registry' },
      isFalse: { id: 'identitas tidak padan dengan data kependudukan', en: 'the identity does not match the registry' },
    },
  },
  {
    code: 'identitySuspended',
    aboutData: true,
    type: 'BOOLEAN',
    source: 'CIVIL_REGISTRY',
    correctable: 'DUKCAPIL',
    maxAgeDays: 185,
    label: { id: 'identitas ditangguhkan', en: 'identity suspended' },
    phrases: {
      isTrue: { id: 'identitas ditangguhkan', en: 'the identity is suspended' },
      isFalse: { id: 'identitas tidak ditangguhkan', en: 'the identity is not suspended' },
    },
  },
  {
    code: 'present',
    type: 'BOOLEAN',
    ...FROM_REGISTRY,
    label: { id: 'keberadaan', en: 'presence' },
    phrases: {
      isTrue: { id: 'tidak tercatat meninggal atau pindah', en: 'not recorded as dead or moved away' },
      isFalse: { id: 'tercatat meninggal atau pindah', en: 'recorded as dead or moved away' },
    },
  },
  {
    code: 'livesInInstitution',
    type: 'BOOLEAN',
    source: 'INSTITUTIONS',
    correctable: 'PANTI',
    maxAgeDays: 185,
    label: { id: 'tinggal di panti sosial', en: 'lives in a state care home' },
    phrases: {
      isTrue: { id: 'merupakan warga binaan panti sosial', en: 'lives in a state care home' },
      isFalse: { id: 'bukan warga binaan panti sosial', en: 'does not live in a state care home' },
    },
  },
  {
    code: 'sanctioned',
    type: 'BOOLEAN',
    source: 'SANCTIONS',
    correctable: 'DINAS_SOSIAL',
    maxAgeDays: 185,
    label: { id: 'sanksi penyalahgunaan bantuan', en: 'sanction for misuse of assistance' },
    phrases: {
      isTrue: {
        id: 'dikenai sanksi karena menyalahgunakan bantuan',
        en: 'is under a sanction for misuse of assistance',
      },
      isFalse: {
        id: 'tidak dikenai sanksi karena menyalahgunakan bantuan',
        en: 'is under no sanction for misuse of assistance',
      },
    },
  },
  {
    code: 'disabilityKinds',
    type: 'SET',
    source: 'DISABILITY_REGISTER',
    correctable: 'DINAS_SOSIAL',
    members: [
      { code: 'PHYSICAL', label: { id: 'fisik', en: 'physical' } },
      { code: 'INTELLECTUAL', label: { id: 'intelektual', en: 'intellectual' } },
      { code: 'MENTAL', label: { id: 'mental', en: 'psychosocial' } },
      { code: 'SENSORY', label: { id: 'sensorik', en: 'sensory' } },
    ],
    label: { id: 'ragam disabilitas terdata', en: 'registered kinds of disability' },
  },
  {
    code: 'hasDisabilityRecord',
    type: 'BOOLEAN',
    source: 'DISABILITY_REGISTER',
    correctable: 'DINAS_SOSIAL',
    label: { id: 'pendataan disabilitas', en: 'disability registration' },
    phrases: {
      isTrue: {
        id: 'terdata dalam pendataan penyandang disabilitas Dinas Sosial',
        en: 'recorded in the Dinas Sosial register of persons with disability',
      },
      isFalse: {
        id: 'tidak terdata dalam pendataan penyandang disabilitas Dinas Sosial',
        en: 'not recorded in the Dinas Sosial register of persons with disability',
      },
    },
  },
  {
    code: 'centralProgramsPerson',
    type: 'SET',
    source: 'CENTRAL_PROGRAMS',
    correctable: 'KEMENSOS',
    maxAgeDays: 185,
    members: CENTRAL_PROGRAMS,
    label: { id: 'bantuan pusat yang diterima sendiri', en: 'central programmes received in person' },
    says: {
      hasAny: { id: 'menerima sendiri {value}', en: 'receives {value} in person' },
      hasAll: { id: 'menerima sendiri {value}', en: 'receives {value} in person' },
      notHasAll: { id: 'tidak menerima sendiri sekaligus {value}', en: 'does not receive both {value} in person' },
      hasNone: { id: 'tidak menerima sendiri {value}', en: 'does not receive {value} in person' },
      isEmpty: { id: 'tidak menerima sendiri bantuan pusat', en: 'receives no central programme in person' },
      isNotEmpty: { id: 'menerima sendiri bantuan pusat', en: 'receives a central programme in person' },
    },
  },
  {
    code: 'centralProgramsFamily',
    type: 'SET',
    source: 'CENTRAL_PROGRAMS',
    correctable: 'KEMENSOS',
    maxAgeDays: 185,
    members: CENTRAL_PROGRAMS,
    label: { id: 'bantuan pusat yang diterima keluarga', en: 'central programmes received in the family' },
    says: {
      hasAny: { id: 'keluarga menerima {value}', en: 'the family receives {value}' },
      hasAll: { id: 'keluarga menerima {value}', en: 'the family receives {value}' },
      notHasAll: { id: 'keluarga tidak menerima sekaligus {value}', en: 'the family does not receive both {value}' },
      hasNone: { id: 'keluarga tidak menerima {value}', en: 'the family does not receive {value}' },
      isEmpty: { id: 'keluarga tidak menerima bantuan pusat', en: 'the family receives no central programme' },
      isNotEmpty: { id: 'keluarga menerima bantuan pusat', en: 'the family receives a central programme' },
    },
  },
  {
    code: 'familyCars',
    type: 'NUMBER',
    source: 'ASSETS',
    correctable: 'BAPENDA',
    maxAgeDays: 366,
    unit: 'CARS',
    lowest: 0,
    highest: 1000,
    label: { id: 'jumlah mobil atas nama anggota keluarga', en: 'number of cars in the names of the family' },
    says: {
      eqZero: { id: 'keluarga tidak memiliki mobil', en: 'the family owns no car' },
      neZero: { id: 'keluarga memiliki mobil', en: 'the family owns a car' },
    },
    recorded: { id: 'keluarga memiliki {value}', en: 'the family owns {value}' },
  },
  {
    code: 'familyNjop',
    type: 'NUMBER',
    source: 'ASSETS',
    correctable: 'BAPENDA',
    maxAgeDays: 366,
    unit: 'RUPIAH',
    lowest: 0,
    highest: 1e15,
    label: { id: 'NJOP tertinggi atas nama anggota keluarga', en: 'highest tax object value (NJOP) in the family' },
    says: {
      lte: {
        id: 'keluarga tidak memiliki tanah atau bangunan dengan NJOP di atas {value}',
        en: 'the family owns no land or building with a tax object value (NJOP) above {value}',
      },
      gt: {
        id: 'keluarga memiliki tanah atau bangunan dengan NJOP di atas {value}',
        en: 'the family owns land or a building with a tax object value (NJOP) above {value}',
      },
    },
  },
  {
    code: 'bottledWater',
    type: 'BOOLEAN',
    ...FROM_REGISTRY,
    label: { id: 'air minum utama kemasan bermerek', en: 'branded bottled water as main drinking water' },
    phrases: {
      isTrue: { id: 'air minum utamanya kemasan bermerek', en: 'mainly drinks branded bottled water' },
      isFalse: { id: 'air minum utamanya bukan kemasan bermerek', en: 'does not mainly drink branded bottled water' },
    },
  },
  {
    code: 'civilServantInFamily',
    type: 'BOOLEAN',
    ...FROM_REGISTRY,
    label: { id: 'PNS/TNI/Polri/BUMN/BUMD dalam keluarga', en: 'civil servant in the family' },
    phrases: {
      isTrue: {
        id: 'ada anggota keluarga yang bekerja sebagai PNS/TNI/Polri/BUMN/BUMD/pejabat negara',
        en: 'a family member works as civil servant, soldier, police, for a state company or as official',
      },
      isFalse: {
        id: 'tidak ada anggota keluarga yang bekerja sebagai PNS/TNI/Polri/BUMN/BUMD/pejabat negara',
        en: 'no family member works as civil servant, soldier, police, for a state company or as official',
      },
    },
  },
  {
    code: 'recordedDomicileInProvince',
    type: 'BOOLEAN',
    source: 'CIVIL_REGISTRY',
    correctable: 'DUKCAPIL',
    maxAgeDays: 185,
    label: { id: 'domisili tercatat di provinsi', en: 'recorded domicile in the province' },
    phrases: {
      isTrue: {
        id: 'berdomisili di provinsi ini menurut data kependudukan',
        en: 'domiciled in this province according to the civil registry',
      },
      isFalse: {
        id: 'berdomisili di luar provinsi ini menurut data kependudukan',
        en: 'domiciled outside this province according to the civil registry',
      },
    },
  },
  {
    code: 'birthDate',
    type: 'DATE',
    ...FROM_REGISTRY,
    correctable: 'DUKCAPIL',
    lowest: plainDate('1850-01-01'),
    highest: plainDate('2199-12-31'),
    label: { id: 'tanggal lahir', en: 'date of birth' },
    says: {
      reached: { id: 'telah genap berusia {value}', en: 'aged {value}' },
      notReached: { id: 'belum genap berusia {value}', en: 'not yet aged {value}' },
    },
  },
] as const satisfies readonly FactDefinition[];

export type FactCode = (typeof FACTS)[number]['code'];

/** Position of each fact in a fact vector. */
export const FACT_INDEX = Object.fromEntries(FACTS.map((fact, index) => [fact.code, index])) as Readonly<
  Record<FactCode, number>
>;

export function isFactCode(text: string): text is FactCode {
  return Object.hasOwn(FACT_INDEX, text);
}

export function factDefinition(code: FactCode): FactDefinition {
  return FACTS[FACT_INDEX[code]] as FactDefinition;
}
