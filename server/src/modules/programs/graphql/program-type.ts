import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Node } from '../../../platform/graphql/node-id';
import { connectionOf } from '../../../platform/graphql/paging';
import { DateScalar, DateTimeScalar, RupiahScalar } from '../../../platform/graphql/scalars';

export enum PublicationMode {
  SHADOW = 'SHADOW',
  WAIT = 'WAIT',
  AUTO = 'AUTO',
}
registerEnumType(PublicationMode, {
  name: 'PublicationMode',
  description:
    'SHADOW: prepared, never published. WAIT: people publish. AUTO: publishes within the gates under a standing order.',
});

@ObjectType({ description: 'One clause of the criteria in words.' })
export class CriterionSentence {
  @Field(() => String, { description: 'Code of the clause.' })
  code!: string;

  @Field(() => String, { description: 'The sentence, in the language of the request.' })
  sentence!: string;
}

@ObjectType('CriteriaStep', {
  description: 'One step of a criteria version: an edit, its submission, its return or its release.',
})
export class CriteriaStepType {
  @Field(() => String, { description: 'The state that it went to: DRAFT, SUBMITTED or RELEASED.' })
  state!: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: Date;

  @Field(() => String, { description: 'USER, CLIENT or SYSTEM.' })
  actorKind!: string;

  @Field(() => String, { description: 'Id of whoever did it.' })
  actorId!: string;

  @Field(() => String, { nullable: true, description: 'The reason that was given.' })
  reason!: string | null;
}

@ObjectType('ClauseDifference', {
  description: 'How one clause of the criteria differs, in the language of the request.',
})
export class ClauseDifferenceType {
  @Field(() => String, { description: 'ADDED, REMOVED or CHANGED.' })
  kind!: string;

  @Field(() => String, { description: 'Code of the clause.' })
  code!: string;

  @Field(() => String, { nullable: true, description: 'As the version before says it.' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'As this version says it.' })
  after!: string | null;
}

@ObjectType('TermDifference', { description: 'How one of the other terms differs, in the language of the request.' })
export class TermDifferenceType {
  @Field(() => String, { description: 'Its place in the document, such as amount or gates.sizeChangeMax.' })
  term!: string;

  @Field(() => String, { description: 'Its name.' })
  label!: string;

  @Field(() => String, { description: 'What the version before says.' })
  before!: string;

  @Field(() => String, { description: 'What this version says.' })
  after!: string;
}

@ObjectType({ description: 'The whole of the criteria in words, where it matters how clauses are joined.' })
export class JoinedDifference {
  @Field(() => String, { description: 'The sentence of the version before.' })
  before!: string;

  @Field(() => String, { description: 'The sentence of this version.' })
  after!: string;
}

@ObjectType({ description: 'What differs between two sets of terms, the rule included.' })
export class RuleDifferences {
  @Field(() => [ClauseDifferenceType], { description: 'Clauses that came, went or changed.' })
  clauses!: ClauseDifferenceType[];

  @Field(() => JoinedDifference, {
    nullable: true,
    description: 'Both sentences, where clauses are joined otherwise than before.',
  })
  joined!: JoinedDifference | null;

  @Field(() => [TermDifferenceType], { description: 'Amount, quota, order of need and all other terms that differ.' })
  terms!: TermDifferenceType[];
}

@ObjectType({ description: 'What differs from the version that is in force until this one is.' })
export class CriteriaDifferences extends RuleDifferences {
  @Field(() => Int, { description: 'The version that it is compared with.' })
  before!: number;
}

@ObjectType('CriteriaVersion', {
  implements: Node,
  description: 'A dated version of the criteria of a programme. A released one is never edited.',
})
export class CriteriaVersionType extends Node {
  @Field(() => Int, { description: 'Its number: 1, 2, 3 …' })
  version!: number;

  @Field(() => String, { description: 'DRAFT, SUBMITTED, RELEASED or RETIRED.' })
  state!: string;

  @Field(() => DateScalar, { description: 'From when it decides.' })
  effectiveFrom!: string;

  @Field(() => DateScalar, { nullable: true, description: 'From when a later released version decides instead.' })
  retiredFrom!: string | null;

  @Field(() => String, { description: 'What its authors say about it.' })
  notes!: string;

  @Field(() => Int, {
    description: 'Counts its edits; whoever saves, submits or decides names the edit that they read.',
  })
  edit!: number;

  @Field(() => String, {
    nullable: true,
    description:
      'Everything that the version decides (criteria, amount, quota, gates …) as JSON text; null for shipped ones.',
  })
  terms!: string | null;

  @Field(() => [CriteriaStepType], { description: 'Who did what with it, oldest first.' })
  steps?: CriteriaStepType[];

  @Field(() => CriteriaDifferences, {
    nullable: true,
    description: 'What differs from the version that is in force before it; null for the first.',
  })
  differences?: CriteriaDifferences | null;

  @Field(() => String, { description: 'The decree that it follows.' })
  legalReference!: string;

  @Field(() => [CriterionSentence], { description: 'Its clauses, each as a sentence in the language of the request.' })
  clauses!: CriterionSentence[];

  @Field(() => String, { description: 'Which desil decides: EFFECTIVE, NATIONAL or PROVINCIAL.' })
  decidingDesil!: string;

  @Field(() => String, { description: 'The document itself as JSON text: criteria are public law.' })
  document!: string;

  @Field(() => String, { description: 'SHA-256 of the document, in hex.' })
  sha256!: string;

  @Field(() => String, { description: 'Id of whoever proposed it.' })
  proposedBy!: string;

  @Field(() => String, { nullable: true, description: 'Id of the second person, who released it.' })
  releasedBy!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was released.' })
  releasedAt!: Date | null;
}

@ObjectType('StandingOrder', {
  description: 'Two named people who let a programme publish by itself, within the gates, until a date.',
})
export class StandingOrderType {
  @Field(() => String, { description: 'What it is called.' })
  label!: string;

  @Field(() => String, { description: 'Id of whoever proposed it.' })
  proposedBy!: string;

  @Field(() => String, { description: 'Id of the second person, who approved it.' })
  approvedBy!: string;

  @Field(() => DateScalar, { description: 'First day.' })
  validFrom!: string;

  @Field(() => DateScalar, { description: 'Last day.' })
  expiresOn!: string;
}

@ObjectType('QuotaShare', { description: 'Places for one part of the province.' })
export class QuotaShareType {
  @Field(() => String, { nullable: true, description: 'The kota or kabupaten; null for everybody else.' })
  region!: string | null;

  @Field(() => Int, { nullable: true, description: 'How many; null where there is no limit.' })
  places!: number | null;
}

@ObjectType('Program', { implements: Node, description: 'An assistance programme, such as KLJ, KPDJ or KAJ.' })
export class ProgramType extends Node {
  @Field(() => String, { description: 'Short code, such as KLJ.' })
  code!: string;

  @Field(() => String, { description: 'Name, in the language of the request.' })
  name!: string;

  @Field(() => String, { description: 'Whom it is for, in the language of the request.' })
  category!: string;

  @Field(() => RupiahScalar, { nullable: true, description: 'Amount a month by the terms in force.' })
  amount?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Places of this year by the terms in force; null where there is no quota.',
  })
  quota?: number | null;

  @Field(() => [QuotaShareType], {
    description: 'How the places of this year are divided; one share where they are not.',
  })
  quotas?: QuotaShareType[];

  @Field(() => RupiahScalar, { nullable: true, description: 'Budget of this year, if the terms state one.' })
  budget?: number | null;

  @Field(() => PublicationMode, { nullable: true, description: 'How its lists are published, by the terms in force.' })
  mode?: PublicationMode | null;

  @Field(() => String, { nullable: true, description: 'The decree that the terms follow.' })
  legalReference?: string | null;

  @Field(() => [String], {
    description: 'What in the terms no official text could be found for, in the language of the request.',
  })
  unverified?: string[];

  @Field(() => String, { nullable: true, description: 'Programmes of one group pay a person at most one benefit.' })
  exclusivityGroup?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'From when the terms in force apply.' })
  termsFrom?: string | null;

  @Field(() => String, { nullable: true, description: 'The terms in force as JSON text.' })
  terms?: string | null;

  @Field(() => CriteriaVersionType, { nullable: true, description: 'The criteria in force.' })
  criteria?: CriteriaVersionType | null;

  @Field(() => [CriteriaVersionType], { description: 'Versions that the viewer may see, newest first, at most fifty.' })
  criteriaVersions?: CriteriaVersionType[];

  @Field(() => StandingOrderType, { nullable: true, description: 'The standing order in force, if any.' })
  standingOrder?: StandingOrderType | null;
}

export const ProgramConnection = connectionOf(ProgramType, 'Program');
