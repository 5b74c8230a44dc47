import type { Label } from '@tepat/shared';

/** What can be wrong with a model document; `{name}` is replaced by the fault's parameter of that name. */
export const MODEL_FAULT_MESSAGES = {
  MODEL_WRONG_TYPE: { id: 'Seharusnya {expected}', en: 'Should be {expected}' },
  MODEL_MISSING_PART: { id: 'Bagian ini wajib diisi', en: 'This part must be given' },
  MODEL_UNKNOWN_KEY: {
    id: 'Bagian ini tidak dikenal; hapus atau perbaiki namanya',
    en: 'This part is not known; remove it or mend its name',
  },
  MODEL_INVALID_VALUE: { id: 'Nilai ini tidak dapat dipakai', en: 'This value cannot be used' },
  MODEL_EMPTY: { id: 'Tidak boleh kosong', en: 'Must not be empty' },
  MODEL_TOO_FEW: { id: 'Diperlukan sedikitnya {least} isian', en: 'Needs at least {least} entries' },
  MODEL_TOO_SMALL: { id: 'Sedikitnya {least}', en: 'At least {least}' },
  MODEL_NUMBER_TOO_LARGE: {
    id: 'Bilangan ini terlalu besar untuk dihitung tepat',
    en: 'This number is too large to be counted exactly',
  },
  MODEL_NO_DATE: {
    id: 'Seharusnya tanggal yang ada, ditulis TTTT-BB-HH',
    en: 'Should be a date that exists, written YYYY-MM-DD',
  },
  MODEL_NO_CODE: {
    id: 'Seharusnya 2 sampai 32 huruf besar, angka, dan tanda hubung',
    en: 'Should be 2 to 32 capital letters, digits and hyphens',
  },
  MODEL_NO_KEY: {
    id: 'Seharusnya 2 sampai 40 huruf dan angka, diawali huruf kecil',
    en: 'Should be 2 to 40 letters and digits, a small letter first',
  },
  MODEL_NOT_ONE_OF: { id: 'Seharusnya salah satu dari {options}', en: 'Should be one of {options}' },
  MODEL_NO_KIND: { id: 'kind seharusnya salah satu dari {options}', en: 'kind should be one of {options}' },
  MODEL_VERSION_TAKEN: {
    id: 'Versi {version} dari {model} sudah ada dengan isi lain; beri nomor versi baru',
    en: 'Version {version} of {model} is already there with other contents; give it a new version number',
  },
  MODEL_UNKNOWN_INDICATOR: { id: 'Indikator tidak dikenal: {indicator}', en: 'Unknown indicator: {indicator}' },
  MODEL_NOT_A_CATEGORY: { id: '{indicator} bukan indikator kategori', en: '{indicator} is not a category indicator' },
  MODEL_CATEGORY_NOT_A_QUANTITY: {
    id: '{indicator} adalah kategori: pakai suku category',
    en: '{indicator} is a category: use a category term',
  },
  MODEL_UNKNOWN_CODE: { id: '{indicator} tidak mempunyai kode {code}', en: '{indicator} has no code {code}' },
  MODEL_MISSING_CODE: {
    id: 'Kode {code} dari {indicator} belum diberi nilai',
    en: 'Code {code} of {indicator} has no points',
  },
  MODEL_BOUNDS_NOT_ASCENDING: { id: 'Batas harus makin besar', en: 'Bounds must ascend strictly' },
  MODEL_POINTS_COUNT: {
    id: 'Diperlukan {expected} nilai: satu lebih banyak dari batas',
    en: 'Needs {expected} points: one more than bounds',
  },
  MODEL_EMPTY_RANGE: { id: 'min harus kurang dari max', en: 'min must be below max' },
  MODEL_GUARD_IS_TERM: {
    id: 'Sebuah pertanyaan tidak dapat meniadakan dirinya sendiri',
    en: 'A question cannot skip itself',
  },
  MODEL_DUPLICATE_KEY: { id: 'Nama ganda: {key}', en: 'Duplicate name: {key}' },
  MODEL_DENOMINATOR_NEGATIVE: { id: 'Penyebut dapat menjadi negatif', en: 'The denominator can become negative' },
  MODEL_PRODUCT_TOO_LARGE: { id: 'Hasil antara dapat melewati 2^53', en: 'An intermediate result can exceed 2^53' },
  MODEL_SCORE_TOO_LARGE: {
    id: 'Skor dapat berada antara {min} dan {max}, di luar bilangan bulat 32 bit',
    en: 'A score can lie between {min} and {max}, outside 32-bit integers',
  },
  MODEL_VECTOR_OUT_OF_RANGE: { id: '{value} di luar {min}..{max}', en: '{value} is outside {min}..{max}' },
  MODEL_VECTOR_SCORE: {
    id: 'Skor terhitung {actual}, seharusnya {expected}',
    en: 'Computed {actual}, expected {expected}',
  },
  MODEL_UNKNOWN_VECTOR: { id: 'Tidak ada vektor uji bernama {name}', en: 'No test vector is named {name}' },
  MODEL_DIRECTION: {
    id: 'Skor {name} tidak lebih tinggi dari skor {poorer}: arah model terbalik?',
    en: '{name} does not score above {poorer}: is the model upside down?',
  },
} as const satisfies Record<string, Label>;

export type ModelFaultCode = keyof typeof MODEL_FAULT_MESSAGES;

/** One fault of a model document: where (JSON path), what, and the parameters of its message. */
export interface ModelFault {
  readonly path: string;
  readonly code: ModelFaultCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/** `['terms', 3, 'points', '2']` → `$.terms[3].points["2"]`. */
export function jsonPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    const name = String(part);
    return /^[A-Za-z_]\w*$/.test(name) ? `${text}.${name}` : `${text}[${JSON.stringify(name)}]`;
  }, '$');
}

/** What a part should be, by the name that the schema has for it. */
const KINDS: Readonly<Record<string, Label>> = {
  string: { id: 'teks', en: 'text' },
  // Every number of a model is whole.
  number: { id: 'bilangan bulat', en: 'a whole number' },
  int: { id: 'bilangan bulat', en: 'a whole number' },
  boolean: { id: 'true atau false', en: 'true or false' },
  array: { id: 'deret [ … ]', en: 'a list [ … ]' },
  object: { id: 'kumpulan { … }', en: 'a group { … }' },
  record: { id: 'kumpulan { … }', en: 'a group { … }' },
  null: { id: 'null', en: 'null' },
};

/** What is wrong, as a sentence in one language. */
export function faultText({ code, params }: ModelFault, language: keyof Label): string {
  return MODEL_FAULT_MESSAGES[code][language].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = String(params[name]);
    return name === 'expected' ? (KINDS[value]?.[language] ?? value) : value;
  });
}

/** The same, after its place in the document. */
export function describeFault(fault: ModelFault, language: keyof Label): string {
  return `${fault.path}: ${faultText(fault, language)}`;
}
