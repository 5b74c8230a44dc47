import { type Locale } from '@tepat/shared';
import { useLocaleState } from 'react-admin';

const TAGS: Record<Locale, string> = { id: 'id-ID', en: 'en-GB' };
const MONTHS: Record<Locale, readonly string[]> = {
  id: ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
};
const JAKARTA_OFFSET = 7 * 3_600_000;

/** Shown where nothing is recorded: never 0, never empty. */
export const NOTHING = '–';

type Absent = null | undefined;

export interface Format {
  readonly locale: Locale;
  /** 1.234.567 */
  count(value: number | Absent): string;
  /** 13,862960 of 13 862 960 at a scale of a million: as many digits as the scale can tell */
  scaled(value: number | Absent, scale: number): string;
  /** Rp300.000 */
  rupiah(value: number | string | Absent): string;
  /** 12,5% of a number from 0 to 100 */
  percent(value: number | Absent, digits?: number): string;
  /** 22 Nov 2026 of 2026-11-22 */
  date(value: string | Absent): string;
  /** November 2026 of 2026-11 or of a date */
  period(value: string | Absent): string;
  /** 22 Nov 2026 01.00 WIB of an instant */
  dateTime(value: string | Date | Absent): string;
  /** 2 menit 5 detik */
  duration(seconds: number | Absent): string;
}

const UNITS = { id: ['jam', 'menit', 'detik'], en: ['h', 'min', 's'] } as const;

function jakarta(value: string | Date): Date | null {
  const instant = new Date(value);
  return Number.isNaN(instant.getTime()) ? null : new Date(instant.getTime() + JAKARTA_OFFSET);
}

const two = (value: number) => String(value).padStart(2, '0');

/** Numbers, money, days and times as an official of Jakarta writes them; instants always in WIB. */
export function formatFor(locale: Locale): Format {
  const tag = TAGS[locale];
  const dot = locale === 'id' ? '.' : ':';
  const day = (date: Date) => `${date.getUTCDate()} ${MONTHS[locale][date.getUTCMonth()]} ${date.getUTCFullYear()}`;
  const count: Format['count'] = (value) =>
    value === null || value === undefined ? NOTHING : value.toLocaleString(tag);
  return {
    locale,
    count,
    scaled: (value, scale) => {
      if (value === null || value === undefined) return NOTHING;
      const digits = Math.ceil(Math.log10(scale));
      return (value / scale).toLocaleString(tag, { minimumFractionDigits: digits, maximumFractionDigits: digits });
    },
    rupiah: (value) => {
      if (value === null || value === undefined) return NOTHING;
      return `Rp${BigInt(value).toLocaleString(tag)}`;
    },
    percent: (value, digits = 0) =>
      value === null || value === undefined
        ? NOTHING
        : `${value.toLocaleString(tag, { minimumFractionDigits: digits, maximumFractionDigits: digits })}%`,
    date: (value) => {
      const date = value ? new Date(`${value}T00:00:00Z`) : null;
      return date && !Number.isNaN(date.getTime()) ? day(date) : NOTHING;
    },
    period: (value) => {
      const date = value ? new Date(`${value.slice(0, 7)}-01T00:00:00Z`) : null;
      if (!date || Number.isNaN(date.getTime())) return NOTHING;
      return date.toLocaleDateString(tag, { month: 'long', year: 'numeric', timeZone: 'UTC' });
    },
    dateTime: (value) => {
      const at = value ? jakarta(value) : null;
      return at ? `${day(at)} ${two(at.getUTCHours())}${dot}${two(at.getUTCMinutes())} WIB` : NOTHING;
    },
    duration: (seconds) => {
      if (seconds === null || seconds === undefined || seconds < 0) return NOTHING;
      const whole = Math.round(seconds);
      const parts = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
      const shown = parts.flatMap((part, place) => (part > 0 ? [`${count(part)} ${UNITS[locale][place]}`] : []));
      return shown.slice(0, 2).join(' ') || `0 ${UNITS[locale][2]}`;
    },
  };
}

const FORMATS: Record<Locale, Format> = { id: formatFor('id'), en: formatFor('en') };

/** The formats of the language that is being read. */
export function useFormat(): Format {
  const [locale] = useLocaleState();
  return FORMATS[locale === 'en' ? 'en' : 'id'];
}
