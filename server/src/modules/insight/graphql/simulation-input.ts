import { ArgsType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { MaxLength } from 'class-validator';
import { PageArgs } from '../../../platform/graphql/paging';
import { DateScalar } from '../../../platform/graphql/scalars';
import { Payload } from '../../../platform/graphql/user-errors';
import { SimulationType } from './simulation-type';

/** As long as the terms of a draft may be. */
export const LONGEST_TERMS = 200_000;

@InputType({
  description:
    'What to try: a rule of a programme (terms as JSON text, or a criteria version that has them), or a welfare model, or a delivery that waits to be adopted.',
})
export class StartSimulationInput {
  @Field(() => String, { nullable: true, description: 'Code of the programme whose rule is tried.' })
  @MaxLength(12)
  program?: string | null;

  @Field(() => ID, { nullable: true, description: 'The welfare model, in whatever state.' })
  welfareModel?: string | null;

  @Field(() => Int, { nullable: true, description: 'The revision that the delivery became.' })
  delivery?: number | null;

  @Field(() => String, { nullable: true, description: 'The terms as JSON text, criteria included.' })
  @MaxLength(LONGEST_TERMS)
  terms?: string | null;

  @Field(() => ID, { nullable: true, description: 'The criteria version, in whatever state, whose terms are tried.' })
  criteriaVersion?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'First day of a month, as the reference date of a list; of the current month by default.',
  })
  referenceDate?: string | null;
}

@ArgsType()
export class SimulationArgs extends PageArgs {
  @Field(() => String, { nullable: true, description: 'Only of this programme (code).' })
  @MaxLength(12)
  program?: string | null;
}

@ObjectType({ implements: Payload, description: 'Answer of the mutations of a simulation.' })
export class SimulationPayload extends Payload {
  @Field(() => SimulationType, { nullable: true, description: 'The simulation as it stands now.' })
  simulation!: SimulationType | null;
}
