import { registerEnumType } from 'type-graphql';
import { CORRECTION_BASES, CORRECTION_CHANNELS, CORRECTION_STATES, EVIDENCE_JUDGEMENTS } from '@tepat/shared';

const enumOf = <Name extends string>(names: readonly Name[]): { readonly [Key in Name]: Key } =>
  Object.fromEntries(names.map((name) => [name, name])) as { [Key in Name]: Key };
const namesOf = <Name extends string>(words: Readonly<Record<Name, unknown>>): readonly Name[] =>
  Object.keys(words) as Name[];

export const CorrectionStateEnum = enumOf(CORRECTION_STATES);
registerEnumType(CorrectionStateEnum, {
  name: 'CorrectionState',
  description: 'DRAFT → SUBMITTED → VERIFIED → APPROVED → APPLIED; RETURNED with questions; REJECTED; WITHDRAWN.',
});
export const CorrectionChannelEnum = enumOf(namesOf(CORRECTION_CHANNELS));
registerEnumType(CorrectionChannelEnum, {
  name: 'CorrectionChannel',
  description: 'By which way the matter reached the office. RT_RW takes the number of the letter.',
});
export const CorrectionBasisEnum = enumOf(namesOf(CORRECTION_BASES));
registerEnumType(CorrectionBasisEnum, { name: 'CorrectionBasis', description: 'What a correction rests on.' });
export const EvidenceJudgementEnum = enumOf(namesOf(EVIDENCE_JUDGEMENTS));
registerEnumType(EvidenceJudgementEnum, {
  name: 'EvidenceJudgement',
  description: 'What a verifier finds of the evidence. What CONTRADICTS is returned or rejected.',
});
