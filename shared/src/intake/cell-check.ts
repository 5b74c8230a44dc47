import { isPlainDate } from '../calendar';
import { unreachable } from '../prelude';
import { isFamilyCardNumber, isNik, isSyntheticFamilyCardNumber, isSyntheticNik } from '../identity';
import {
  type CodeListColumn,
  type DateColumn,
  type IntakeColumn,
  type IntegerColumn,
  type NumberColumn,
} from './column';
import { type IntakeProblemCode } from './problem';

/** What a check depends on besides the template. */
export interface CheckOptions {
  /** Demo mode: numbers that a real person could have are refused. */
  readonly refuseRealNumbers?: boolean;
  /** The kelurahan codes of the province; without them only the form of a code is checked. */
  readonly regionCodes?: ReadonlySet<string>;
}

/** The first thing wrong with a cell that is not empty, or null. */
export type CellCheck = (cell: string) => IntakeProblemCode | null;

const NIK_LENGTH = 16;
/** Digits that a number can have and still be exact. */
const MAX_DIGITS = 15;
const KELURAHAN_SHAPE = /^\d{2}\.\d{2}\.\d{2}\.\d{4}$/;
// Control characters and the two line separators of Unicode.
const CONTROL = /[\p{Cc}\u2028\u2029]/u;
const VISIBLE_ASCII = /^[\x21-\x7E]+$/;

const ZERO = 48;
const NINE = 57;
const MINUS = 45;

/** The whole number that a cell says, or NaN. Blanks, signs other than one minus, points and exponents are refused. */
export function wholeNumber(cell: string): number {
  const negative = cell.charCodeAt(0) === MINUS;
  const from = negative ? 1 : 0;
  const digits = cell.length - from;
  if (digits < 1 || digits > MAX_DIGITS) return NaN;
  let value = 0;
  for (let i = from; i < cell.length; i++) {
    const character = cell.charCodeAt(i);
    if (character < ZERO || character > NINE) return NaN;
    value = value * 10 + (character - ZERO);
  }
  return negative ? -value : value;
}

function integerCheck({ min, max }: IntegerColumn): CellCheck {
  return (cell) => {
    const value = wholeNumber(cell);
    if (value >= min && value <= max) return null;
    return /^-?\d+$/.test(cell) ? 'OUT_OF_RANGE' : 'NOT_A_NUMBER';
  };
}

/** Valid days are remembered: ten million birth dates are only some forty thousand days. */
const MAX_REMEMBERED_DAYS = 100_000;

function dateCheck({ min }: DateColumn): CellCheck {
  const seen = new Set<string>();
  return (cell) => {
    if (seen.has(cell)) return null;
    if (!isPlainDate(cell)) return 'BAD_DATE';
    if (cell < min) return 'OUT_OF_RANGE';
    if (seen.size < MAX_REMEMBERED_DAYS) seen.add(cell);
    return null;
  };
}

function codeListCheck({ codes }: CodeListColumn): CellCheck {
  const known = new Set(codes);
  return (cell) => {
    const parts = cell.split('|');
    if (!parts.every((part) => known.has(part))) return 'NOT_IN_LIST';
    return new Set(parts).size === parts.length ? null : 'REPEATED_IN_LIST';
  };
}

/**
 * A number may be real unless its region part says otherwise. One that is malformed but begins with six digits of a
 * real region counts as real too: it is most likely a person's number with a typing error.
 */
function mayBeReal(cell: string, synthetic: (text: string) => boolean): boolean {
  return !synthetic(cell) && /^\d{6}/.test(cell) && !synthetic(cell.slice(0, 6).padEnd(NIK_LENGTH, '0'));
}

function numberCheck({ type }: NumberColumn, options: CheckOptions): CellCheck {
  const nik = type === 'NIK';
  const wellFormed: (cell: string) => boolean = nik ? isNik : isFamilyCardNumber;
  const synthetic = nik ? isSyntheticNik : isSyntheticFamilyCardNumber;
  const malformed = nik ? 'BAD_NIK' : 'BAD_FAMILY_CARD';
  const real = nik ? 'REAL_NIK_IN_DEMO' : 'REAL_FAMILY_CARD_IN_DEMO';
  return (cell) => {
    if (cell.length > NIK_LENGTH) return 'TOO_LONG';
    if (options.refuseRealNumbers && mayBeReal(cell, synthetic)) return real;
    if (wellFormed(cell)) return null;
    // What is stored must fit 16 bytes of the vault.
    return VISIBLE_ASCII.test(cell.replaceAll(' ', '.')) ? malformed : 'BAD_CHARACTER';
  };
}

/** Prepares the check of one column's cells. Cells that are empty never come here. */
export function checkOf(column: IntakeColumn, options: CheckOptions): CellCheck {
  switch (column.type) {
    case 'INTEGER':
      return integerCheck(column);
    case 'DATE':
      return dateCheck(column);
    case 'CODE_LIST':
      return codeListCheck(column);
    case 'NIK':
    case 'FAMILY_CARD':
      return numberCheck(column, options);
    case 'CODE': {
      const codes = new Set(column.codes);
      return (cell) => (codes.has(cell) ? null : 'NOT_IN_LIST');
    }
    case 'REGION': {
      const known = column.within === 'HOME' ? options.regionCodes : undefined;
      return (cell) => {
        if (known?.has(cell)) return null;
        if (!KELURAHAN_SHAPE.test(cell)) return 'BAD_REGION';
        return known ? 'UNKNOWN_REGION' : null;
      };
    }
    case 'REFERENCE':
      return (cell) => {
        if (cell.length > column.maxLength) return 'TOO_LONG';
        return VISIBLE_ASCII.test(cell) ? null : 'BAD_REFERENCE';
      };
    case 'TEXT':
      return (cell) => {
        if (cell.length > column.maxLength) return 'TOO_LONG';
        if (CONTROL.test(cell)) return 'BAD_CHARACTER';
        return column.required && cell.trim() === '' ? 'VALUE_REQUIRED' : null;
      };
    default:
      return unreachable(column);
  }
}
