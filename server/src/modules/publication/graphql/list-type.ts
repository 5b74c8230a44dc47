import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Node } from '../../../platform/graphql/node-id';
import { connectionOf } from '../../../platform/graphql/paging';
import { DateScalar, DateTimeScalar, RupiahScalar } from '../../../platform/graphql/scalars';
import { CriteriaVersionType, ProgramType } from '../../programs/graphql';
import { GateResult, RankingType } from '../../welfare/graphql';

export enum ListStatus {
  PREPARED = 'PREPARED',
  SUBMITTED = 'SUBMITTED',
  APPROVED = 'APPROVED',
  ORDERED = 'ORDERED',
  PUBLISHED = 'PUBLISHED',
  SUPERSEDED = 'SUPERSEDED',
  REVOKED = 'REVOKED',
}
registerEnumType(ListStatus, {
  name: 'ListStatus',
  description:
    'Where a recipient list stands. ORDERED: a person ordered its publication, and the worker is about to carry it out.',
});

export enum Standing {
  RECIPIENT = 'RECIPIENT',
  WAITING = 'WAITING',
}
registerEnumType(Standing, { name: 'Standing', description: 'RECIPIENT is paid; WAITING stands on the waiting list.' });

@ObjectType({ description: 'How many and how much. For a viewer of one region: of that region.' })
export class ListCounts {
  @Field(() => Int, { description: 'Recipients.' })
  recipients!: number;

  @Field(() => Int, { description: 'People on the waiting list.' })
  waiting!: number;

  @Field(() => RupiahScalar, { description: 'Sum of the amounts of the recipients.' })
  amountTotal!: number;
}

@ObjectType({ description: 'Places of one quota of a list, and who holds or awaits one.' })
export class ListQuota {
  @Field(() => String, { nullable: true, description: 'The kota or kabupaten; null for everybody else.' })
  region!: string | null;

  @Field(() => Int, { nullable: true, description: 'How many places; null where there is no limit.' })
  places!: number | null;

  @Field(() => Int, { nullable: true, description: 'Recipients; null for a viewer of one region.' })
  recipients!: number | null;

  @Field(() => Int, { nullable: true, description: 'People who wait for a place; null for a viewer of one region.' })
  waiting!: number | null;
}

@ObjectType({ description: 'How often one reason made people join or leave.' })
export class ChangeReasonCount {
  @Field(() => String, { description: 'JOINED, LEFT …' })
  kind!: string;

  @Field(() => String, { description: 'Code of the reason.' })
  code!: string;

  @Field(() => String, { description: 'The reason, in the language of the request.' })
  label!: string;

  @Field(() => Int, { description: 'How many people; one person may have several reasons.' })
  count!: number;
}

@ObjectType({ description: 'The difference from the list before. For a viewer of one region: in that region.' })
export class ListDiff {
  @Field(() => Int, { nullable: true, description: 'Version of the list compared with; null for a first list.' })
  previousVersion!: number | null;

  @Field(() => String, { nullable: true, description: 'Period of the list compared with.' })
  previousPeriod!: string | null;

  @Field(() => Int, { description: 'People who joined.' })
  joined!: number;

  @Field(() => Int, { description: 'People who left.' })
  left!: number;

  @Field(() => [ChangeReasonCount], { description: 'By reason.' })
  reasons?: ChangeReasonCount[];
}

@ObjectType({ description: 'One step of a list from state to state.' })
export class ListTransition {
  @Field(() => ListStatus, { description: 'The state that it went to.' })
  state!: ListStatus;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: Date;

  @Field(() => String, { description: 'USER, CLIENT or SYSTEM.' })
  actorKind!: string;

  @Field(() => String, { description: 'Id of whoever did it.' })
  actorId!: string;

  @Field(() => String, { nullable: true, description: 'Label of the standing order that stood for the approval.' })
  standingOrder!: string | null;

  @Field(() => String, { nullable: true, description: 'The reason that was given.' })
  reason!: string | null;
}

@ObjectType({ description: 'What a list is pinned to and sealed with.' })
export class ListManifest {
  @Field(() => String, { description: 'Sidik digital: SHA-256 over the canonical rows, in hex.' })
  digest!: string;

  @Field(() => Int, { description: 'The pinned revision of the registry.' })
  revisionNumber!: number;

  @Field(() => DateScalar, { description: 'The day at which ages count.' })
  referenceDate!: string;

  @Field(() => String, { description: 'Version of the code that made it.' })
  codeVersion!: string;

  @Field(() => RankingType, { nullable: true, description: 'The pinned ranking.' })
  ranking?: RankingType | null;

  @Field(() => CriteriaVersionType, { nullable: true, description: 'The pinned criteria.' })
  criteriaVersion?: CriteriaVersionType | null;

  @Field(() => String, {
    nullable: true,
    description: 'The manifest as exact text, with the numbers of the province; null for a viewer of one region.',
  })
  text!: string | null;
}

@ObjectType('RecipientList', {
  implements: Node,
  description:
    'Who receives one programme in one month. It is computed; nobody can be put on it. What is published is frozen.',
})
export class RecipientListType extends Node {
  @Field(() => ProgramType, { nullable: true, description: 'The programme.' })
  program?: ProgramType | null;

  @Field(() => String, { description: 'The month that it pays for, YYYY-MM.' })
  period!: string;

  @Field(() => Int, { description: 'Version within programme and period.' })
  version!: number;

  @Field(() => Int, { description: 'Number over all lists, rising: pass it to recipientListChanges as sinceVersion.' })
  sequence!: number;

  @Field(() => ListStatus, { description: 'Where it stands.' })
  status!: ListStatus;

  @Field(() => ListCounts, { description: 'How many and how much.' })
  counts?: ListCounts;

  @Field(() => [ListQuota], { description: 'The quotas of its year; one where the places are not divided.' })
  quotas?: ListQuota[];

  @Field(() => ListDiff, { description: 'The difference from the list before.' })
  diff?: ListDiff;

  @Field(() => [GateResult], { description: 'The checks before publication (pemeriksaan pra-terbit).' })
  gates?: GateResult[];

  @Field(() => ListManifest, { description: 'Pins and seal.' })
  manifest?: ListManifest;

  @Field(() => [ListTransition], { description: 'Every step so far, oldest first.' })
  transitions?: ListTransition[];

  @Field(() => [ListTransition], {
    description:
      'The steps that stand as its approval: submitted by one person, approved by another, or a standing order.',
  })
  approvals?: ListTransition[];

  @Field(() => DateTimeScalar, { description: 'When it was prepared.' })
  createdAt!: Date;
}

export const RecipientListConnection = connectionOf(RecipientListType, 'RecipientList');
