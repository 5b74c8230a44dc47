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
export { compareNames, type NameComparison } from './compare-names';
