import { ArgsType, Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { PRESENCE_ANSWERS, type PresenceAnswer } from '@tepat/shared';
import { DateScalar, NikScalar } from '../../../platform/graphql/scalars';
import { RegionType } from '../../regions/graphql';
import { Written } from '../../../platform/graphql/typed-input';

export const PresenceAnswerEnum = Object.fromEntries(Object.keys(PRESENCE_ANSWERS).map((answer) => [answer, answer]));
registerEnumType(PresenceAnswerEnum, {
  name: 'PresenceAnswer',
  description: 'Where a person is recorded. A near miss is NOT_FOUND.',
  valuesConfig: {
    IN_YOUR_AREA: { description: 'In a family that the viewer may see.' },
    RECORDED_ELSEWHERE: { description: 'In a family of another area; its kelurahan is told and nothing else.' },
    CIVIL_REGISTRY_ONLY: { description: 'In the civil registry extract, and in no family.' },
    NOT_FOUND: { description: 'No record agrees in all three.' },
  },
});

/** What stands on the document, all three. */
@ArgsType()
export class PresenceArgs {
  @Field(() => NikScalar, { description: 'NIK in full.' })
  nik!: string;

  @Field(() => DateScalar, { description: 'Birth date as on the document.' })
  birthDate!: string;

  @Field(() => String, { description: 'Name as on the document.' })
  @Written(1, 120)
  name!: string;
}

@ObjectType('Presence', {
  description: 'Where the person of a document is recorded (cek keberadaan), and nothing else.',
})
export class PresenceType {
  @Field(() => PresenceAnswerEnum, { description: 'The answer.' })
  answer!: PresenceAnswer;

  @Field(() => String, { description: 'The answer in words, in the language of the request.' })
  sentence!: string;

  @Field(() => String, { description: 'What to do next, in the language of the request.' })
  nextStep!: string;

  @Field(() => ID, { nullable: true, description: 'The family; in the own area only.' })
  familyId!: string | null;

  @Field(() => RegionType, { nullable: true, description: 'The kelurahan where the person is recorded.' })
  region!: RegionType | null;
}
