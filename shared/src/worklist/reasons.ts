import { factDefinition, factValueText, type FactCode } from '../criteria';
import { IDENTITY_CATEGORIES, type IdentityCategoryCode } from '../identity';
import { type Locale } from '../prelude';

/**
 * Why a case is on the worklist. The numbers are stored: reason n is bit n − 1 of a case's mask, a new reason takes a new
 * number (30 at most), and a retired one keeps its own. FACT reasons say that a fact is not known, IDENTITY reasons how
 * the person differs from the civil registry; both are said in the words of the decision's explanation.
 */
export type WorkReason =
  | { readonly number: number; readonly code: string; readonly fact: FactCode; readonly category?: never }
  | { readonly number: number; readonly code: string; readonly category: IdentityCategoryCode; readonly fact?: never };

export const WORK_REASONS = [
  { number: 1, code: 'NIK_FORMAT_SALAH', category: 'NIK_FORMAT_SALAH' },
  { number: 2, code: 'NIK_TIDAK_DITEMUKAN', category: 'NIK_TIDAK_DITEMUKAN' },
  { number: 3, code: 'NAMA_TIDAK_SESUAI', category: 'NAMA_TIDAK_SESUAI' },
  { number: 4, code: 'TGL_LAHIR_TIDAK_SESUAI', category: 'TGL_LAHIR_TIDAK_SESUAI' },
  { number: 5, code: 'JENIS_KELAMIN_TIDAK_SESUAI', category: 'JENIS_KELAMIN_TIDAK_SESUAI' },
  { number: 6, code: 'KK_TIDAK_SESUAI', category: 'KK_TIDAK_SESUAI' },
  { number: 7, code: 'NIK_GANDA', category: 'NIK_GANDA' },
  { number: 8, code: 'DATA_TIDAK_LENGKAP', category: 'DATA_TIDAK_LENGKAP' },
  { number: 9, code: 'IDENTITY_UNKNOWN', fact: 'identityMatched' },
  { number: 10, code: 'SUSPENSION_UNKNOWN', fact: 'identitySuspended' },
  { number: 11, code: 'DESIL_UNKNOWN', fact: 'desil' },
  { number: 12, code: 'DESIL_NATIONAL_UNKNOWN', fact: 'desilNational' },
  { number: 13, code: 'DESIL_PROVINCIAL_UNKNOWN', fact: 'desilProvincial' },
  { number: 14, code: 'AGE_UNKNOWN', fact: 'ageYears' },
  { number: 15, code: 'AGE_MONTHS_UNKNOWN', fact: 'ageMonths' },
  { number: 16, code: 'BIRTH_DATE_UNKNOWN', fact: 'birthDate' },
  { number: 17, code: 'PRESENCE_UNKNOWN', fact: 'present' },
  { number: 18, code: 'DOMICILE_UNKNOWN', fact: 'recordedDomicileInProvince' },
  { number: 19, code: 'INSTITUTION_UNKNOWN', fact: 'livesInInstitution' },
  { number: 20, code: 'DISABILITY_RECORD_UNKNOWN', fact: 'hasDisabilityRecord' },
  { number: 21, code: 'DISABILITY_KINDS_UNKNOWN', fact: 'disabilityKinds' },
  { number: 22, code: 'CENTRAL_PROGRAMS_PERSON_UNKNOWN', fact: 'centralProgramsPerson' },
  { number: 23, code: 'CENTRAL_PROGRAMS_FAMILY_UNKNOWN', fact: 'centralProgramsFamily' },
  { number: 24, code: 'CARS_UNKNOWN', fact: 'familyCars' },
  { number: 25, code: 'NJOP_UNKNOWN', fact: 'familyNjop' },
  { number: 26, code: 'CIVIL_SERVANT_UNKNOWN', fact: 'civilServantInFamily' },
  { number: 27, code: 'REGION_UNKNOWN', fact: 'region' },
  { number: 28, code: 'SANCTION_UNKNOWN', fact: 'sanctioned' },
  { number: 29, code: 'DRINKING_WATER_UNKNOWN', fact: 'bottledWater' },
] as const satisfies readonly WorkReason[];

export type WorkReasonCode = (typeof WORK_REASONS)[number]['code'];
export const WORK_REASON_CODES = WORK_REASONS.map(({ code }) => code) as readonly WorkReasonCode[];

/** The number that stands for every case, whatever its reasons, where cases are counted and paged by reason. */
export const ANY_REASON = 0;

const bitOf = ({ number }: WorkReason): number => 1 << (number - 1);

const OF_FACT = new Map<FactCode, number>(
  WORK_REASONS.flatMap((reason: WorkReason) => (reason.fact ? [[reason.fact, bitOf(reason)] as const] : [])),
);
const OF_CATEGORY: readonly (readonly [category: number, reason: number])[] = WORK_REASONS.flatMap(
  (reason: WorkReason) =>
    IDENTITY_CATEGORIES.filter(({ code }) => code === reason.category).map(({ bit }) => [bit, bitOf(reason)] as const),
);

/** The reason that a fact is not known. Every fact has one, so that no gap is without a name. */
export function unknownFactReason(fact: FactCode): number {
  const bit = OF_FACT.get(fact);
  if (bit === undefined) throw new RangeError(`No reason says that ${fact} is not known`);
  return bit;
}

/** The reasons in a result of the comparison with the civil registry (a mask of its categories). */
export function identityReasons(categories: number): number {
  let reasons = 0;
  for (const [category, reason] of OF_CATEGORY) if ((categories & category) !== 0) reasons |= reason;
  return reasons;
}

/** The codes of a stored mask, in the order of the table. */
export function reasonsOf(mask: number): WorkReasonCode[] {
  return WORK_REASONS.filter((reason) => (mask & bitOf(reason)) !== 0).map(({ code }) => code);
}

export function reasonOf(code: WorkReasonCode): WorkReason {
  const reason = WORK_REASONS.find((each) => each.code === code);
  if (!reason) throw new RangeError(`Not a reason of the worklist: ${code}`);
  return reason;
}

/** A reason in the words of the explanation: "desil penentu belum diketahui", "Nama tidak sesuai data kependudukan". */
export function reasonText(code: WorkReasonCode, locale: Locale): string {
  const { fact, category } = reasonOf(code);
  if (fact === undefined) return IDENTITY_CATEGORIES.find((each) => each.code === category)?.label[locale] ?? code;
  const definition = factDefinition(fact);
  const text = `${definition.label[locale]} ${factValueText(definition, null, locale)}`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}
