import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Node } from '../../../platform/graphql/node-id';
import { connectionOf } from '../../../platform/graphql/paging';
import { CountScalar, DateScalar, DateTimeScalar, JsonScalar } from '../../../platform/graphql/scalars';

export enum DeliveryMode {
  FULL = 'FULL',
  DELTA = 'DELTA',
}
registerEnumType(DeliveryMode, {
  name: 'DeliveryMode',
  description: 'FULL: what is absent is marked absent. DELTA: only what is named changes.',
});

@ObjectType({ description: 'How often one thing was wrong in one column.' })
export class ImportIssueCount {
  @Field(() => String, { description: 'Column; empty for a fault of the whole row.' })
  column!: string;

  @Field(() => String, { description: 'Code of the message.' })
  code!: string;

  @Field(() => String, { description: 'ERROR keeps the row out; WARNING does not.' })
  severity!: string;

  @Field(() => CountScalar, { description: 'How many cells.' })
  count!: number;

  @Field(() => String, { description: 'The sentence, in the language of the request.' })
  message!: string;
}

@ObjectType({ description: 'One bad cell.' })
export class ImportIssue {
  @Field(() => CountScalar, { description: 'Line of the file, the header being line 1.' })
  line!: number;

  @Field(() => String, { description: 'Column; empty for a fault of the whole row.' })
  column!: string;

  @Field(() => String, { nullable: true, description: 'What stood there; numbers of persons are masked.' })
  value!: string | null;

  @Field(() => String, { description: 'Code of the message.' })
  code!: string;

  @Field(() => String, { description: 'ERROR keeps the row out; WARNING does not.' })
  severity!: string;

  @Field(() => String, { description: 'The sentence, in the language of the request.' })
  message!: string;
}

export const ImportIssueConnection = connectionOf(ImportIssue, 'ImportIssue');

@ObjectType('Import', { implements: Node, description: 'One uploaded file of intake and what became of it.' })
export class ImportType extends Node {
  @Field(() => String, { description: 'Kind of file: families, residents, civil-registry …' })
  kind!: string;

  @Field(() => String, {
    description: 'Where it stands: from UPLOADED over validation to COMMITTED, UNCHANGED, FAILED or CANCELLED.',
  })
  state!: string;

  @Field(() => String, { description: 'Version of the delivery, such as 2026-Q3.' })
  deliveryVersion!: string;

  @Field(() => DeliveryMode, { description: 'Full or delta.' })
  mode!: DeliveryMode;

  @Field(() => DateScalar, { description: 'The day that the facts describe.' })
  referenceDate!: string;

  @Field(() => String, { description: 'Name of the file as uploaded.' })
  fileName!: string;

  @Field(() => String, { description: 'SHA-256 of the file, in hex.' })
  sha256!: string;

  @Field(() => CountScalar, { description: 'Size of the file.' })
  bytes!: number;

  @Field(() => CountScalar, { description: 'Rows read so far.' })
  rowTotal!: number;

  @Field(() => CountScalar, { description: 'Rows accepted.' })
  rowAccepted!: number;

  @Field(() => CountScalar, { description: 'Rows accepted with a warning.' })
  rowWarned!: number;

  @Field(() => CountScalar, { description: 'Rows rejected.' })
  rowRejected!: number;

  @Field(() => JsonScalar, { nullable: true, description: 'Counts told by the validation or the commit.' })
  summary!: Record<string, unknown> | null;

  @Field(() => String, { nullable: true, description: 'What is being done now.' })
  phase!: string | null;

  @Field(() => CountScalar, { description: 'Done of this phase: bytes of the file, where it is read.' })
  progressDone!: number;

  @Field(() => CountScalar, { description: 'This phase in all; 0 in a phase that cannot count.' })
  progressTotal!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'How far the check or the commit under way is, 0 to below 100; null while nothing is under way.',
  })
  percent!: number | null;

  @Field(() => Int, { nullable: true, description: 'Seconds to go at the pace so far; null while unknown.' })
  etaSeconds!: number | null;

  @Field(() => Boolean, { description: 'Somebody has asked for its commit, and it is not done yet.' })
  commitAsked!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Why the last commit that was asked for could not be done, in the language of the request.',
  })
  refusal!: string | null;

  @Field(() => Int, { nullable: true, description: 'The revision that it became.' })
  revisionNumber!: number | null;

  @Field(() => String, { description: 'Id of whoever uploaded it.' })
  createdBy!: string;

  @Field(() => DateTimeScalar, { description: 'When it was uploaded.' })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it came to its end.' })
  finishedAt!: Date | null;

  @Field(() => [ImportIssueCount], { description: 'What was wrong, counted by column and code over the whole file.' })
  issueCounts?: ImportIssueCount[];
}

export const ImportConnection = connectionOf(ImportType, 'Import');
