import { Field, Int, ObjectType } from 'type-graphql';
import type { CorrectionBasis, CorrectionChannel, CorrectionState } from '@tepat/shared';
import { Node } from '../../../platform/graphql/node-id';
import { connectionOf } from '../../../platform/graphql/paging';
import { DateScalar, DateTimeScalar } from '../../../platform/graphql/scalars';
import { RegionType } from '../../regions/graphql';
import { FamilyType } from '../../registry/graphql';
import { CorrectionBasisEnum, CorrectionChannelEnum, CorrectionStateEnum } from './correction-enum';
import {
  AlsoOpenCorrection,
  CorrectionJudgementType,
  CorrectionLineType,
  Receipt,
  CorrectionStepType,
} from './correction-part-type';
import { CorrectionEffectType } from './effect-type';
import { EvidenceType } from './evidence-type';

@ObjectType('Correction', {
  implements: Node,
  description: 'A proposed correction (pemutakhiran) of facts of one family. It asks for no assistance.',
})
export class CorrectionType extends Node {
  @Field(() => String, { description: 'Its number, as on the receipt: PD-000123-0.' })
  number!: string;

  @Field(() => CorrectionStateEnum, { description: 'Where it stands.' })
  state!: CorrectionState;

  @Field(() => String, { description: 'Where it stands, in words.' })
  stateLabel!: string;

  @Field(() => Int, { description: 'Counts the edits; whoever edits or submits names the one that they read.' })
  edit!: number;

  @Field(() => Int, { description: 'Counts the steps; whoever acts names the one that they saw.' })
  step!: number;

  @Field(() => FamilyType, { nullable: true, description: 'The family; null when it lives out of reach by now.' })
  family?: FamilyType | null;

  @Field(() => RegionType, { nullable: true, description: 'The kelurahan where it was proposed.' })
  region!: RegionType | null;

  @Field(() => RegionType, {
    nullable: true,
    description: 'The kelurahan that people leave by it; null unless it is a transfer.',
  })
  otherRegion!: RegionType | null;

  @Field(() => String, { nullable: true, description: 'Id of whoever confirmed the transfer for that side.' })
  confirmerId!: string | null;

  @Field(() => CorrectionChannelEnum, { nullable: true, description: 'By which way it reached the office.' })
  channel!: CorrectionChannel | null;

  @Field(() => String, { nullable: true, description: 'Number of the letter that brought it.' })
  letterNumber!: string | null;

  @Field(() => CorrectionBasisEnum, { nullable: true, description: 'What it rests on.' })
  basis!: CorrectionBasis | null;

  @Field(() => String, { nullable: true, description: 'Number of the minutes, statement, report or document.' })
  minutesNumber!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Its date: the day of the observation.' })
  observedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'What was found.' })
  reason!: string | null;

  @Field(() => [CorrectionLineType], { description: 'The facts.' })
  lines?: CorrectionLineType[];

  @Field(() => [EvidenceType], { description: 'The files that prove it, in the order in which they came.' })
  evidence?: EvidenceType[];

  @Field(() => [CorrectionStepType], { description: 'Who did what with it, oldest first.' })
  steps?: CorrectionStepType[];

  @Field(() => [CorrectionJudgementType], {
    description: 'What verifiers found of the evidence, oldest first; for those who check corrections.',
  })
  judgements?: CorrectionJudgementType[];

  @Field(() => [AlsoOpenCorrection], { description: 'Other open corrections of the same facts.' })
  alsoOpen?: AlsoOpenCorrection[];

  @Field(() => [String], {
    description:
      'What deserves a look before the evidence is judged, in words: none refuses anything. For those who check corrections, while it waits to be judged.',
  })
  remarks?: string[];

  @Field(() => CorrectionEffectType, {
    nullable: true,
    description:
      'What it would do; for whoever verifies and for whoever decides, each once their own judgement of the evidence is recorded. Null for everybody else, for the proposer always. Each look is told to the trail.',
  })
  effect?: CorrectionEffectType | null;

  @Field(() => String, { description: 'Id of whoever proposed it.' })
  proposerId!: string;

  @Field(() => String, { nullable: true, description: 'Id of whoever verified it.' })
  verifierId!: string | null;

  @Field(() => String, { nullable: true, description: 'Id of whoever approved it.' })
  approverId!: string | null;

  @Field(() => Boolean, { description: 'Whether the viewer proposed it.' })
  mine!: boolean;

  @Field(() => DateTimeScalar, { description: 'When the draft was begun.' })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last submitted.' })
  submittedAt!: Date | null;

  @Field(() => DateScalar, { nullable: true, description: 'Until when whoever has it now should act.' })
  dueOn!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was told that the deadline had passed.' })
  escalatedAt!: Date | null;

  @Field(() => Int, { nullable: true, description: 'The revision in which it was applied.' })
  appliedRevision!: number | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The monthly cut-off to which it belongs, by the setting of the day; null until it is applied.',
  })
  cutOff?: string | null;

  @Field(() => Receipt, { nullable: true, description: 'The receipt; null for a draft.' })
  receipt!: Receipt | null;
}

export const CorrectionConnection = connectionOf(CorrectionType, 'Correction');
