import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTimeScalar } from '../../../platform/graphql/scalars';
import type { WelfareState } from '../use-cases/welfare-of';
import { RankingType } from './ranking-type';

export const WelfareStateEnum: { [State in WelfareState]: State } = {
  SCORED: 'SCORED',
  UNSCORED: 'UNSCORED',
  NOT_IN_DTSEN: 'NOT_IN_DTSEN',
};
registerEnumType(WelfareStateEnum, { name: 'WelfareState', description: 'Whether a family could be scored.' });

@ObjectType({ description: 'The three kinds of desil side by side, and the one that decides.' })
export class Desil {
  @Field(() => Int, { nullable: true, description: 'The deciding desil (desil penentu); null while none is known.' })
  effective!: number | null;

  @Field(() => Int, { nullable: true, description: 'Desil provinsi: by the provincial cut points.' })
  provincial!: number | null;

  @Field(() => Int, { nullable: true, description: 'Comparable with the nation: by the calibrated cut points.' })
  calibrated!: number | null;

  @Field(() => Int, { nullable: true, description: 'Desil nasional as delivered.' })
  national!: number | null;

  @Field(() => Boolean, {
    description: 'True for a desil sementara, menunggu BPS: the deciding desil is our calibrated one.',
  })
  provisional!: boolean;

  @Field(() => String, { description: 'Which kind decides: NATIONAL, CALIBRATED or PROVINCIAL.' })
  kind!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Why there is no deciding desil: NO_DESIL_DELIVERED or UNSCORED.',
  })
  absence!: string | null;
}

@ObjectType({ description: 'A fact that the model needs and that is not recorded.' })
export class IncompleteReason {
  @Field(() => String, { description: 'Key of the indicator, or NO_MEMBERS.' })
  code!: string;

  @Field(() => String, { description: 'What is missing, in the language of the request.' })
  label!: string;
}

@ObjectType({ description: 'What one term of the model adds to the score.' })
export class Contribution {
  @Field(() => String, { description: 'Key of the indicator or derived quantity.' })
  indicator!: string;

  @Field(() => String, { description: 'What it is called, in the language of the request.' })
  label!: string;

  @Field(() => Int, { nullable: true, description: 'The value that was used; null for a question that was not asked.' })
  value!: number | null;

  @Field(() => String, { nullable: true, description: 'The value in words, in the language of the request.' })
  text!: string | null;

  @Field(() => Int, { nullable: true, description: 'Points added to the score; null when the fact is missing.' })
  points!: number | null;
}

@ObjectType('DesilPeriod', { description: 'The desil of a family from one revision of the registry up to another.' })
export class DesilPeriodType {
  @Field(() => Int, { description: 'The revision from which on it stood.' })
  since!: number;

  @Field(() => Int, { nullable: true, description: 'The revision with which it ended; null while it stands.' })
  until!: number | null;

  @Field(() => RankingType, { description: 'The ranking that stood then.' })
  ranking!: RankingType;

  @Field(() => DateTimeScalar, { description: 'When that ranking was published.' })
  at!: Date;

  @Field(() => Desil, { description: 'The desil of that time.' })
  desil!: Desil;
}

@ObjectType({
  description:
    'How well off a family is by the standing ranking. Not in DTSEN, no desil delivered, and unscored are states of their own, never 0.',
})
export class Welfare {
  @Field(() => Desil, { description: 'All kinds of desil.' })
  desil!: Desil;

  @Field(() => Int, {
    nullable: true,
    description: 'The score; null for an unscored family, and without the permission welfare.score.read.',
  })
  score!: number | null;

  @Field(() => Boolean, { description: 'Whether the model could score the family.' })
  scored!: boolean;

  @Field(() => WelfareStateEnum, { description: 'Scored, unscored, or not in DTSEN: three states, each first-class.' })
  state!: WelfareState;

  @Field(() => Int, { description: 'Members who count.' })
  weight!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'Share of the weight that is strictly poorer, 0 to 100; null without the permission welfare.score.read.',
  })
  percentile!: number | null;

  @Field(() => RankingType, { nullable: true, description: 'The standing ranking; null before the first.' })
  ranking!: RankingType | null;

  @Field(() => [IncompleteReason], { description: 'Why the family is unscored; empty for a scored one.' })
  incompleteReasons!: IncompleteReason[];

  @Field(() => [Contribution], {
    nullable: true,
    description: 'What each term adds; null without the permission welfare.score.read.',
  })
  contributions?: Contribution[] | null;

  @Field(() => [DesilPeriodType], { description: 'The desil over time, newest first, at most forty periods.' })
  history?: DesilPeriodType[];
}
