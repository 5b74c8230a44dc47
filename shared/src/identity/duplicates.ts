import { type Bilingual } from '../prelude';

/** Why two records may be one person. The bits are stored. */
export const DUPLICATE_KINDS = {
  SAME_NIK: { bit: 1, label: { id: 'NIK sama', en: 'Same NIK' } },
  NEAR: {
    bit: 2,
    label: {
      id: 'Nama mirip, tanggal lahir dan kelurahan sama',
      en: 'Name nearly the same, one birth date and kelurahan',
    },
  },
} as const satisfies Readonly<Record<string, { readonly bit: number; readonly label: Bilingual }>>;
export type DuplicateKind = keyof typeof DUPLICATE_KINDS;

/** CLOSED it becomes by itself, when the records are no pair any more. */
export const DUPLICATE_STATES = {
  OPEN: { id: 'Perlu dilihat', en: 'To be looked into' },
  APART: { id: 'Orang yang berbeda', en: 'Two people' },
  CLOSED: { id: 'Sudah beres', en: 'Settled' },
} as const satisfies Readonly<Record<string, Bilingual>>;
export type DuplicateState = keyof typeof DUPLICATE_STATES;
