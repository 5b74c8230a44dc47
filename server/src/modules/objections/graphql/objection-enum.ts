import { registerEnumType } from 'type-graphql';
import { OBJECTION_CHANNELS, OBJECTION_GROUNDS, OBJECTION_OUTCOMES, OBJECTION_STATES } from '@tepat/shared';

const enumOf = <Name extends string>(names: readonly Name[]): { readonly [Key in Name]: Key } =>
  Object.fromEntries(names.map((name) => [name, name])) as { [Key in Name]: Key };
const namesOf = <Name extends string>(words: Readonly<Record<Name, unknown>>): readonly Name[] =>
  Object.keys(words) as Name[];

export const ObjectionStateEnum = enumOf(OBJECTION_STATES);
registerEnumType(ObjectionStateEnum, {
  name: 'ObjectionState',
  description:
    'RAISED awaits a decision, ASKED awaits answers; UPHELD, PARTLY_UPHELD, REJECTED and WITHDRAWN are its ends.',
});
export const ObjectionOutcomeEnum = enumOf(OBJECTION_OUTCOMES);
registerEnumType(ObjectionOutcomeEnum, {
  name: 'ObjectionOutcome',
  description: 'How a person ends an objection, with reasons.',
});
export const ObjectionGroundEnum = enumOf(namesOf(OBJECTION_GROUNDS));
registerEnumType(ObjectionGroundEnum, { name: 'ObjectionGround', description: 'Why somebody objects.' });
export const ObjectionChannelEnum = enumOf(namesOf(OBJECTION_CHANNELS));
registerEnumType(ObjectionChannelEnum, {
  name: 'ObjectionChannel',
  description: 'By which way an objection reached the office; all but the first two take the number of a paper.',
});
