import { Field, Int, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/scalars';

@ObjectType('Clause', { description: 'One condition of the criteria, for one person.' })
export class ClauseType {
  @Field(() => String, { description: 'Code of the clause.' })
  code!: string;

  @Field(() => String, { description: 'The sentence that an officer can read aloud.' })
  sentence?: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is met; null when the fact is not known.' })
  met!: boolean | null;

  @Field(() => Boolean, { description: 'Whether it stands between the person and a yes.' })
  blocking!: boolean;

  @Field(() => String, { nullable: true, description: 'What the fact says, in words.' })
  actual!: string | null;

  @Field(() => String, { nullable: true, description: 'What the clause requires, in words.' })
  required!: string | null;

  @Field(() => String, { description: 'Where the fact comes from.' })
  source!: string;

  @Field(() => DateScalar, { nullable: true, description: 'The day that the source describes.' })
  sourceDate!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Whole days from the day that the source describes to the reference date; null without a source.',
  })
  factAge!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Days after which the fact counts as not known; null where it does not age.',
  })
  factAgeLimit!: number | null;

  @Field(() => Boolean, { description: 'Whether the person can have the fact corrected.' })
  correctable!: boolean;

  @Field(() => String, { nullable: true, description: 'Where it is corrected, in words.' })
  correctionChannel!: string | null;

  @Field(() => String, { nullable: true, description: 'Who corrects it, in words.' })
  correctedBy!: string | null;
}
