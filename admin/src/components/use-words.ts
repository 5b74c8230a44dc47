import { useFormat, type Messages, type Phrases } from '../i18n';

/** The words of one area in the language that is being read; a misspelt key does not compile. */
export function useWords<const T extends Phrases>(area: Messages<T>): Messages<T>['en'] {
  const { locale } = useFormat();
  // Both sides have the same keys with strings in them; the English type says it without the Indonesian literals.
  return (locale === 'en' ? area.en : area.id) as Messages<T>['en'];
}

/** Fills the `%{name}` places of a phrase; what has no value stands as an ellipsis. */
export function fill(phrase: string, values: Readonly<Record<string, string | number>>): string {
  return phrase.replace(/%\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '…'));
}

/** "1 year", "2 years", by the words that a page has for them; a dash where no age is known. */
export function ageText(
  age: number | null | undefined,
  { year, years }: { readonly year: string; readonly years: string },
): string {
  return age === null || age === undefined ? '–' : fill(age === 1 ? year : years, { age });
}
