/** A text in the two languages of the product. */
export interface Label {
  readonly id: string;
  readonly en: string;
}

/** One answer of a category indicator: its number in the questionnaire and what it says. */
export interface IndicatorCode {
  readonly code: number;
  readonly label: Label;
}

/** INDIVIDUAL: asked of a person. FAMILY: asked of a family. DERIVED: counted from a family's members. */
export type IndicatorUnit = 'INDIVIDUAL' | 'FAMILY' | 'DERIVED';

/** CATEGORY: one of `codes`. COUNT: a whole number of things, persons or years. BOOLEAN: 0 or 1. AREA: whole m². DATE: YYYY-MM-DD. */
export type IndicatorKind = 'CATEGORY' | 'COUNT' | 'BOOLEAN' | 'AREA' | 'DATE';

/**
 * One indicator of the catalogue. `key` is its name in code and in model documents, `column` its name in files and tables.
 * `min` and `max` bound every value that may be stored (both inclusive; null for dates). A value that was not recorded is null, never 0.
 */
export interface Indicator<K extends string = string, U extends IndicatorUnit = IndicatorUnit> {
  readonly key: K;
  readonly column: string;
  readonly unit: U;
  readonly kind: IndicatorKind;
  readonly codes: readonly IndicatorCode[] | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly label: Label;
}

type CodeTexts = Readonly<Record<number, readonly [id: string, en: string]>>;

/** The snake_case column of a camelCase key: `septicDistance` → `septic_distance`. */
export function columnOf(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** The four ways to state an indicator of one unit; the catalogue files are written with them. */
export function indicatorsOf<U extends IndicatorUnit>(unit: U) {
  const make = <K extends string>(
    key: K,
    label: readonly [string, string],
    kind: IndicatorKind,
    bounds: readonly [number | null, number | null],
    codes: readonly IndicatorCode[] | null,
  ): Indicator<K, U> => ({
    key,
    column: columnOf(key),
    unit,
    kind,
    codes,
    min: bounds[0],
    max: bounds[1],
    label: { id: label[0], en: label[1] },
  });
  const YES_NO: CodeTexts = { 0: ['Tidak', 'No'], 1: ['Ya', 'Yes'] };
  const codesOf = (texts: CodeTexts): IndicatorCode[] =>
    Object.entries(texts).map(([code, [id, en]]) => ({ code: Number(code), label: { id, en } }));
  return {
    category: <K extends string>(key: K, label: readonly [string, string], texts: CodeTexts): Indicator<K, U> => {
      const codes = codesOf(texts);
      const numbers = codes.map((entry) => entry.code);
      return make(key, label, 'CATEGORY', [Math.min(...numbers), Math.max(...numbers)], codes);
    },
    yesNo: <K extends string>(key: K, label: readonly [string, string]): Indicator<K, U> =>
      make(key, label, 'BOOLEAN', [0, 1], codesOf(YES_NO)),
    count: <K extends string>(key: K, label: readonly [string, string], max: number): Indicator<K, U> =>
      make(key, label, 'COUNT', [0, max], null),
    area: <K extends string>(key: K, label: readonly [string, string], min: number, max: number): Indicator<K, U> =>
      make(key, label, 'AREA', [min, max], null),
    date: <K extends string>(key: K, label: readonly [string, string]): Indicator<K, U> =>
      make(key, label, 'DATE', [null, null], null),
  };
}
