import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { ClauseType } from './clause-type';

export enum RemedyKind {
  IDENTITY = 'IDENTITY',
  INSTITUTION = 'INSTITUTION',
  MISSING_PROOF = 'MISSING_PROOF',
  CONFLICT = 'CONFLICT',
  STALE = 'STALE',
}
registerEnumType(RemedyKind, {
  name: 'RemedyKind',
  description: 'Why something that stands in the way may be named.',
  valuesConfig: {
    IDENTITY: { description: 'The identity does not match, or where the person is recorded.' },
    INSTITUTION: { description: 'Recorded as living in an institution.' },
    MISSING_PROOF: { description: 'The fact is not known.' },
    CONFLICT: { description: 'A welfare fact that another source states otherwise.' },
    STALE: { description: 'A welfare fact that is old.' },
  },
});

@ObjectType('Remedy', { description: 'Something in the way that is worth looking into. It promises nothing.' })
export class RemedyType {
  @Field(() => RemedyKind, { description: 'Why it may be named.' })
  kind!: RemedyKind;

  @Field(() => ClauseType, { description: 'The condition, with where its fact is put right.' })
  clause!: ClauseType;
}
