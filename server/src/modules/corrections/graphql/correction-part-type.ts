import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { CorrectionState, EvidenceJudgement } from '@tepat/shared';
import { DateScalar, DateTimeScalar } from '../../../platform/graphql/scalars';
import { ResidentType } from '../../registry/graphql';
import { CorrectionStateEnum, EvidenceJudgementEnum } from './correction-enum';

@ObjectType('CorrectionLine', { description: 'One fact: what the proposer saw, and what it should be.' })
export class CorrectionLineType {
  @Field(() => ID, {
    description:
      'Whose fact it is: the id of the family or of a member; new-family or new-member-1 and so on where the correction makes them.',
  })
  subject!: string;

  @Field(() => ResidentType, {
    nullable: true,
    description: 'The member; null for a fact of the family, for somebody new, and out of reach.',
  })
  resident?: ResidentType | null;

  @Field(() => String, { description: 'Name of the fact, as in files.' })
  fact!: string;

  @Field(() => String, { description: 'Its name for people, in the language of the request.' })
  label!: string;

  @Field(() => String, { nullable: true, description: 'What the proposer saw; null = not recorded.' })
  base!: string | null;

  @Field(() => String, { nullable: true, description: 'The same in words.' })
  baseText!: string | null;

  @Field(() => String, { nullable: true, description: 'What it should be; null = not recorded.' })
  value!: string | null;

  @Field(() => String, { nullable: true, description: 'The same in words.' })
  valueText!: string | null;

  @Field(() => String, { nullable: true, description: 'What is recorded now.' })
  current?: string | null;

  @Field(() => String, { nullable: true, description: 'The same in words.' })
  currentText?: string | null;

  @Field(() => Boolean, { description: 'Whether what is recorded is no longer what the proposer saw.' })
  stale?: boolean;
}

@ObjectType('CorrectionStep', { description: 'One step of a correction.' })
export class CorrectionStepType {
  @Field(() => CorrectionStateEnum, { description: 'The state that it went to.' })
  state!: CorrectionState;

  @Field(() => String, { description: 'That state in words.' })
  stateLabel!: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: Date;

  @Field(() => String, { description: 'USER or SYSTEM.' })
  actorKind!: string;

  @Field(() => String, { description: 'Id of whoever did it.' })
  actorId!: string;

  @Field(() => String, { nullable: true, description: 'The reason or the questions.' })
  reason!: string | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 of what was submitted, in hex; null for other steps.' })
  payloadSha256!: string | null;
}

@ObjectType('CorrectionJudgement', {
  description: 'What somebody who verifies or decides found of the evidence. A change of mind is one more.',
})
export class CorrectionJudgementType {
  @Field(() => EvidenceJudgementEnum, { description: 'The judgement.' })
  judgement!: EvidenceJudgement;

  @Field(() => String, { description: 'The judgement in words.' })
  label!: string;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => String, { description: 'USER.' })
  actorKind!: string;

  @Field(() => String, { description: 'Id of whoever judged.' })
  actorId!: string;

  @Field(() => Boolean, { description: 'Whether they had seen the effect by then.' })
  afterEffect!: boolean;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: Date;
}

@ObjectType({ description: 'Another open correction of some of the same facts.' })
export class AlsoOpenCorrection {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'Its number.' })
  number!: string;

  @Field(() => [String], { description: 'The facts that both would change, in the language of the request.' })
  facts!: string[];
}

@ObjectType({ description: 'What is handed to whoever came with a correction or an objection.' })
export class Receipt {
  @Field(() => ID, { description: 'Id of the correction or objection.' })
  record!: string;

  @Field(() => String, { description: 'The number by which the counter finds it.' })
  number!: string;

  @Field(() => DateScalar, { description: 'The day on which it was submitted or received.' })
  date!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Until when the next step should be taken; null at its end.',
  })
  deadline!: string | null;

  @Field(() => Boolean, { description: 'Whether it waits beyond its deadline.' })
  late!: boolean;

  @Field(() => String, { description: 'Where it stands, in words.' })
  status!: string;

  @Field(() => String, { description: 'What it is, that it registers for nothing, and that it costs nothing.' })
  sentence!: string;
}

@ObjectType({ description: 'How much waits in the inbox of the viewer; each count ends at `most`.' })
export class CorrectionInbox {
  @Field(() => Int, { description: 'What waits for the viewer, by role.' })
  waitingForMe!: number;

  @Field(() => Int, { description: 'Drafts of the viewer that are not submitted yet.' })
  drafts!: number;

  @Field(() => Int, { description: 'Those within reach whose deadline has passed.' })
  escalated!: number;

  @Field(() => Int, { description: 'Transfers out of the viewer’s region that wait to be confirmed there.' })
  toConfirm!: number;

  @Field(() => Int, { description: 'Where counting ends: a count of so many means so many or more.' })
  most!: number;
}
