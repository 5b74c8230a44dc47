import type { Label } from '@tepat/shared';

/** What can be wrong with a model document; `{name}` is replaced by the fault's parameter of that name. */
export const MODEL_FAULT_MESSAGES = {
  MODEL_WRONG_TYPE: { id: 'Seharusnya {expected}', en: 'Should be {expected}' },
  MODEL_UNKNOWN_KEY: { id: 'Kunci tidak dikenal: {keys}', en: 'Unknown key: {keys}' },
  MODEL_INVALID_VALUE: { id: 'Nilai tidak sah', en: 'Invalid value' },
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

/** The fault as a sentence in one language. */
export function describeFault(fault: ModelFault, language: keyof Label): string {
  const text = MODEL_FAULT_MESSAGES[fault.code][language].replace(/\{(\w+)\}/g, (_, name: string) =>
    String(fault.params[name]),
  );
  return `${fault.path}: ${text}`;
}
