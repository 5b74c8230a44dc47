import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import {
  CORRECTION_BASES,
  CORRECTION_CHANNELS,
  CORRECTION_STATES,
  EVIDENCE_JUDGEMENTS,
  type CorrectionBasis,
  type CorrectionChannel,
  type CorrectionState,
  type EvidenceJudgement,
} from '@tepat/shared';
import { Node } from '../../../platform/graphql/node-id';
import { connectionOf } from '../../../platform/graphql/paging';
import { DateScalar, DateTimeScalar } from '../../../platform/graphql/scalars';
import { RegionType } from '../../regions/graphql';
import { FamilyType, ResidentType } from '../../registry/graphql';
import { CorrectionEffectType } from './effect-type';

const enumOf = <Name extends string>(names: readonly Name[]): { readonly [Key in Name]: Key } =>
  Object.fromEntries(names.map((name) => [name, name])) as { [Key in Name]: Key };
const namesOf = <Name extends string>(words: Readonly<Record<Name, unknown>>): readonly Name[] =>
  Object.keys(words) as Name[];

export const CorrectionStateEnum = enumOf(CORRECTION_STATES);
registerEnumType(CorrectionStateEnum, {
  name: 'CorrectionState',
  description: 'DRAFT → SUBMITTED → VERIFIED → APPROVED → APPLIED; RETURNED with questions; REJECTED; WITHDRAWN.',
});
export const CorrectionChannelEnum = enumOf(namesOf(CORRECTION_CHANNELS));
registerEnumType(CorrectionChannelEnum, {
  name: 'CorrectionChannel',
  description: 'By which way the matter reached the office. RT_RW takes the number of the letter.',
});
export const CorrectionBasisEnum = enumOf(namesOf(CORRECTION_BASES));
registerEnumType(CorrectionBasisEnum, { name: 'CorrectionBasis', description: 'What a correction rests on.' });
export const EvidenceJudgementEnum = enumOf(namesOf(EVIDENCE_JUDGEMENTS));
registerEnumType(EvidenceJudgementEnum, {
  name: 'EvidenceJudgement',
  description: 'What a verifier finds of the evidence. What CONTRADICTS is returned or rejected.',
});

@ObjectType('CorrectionLine', { description: 'One fact: what the proposer saw, and what it should be.' })
export class CorrectionLineType {
  @Field(() => ID, { description: 'Whose fact it is: the id of the family or of a member.' })
  subject!: string;

  @Field(() => ResidentType, { nullable: true, description: 'The member; null for a fact of the family.' })
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

@ObjectType('EvidencePlace', { description: 'Where a photograph was taken, in degrees, north and east positive.' })
export class EvidencePlaceType {
  @Field(() => Float, { description: 'Latitude.' })
  latitude!: number;

  @Field(() => Float, { description: 'Longitude.' })
  longitude!: number;
}

@ObjectType('Evidence', { description: 'A file of evidence, cleaned of all but what it shows.' })
export class EvidenceType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'Media type, by content: image/jpeg, image/png or application/pdf.' })
  mediaType!: string;

  @Field(() => String, { description: 'The name that the sender gave, without folders.' })
  name!: string;

  @Field(() => Int, { description: 'Bytes of the file as it is kept.' })
  bytes!: number;

  @Field(() => String, { description: 'SHA-256 of the file as it is kept, in hex; a submission names it.' })
  sha256!: string;

  @Field(() => String, { description: 'Where to read it, on this server.' })
  path!: string;

  @Field(() => EvidencePlaceType, { nullable: true, description: 'Where it was taken; of a field check only.' })
  place!: EvidencePlaceType | null;

  @Field(() => String, { nullable: true, description: 'When it was taken, as the camera wrote it.' })
  takenTime!: string | null;

  @Field(() => String, { description: 'Id of whoever added it.' })
  addedBy!: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  addedAt!: Date;

  @Field(() => [String], {
    description:
      'Numbers of other corrections that brought the same file or picture; for those who check corrections. A hint.',
  })
  usedElsewhere?: string[];
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
  description: 'What a verifier found of the evidence. A change of mind is one more.',
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

  @Field(() => String, { description: 'Id of the verifier.' })
  actorId!: string;

  @Field(() => Boolean, { description: 'Whether the verifier had seen the effect by then.' })
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

@ObjectType({ description: 'What is handed to whoever came with the matter.' })
export class CorrectionReceipt {
  @Field(() => String, { description: 'The number by which the counter finds it.' })
  number!: string;

  @Field(() => DateScalar, { description: 'The day on which it was submitted.' })
  date!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Until when the next step should be taken.' })
  deadline!: string | null;

  @Field(() => String, { description: 'Where it stands, in words.' })
  status!: string;

  @Field(() => String, { description: 'That this corrects data, registers for nothing, and costs nothing.' })
  sentence!: string;
}

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

  @Field(() => CorrectionEffectType, {
    nullable: true,
    description:
      'What it would do; for whoever verifies once their judgement of the evidence is recorded, and for whoever decides. Null for everybody else, for the proposer always. Each look is told to the trail.',
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

  @Field(() => CorrectionReceipt, { nullable: true, description: 'The receipt; null for a draft.' })
  receipt!: CorrectionReceipt | null;
}

export const CorrectionConnection = connectionOf(CorrectionType, 'Correction');
