import { type Bilingual } from '../prelude';

/** Where a correction and a delivery said different things: work until it is closed. */
export const CONFLICT_STATES = ['OPEN', 'CLOSED'] as const;
export type ConflictState = (typeof CONFLICT_STATES)[number];

export const CONFLICT_STATE_LABELS: Readonly<Record<ConflictState, Bilingual>> = {
  OPEN: { id: 'Terbuka', en: 'Open' },
  CLOSED: { id: 'Selesai', en: 'Closed' },
};

/** How a conflict ended. Only the first is a person's word; the others follow from what was recorded. */
export const CONFLICT_OUTCOMES = {
  KEPT: { id: 'Nilai yang tercatat dipertahankan', en: 'The recorded value stands' },
  CORRECTED: { id: 'Diputuskan oleh perbaikan data', en: 'Decided by a correction' },
  AGREED: { id: 'Penyampaian kemudian sama dengan perbaikan', en: 'A later delivery agrees with the correction' },
  SUPERSEDED: { id: 'Digantikan perbedaan yang lebih baru', en: 'Followed by a newer conflict' },
} as const satisfies Readonly<Record<string, Bilingual>>;
export type ConflictOutcome = keyof typeof CONFLICT_OUTCOMES;

/** Whose value the registry took when they met, by the dated order of precedence. */
export const CONFLICT_WINNERS = {
  CORRECTION: { id: 'Perbaikan', en: 'Correction' },
  DELIVERY: { id: 'Penyampaian', en: 'Delivery' },
} as const satisfies Readonly<Record<string, Bilingual>>;
export type ConflictWinner = keyof typeof CONFLICT_WINNERS;
