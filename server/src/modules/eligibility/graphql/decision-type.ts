import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Node } from '../../../platform/graphql/node-id';
import { DateScalar, DateTimeScalar } from '../../../platform/graphql/scalars';
import { RevisionType } from '../../registry/graphql';
import { CriteriaVersionType, ProgramType } from '../../programs/graphql';
import { Identity } from '../../identity/graphql';
import { RankingType, Welfare } from '../../welfare/graphql';
import { ClauseType } from './clause-type';
import { RemedyType } from './remedy-type';

export enum Language {
  id = 'id',
  en = 'en',
}
registerEnumType(Language, { name: 'Locale', description: 'Indonesian or English.' });

export enum DecisionOutcome {
  ELIGIBLE = 'ELIGIBLE',
  NOT_ELIGIBLE = 'NOT_ELIGIBLE',
  BLOCKED_BY_DATA_ONLY = 'BLOCKED_BY_DATA_ONLY',
  SUSPENDED = 'SUSPENDED',
  EXCLUDED_BY_OTHER_PROGRAM = 'EXCLUDED_BY_OTHER_PROGRAM',
  NOT_IN_CATEGORY = 'NOT_IN_CATEGORY',
  NOT_DECIDED_YET = 'NOT_DECIDED_YET',
}
registerEnumType(DecisionOutcome, {
  name: 'DecisionOutcome',
  description: 'What was decided about a person and a programme, or why nothing was.',
  valuesConfig: {
    ELIGIBLE: { description: 'Every clause is met.' },
    NOT_ELIGIBLE: { description: 'At least one clause that is needed is not met.' },
    BLOCKED_BY_DATA_ONLY: { description: 'Would qualify but for identity, missing or stale data.' },
    SUSPENDED: { description: 'The civil registry reports death, a move or a deactivation that nobody has verified.' },
    EXCLUDED_BY_OTHER_PROGRAM: { description: 'Qualifies, and another programme of the same group is preferred.' },
    NOT_IN_CATEGORY: { description: 'Not one of those whom the programme is for. Evaluated when asked, never stored.' },
    NOT_DECIDED_YET: { description: 'One of them only since the last night: the next one decides. Never stored.' },
  },
});

@ObjectType({ description: 'Which desil decided, why that one, and when a correction can reach it.' })
export class DesilReason {
  @Field(() => String, { description: 'Which desil the programme asks for: EFFECTIVE, NATIONAL or PROVINCIAL.' })
  basis!: string;

  @Field(() => Boolean, { description: 'A desil sementara, menunggu BPS.' })
  provisional!: boolean;

  @Field(() => Int, { nullable: true, description: 'Desil nasional as delivered; null where there was none.' })
  national!: number | null;

  @Field(() => String, { description: 'Why this desil decided, in the language of the request.' })
  sentence!: string;

  @Field(() => String, { description: 'When a correction can reach it, in the language of the request.' })
  correctionReach!: string;
}

@ObjectType({ description: 'What the same criteria say about the facts of this moment. It decides nothing.' })
export class LiveDecision {
  @Field(() => DecisionOutcome, { description: 'The outcome with the facts of now.' })
  outcome!: DecisionOutcome;

  @Field(() => Int, { nullable: true, description: 'The deciding desil of now.' })
  desilUsed!: number | null;

  @Field(() => [ClauseType], { description: 'Every clause.' })
  clauses!: ClauseType[];

  @Field(() => String, { description: 'The whole in one sentence.' })
  sentence!: string;

  @Field(() => Boolean, { description: 'False: the person is not in the category of the programme now.' })
  inCategory!: boolean;
}

@ObjectType({ description: 'A condition that answers otherwise than in the decision before.' })
export class ClauseChange {
  @Field(() => String, { description: 'Code of the clause.' })
  code!: string;

  @Field(() => String, { description: 'What it requires, in words.' })
  required!: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether it was met; null when the fact was not known.' })
  before!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is met since; null when the fact is not known.' })
  after!: boolean | null;
}

@ObjectType({ description: 'A decision of this or an earlier night.' })
export class PastDecision {
  @Field(() => DecisionOutcome, { description: 'What was decided.' })
  outcome!: DecisionOutcome;

  @Field(() => Int, { nullable: true, description: 'The deciding desil of then.' })
  desilUsed!: number | null;

  @Field(() => [String], { description: 'Codes of the clauses that stood in the way.' })
  blocking!: string[];

  @Field(() => [String], { description: 'Codes of what made it differ from the decision before.' })
  because!: string[];

  @Field(() => [ClauseChange], { description: 'The conditions that answer otherwise than in the decision before.' })
  changed!: ClauseChange[];

  @Field(() => DateScalar, { description: 'The reference date of then.' })
  referenceDate!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was decided.' })
  decidedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When another replaced it; null while it stands.' })
  replacedAt!: Date | null;
}

@ObjectType('Decision', {
  implements: Node,
  description:
    'What a night decided about one person and one programme, or the answer of this moment where none has, with the whole why or why not.',
})
export class DecisionType extends Node {
  @Field(() => String, { description: 'The number to quote in letters and at the counter.' })
  reference!: string;

  @Field(() => ProgramType, { nullable: true, description: 'The programme.' })
  program?: ProgramType | null;

  @Field(() => DecisionOutcome, { description: 'What was decided.' })
  outcome!: DecisionOutcome;

  @Field(() => [ClauseType], { description: 'Every clause, met or not, in the order of the criteria.' })
  clauses?: ClauseType[];

  @Field(() => Int, { nullable: true, description: 'The deciding desil.' })
  desilUsed!: number | null;

  @Field(() => String, { description: 'Which kind of desil decided: NATIONAL, CALIBRATED or PROVINCIAL.' })
  desilKind!: string;

  @Field(() => DesilReason, { description: 'Which desil decided, why, and when a correction can reach it.' })
  desilReason?: DesilReason;

  @Field(() => Identity, {
    nullable: true,
    description:
      'How the identity compared with the civil registry when it was decided; null when it was not compared.',
  })
  identity?: Identity | null;

  @Field(() => RankingType, { nullable: true, description: 'The ranking that was used.' })
  ranking?: RankingType | null;

  @Field(() => Welfare, {
    nullable: true,
    description: 'Score, percentile and contributions that decided; null without the permission welfare.score.read.',
  })
  welfare?: Welfare | null;

  @Field(() => CriteriaVersionType, { nullable: true, description: 'The criteria that were used.' })
  criteriaVersion?: CriteriaVersionType | null;

  @Field(() => ProgramType, { nullable: true, description: 'The programme of the same group that is preferred.' })
  excludedBy?: ProgramType | null;

  @Field(() => Int, { description: 'Number of the pinned revision.' })
  revisionNumber!: number;

  @Field(() => RevisionType, { nullable: true, description: 'The pinned revision of the registry.' })
  revision?: RevisionType | null;

  @Field(() => DateScalar, { description: 'The day at which ages count: the first day of the period.' })
  referenceDate!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was decided; null where no night has.' })
  decidedAt!: Date | null;

  @Field(() => String, { description: 'The whole in one sentence.' })
  sentence?: string;

  @Field(() => LiveDecision, { nullable: true, description: 'The same criteria over the facts of this moment.' })
  now?: LiveDecision | null;

  @Field(() => [RemedyType], {
    nullable: true,
    description:
      'What would change it, for whoever handles the case; null without that permission. Each look is an audit event.',
  })
  whatWouldChange?: RemedyType[] | null;

  @Field(() => [PastDecision], { description: 'This and earlier decisions, newest first, at most fifty.' })
  history?: PastDecision[];
}
