import { DERIVED_INDICATORS, FAMILY_INDICATORS, INDIVIDUAL_INDICATORS } from '@tepat/shared';
import type { DerivedIndicatorKey, FamilyIndicatorKey } from '@tepat/shared';
import type { Row } from '../../../../platform/database/database';

/** A family as it stands (or stood). Codes and counts as in the catalogue; null = not recorded. */
export interface FamilyRow {
  id: number;
  since: number;
  deliveredRef: string | null;
  cardId: number | null;
  kelurahanCode: string;
  rw: number | null;
  rt: number | null;
  address: string | null;
  nationalDesil: number | null;
  deliveryVersion: string | null;
  /** YYYY-MM-DD */
  referenceDate: string | null;
  absent: boolean;
  indicators: Record<FamilyIndicatorKey, number | null>;
  derived: Record<DerivedIndicatorKey, number | null>;
}

export type VariableKey = (typeof INDIVIDUAL_INDICATORS)[number]['key'];

/** A person as recorded in a family. */
export interface ResidentRow {
  id: number;
  since: number;
  familyId: number;
  deliveredRef: string | null;
  nikId: number | null;
  nikMalformed: boolean;
  name: string;
  birthPlace: string | null;
  kelurahanCode: string;
  /** YYYY-MM-DD */
  birthDate: string | null;
  /** The coded variables; the birth date stands apart. */
  variables: Record<Exclude<VariableKey, 'birthDate'>, number | null>;
  deliveryVersion: string | null;
  referenceDate: string | null;
  absent: boolean;
}

const CODED = INDIVIDUAL_INDICATORS.filter((indicator) => indicator.key !== 'birthDate');

const FAMILY_OWN = [
  'id',
  'since',
  'delivered_ref',
  'card_id',
  'kelurahan_code',
  'rw',
  'rt',
  'address',
  'national_desil',
  'delivery_version',
  'reference_date',
  'absent',
];

const RESIDENT_OWN = [
  'id',
  'since',
  'family_id',
  'delivered_ref',
  'nik_id',
  'nik_malformed',
  'name',
  'birth_place',
  'kelurahan_code',
  'birth_date',
  'delivery_version',
  'reference_date',
  'absent',
];

const list = (columns: readonly string[]): string => columns.map((column) => `t.${column}`).join(', ');

/** Select lists on alias `t`. */
export const FAMILY_SELECT = list([
  ...FAMILY_OWN,
  ...[...FAMILY_INDICATORS, ...DERIVED_INDICATORS].map((i) => i.column),
]);
export const RESIDENT_SELECT = list([...RESIDENT_OWN, ...CODED.map((i) => i.column)]);

const numberOr = (value: unknown): number | null => (value === null || value === undefined ? null : Number(value));
const textOr = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function valuesOf<Key extends string>(
  row: Row,
  indicators: readonly { key: Key; column: string }[],
): Record<Key, number | null> {
  return Object.fromEntries(indicators.map(({ key, column }) => [key, numberOr(row[column])])) as Record<
    Key,
    number | null
  >;
}

export function familyRow(row: Row): FamilyRow {
  return {
    id: Number(row['id']),
    since: Number(row['since']),
    deliveredRef: textOr(row['delivered_ref']),
    cardId: numberOr(row['card_id']),
    kelurahanCode: String(row['kelurahan_code']),
    rw: numberOr(row['rw']),
    rt: numberOr(row['rt']),
    address: textOr(row['address']),
    nationalDesil: numberOr(row['national_desil']),
    deliveryVersion: textOr(row['delivery_version']),
    referenceDate: textOr(row['reference_date']),
    absent: row['absent'] === 1,
    indicators: valuesOf(row, FAMILY_INDICATORS),
    derived: valuesOf(row, DERIVED_INDICATORS),
  };
}

export function residentRow(row: Row): ResidentRow {
  return {
    id: Number(row['id']),
    since: Number(row['since']),
    familyId: Number(row['family_id']),
    deliveredRef: textOr(row['delivered_ref']),
    nikId: numberOr(row['nik_id']),
    nikMalformed: row['nik_malformed'] === 1,
    name: String(row['name']),
    birthPlace: textOr(row['birth_place']),
    kelurahanCode: String(row['kelurahan_code']),
    birthDate: textOr(row['birth_date']),
    variables: valuesOf(row, CODED),
    deliveryVersion: textOr(row['delivery_version']),
    referenceDate: textOr(row['reference_date']),
    absent: row['absent'] === 1,
  };
}
