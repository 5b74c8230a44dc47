import { mergeTranslations, type I18nProvider, type TranslationMessages } from 'ra-core';
import polyglot from 'ra-i18n-polyglot';
import { englishWords } from './english';
import { indonesian } from './indonesian';
import { preferredLocale, rememberLocale } from './locale';
import type { Messages } from './messages';

const NAMES = [
  { locale: 'id', name: 'Bahasa Indonesia' },
  { locale: 'en', name: 'English' },
];

/** All words in one language: react-admin's own and those of every area. */
export function catalogue(locale: string, areas: readonly Messages[]): TranslationMessages {
  const own = areas.map((area) => (locale === 'en' ? area.en : area.id));
  return mergeTranslations(locale === 'en' ? englishWords : indonesian, ...(own as unknown as TranslationMessages[]));
}

/** Words in the language of choice. `onChange` is called after a switch, because the server's sentences change too. */
export function createI18nProvider(areas: readonly Messages[], onChange: () => void): I18nProvider {
  document.documentElement.lang = preferredLocale();
  const provider = polyglot((locale) => catalogue(locale, areas), preferredLocale(), NAMES);
  return {
    ...provider,
    changeLocale: async (locale, options) => {
      rememberLocale(locale);
      await provider.changeLocale(locale, options);
      onChange();
    },
  };
}
