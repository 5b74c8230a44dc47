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
} as const satisfies Readonly<Record<string, Bilingual>>;
export type FactSource = keyof typeof FACT_SOURCES;

/** Where a wrong fact is put right. Every one of them corrects data; none of them asks for assistance. */
export const CORRECTION_LANES = {
  PEMUTAKHIRAN: { id: 'Pemutakhiran data di kelurahan', en: 'Data update at the kelurahan' },
  DUKCAPIL: { id: 'Layanan Dukcapil di kelurahan', en: 'Civil registry counter at the kelurahan' },
  BAPENDA: { id: 'Bapenda/Samsat', en: 'Revenue agency' },
  PANTI: { id: 'Panti sosial yang bersangkutan', en: 'The care home concerned' },
  KEMENSOS: { id: 'Pendamping program pusat', en: 'Companion of the central programme' },
  DINAS_SOSIAL: { id: 'Pendataan disabilitas Dinas Sosial', en: 'Disability registration by Dinas Sosial' },
} as const satisfies Readonly<Record<string, Bilingual>>;
export type CorrectionLane = keyof typeof CORRECTION_LANES;

interface FactBase {
  readonly code: string;
  /** A noun phrase that a sentence can begin with. */
  readonly label: Bilingual;
  /** How a decree says a comparison of this fact, exactly; `{value}` is what it compares with. Else: label and operator. */
  readonly says?: Readonly<Partial<Record<Operator | 'eqZero', Bilingual>>>;
  readonly source: FactSource;
  readonly correctable: CorrectionLane | null;
  /** Older than this at the list's reference date, the fact is unknown; absent = it does not age. */
  readonly maxAgeDays?: number;
  /** Says how good the record is, not how the person lives: such a "no" is work for the office. */
  readonly aboutData?: true;
}

/**
 * How a fact stands in the vector, always one number, NaN when unknown: NUMBER as itself (whole), BOOLEAN as 0 or 1,
 * REGION as `regionNumber` of the kelurahan, SET as a bit mask over `members`.
 */
export type FactDefinition =
  | (FactBase & {
      readonly type: 'NUMBER';
      readonly unit?: Bilingual | 'RUPIAH';
      readonly lowest: number;
      readonly highest: number;
    })
  | (FactBase & { readonly type: 'BOOLEAN'; readonly phrases: Readonly<Record<'isTrue' | 'isFalse', Bilingual>> })
  | (FactBase & { readonly type: 'REGION' })
  | (FactBase & {
      readonly type: 'SET';
      readonly members: readonly { readonly code: string; readonly label: Bilingual }[];
    });

export type FactType = FactDefinition['type'];
