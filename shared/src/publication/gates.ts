import { type Bilingual } from '../prelude';

/** NOT_APPLICABLE: the gate compares with a predecessor, and there is none. It neither passes nor breaches. */
export const GATE_OUTCOMES = ['PASSED', 'BREACHED', 'NOT_APPLICABLE'] as const;
export type GateOutcome = (typeof GATE_OUTCOMES)[number];

/**
 * What is looked at before a list may be published. Every gate that does not pass holds the list; only two people with
 * a reason can let it through.
 */
export const GATES = {
  SIZE_CHANGE: { id: 'Perubahan jumlah penerima', en: 'Change in the number of recipients' },
  KELURAHAN_CHANGE: { id: 'Perubahan jumlah penerima per kelurahan', en: 'Change in recipients of one kelurahan' },
  EMPTY_LIST: { id: 'Daftar penerima kosong', en: 'Empty recipient list' },
  UNSCORED_SHARE: { id: 'Porsi keluarga yang belum dapat dihitung', en: 'Share of unscored families' },
  MATCH_RATE: { id: 'Tingkat kepadanan identitas', en: 'Share of matched identities' },
  DESIL_DISTRIBUTION: { id: 'Sebaran desil', en: 'Distribution of desil' },
  CUT_SHIFT: { id: 'Pergeseran batas desil', en: 'Shift of the cut points' },
  TIE_MASS: { id: 'Banyaknya skor yang sama di batas', en: 'Ties at a boundary' },
  DUPLICATES: { id: 'Penerima tercatat lebih dari sekali', en: 'Recipients listed more than once' },
  DECEASED_PRESENT: { id: 'Penerima tercatat meninggal dunia', en: 'Recipients recorded as deceased' },
  QUOTA_EXCEEDED: { id: 'Kuota terlampaui', en: 'Quota exceeded' },
  BUDGET_EXCEEDED: { id: 'Anggaran terlampaui', en: 'Budget exceeded' },
  STALE_SOURCE: { id: 'Sumber data terlalu lama', en: 'Source data too old' },
  CHECKPOINT_TOO_OLD: { id: 'Titik kendali audit terlalu lama', en: 'Audit checkpoint too old' },
} as const satisfies Readonly<Record<string, Bilingual>>;
export type GateCode = keyof typeof GATES;

/**
 * The numbers behind the gates, all whole: shares are in basis points (1/100 of a percent), so that no comparison
 * depends on a rounding. Breached when the measure lies *beyond* the threshold; on it is still in order.
 */
export interface GateThresholds {
  /** |size − previous size| ÷ previous size, at most. */
  readonly sizeChangeMax: number;
  readonly kelurahanChangeMax: number;
  /** A kelurahan is compared only from this many recipients in either list: 2 → 3 is no scandal. */
  readonly kelurahanCompareFrom: number;
  readonly unscoredShareMax: number;
  readonly matchRateMin: number;
  /** Largest difference of any desil's share of persons from the previous ranking's. */
  readonly desilShareChangeMax: number;
  /** Persons between the old and the new place of a cut point, of all persons. */
  readonly cutPointShiftMax: number;
  /** Persons who share the score of one boundary, of all persons. */
  readonly tieMassMax: number;
  readonly sourceAgeMaxDays: number;
  readonly checkpointAgeMaxDays: number;
}
export type GateThresholdCode = keyof GateThresholds;

/** The product's own defaults; every programme may state its own. */
export const DEFAULT_GATE_THRESHOLDS: GateThresholds = {
  sizeChangeMax: 1000,
  kelurahanChangeMax: 3000,
  kelurahanCompareFrom: 20,
  unscoredShareMax: 1000,
  matchRateMin: 8500,
  desilShareChangeMax: 300,
  cutPointShiftMax: 500,
  tieMassMax: 100,
  sourceAgeMaxDays: 185,
  checkpointAgeMaxDays: 7,
};

/** Lowest and highest value that terms may state. */
export const GATE_THRESHOLD_RANGES: Readonly<Record<GateThresholdCode, readonly [number, number]>> = {
  sizeChangeMax: [0, 10_000],
  kelurahanChangeMax: [0, 10_000],
  kelurahanCompareFrom: [1, 10_000],
  unscoredShareMax: [0, 10_000],
  matchRateMin: [0, 10_000],
  desilShareChangeMax: [0, 10_000],
  cutPointShiftMax: [0, 10_000],
  tieMassMax: [0, 10_000],
  sourceAgeMaxDays: [1, 3660],
  checkpointAgeMaxDays: [1, 366],
};
