import { DERIVED_INDICATORS, FAMILY_INDICATORS, INDIVIDUAL_INDICATORS } from '@tepat/shared';

/** The 26 indicators of a family, as columns, in the order of the catalogue. */
export const FAMILY_INDICATOR_COLUMNS: readonly string[] = FAMILY_INDICATORS.map(({ column }) => column);
/** The 13 variables of a person, as columns. */
export const INDIVIDUAL_COLUMNS: readonly string[] = INDIVIDUAL_INDICATORS.map(({ column }) => column);
/** What is counted from the members, as columns of the family. */
export const DERIVED_COLUMNS: readonly string[] = DERIVED_INDICATORS.map(({ column }) => column);

/** What a delivered row of a family says, beside its id and its card. */
export const FAMILY_PLACE_COLUMNS = ['kelurahan_code', 'rw', 'rt', 'address'] as const;

/** Facts that an officer may have corrected. What holds the id of another record stands last: a family, a NIK, a card. */
export const CORRECTABLE_FACTS = {
  FAMILY: [...FAMILY_PLACE_COLUMNS, ...FAMILY_INDICATOR_COLUMNS, 'card_id'],
  RESIDENT: ['name', 'birth_place', ...INDIVIDUAL_COLUMNS, 'family_id', 'nik_id'],
} as const satisfies Record<string, readonly string[]>;

export type SubjectKind = keyof typeof CORRECTABLE_FACTS;

/** Facts whose value is the id of another record, so that no file template knows it. */
export const REFERENCE_FACTS: readonly string[] = ['family_id', 'nik_id', 'card_id'];

/** Identity facts follow the civil registry wherever it says something. */
export const IDENTITY_FACTS: readonly string[] = ['name', 'birth_date', 'sex'];

/** Columns whose text is free: a change of case or accent is a change. */
export const FREE_TEXT_COLUMNS: readonly string[] = ['name', 'birth_place', 'address', 'institution', 'decree'];
