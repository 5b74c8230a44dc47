/**
 * What laying a resident beside the civil registry extract can find. A result is a bit mask over this table; 0 means
 * *padan* without any remark. The bits are stored: a new category takes a new bit, a retired one keeps its own.
 */
export interface IdentityCategory {
  readonly code: string;
  readonly bit: number;
  /** NOTE leaves the person *padan* and is shown; MISMATCH makes the person *tidak padan*. */
  readonly effect: 'NOTE' | 'MISMATCH';
  /**
   * True where the finding suspends until a second source or an officer confirms it. Half of the "deceased" of one
   * provincial clean-up turned out to be alive: nobody is dropped on one unverified match.
   */
  readonly suspends: boolean;
  readonly label: { readonly id: string; readonly en: string };
}

export const IDENTITY_CATEGORIES = [
  {
    code: 'NIK_FORMAT_SALAH',
    bit: 1 << 0,
    effect: 'MISMATCH',
    suspends: false,
    label: { id: 'NIK tidak terdiri atas 16 angka', en: 'The NIK does not have 16 digits' },
  },
  {
    code: 'NIK_TIDAK_DITEMUKAN',
    bit: 1 << 1,
    effect: 'MISMATCH',
    suspends: false,
    label: { id: 'NIK tidak ditemukan di data kependudukan', en: 'NIK not found in the civil registry' },
  },
  {
    code: 'NAMA_TIDAK_SESUAI',
    bit: 1 << 2,
    effect: 'MISMATCH',
    suspends: false,
    label: { id: 'Nama tidak sesuai data kependudukan', en: 'Name differs from the civil registry' },
  },
  {
    code: 'TGL_LAHIR_TIDAK_SESUAI',
    bit: 1 << 3,
    effect: 'MISMATCH',
    suspends: false,
    label: { id: 'Tanggal lahir tidak sesuai data kependudukan', en: 'Birth date differs from the civil registry' },
  },
  {
    code: 'JENIS_KELAMIN_TIDAK_SESUAI',
    bit: 1 << 4,
    effect: 'MISMATCH',
    suspends: false,
    label: { id: 'Jenis kelamin tidak sesuai data kependudukan', en: 'Sex differs from the civil registry' },
  },
  {
    code: 'KK_TIDAK_SESUAI',
    bit: 1 << 5,
    effect: 'MISMATCH',
    suspends: false,
    label: { id: 'Nomor KK tidak sesuai data kependudukan', en: 'Family card number differs from the civil registry' },
  },
  {
    // A move within the province ends no entitlement; leaving it has a category of its own.
    code: 'ALAMAT_TIDAK_SESUAI',
    bit: 1 << 6,
    effect: 'NOTE',
    suspends: false,
    label: { id: 'Kelurahan berbeda dari data kependudukan', en: 'Kelurahan differs from the civil registry' },
  },
  {
    code: 'NIK_GANDA',
    bit: 1 << 7,
    effect: 'MISMATCH',
    suspends: false,
    label: { id: 'NIK tercatat pada lebih dari satu orang', en: 'NIK recorded for more than one person' },
  },
  {
    code: 'MENINGGAL',
    bit: 1 << 8,
    effect: 'MISMATCH',
    suspends: true,
    label: { id: 'Tercatat meninggal dunia, menunggu verifikasi', en: 'Recorded as deceased, awaiting verification' },
  },
  {
    code: 'PINDAH_LUAR_DKI',
    bit: 1 << 9,
    effect: 'MISMATCH',
    suspends: true,
    label: {
      id: 'Tercatat pindah ke luar provinsi, menunggu verifikasi',
      en: 'Recorded as moved out of the province, awaiting verification',
    },
  },
  {
    code: 'NIK_DINONAKTIFKAN',
    bit: 1 << 10,
    effect: 'MISMATCH',
    suspends: true,
    label: { id: 'NIK dinonaktifkan sementara, menunggu verifikasi', en: 'NIK deactivated, awaiting verification' },
  },
  {
    // Newborns without a NIK are here: known to the family, and not yet comparable.
    code: 'DATA_TIDAK_LENGKAP',
    bit: 1 << 11,
    effect: 'MISMATCH',
    suspends: false,
    label: {
      id: 'Data belum cukup lengkap untuk dipadankan: NIK, nomor KK, tanggal lahir, atau jenis kelamin belum tercatat',
      en: 'Data too incomplete to be matched: NIK, family card number, date of birth or sex is not recorded',
    },
  },
  {
    code: 'NAMA_BERBEDA_EJAAN',
    bit: 1 << 12,
    effect: 'NOTE',
    suspends: false,
    label: { id: 'Nama sama dengan ejaan berbeda', en: 'Same name in another spelling' },
  },
  {
    // Stands for the finding that it refutes, as long as the civil registry says the same.
    code: 'STATUS_DIBANTAH',
    bit: 1 << 13,
    effect: 'NOTE',
    suspends: false,
    label: {
      id: 'Status di data kependudukan dibantah oleh verifikasi dua petugas',
      en: 'The status in the civil registry was refuted by two officials',
    },
  },
] as const satisfies readonly IdentityCategory[];

export type IdentityCategoryCode = (typeof IDENTITY_CATEGORIES)[number]['code'];

function maskWhere(wanted: (category: IdentityCategory) => boolean): number {
  return IDENTITY_CATEGORIES.filter(wanted).reduce((mask, category) => mask | category.bit, 0);
}

/** Any of these bits makes a person *tidak padan*. */
export const IDENTITY_MISMATCH_MASK = maskWhere((category) => category.effect === 'MISMATCH');
/** Any of these bits suspends until verified. */
export const IDENTITY_SUSPENDING_MASK = maskWhere((category) => category.suspends);

export function isIdentityMatched(mask: number): boolean {
  return (mask & IDENTITY_MISMATCH_MASK) === 0;
}

export function isIdentitySuspended(mask: number): boolean {
  return (mask & IDENTITY_SUSPENDING_MASK) !== 0;
}

const BY_CODE = new Map<string, IdentityCategory>(IDENTITY_CATEGORIES.map((category) => [category.code, category]));

export function identityCategory(code: IdentityCategoryCode): IdentityCategory {
  const category = BY_CODE.get(code);
  if (!category) throw new RangeError(`Unknown identity category: ${code}`);
  return category;
}

export function maskOfCategories(codes: Iterable<IdentityCategoryCode>): number {
  let mask = 0;
  for (const code of codes) mask |= identityCategory(code).bit;
  return mask;
}

/** The categories of a stored mask, in the order of the table. */
export function categoriesOf(mask: number): IdentityCategoryCode[] {
  return IDENTITY_CATEGORIES.filter((category) => (mask & category.bit) !== 0).map((category) => category.code);
}
