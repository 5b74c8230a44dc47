import { type PlainDate } from '../calendar';
import { type Bilingual } from '../prelude';
import { type Operator } from './comparison';

export const FACT_SOURCES = {
  DTSEN: { id: 'DTSEN', en: 'DTSEN' },
  RANKING: { id: 'Pemeringkatan', en: 'Ranking' },
  CIVIL_REGISTRY: { id: 'Data kependudukan (Dukcapil)', en: 'Civil registry (Dukcapil)' },
  ASSETS: { id: 'Data aset (Bapenda)', en: 'Assets (revenue agency)' },
  INSTITUTIONS: { id: 'Warga binaan panti sosial', en: 'Residents of care homes' },
  CENTRAL_PROGRAMS: { id: 'Penerima bansos pusat (Kemensos)', en: 'Recipients of central programmes' },
  DISABILITY_REGISTER: { id: 'Pendataan disabilitas Dinas Sosial', en: 'Dinas Sosial disability register' },
  SANCTIONS: { id: 'Sanksi penyalahgunaan bantuan (Dinas Sosial)', en: 'Sanctions for misuse of assistance' },
} as const satisfies Readonly<Record<string, Bilingual>>;
export type FactSource = keyof typeof FACT_SOURCES;

/**
 * Where a wrong fact is put right, and `by` whom. Every one of them corrects data; none of them asks for assistance.
 * Only PEMUTAKHIRAN is a lane of this product; the others correct their own register, which is then delivered again.
 */
export const CORRECTION_LANES = {
  PEMUTAKHIRAN: {
    id: 'Pemutakhiran data di kelurahan',
    en: 'Data update at the kelurahan',
    by: {
      id: 'petugas kelurahan, setelah diperiksa dan disetujui pejabat lain',
      en: 'the kelurahan officer, once checked and approved by other officials',
    },
  },
  DUKCAPIL: {
    id: 'Layanan Dukcapil di kelurahan',
    en: 'Civil registry counter at the kelurahan',
    by: { id: 'petugas Dukcapil, atas dokumen warga', en: 'the civil registry, upon the person’s documents' },
  },
  BAPENDA: {
    id: 'Bapenda/Samsat',
    en: 'Revenue agency',
    by: {
      id: 'petugas Bapenda atau Samsat, atas bukti kepemilikan',
      en: 'the revenue agency, upon proof of ownership',
    },
  },
  PANTI: {
    id: 'Panti sosial yang bersangkutan',
    en: 'The care home concerned',
    by: { id: 'pengelola panti sosial', en: 'the management of the care home' },
  },
  KEMENSOS: {
    id: 'Pendamping program pusat',
    en: 'Companion of the central programme',
    by: { id: 'pendamping program, diteruskan ke Kemensos', en: 'the programme’s companion, passed on to Kemensos' },
  },
  DINAS_SOSIAL: {
    id: 'Pendataan disabilitas Dinas Sosial',
    en: 'Disability registration by Dinas Sosial',
    by: { id: 'petugas pendataan Dinas Sosial', en: 'the registrars of Dinas Sosial' },
  },
} as const satisfies Readonly<Record<string, Bilingual & { readonly by: Bilingual }>>;
export type CorrectionLane = keyof typeof CORRECTION_LANES;

/** A unit and how a quantity in it is said; `least` and `most` are the words of the law for its bounds. */
export interface Unit {
  readonly label: Bilingual;
  /** The unit of one, where a language has a word of its own for it. */
  readonly one: Bilingual;
  /** Rp stands before the number; a desil says its unit in the label already. */
  readonly said: 'AFTER' | 'BEFORE' | 'NOT';
  readonly least: Bilingual;
  readonly most: Bilingual;
}

const AMOUNTS = {
  least: { id: 'paling sedikit', en: 'at least' },
  most: { id: 'paling banyak', en: 'at most' },
} as const;

export const UNITS = {
  YEARS: { label: { id: 'tahun', en: 'years' }, one: { id: 'tahun', en: 'year' }, said: 'AFTER', ...AMOUNTS },
  MONTHS: { label: { id: 'bulan', en: 'months' }, one: { id: 'bulan', en: 'month' }, said: 'AFTER', ...AMOUNTS },
  CARS: { label: { id: 'mobil', en: 'cars' }, one: { id: 'mobil', en: 'car' }, said: 'AFTER', ...AMOUNTS },
  RUPIAH: { label: { id: 'Rp', en: 'Rp' }, one: { id: 'Rp', en: 'Rp' }, said: 'BEFORE', ...AMOUNTS },
  DESIL: {
    label: { id: 'desil', en: 'desil' },
    one: { id: 'desil', en: 'desil' },
    said: 'NOT',
    least: { id: 'paling rendah', en: 'at least' },
    most: { id: 'paling tinggi', en: 'at most' },
  },
} as const satisfies Readonly<Record<string, Unit>>;
export type UnitCode = keyof typeof UNITS;

/** The operators as they are spoken: what stands under `not` is said by its opposite, and nothing by zero. */
export type Spoken =
  Operator | 'eqZero' | 'neZero' | 'notBetween' | 'notWithin' | 'notHasAll' | 'after' | 'before' | 'notFromTo';

interface FactBase {
  readonly code: string;
  /** A noun phrase that a sentence can begin with. */
  readonly label: Bilingual;
  /** How a decree says a comparison of this fact, exactly; `{value}` is what it compares with. Else: label and operator. */
  readonly says?: Readonly<Partial<Record<Spoken, Bilingual>>>;
  /** How a recorded value is said: "usia {value}". Else: label and value. */
  readonly recorded?: Bilingual;
  readonly source: FactSource;
  readonly correctable: CorrectionLane | null;
  /** Older than this at the list's reference date, the fact is unknown; absent = it does not age. */
  readonly maxAgeDays?: number;
  /** Says how good the record is, not how the person lives: such a "no" is work for the office. */
  readonly aboutData?: true;
  /** Time alone raises it: below its bound, a person meets the clause not *yet*. */
  readonly grows?: true;
}

/**
 * How a fact stands in the vector, always one number, NaN when unknown: NUMBER as itself (whole), BOOLEAN as 0 or 1,
 * REGION as `regionNumber` of the kelurahan, SET as a bit mask over `members`, DATE as `dateNumber`.
 */
export type FactDefinition =
  | (FactBase & {
      readonly type: 'NUMBER';
      readonly unit: UnitCode;
      readonly lowest: number;
      readonly highest: number;
    })
  | (FactBase & { readonly type: 'BOOLEAN'; readonly phrases: Readonly<Record<'isTrue' | 'isFalse', Bilingual>> })
  | (FactBase & { readonly type: 'REGION' })
  | (FactBase & {
      readonly type: 'SET';
      readonly members: readonly { readonly code: string; readonly label: Bilingual }[];
    })
  | (FactBase & { readonly type: 'DATE'; readonly lowest: PlainDate; readonly highest: PlainDate });

export type FactType = FactDefinition['type'];
