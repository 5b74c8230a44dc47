import {
  compareNames,
  IDENTITY_SUSPENDING_MASK,
  identityCategory,
  isNik,
  isSyntheticNik,
  maskOfCategories,
  NIK_WARNINGS,
  nikWarnings,
} from '@tepat/shared';
import type { IdentityCategoryCode, NikWarningCode, PlainDate, RegionCode, Sex } from '@tepat/shared';

/** A resident as of a revision, as far as identity is concerned. `nik` in clear; null = none recorded. */
export interface ResidentToMatch {
  readonly nik: string | null;
  /** The delivered number does not have sixteen digits. */
  readonly nikMalformed: boolean;
  readonly name: string;
  readonly birthDate: PlainDate | null;
  /** 1 male, 2 female. */
  readonly sex: number | null;
  readonly kelurahan: RegionCode;
  /** Vault id of the family's No. KK. */
  readonly cardId: number | null;
}

export type CivilStatus = 'ACTIVE' | 'DECEASED' | 'MOVED_OUT' | 'DEACTIVATED';

/** What the civil registry extract holds under the resident's NIK. */
export interface CivilRecord {
  readonly cardId: number | null;
  readonly name: string;
  readonly birthDate: PlainDate | null;
  readonly sex: number | null;
  readonly kelurahan: RegionCode | null;
  readonly status: CivilStatus;
  readonly statusDate: PlainDate | null;
}

/** Two people found that the civil registry is wrong about somebody; it holds for what it said then, and no longer. */
export interface Refutation extends Pick<CivilRecord, 'kelurahan' | 'status' | 'statusDate'> {
  /** Bit of the category. */
  readonly category: number;
}

export interface MatchContext {
  /** Another present resident has the same NIK. */
  readonly sharedNik: boolean;
  readonly refutations?: readonly Refutation[];
}

/** `categories`: bits of IDENTITY_CATEGORIES, 0 = padan. `notes`: bits of what the NIK itself says otherwise; they reject nothing. */
export interface IdentityResult {
  readonly categories: number;
  readonly notes: number;
}

const SEX: Readonly<Record<number, Sex>> = { 1: 'MALE', 2: 'FEMALE' };

/** Bit of a structural note, by its place in the list of warnings. */
export function noteBit(code: NikWarningCode): number {
  return 1 << NIK_WARNINGS.indexOf(code);
}

/** The codes of a mask of notes. */
export function notesOf(mask: number): NikWarningCode[] {
  return NIK_WARNINGS.filter((code) => (mask & noteBit(code)) !== 0);
}

/**
 * Lays a resident beside the civil registry. Pure: the same facts give the same result, so a clash that is resolved
 * clears by itself.
 *
 * Nothing can be compared without a NIK (newborns) or with a malformed one. A card or kelurahan that differs is told of
 * the living residents only: who died or moved out has left the card by that very fact.
 */
export function matchResident(
  resident: ResidentToMatch,
  civil: CivilRecord | null,
  { sharedNik, refutations = [] }: MatchContext,
): IdentityResult {
  const { nik } = resident;
  if (nik === null) return { categories: maskOfCategories(['DATA_TIDAK_LENGKAP']), notes: 0 };
  const found: IdentityCategoryCode[] = sharedNik ? ['NIK_GANDA'] : [];
  if (resident.nikMalformed || !isNik(nik)) {
    return { categories: maskOfCategories([...found, 'NIK_FORMAT_SALAH']), notes: 0 };
  }
  found.push(...(civil === null ? (['NIK_TIDAK_DITEMUKAN'] as const) : differences(resident, civil)));
  const categories = withoutRefuted(maskOfCategories(found), civil, refutations);
  return { categories, notes: structuralNotes(nik, resident) };
}

/** Takes away what suspends and was refuted, and leaves the note that says so. */
function withoutRefuted(found: number, civil: CivilRecord | null, refutations: readonly Refutation[]): number {
  const holding = refutations
    .filter((each) => civil !== null && stillSays(civil, each))
    .reduce((mask, { category }) => mask | category, 0);
  const refuted = found & holding & IDENTITY_SUSPENDING_MASK;
  return refuted === 0 ? found : (found & ~refuted) | identityCategory('STATUS_DIBANTAH').bit;
}

/** Whether the civil registry says of where somebody is what it said when it was refuted. */
export function stillSays(
  { kelurahan, status, statusDate }: Pick<CivilRecord, 'kelurahan' | 'status' | 'statusDate'>,
  then: Pick<CivilRecord, 'kelurahan' | 'status' | 'statusDate'>,
): boolean {
  return status === then.status && statusDate === then.statusDate && kelurahan === then.kelurahan;
}

function differences(resident: ResidentToMatch, civil: CivilRecord): IdentityCategoryCode[] {
  const found: IdentityCategoryCode[] = [];
  const names = compareNames(resident.name, civil.name);
  if (names === 'DIFFERENT') found.push('NAMA_TIDAK_SESUAI');
  if (names === 'VARIANT') found.push('NAMA_BERBEDA_EJAAN');
  const compare = (ours: unknown, theirs: unknown, category: IdentityCategoryCode): void => {
    if (ours === null) found.push('DATA_TIDAK_LENGKAP');
    // What the civil registry itself does not hold speaks against nobody.
    else if (theirs !== null && ours !== theirs) found.push(category);
  };
  compare(resident.birthDate, civil.birthDate, 'TGL_LAHIR_TIDAK_SESUAI');
  compare(resident.sex, civil.sex, 'JENIS_KELAMIN_TIDAK_SESUAI');
  const leftProvince = civil.kelurahan !== null && provinceOf(civil.kelurahan) !== provinceOf(resident.kelurahan);
  if (civil.status === 'DECEASED') found.push('MENINGGAL');
  else if (civil.status === 'MOVED_OUT' || leftProvince) found.push('PINDAH_LUAR_DKI');
  else {
    compare(resident.cardId, civil.cardId, 'KK_TIDAK_SESUAI');
    compare(resident.kelurahan, civil.kelurahan, 'ALAMAT_TIDAK_SESUAI');
  }
  if (civil.status === 'DEACTIVATED') found.push('NIK_DINONAKTIFKAN');
  return found;
}

const provinceOf = (code: RegionCode): string => code.slice(0, 2);

function structuralNotes(nik: string, { birthDate, sex, kelurahan }: ResidentToMatch): number {
  if (!isNik(nik)) return 0;
  const recorded = {
    birthDate,
    sex: sex === null ? null : (SEX[sex] ?? null),
    // A synthetic number carries a region that does not exist: it would differ from every kelurahan.
    kelurahan: isSyntheticNik(nik) ? null : kelurahan,
  };
  return nikWarnings(nik, recorded).reduce((mask, { code }) => mask | noteBit(code), 0);
}
