import { Field, Float, Int, ObjectType } from 'type-graphql';
import { Node } from '../../../platform/graphql/node-id';
import { connectionOf } from '../../../platform/graphql/paging';
import { CountScalar, DateTimeScalar } from '../../../platform/graphql/scalars';
import { RevisionType } from '../../registry/graphql';
import { WelfareModelType } from './model-type';

@ObjectType({ description: 'How many fall in one desil.' })
export class DesilCount {
  @Field(() => Int, { description: '1 (poorest) to 10.' })
  desil!: number;

  @Field(() => Int, { description: 'Families by the provincial cut points.' })
  families!: number;

  @Field(() => Int, { description: 'Persons by the provincial cut points.' })
  persons!: number;

  @Field(() => Int, { description: 'Families by the calibrated cut points.' })
  calibratedFamilies!: number;

  @Field(() => Int, { description: 'Persons by the calibrated cut points.' })
  calibratedPersons!: number;

  @Field(() => Int, { description: 'Families by the delivered desil nasional, scored or not.' })
  nationalFamilies!: number;

  @Field(() => Int, { description: 'Persons by the delivered desil nasional, scored or not.' })
  nationalPersons!: number;
}

@ObjectType({ description: 'One check that a ranking or list had to pass before it was published.' })
export class GateResult {
  @Field(() => String, { description: 'Code of the check.' })
  gate!: string;

  @Field(() => String, { description: 'What it checks, in the language of the request.' })
  label!: string;

  @Field(() => Boolean, { description: 'False where there is nothing to compare with, as for a first list.' })
  applicable!: boolean;

  @Field(() => Boolean, { description: 'Whether it passed. A check that does not apply passes.' })
  passed!: boolean;

  @Field(() => String, { description: 'What was found.' })
  actual!: string;

  @Field(() => String, { description: 'What is allowed.' })
  threshold!: string;
}

@ObjectType('Ranking', {
  implements: Node,
  description:
    'A dated ranking (pemeringkatan): nine cut points that divide the scores into desil 1 to 10. A desil is derived from it and stored nowhere.',
})
export class RankingType extends Node {
  @Field(() => WelfareModelType, { nullable: true, description: 'The model whose scores it divides.' })
  model?: WelfareModelType | null;

  @Field(() => String, { description: 'PERSON: desil hold equal numbers of persons; FAMILY: of families.' })
  basis!: string;

  @Field(() => [Int], {
    nullable: 'itemsAndList',
    description: 'Nine scores, null where absent. The whole is null without the permission ranking.read.',
  })
  provincialCutPoints?: (number | null)[] | null;

  @Field(() => [Int], {
    nullable: 'itemsAndList',
    description:
      'Nine scores that match the delivered desil nasional. The whole is null without the permission ranking.read.',
  })
  calibratedCutPoints?: (number | null)[] | null;

  @Field(() => Boolean, {
    description: 'False when no delivered desil was there to calibrate with: calibrated = provincial.',
  })
  calibratedFromDeliveries!: boolean;

  @Field(() => [DesilCount], { description: 'Families and persons by desil.' })
  desilCounts!: DesilCount[];

  @Field(() => CountScalar, { description: 'Weight of all scored families: persons, or families by the basis.' })
  totalWeight!: number;

  @Field(() => Int, { description: 'Families that came without a desil nasional.' })
  withoutNational!: number;

  @Field(() => Int, { description: 'Families scored.' })
  families!: number;

  @Field(() => Int, { description: 'Families that could not be scored (belum dapat dihitung).' })
  unscored!: number;

  @Field(() => Float, { description: 'Unscored over all families, 0 to 1.' })
  unscoredShare!: number;

  @Field(() => Int, { description: 'Number of the pinned revision.' })
  revisionNumber!: number;

  @Field(() => RevisionType, { nullable: true, description: 'The pinned revision of the registry.' })
  revision?: RevisionType | null;

  @Field(() => [GateResult], { description: 'The checks that it passed.' })
  gates!: GateResult[];

  @Field(() => DateTimeScalar, { description: 'When it was published.' })
  publishedAt!: Date;
}

export const RankingConnection = connectionOf(RankingType, 'Ranking');
