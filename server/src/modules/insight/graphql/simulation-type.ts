import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { SIMULATION_STATES, type SimulationState } from '@tepat/shared';
import { Node } from '../../../platform/graphql/node-id';
import { connectionOf } from '../../../platform/graphql/paging';
import { CountScalar, DateScalar, DateTimeScalar } from '../../../platform/graphql/scalars';
import { CriteriaVersionType, ProgramType } from '../../programs/graphql';
import { RecipientListType } from '../../publication/graphql';
import { WelfareModelType } from '../../welfare/graphql';
import { MovementType } from './movement-type';
import { SimulationReportType } from './report-type';

export const SimulationStateEnum = Object.fromEntries(SIMULATION_STATES.map((state) => [state, state])) as {
  [State in SimulationState]: State;
};
registerEnumType(SimulationStateEnum, {
  name: 'SimulationState',
  description: 'QUEUED and RUNNING come to an end by themselves; DONE, FAILED and CANCELLED are ends.',
});

@ObjectType('Simulation', {
  implements: Node,
  description:
    'What a rule would do on the registry as it was: a simulation, not a determination. It is no list and names nobody.',
})
export class SimulationType extends Node {
  @Field(() => String, { description: 'Shown with everything that a simulation says: it determines nobody.' })
  mark!: string;

  @Field(() => SimulationStateEnum, { description: 'Where it stands.' })
  state!: SimulationState;

  @Field(() => String, { description: 'RULE of one programme; MODEL or DELIVERY with all programmes in force.' })
  kind!: string;

  @Field(() => WelfareModelType, { nullable: true, description: 'The welfare model that was tried, if any.' })
  welfareModel?: WelfareModelType | null;

  @Field(() => String, { nullable: true, description: 'Version of the delivery that was tried, if any.' })
  deliveryVersion!: string | null;

  @Field(() => CountScalar, { nullable: true, description: 'The revision that the delivery became.' })
  deliveryRevision!: number | null;

  @Field(() => ProgramType, { nullable: true, description: 'Of which programme, where one rule was tried.' })
  program?: ProgramType | null;

  @Field(() => CriteriaVersionType, { nullable: true, description: 'The version whose terms were taken, if any.' })
  criteriaVersion?: CriteriaVersionType | null;

  @Field(() => String, { nullable: true, description: 'The terms of the rule that was tried, as JSON text.' })
  terms!: string | null;

  @Field(() => DateScalar, { description: 'The day on which the rule was asked.' })
  referenceDate!: string;

  @Field(() => CountScalar, { description: 'The revision of the registry that it reads.' })
  revisionNumber!: number;

  @Field(() => ID, {
    description: 'Id of the ranking whose desil a rule uses, and with which a model or a delivery is compared.',
  })
  rankingId!: string;

  @Field(() => RecipientListType, {
    nullable: true,
    description:
      'The published list that a rule compares with, if any; null for what is tried with several programmes.',
  })
  comparedWith?: RecipientListType | null;

  @Field(() => [RecipientListType], {
    description:
      'The last published list of every programme that is tried: whoever joins, stays or leaves does so against it.',
  })
  comparedLists?: RecipientListType[];

  @Field(() => String, { description: 'SHA-256 of the parameters, hex.' })
  parametersSha256!: string;

  @Field(() => Float, { nullable: true, description: 'How much of the residents is decided; null before it begins.' })
  percent!: number | null;

  @Field(() => Int, { description: 'How often it was begun.' })
  attempts!: number;

  @Field(() => String, { nullable: true, description: 'What went wrong, for whoever runs the system.' })
  error!: string | null;

  @Field(() => String, { description: 'Id of whoever asked for it.' })
  requestedBy!: string;

  @Field(() => DateTimeScalar, { description: 'When it was asked for.' })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was begun.' })
  startedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended.' })
  finishedAt!: Date | null;

  @Field(() => SimulationReportType, {
    nullable: true,
    description: 'What it found of a rule; null until it is DONE.',
  })
  report?: SimulationReportType | null;

  @Field(() => MovementType, {
    nullable: true,
    description: 'How families move under a model or after a delivery; null for a rule, and until it is DONE.',
  })
  movement?: MovementType | null;

  @Field(() => [SimulationReportType], {
    description:
      'What it found of each programme in force, other things equal; of a rule the one. Empty until it is DONE.',
  })
  programs?: SimulationReportType[];
}

export const SimulationConnection = connectionOf(SimulationType, 'Simulation');
