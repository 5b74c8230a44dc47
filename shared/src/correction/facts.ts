import { type CorrectionLane } from '../criteria';
import { type Bilingual, type Locale } from '../prelude';
import { FAMILY_INDICATORS, INDIVIDUAL_INDICATORS, type Indicator } from '../welfare';

/** Whose fact it is. */
export type CorrectionSubject = 'FAMILY' | 'RESIDENT';

/** A fact that this lane may change. */
export interface CorrectableFact {
  readonly subject: CorrectionSubject;
  /** Name of the column, as in files and tables. */
  readonly fact: string;
  /**
   * PEMUTAKHIRAN: found by officials. DUKCAPIL: the civil registry says what is so; here the registry only follows a
   * document of its, so the basis must be DOCUMENT.
   */
  readonly lane: Extract<CorrectionLane, 'PEMUTAKHIRAN' | 'DUKCAPIL'>;
  readonly label: Bilingual;
  /** How values are written and read; null for free text. */
  readonly indicator: Indicator | null;
}

/** What makes a person that person: the civil registry's to say, as the catalogue of criteria says of the age. */
const OF_CIVIL_REGISTRY: readonly string[] = ['name', 'birth_place', 'birth_date', 'sex'];

const fact = (
  subject: CorrectionSubject,
  name: string,
  label: Bilingual,
  indicator: Indicator | null,
): CorrectableFact => ({
  subject,
  fact: name,
  lane: subject === 'RESIDENT' && OF_CIVIL_REGISTRY.includes(name) ? 'DUKCAPIL' : 'PEMUTAKHIRAN',
  label,
  indicator,
});
const asked = (subject: CorrectionSubject, indicators: readonly Indicator[]): CorrectableFact[] =>
  indicators.map((indicator) => fact(subject, indicator.column, indicator.label, indicator));

/**
 * Every recorded answer that a correction may change: all that is asked of a family and of a person, and the address. The
 * kelurahan is none: a family comes into another one by a transfer, in which both sides have a say. What is counted from
 * the members is none: it follows.
 */
export const CORRECTABLE: readonly CorrectableFact[] = [
  fact('FAMILY', 'address', { id: 'Alamat', en: 'Address' }, null),
  fact('FAMILY', 'rw', { id: 'RW', en: 'RW' }, null),
  fact('FAMILY', 'rt', { id: 'RT', en: 'RT' }, null),
  ...asked('FAMILY', FAMILY_INDICATORS),
  fact('RESIDENT', 'name', { id: 'Nama', en: 'Name' }, null),
  fact('RESIDENT', 'birth_place', { id: 'Tempat lahir', en: 'Place of birth' }, null),
  ...asked('RESIDENT', INDIVIDUAL_INDICATORS),
];

/**
 * What makes families: who belongs to which, and by which numbers they are known. A birth, a death, a marriage, a move, a
 * split, a merge and a new head are these beside facts of CORRECTABLE (relationship, presence).
 */
export const MEMBERSHIP_FACTS: readonly CorrectableFact[] = [
  fact('RESIDENT', 'family_id', { id: 'Keluarga', en: 'Family' }, null),
  { ...fact('RESIDENT', 'nik_id', { id: 'NIK', en: 'NIK' }, null), lane: 'DUKCAPIL' },
  fact('RESIDENT', 'presence_on', { id: 'Tanggal meninggal atau pindah', en: 'Date of death or departure' }, null),
  { ...fact('FAMILY', 'card_id', { id: 'Nomor KK', en: 'Family card number' }, null), lane: 'DUKCAPIL' },
  fact('FAMILY', 'kelurahan_code', { id: 'Kelurahan', en: 'Kelurahan' }, null),
];

/** Whose values are numbers that rest in a vault, and are shown masked. */
export const SEALED_FACTS: Readonly<Record<string, 'nik' | 'family_card'>> = { nik_id: 'nik', card_id: 'family_card' };

/** Stated in the correction and kept with it and its events: no column of the registry holds it. */
export const STATED_FACTS: readonly string[] = ['presence_on'];

const BY_NAME = new Map([...CORRECTABLE, ...MEMBERSHIP_FACTS].map((each) => [`${each.subject} ${each.fact}`, each]));

/** The fact of that name; null when this lane does not know it. */
export function correctableFact(subject: CorrectionSubject, name: string): CorrectableFact | null {
  return BY_NAME.get(`${subject} ${name}`) ?? null;
}

const NEW_FAMILY_TEXT: Bilingual = { id: 'Keluarga baru', en: 'A new family' };

/** What a value of a fact says, in words where the catalogue has words for it; null = not recorded. */
export function correctedValueText(
  { fact: name, indicator }: CorrectableFact,
  value: string | null,
  locale: Locale,
): string | null {
  if (value === null) return null;
  // The id of another record says nothing to people, and of a number it must not.
  if (name in SEALED_FACTS) return '••••••••••••••••';
  if (name === 'family_id') return Number(value) < 0 ? NEW_FAMILY_TEXT[locale] : `#${value}`;
  return indicator?.codes?.find(({ code }) => String(code) === value)?.label[locale] ?? value;
}
