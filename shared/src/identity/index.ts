export { isNik, isSyntheticNik, maskNik, nikStructure, parseNik, type Nik, type NikStructure } from './nik';
export {
  nikBirthDate,
  nikWarnings,
  NIK_WARNINGS,
  type NikWarning,
  type NikWarningCode,
  type RecordedPerson,
  type Sex,
} from './nik-warnings';
export {
  familyCardStructure,
  isFamilyCardNumber,
  isSyntheticFamilyCardNumber,
  maskFamilyCardNumber,
  parseFamilyCardNumber,
  type FamilyCardNumber,
  type FamilyCardStructure,
} from './family-card-number';
export {
  categoriesOf,
  identityCategory,
  IDENTITY_CATEGORIES,
  IDENTITY_MISMATCH_MASK,
  IDENTITY_SUSPENDING_MASK,
  isIdentityMatched,
  isIdentitySuspended,
  maskOfCategories,
  type IdentityCategory,
  type IdentityCategoryCode,
} from './categories';
export { DUPLICATE_KINDS, DUPLICATE_STATES, type DuplicateKind, type DuplicateState } from './duplicates';
export { compareNames, type NameComparison } from './compare-names';
export {
  BASES_WITH_DOCUMENT,
  CHECKABLE_CATEGORIES,
  CHECKABLE_MASK,
  CIVIL_STATUS_LABELS,
  IDENTITY_ASKS,
  IDENTITY_CHECK_BASES,
  IDENTITY_CHECK_STATES,
  IDENTITY_FINDINGS,
  type IdentityCheckBasis,
  type IdentityCheckState,
  type IdentityFinding,
} from './verification';
