import { type Label } from '../welfare';

interface ColumnOf<Type extends string> {
  /** Name in the header of the file, snake_case. */
  readonly name: string;
  readonly type: Type;
  /** An empty cell is then an error (`VALUE_REQUIRED`); else it means "not recorded". */
  readonly required: boolean;
  readonly label: Label;
  /** Cell of the example row. */
  readonly example: string;
}

/** Free text without control characters; length in characters. */
export interface TextColumn extends ColumnOf<'TEXT'> {
  readonly maxLength: number;
}

/** An id given by the sender: visible ASCII without blanks. */
export interface ReferenceColumn extends ColumnOf<'REFERENCE'> {
  readonly maxLength: number;
}

/** A whole number; both bounds belong to it. */
export interface IntegerColumn extends ColumnOf<'INTEGER'> {
  readonly min: number;
  readonly max: number;
}

/** One word or number out of a list. */
export interface CodeColumn extends ColumnOf<'CODE'> {
  readonly codes: readonly string[];
}

/** Several words out of a list, each at most once, joined by `|`. */
export interface CodeListColumn extends ColumnOf<'CODE_LIST'> {
  readonly codes: readonly string[];
}

/** An existing day, YYYY-MM-DD, not before `min`. */
export interface DateColumn extends ColumnOf<'DATE'> {
  readonly min: string;
}

/** A dotted kelurahan code. HOME: of the province's own table of regions (where the caller gives it); ANY: of the whole country. */
export interface RegionColumn extends ColumnOf<'REGION'> {
  readonly within: 'HOME' | 'ANY';
}

/** NIK or No. KK. WARNING: a malformed one of at most 16 characters is taken over and becomes an identity finding later. */
export interface NumberColumn extends ColumnOf<'NIK' | 'FAMILY_CARD'> {
  readonly malformed: 'WARNING' | 'ERROR';
}

export type IntakeColumn =
  TextColumn | ReferenceColumn | IntegerColumn | CodeColumn | CodeListColumn | DateColumn | RegionColumn | NumberColumn;

export const INTAKE_KINDS = [
  'families',
  'residents',
  'civil-registry',
  'assets',
  'institutions',
  'central-programs',
  'disability',
  'sanctions',
] as const;
/** One kind of file that the province takes in; also the file's base name. */
export type IntakeKind = (typeof INTAKE_KINDS)[number];

/** What a file must look like: exactly these columns, in any order. */
export interface Columns {
  readonly columns: readonly IntakeColumn[];
}

/** What a file of one kind must look like. */
export interface IntakeTemplate extends Columns {
  readonly kind: IntakeKind;
  readonly label: Label;
}

export function isIntakeKind(text: string): text is IntakeKind {
  return (INTAKE_KINDS as readonly string[]).includes(text);
}
