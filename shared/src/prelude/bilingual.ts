/** Text in both languages of the product: Indonesian, which decides, and English. */
export interface Bilingual {
  readonly id: string;
  readonly en: string;
}

export const LOCALES = ['id', 'en'] as const;
export type Locale = (typeof LOCALES)[number];
