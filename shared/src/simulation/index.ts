import { type Bilingual, type Locale } from '../prelude';

/** Stands on everything that a simulation says, wherever it is shown: it determines nobody. */
export const SIMULATION_MARK: Bilingual = {
  id: 'simulasi, bukan penetapan',
  en: 'simulation, not a determination',
};

/** QUEUED and RUNNING come to an end by themselves; the other three are ends. */
export const SIMULATION_STATES = ['QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED'] as const;
export type SimulationState = (typeof SIMULATION_STATES)[number];

export const SIMULATION_STATE_LABELS: Readonly<Record<SimulationState, Bilingual>> = {
  QUEUED: { id: 'Menunggu giliran', en: 'Queued' },
  RUNNING: { id: 'Sedang dihitung', en: 'Running' },
  DONE: { id: 'Selesai', en: 'Done' },
  FAILED: { id: 'Gagal', en: 'Failed' },
  CANCELLED: { id: 'Dibatalkan', en: 'Cancelled' },
};

/** Completed years from which each age band begins; it ends where the next one begins. */
const BAND_BEGINS = [0, 7, 18, 46, 60, 70, 80] as const;
const UNKNOWN_BAND = 'UNKNOWN';

/** Age bands by name (`0-6` … `80+`), and who has no recorded birth date. The position in the list is stored nowhere. */
export const AGE_BANDS: readonly string[] = [
  ...BAND_BEGINS.map((from, at) => {
    const next = BAND_BEGINS[at + 1];
    return next === undefined ? `${from}+` : `${from}-${next - 1}`;
  }),
  UNKNOWN_BAND,
];

/** Position in `AGE_BANDS` of an age in completed years; NaN is the unknown one. */
export function ageBandOf(years: number): number {
  if (Number.isNaN(years)) return AGE_BANDS.length - 1;
  let band = 0;
  while (years >= (BAND_BEGINS[band + 1] ?? Number.POSITIVE_INFINITY)) band += 1;
  return band;
}

/** By the code of the delivery, 1 and 2; 0 where none is recorded. */
export const SEXES = ['UNKNOWN', 'MALE', 'FEMALE'] as const;
export type SexName = (typeof SEXES)[number];

/** A sex in words. */
export const SEX_LABELS: Readonly<Record<SexName, Bilingual>> = {
  UNKNOWN: { id: 'Tidak tercatat', en: 'Not recorded' },
  MALE: { id: 'Laki-laki', en: 'Male' },
  FEMALE: { id: 'Perempuan', en: 'Female' },
};

/** An age band in words, by its name. */
export function ageBandLabel(band: string, locale: Locale): string {
  if (band === UNKNOWN_BAND) return SEX_LABELS.UNKNOWN[locale];
  const years = band.replace('-', '–');
  return locale === 'id' ? `${years} tahun` : `${years} years`;
}
