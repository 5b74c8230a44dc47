import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import {
  WORK_CAUSES,
  WORK_OUTCOMES,
  WORK_REASON_CODES,
  WORK_STATES,
  WORK_STEPS,
  type WorkCause,
  type WorkOutcome,
  type WorkReasonCode,
  type WorkState,
  type WorkStep,
} from '@tepat/shared';
import { Node } from '../../../platform/graphql/node-id';
import { connectionOf } from '../../../platform/graphql/paging';
import { DateScalar, DateTimeScalar } from '../../../platform/graphql/scalars';
import { DecisionType } from '../../eligibility/graphql';
import { ProgramType } from '../../programs/graphql';
import { RegionType } from '../../regions/graphql';
import { ResidentType } from '../../registry/graphql';

const enumOf = <Name extends string>(names: readonly Name[]): { readonly [Key in Name]: Key } =>
  Object.fromEntries(names.map((name) => [name, name])) as { [Key in Name]: Key };

export const WorklistStateEnum = enumOf(WORK_STATES);
registerEnumType(WorklistStateEnum, {
  name: 'WorklistState',
  description: 'OPEN and IN_PROGRESS are set by officials. DONE a case becomes by itself, for good.',
});
export const WorklistReasonEnum = enumOf(WORK_REASON_CODES);
registerEnumType(WorklistReasonEnum, {
  name: 'WorklistReasonCode',
  description: 'A fact that is not known, or how the identity differs from the civil registry.',
});
export const WorklistOutcomeEnum = enumOf(WORK_OUTCOMES);
registerEnumType(WorklistOutcomeEnum, {
  name: 'WorklistOutcome',
  description: 'What came of a case: what is decided, or would be, once the gap is gone.',
});
export const WorklistCauseEnum = enumOf(WORK_CAUSES);
registerEnumType(WorklistCauseEnum, { name: 'WorklistCause', description: 'What found a case, or closed it.' });
export const WorklistStepEnum = enumOf(WORK_STEPS);
registerEnumType(WorklistStepEnum, { name: 'WorklistStepKind', description: 'What happened to a case.' });

@ObjectType({ description: 'Why a case is on the worklist, in the words of the decision’s explanation.' })
export class WorklistReason {
  @Field(() => WorklistReasonEnum, { description: 'A stable code.' })
  code!: WorkReasonCode;

  @Field(() => String, { description: 'In words, in the language of the request.' })
  text!: string;
}

@ObjectType({ description: 'An official who works on cases.' })
export class WorklistPerson {
  @Field(() => ID, { description: 'Id of the account.' })
  id!: string;

  @Field(() => String, { description: 'Name.' })
  name!: string;
}

@ObjectType({ description: 'What happened to a case between its opening and its end.' })
export class WorklistStep {
  @Field(() => WorklistStepEnum, { description: 'What.' })
  step!: WorkStep;

  @Field(() => String, { description: 'The same in words.' })
  label!: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: Date;

  @Field(() => String, { description: 'USER or SYSTEM.' })
  actorKind!: string;

  @Field(() => String, { description: 'Id of whoever did it.' })
  actorId!: string;

  @Field(() => String, { nullable: true, description: 'Before, in words.' })
  before?: string | null;

  @Field(() => String, { nullable: true, description: 'After, in words.' })
  after?: string | null;

  @Field(() => String, { nullable: true, description: 'What was noted.' })
  note!: string | null;
}

@ObjectType('WorklistItem', {
  implements: Node,
  description: 'A person who would qualify for a programme but for data: a case to look into. It promises nothing.',
})
export class WorklistItemType extends Node {
  @Field(() => ResidentType, { nullable: true, description: 'The person; null when they live out of reach by now.' })
  resident?: ResidentType | null;

  @Field(() => ProgramType, { nullable: true, description: 'The programme.' })
  program?: ProgramType | null;

  @Field(() => DecisionType, { nullable: true, description: 'What the last night decided; null when nothing stands.' })
  decision?: DecisionType | null;

  @Field(() => RegionType, { nullable: true, description: 'The kelurahan.' })
  region!: RegionType | null;

  @Field(() => Int, { nullable: true, description: 'RW of the family’s address.' })
  rw!: number | null;

  @Field(() => Int, { nullable: true, description: 'RT of the family’s address.' })
  rt!: number | null;

  @Field(() => [WorklistReason], { description: 'Which data stand in the way, at least one.' })
  reasons!: WorklistReason[];

  @Field(() => WorklistStateEnum, { description: 'Where it stands.' })
  state!: WorkState;

  @Field(() => String, { description: 'Where it stands, in words.' })
  stateLabel!: string;

  @Field(() => WorklistPerson, { nullable: true, description: 'Who works on it; null = nobody yet.' })
  assignee?: WorklistPerson | null;

  @Field(() => Boolean, { description: 'Whether the viewer works on it.' })
  mine!: boolean;

  @Field(() => DateScalar, { description: 'The day that it is counted from.' })
  openedOn!: string;

  @Field(() => WorklistCauseEnum, { description: 'What found it.' })
  openedCause!: WorkCause;

  @Field(() => DateTimeScalar, { description: 'When it was found.' })
  openedAt!: Date;

  @Field(() => Int, { description: 'Whole days from that day to today, or to its end.' })
  ageDays!: number;

  @Field(() => WorklistOutcomeEnum, { nullable: true, description: 'What came of it; null until it is done.' })
  outcome!: WorkOutcome | null;

  @Field(() => String, { nullable: true, description: 'What came of it, in words.' })
  outcomeLabel!: string | null;

  @Field(() => WorklistCauseEnum, { nullable: true, description: 'What closed it.' })
  closedCause!: WorkCause | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was closed.' })
  closedAt!: Date | null;

  @Field(() => ID, { nullable: true, description: 'Id of the case before, where the same gap was closed once.' })
  earlierId!: string | null;

  @Field(() => [WorklistStep], { description: 'What happened to it, oldest first.' })
  steps?: WorklistStep[];

  @Field(() => [WorklistPerson], { description: 'Officials of its kelurahan, kecamatan and city who may work on it.' })
  candidates?: WorklistPerson[];
}

export const WorklistItemConnection = connectionOf(WorklistItemType, 'WorklistItem');

@ObjectType({ description: 'Active cases with a reason. One case may have several.' })
export class WorklistReasonCount {
  @Field(() => WorklistReason, { description: 'The reason.' })
  reason!: WorklistReason;

  @Field(() => Int, { description: 'How many cases.' })
  cases!: number;
}

@ObjectType({ description: 'Active cases of a region.' })
export class WorklistRegionCount {
  @Field(() => RegionType, { nullable: true, description: 'The region.' })
  region!: RegionType | null;

  @Field(() => Int, { description: 'How many cases.' })
  cases!: number;
}

@ObjectType({ description: 'How many cases are active within the viewer’s reach.' })
export class WorklistCounts {
  @Field(() => Int, { description: 'All of them.' })
  cases!: number;

  @Field(() => [WorklistReasonCount], { description: 'By reason, the most frequent first.' })
  byReason!: WorklistReasonCount[];

  @Field(() => [WorklistRegionCount], { description: 'By the regions of a level, in the order of their codes.' })
  byRegion?: WorklistRegionCount[];
}
