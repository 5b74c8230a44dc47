import { type Bilingual } from '../prelude';
import { maskOfCategories, type IdentityCategoryCode } from './categories';

/** Which of the two records a check found to be right: what the civil registry says, or what is recorded of the family. */
export const IDENTITY_FINDINGS = {
  CIVIL_RIGHT: { id: 'Data kependudukan benar', en: 'The civil registry is right' },
  RECORD_RIGHT: { id: 'Data yang tercatat benar', en: 'The recorded data are right' },
} as const satisfies Readonly<Record<string, Bilingual>>;
export type IdentityFinding = keyof typeof IDENTITY_FINDINGS;

/** What a finding rests on: a second source, or somebody's own eyes. */
export const IDENTITY_CHECK_BASES = {
  CIVIL_DOCUMENT: { id: 'Dokumen kependudukan (KTP-el, KK, akta)', en: 'Civil document (KTP-el, KK, certificate)' },
  RT_RW_LETTER: { id: 'Surat keterangan RT/RW', en: 'Letter of the RT/RW' },
  HEALTH_LETTER: { id: 'Surat keterangan rumah sakit atau puskesmas', en: 'Letter of a hospital or health centre' },
  SEEN_IN_PERSON: { id: 'Orangnya hadir sendiri', en: 'Seen in person' },
  FIELD_VISIT: { id: 'Kunjungan lapangan', en: 'Field visit' },
} as const satisfies Readonly<Record<string, Bilingual>>;
export type IdentityCheckBasis = keyof typeof IDENTITY_CHECK_BASES;

/** Bases that are papers: they have a number. */
export const BASES_WITH_DOCUMENT: readonly IdentityCheckBasis[] = ['CIVIL_DOCUMENT', 'RT_RW_LETTER', 'HEALTH_LETTER'];

/** One person finds, another confirms or declines. Nothing is decided by one. */
export const IDENTITY_CHECK_STATES = {
  PROPOSED: { id: 'Menunggu orang kedua', en: 'Awaiting a second person' },
  CONFIRMED: { id: 'Dikuatkan orang kedua', en: 'Confirmed by a second person' },
  DECLINED: { id: 'Tidak dikuatkan', en: 'Not confirmed' },
} as const satisfies Readonly<Record<string, Bilingual>>;
export type IdentityCheckState = keyof typeof IDENTITY_CHECK_STATES;

/** Categories with two records between which somebody can find. The others lack one of the two. */
export const CHECKABLE_CATEGORIES: readonly IdentityCategoryCode[] = [
  'MENINGGAL',
  'PINDAH_LUAR_DKI',
  'NIK_DINONAKTIFKAN',
  'NAMA_TIDAK_SESUAI',
  'TGL_LAHIR_TIDAK_SESUAI',
  'JENIS_KELAMIN_TIDAK_SESUAI',
  'KK_TIDAK_SESUAI',
];
export const CHECKABLE_MASK = maskOfCategories(CHECKABLE_CATEGORIES);

export const CIVIL_STATUS_LABELS = {
  ACTIVE: { id: 'Aktif', en: 'Active' },
  DECEASED: { id: 'Meninggal dunia', en: 'Deceased' },
  MOVED_OUT: { id: 'Pindah ke luar provinsi', en: 'Moved out of the province' },
  DEACTIVATED: { id: 'NIK dinonaktifkan', en: 'NIK deactivated' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** What to ask the person or the family for, so that the difference can be settled. */
export const IDENTITY_ASKS: Readonly<Partial<Record<IdentityCategoryCode, Bilingual>>> = {
  NIK_FORMAT_SALAH: {
    id: 'Minta KTP-el atau KK; salin NIK 16 angka apa adanya.',
    en: 'Ask for the KTP-el or KK; copy the NIK of 16 digits as it stands.',
  },
  NIK_TIDAK_DITEMUKAN: {
    id: 'Minta KTP-el atau KK. Jika NIK sama, minta keterangan Dukcapil bahwa NIK aktif (perekaman KTP-el).',
    en: 'Ask for the KTP-el or KK. If the NIK is the same, ask for a note of the civil office that it is active.',
  },
  NAMA_TIDAK_SESUAI: {
    id: 'Minta KTP-el, KK, atau akta kelahiran; bandingkan nama huruf demi huruf.',
    en: 'Ask for the KTP-el, KK or birth certificate; compare the name letter by letter.',
  },
  NAMA_BERBEDA_EJAAN: {
    id: 'Tidak ada yang wajib diminta. Jika orangnya datang, cocokkan ejaan nama dengan KTP-el.',
    en: 'Nothing has to be asked for. When the person comes, compare the spelling with the KTP-el.',
  },
  TGL_LAHIR_TIDAK_SESUAI: {
    id: 'Minta KTP-el atau akta kelahiran. Angka tanggal di dalam NIK bukan bukti.',
    en: 'Ask for the KTP-el or birth certificate. The digits of the date inside the NIK prove nothing.',
  },
  JENIS_KELAMIN_TIDAK_SESUAI: {
    id: 'Minta KTP-el atau KK.',
    en: 'Ask for the KTP-el or KK.',
  },
  KK_TIDAK_SESUAI: {
    id: 'Minta KK terbaru. Nomor KK dapat berganti karena pindah, pecah KK, atau kepala keluarga baru.',
    en: 'Ask for the newest KK. Its number changes with a move, a split or a new head of the family.',
  },
  ALAMAT_TIDAK_SESUAI: {
    id: 'Tanyakan alamat tempat tinggal sekarang dan sejak kapan; minta KK terbaru.',
    en: 'Ask for the present address and since when; ask for the newest KK.',
  },
  NIK_GANDA: {
    id: 'Minta KTP-el semua orang dengan NIK ini; lihat halaman data ganda.',
    en: 'Ask for the KTP-el of everybody with this NIK; see the page of duplicates.',
  },
  MENINGGAL: {
    id: 'Minta akta kematian atau surat keterangan kematian. Jika masih hidup: orangnya hadir sendiri dengan KTP-el, atau kunjungi.',
    en: 'Ask for the death certificate or a letter of death. If alive: the person in person with the KTP-el, or a visit.',
  },
  PINDAH_LUAR_DKI: {
    id: 'Minta surat pindah atau KK di tempat baru. Jika masih tinggal di sini: surat RT/RW atau kunjungan lapangan.',
    en: 'Ask for the letter of the move or the new KK. If still living here: a letter of the RT/RW or a field visit.',
  },
  NIK_DINONAKTIFKAN: {
    id: 'Antar ke loket Dukcapil kelurahan untuk pengaktifan kembali; minta bukti bahwa orangnya tinggal di sini.',
    en: 'Lead to the civil office at the kelurahan for reactivation; ask for proof that the person lives here.',
  },
  DATA_TIDAK_LENGKAP: {
    id: 'Minta KTP-el atau KK (untuk bayi: akta kelahiran) dan lengkapi data yang kosong.',
    en: 'Ask for the KTP-el or KK (for a newborn the birth certificate) and fill in what is missing.',
  },
};
