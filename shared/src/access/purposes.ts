import { type Bilingual } from '../prelude';

/**
 * Why somebody may look at full numbers (header `Tepat-Purpose`). Closed, so that the trail can be searched by purpose;
 * a stated purpose never widens what the role allows.
 */
export const PURPOSES = {
  COUNTER_SERVICE: { id: 'Pelayanan di loket', en: 'Service at the counter' },
  FACT_CORRECTION: { id: 'Pemutakhiran data', en: 'Correction of facts' },
  OBJECTION: { id: 'Penanganan sanggah', en: 'Handling of an objection' },
  FIELD_CHECK: { id: 'Pemeriksaan lapangan', en: 'Field check' },
  IDENTITY_CHECK: { id: 'Pemadanan identitas', en: 'Identity check' },
  DISBURSEMENT: { id: 'Penyaluran bantuan', en: 'Disbursement' },
  AUDIT: { id: 'Pemeriksaan (audit)', en: 'Audit' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type Purpose = keyof typeof PURPOSES;

export function isPurpose(text: string): text is Purpose {
  return Object.hasOwn(PURPOSES, text);
}
