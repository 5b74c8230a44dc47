import { registerEnumType } from 'type-graphql';
import {
  IDENTITY_CATEGORIES,
  IDENTITY_CHECK_BASES,
  IDENTITY_CHECK_STATES,
  IDENTITY_FINDINGS,
  type IdentityCategoryCode,
} from '@tepat/shared';

const enumOf = <Name extends string>(names: readonly Name[]): { readonly [Key in Name]: Key } =>
  Object.fromEntries(names.map((name) => [name, name])) as { [Key in Name]: Key };
const namesOf = <Name extends string>(words: Readonly<Record<Name, unknown>>): readonly Name[] =>
  Object.keys(words) as Name[];

export const IdentityCategoryEnum = enumOf<IdentityCategoryCode>(IDENTITY_CATEGORIES.map(({ code }) => code));
registerEnumType(IdentityCategoryEnum, {
  name: 'IdentityCategory',
  description: 'What laying a resident beside the civil registry can find.',
});
export const IdentityFindingEnum = enumOf(namesOf(IDENTITY_FINDINGS));
registerEnumType(IdentityFindingEnum, {
  name: 'IdentityCheckFinding',
  description: 'Which of the two records is right.',
});
export const IdentityCheckBasisEnum = enumOf(namesOf(IDENTITY_CHECK_BASES));
registerEnumType(IdentityCheckBasisEnum, {
  name: 'IdentityCheckBasis',
  description: 'What a finding rests on. Papers have a number.',
});
export const IdentityCheckStateEnum = enumOf(namesOf(IDENTITY_CHECK_STATES));
registerEnumType(IdentityCheckStateEnum, {
  name: 'IdentityCheckState',
  description: 'PROPOSED by one person; CONFIRMED or DECLINED by another.',
});
