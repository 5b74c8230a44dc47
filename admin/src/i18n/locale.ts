import { LOCALES, type Locale } from '@tepat/shared';

/** The only thing that the console keeps in the browser: which language is read. */
const KEY = 'tepat.language';

function isLocale(text: string | null): text is Locale {
  return (LOCALES as readonly (string | null)[]).includes(text);
}

let current: Locale | null = null;

/** Indonesian, unless this browser chose otherwise before. */
export function preferredLocale(): Locale {
  if (current === null) {
    const kept = readKept();
    current = isLocale(kept) ? kept : 'id';
  }
  return current;
}

export function rememberLocale(locale: string): void {
  current = isLocale(locale) ? locale : 'id';
  document.documentElement.lang = current;
  try {
    window.localStorage.setItem(KEY, current);
  } catch {
    // A browser that forbids storage only forgets the choice.
  }
}

function readKept(): string | null {
  try {
    return window.localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
