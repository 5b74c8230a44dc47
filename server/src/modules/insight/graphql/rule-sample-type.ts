import { ArgsType, Field, Int, ObjectType } from 'type-graphql';
import { MaxLength } from 'class-validator';
import { DateScalar } from '../../../platform/graphql/scalars';
import { Payload } from '../../../platform/graphql/user-errors';
import { LONGEST_TERMS } from './simulation-input';

@ArgsType()
export class RuleSampleArgs {
  @Field(() => String, { description: 'The terms as JSON text, criteria included.' })
  @MaxLength(LONGEST_TERMS)
  terms!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day of a month, as the reference date of a list; of the current month by default.',
  })
  referenceDate?: string | null;
}

@ObjectType({ description: 'People of the province as a sample speaks for them.' })
export class SampleEstimate {
  @Field(() => Int, { description: 'How many, estimated.' })
  people!: number;

  @Field(() => Int, { description: '± people, with 95 % confidence; 0 where everybody was looked at.' })
  margin!: number;
}

@ObjectType({
  description:
    'What one clause does, estimated: to all residents where it says whom the programme is for, else to the people in the category.',
})
export class SampledClause {
  @Field(() => String, { description: 'Code of the clause.' })
  code!: string;

  @Field(() => String, { description: 'What it requires, in words.' })
  sentence!: string;

  @Field(() => Boolean, { description: 'Whether it says whom the programme is for.' })
  category!: boolean;

  @Field(() => SampleEstimate, { description: 'Of so many people.' })
  among!: SampleEstimate;

  @Field(() => SampleEstimate, { description: 'People among them whom it keeps from a yes, with others or alone.' })
  blocks!: SampleEstimate;

  @Field(() => SampleEstimate, { description: 'Of those, people whose fact is unknown or too old.' })
  unknown!: SampleEstimate;

  @Field(() => SampleEstimate, { description: 'People whom nothing else keeps from it.' })
  alone!: SampleEstimate;
}

@ObjectType({
  description:
    'What a rule that is still being written would do, estimated from the same residents each time, as of the standing ranking. Neither preferred programmes nor the quota are asked; a simulation counts exactly.',
})
export class RuleSample {
  @Field(() => String, { description: 'That this determines nobody, in the language of the request.' })
  mark!: string;

  @Field(() => DateScalar, { description: 'The day at which ages count.' })
  referenceDate!: string;

  @Field(() => Int, { description: 'Residents who were looked at.' })
  drawn!: number;

  @Field(() => Int, { description: 'Residents of the province, counted from those who were drawn.' })
  population!: number;

  @Field(() => Int, { description: 'Of those who were looked at, people in the category: a handful says little.' })
  drawnInCategory!: number;

  @Field(() => SampleEstimate, { description: 'In the category.' })
  inCategory!: SampleEstimate;

  @Field(() => SampleEstimate, { description: 'Eligible by this rule alone.' })
  eligible!: SampleEstimate;

  @Field(() => [SampledClause], { description: 'Clause by clause, in the order of the rule.' })
  clauses!: SampledClause[];
}

@ObjectType({ implements: Payload, description: 'Answer to a rule that is asked of a sample.' })
export class RuleSamplePayload extends Payload {
  @Field(() => RuleSample, {
    nullable: true,
    description: 'Null where the terms cannot be read, or nobody is ranked yet.',
  })
  sample!: RuleSample | null;
}
