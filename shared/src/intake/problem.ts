import { type Label } from '../welfare';

/** What can be wrong with a file, a row or a cell, with its sentence. `{value}`, `{column}`, `{limit}` are filled in by the report. */
export const INTAKE_PROBLEMS = {
  COLUMN_MISSING: { id: 'Kolom {column} tidak ada dalam berkas', en: 'Column {column} is missing from the file' },
  COLUMN_UNKNOWN: { id: 'Kolom {column} tidak dikenal', en: 'Column {column} is not known' },
  COLUMN_DUPLICATE: { id: 'Kolom {column} muncul lebih dari sekali', en: 'Column {column} appears more than once' },
  ROW_LENGTH: {
    id: 'Jumlah isian baris ini berbeda dari jumlah kolom',
    en: 'This row has more or fewer cells than the file has columns',
  },
  VALUE_REQUIRED: { id: '{column} wajib diisi', en: '{column} must not be empty' },
  NOT_A_NUMBER: { id: '{column} harus berupa bilangan bulat', en: '{column} must be a whole number' },
  OUT_OF_RANGE: { id: '{column} di luar rentang {limit}', en: '{column} is outside the range {limit}' },
  NOT_IN_LIST: { id: '{column} harus salah satu dari {limit}', en: '{column} must be one of {limit}' },
  REPEATED_IN_LIST: { id: '{column} memuat isi yang sama dua kali', en: '{column} names the same thing twice' },
  BAD_DATE: {
    id: '{column} harus berupa tanggal yang ada, ditulis TTTT-BB-HH',
    en: '{column} must be an existing date, written YYYY-MM-DD',
  },
  BAD_REGION: {
    id: '{column} harus berupa kode kelurahan Kemendagri, misalnya 31.71.01.1001',
    en: '{column} must be a Kemendagri kelurahan code such as 31.71.01.1001',
  },
  UNKNOWN_REGION: {
    id: '{column} bukan kelurahan di provinsi ini',
    en: '{column} is no kelurahan of this province',
  },
  BAD_NIK: { id: 'NIK harus terdiri atas 16 angka', en: 'A NIK must have 16 digits' },
  BAD_FAMILY_CARD: { id: 'Nomor KK harus terdiri atas 16 angka', en: 'A family card number must have 16 digits' },
  BAD_REFERENCE: {
    id: '{column} hanya boleh memuat huruf, angka, dan tanda baca tanpa spasi',
    en: '{column} may hold letters, digits and punctuation only, without blanks',
  },
  BAD_CHARACTER: {
    id: '{column} memuat karakter kendali (misalnya ganti baris)',
    en: '{column} holds a control character (such as a line break)',
  },
  TOO_LONG: { id: '{column} lebih panjang dari {limit} karakter', en: '{column} is longer than {limit} characters' },
  REAL_NIK_IN_DEMO: {
    id: 'NIK ini mungkin milik orang nyata; mode demo hanya menerima data sintetis',
    en: 'This NIK may belong to a real person; demo mode takes synthetic data only',
  },
  REAL_FAMILY_CARD_IN_DEMO: {
    id: 'Nomor KK ini mungkin milik keluarga nyata; mode demo hanya menerima data sintetis',
    en: 'This family card may belong to a real family; demo mode takes synthetic data only',
  },
  DUPLICATE_KEY: {
    id: '{column} ini muncul lebih dari sekali dalam berkas',
    en: 'This {column} appears more than once in the file',
  },
  UNKNOWN_FAMILY: {
    id: 'Keluarga ini tidak ada dalam penyampaian yang sama',
    en: 'This family is not part of the same delivery',
  },
  UNKNOWN_CORRECTION: {
    id: 'Perbaikan data ini tidak ada dalam berkas penyerahan tersebut',
    en: 'This correction is not part of that hand-over file',
  },
  ALREADY_REFLECTED: {
    id: 'Sudah termuat dalam penyampaian; jawaban ini tidak mengubah apa pun',
    en: 'A delivery contains it already; this answer changes nothing',
  },
  NIK_OR_CARD: { id: 'Isi NIK atau nomor KK', en: 'Give a NIK or a family card number' },
  NIK_FOR_PERSON: { id: 'Data orang memerlukan NIK', en: 'A fact of a person takes the NIK' },
  UNKNOWN_RECORD: {
    id: 'Tidak ditemukan dalam wilayah Anda',
    en: 'Not found within your region',
  },
  AMBIGUOUS_RECORD: {
    id: 'Tercatat lebih dari sekali; silakan diusulkan satu per satu',
    en: 'Recorded more than once; please propose it one by one',
  },
  SAME_VALUE: { id: 'Nilainya sudah demikian', en: 'It has this value already' },
  TAKES_DOCUMENT: {
    id: 'Data ini mengikuti dokumen kependudukan; tidak dapat diusulkan lewat musyawarah',
    en: 'This follows a document of the civil registry; a deliberation cannot propose it',
  },
  ALSO_OPEN: {
    id: 'Ada perbaikan lain yang belum selesai untuk data ini',
    en: 'Another correction of this fact is still open',
  },
  BROKEN_FILE: { id: 'Berkas rusak atau bukan CSV: {value}', en: 'The file is damaged or is no CSV: {value}' },
  NOT_UTF8: { id: 'Berkas tidak ditulis dalam UTF-8', en: 'The file is not written in UTF-8' },
  TOO_MANY_ROWS: {
    id: 'Berkas memuat terlalu banyak baris; silakan dibagi menjadi beberapa berkas',
    en: 'The file has too many rows; please divide it into several files',
  },
  EMPTY_FILE: { id: 'Berkas tidak memuat baris data', en: 'The file has no data rows' },
} as const satisfies Readonly<Record<string, Label>>;

export type IntakeProblemCode = keyof typeof INTAKE_PROBLEMS;

/** An ERROR keeps the row out; with a WARNING alone it goes in and the finding is kept. */
export type IntakeSeverity = 'ERROR' | 'WARNING';

export interface CellProblem {
  /** Name of the column; empty for a fault of the whole row. */
  readonly column: string;
  /** The cell as delivered. */
  readonly value: string;
  readonly code: IntakeProblemCode;
  readonly severity: IntakeSeverity;
}

/** Every row of a file gets exactly one. */
export type RowVerdict = 'ACCEPTED' | 'ACCEPTED_WITH_WARNING' | 'REJECTED';

export function verdictOf(problems: readonly CellProblem[]): RowVerdict {
  if (problems.length === 0) return 'ACCEPTED';
  return problems.some(({ severity }) => severity === 'ERROR') ? 'REJECTED' : 'ACCEPTED_WITH_WARNING';
}
