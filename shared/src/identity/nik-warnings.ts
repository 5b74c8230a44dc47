import { daysInMonth, plainDate, type PlainDate } from '../calendar';
import { isWithin, type RegionCode } from '../region';
import { nikStructure, type Nik, type NikStructure } from './nik';

export type Sex = NikStructure['sex'];

/** The record that a NIK is laid beside; null where it holds nothing. */
export interface RecordedPerson {
  readonly birthDate: PlainDate | null;
  readonly sex: Sex | null;
  readonly kelurahan: RegionCode | null;
}

export const NIK_WARNINGS = [
  'NIK_DATE_IMPOSSIBLE',
  'NIK_BIRTH_DATE_DIFFERS',
  'NIK_SEX_DIFFERS',
  'NIK_REGION_DIFFERS',
  'NIK_SERIAL_ZERO',
] as const;
export type NikWarningCode = (typeof NIK_WARNINGS)[number];

export interface NikWarning {
  readonly code: NikWarningCode;
  /** What the number says, and what the record says. */
  readonly inNik: string;
  readonly recorded: string | null;
}

/**
 * The birth date that the NIK carries, in the century of the recorded one (`25` is 1925 or 2025); null when there is
 * no such day in that year, as for 29 February of 1900.
 */
export function nikBirthDate(structure: NikStructure, recorded: PlainDate): PlainDate | null {
  const century = Math.floor(Number(recorded.slice(0, 4)) / 100) * 100;
  const year = century + structure.yearOfCentury;
  if (year < 1 || structure.day < 1 || structure.day > daysInMonth(year, structure.month)) return null;
  const two = (part: number): string => String(part).padStart(2, '0');
  return plainDate(`${String(year).padStart(4, '0')}-${two(structure.month)}-${two(structure.day)}`);
}

function isPossibleDay({ day, month }: NikStructure): boolean {
  // Without a century 29 February is always possible.
  return day >= 1 && day <= daysInMonth(2000, month);
}

function dateWarning(structure: NikStructure, recorded: PlainDate | null): NikWarning | null {
  const two = (part: number): string => String(part).padStart(2, '0');
  const inNik = `${two(structure.day)}-${two(structure.month)}-${two(structure.yearOfCentury)}`;
  if (!isPossibleDay(structure)) return { code: 'NIK_DATE_IMPOSSIBLE', inNik, recorded };
  if (recorded === null || nikBirthDate(structure, recorded) === recorded) return null;
  return { code: 'NIK_BIRTH_DATE_DIFFERS', inNik, recorded };
}

/**
 * Where a NIK and the record beside it disagree. These are warnings and never reasons to reject: a NIK keeps what was
 * recorded first, though people move, and birth dates and sex entries are corrected later by lawful means.
 */
export function nikWarnings(nik: Nik, person: RecordedPerson): NikWarning[] {
  const structure = nikStructure(nik);
  const warnings: NikWarning[] = [];
  const date = dateWarning(structure, person.birthDate);
  if (date) warnings.push(date);
  if (person.sex !== null && person.sex !== structure.sex) {
    warnings.push({ code: 'NIK_SEX_DIFFERS', inNik: structure.sex, recorded: person.sex });
  }
  if (person.kelurahan !== null && !isWithin(person.kelurahan, structure.region)) {
    warnings.push({ code: 'NIK_REGION_DIFFERS', inNik: structure.region, recorded: person.kelurahan });
  }
  if (structure.serial === '0000') {
    warnings.push({ code: 'NIK_SERIAL_ZERO', inNik: structure.serial, recorded: null });
  }
  return warnings;
}
