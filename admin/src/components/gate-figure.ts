import { type Locale } from '@tepat/shared';

const DAYS: Readonly<Record<Locale, string>> = { id: 'hari', en: 'days' };

/**
 * A figure of a check as people read it. Checks keep theirs in a form without language, such as `93.09%`, `>= 1` and
 * `185d`, because it is frozen with the list.
 */
export function gateFigure(figure: string, locale: Locale): string {
  if (figure.trim() === '') return '–';
  const text = figure
    .replace(/\s+%/g, '%')
    .replace('>=', '≥')
    .replace('<=', '≤')
    .replace(/\b(\d+)d\b/, `$1 ${DAYS[locale]}`);
  return locale === 'id' ? text.replace(/(\d)\.(\d)/g, '$1,$2') : text;
}
