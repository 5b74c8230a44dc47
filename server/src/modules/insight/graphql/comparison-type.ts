import { Field, Float, Int, ObjectType } from 'type-graphql';
import { RupiahScalar } from '../../../platform/graphql/scalars';
import { RuleDifferences, TermDifferenceType } from '../../programs/graphql';
import { SimulationCost, SimulationLine } from './report-type';
import { SimulationType } from './simulation-type';

@ObjectType({ description: 'What the second has more than the first; null where either is hidden.' })
export class LineDifference {
  @Field(() => Int, { nullable: true, description: 'In the category and within the bound of desil.' })
  within!: number | null;

  @Field(() => Int, { nullable: true, description: 'Recipients among those who are within.' })
  reached!: number | null;

  @Field(() => Float, { nullable: true, description: 'Of coverage, as a share: 0.01 is one per cent point.' })
  coverage!: number | null;

  @Field(() => Int, { nullable: true, description: 'On the simulated list.' })
  recipients!: number | null;

  @Field(() => Int, { nullable: true, description: 'Eligible, and beyond the quota.' })
  waiting!: number | null;

  @Field(() => Int, { nullable: true, description: 'Recipients who are none on the list compared with.' })
  joined!: number | null;

  @Field(() => Int, { nullable: true, description: 'Recipients on both lists.' })
  stayed!: number | null;

  @Field(() => Int, { nullable: true, description: 'Recipients of the list compared with who are none any more.' })
  left!: number | null;
}

@ObjectType({ description: 'One region, sex, age band or desil in two simulations.' })
export class ComparedLine {
  @Field(() => String, { description: 'Code of the region, or name of the sex, age band or desil.' })
  key!: string;

  @Field(() => String, { description: 'The same in words, in the language of the request.' })
  label!: string;

  @Field(() => SimulationLine, { nullable: true, description: 'In the first; null = nobody there.' })
  first!: SimulationLine | null;

  @Field(() => SimulationLine, { nullable: true, description: 'In the second.' })
  second!: SimulationLine | null;

  @Field(() => LineDifference, { description: 'The second less the first.' })
  difference!: LineDifference;
}

@ObjectType({ description: 'What two simulated lists cost.' })
export class ComparedCost {
  @Field(() => SimulationCost, { description: 'Of the first.' })
  first!: SimulationCost;

  @Field(() => SimulationCost, { description: 'Of the second.' })
  second!: SimulationCost;

  @Field(() => RupiahScalar, { description: 'What the second costs more a month.' })
  monthlyMore!: string;

  @Field(() => RupiahScalar, { description: 'What the second costs more in twelve months.' })
  yearlyMore!: string;
}

@ObjectType('ProgramComparison', { description: 'One programme in two simulations.' })
export class ProgramComparisonType {
  @Field(() => String, { description: 'Code of the programme, of both where they differ.' })
  program!: string;

  @Field(() => RuleDifferences, { description: 'Rule, quota, amount and all other terms that differ.' })
  differences!: RuleDifferences;

  @Field(() => ComparedLine, { description: 'All people.' })
  totals!: ComparedLine;

  @Field(() => ComparedCost, { description: 'What they cost.' })
  cost!: ComparedCost;

  @Field(() => [ComparedLine], { description: 'By regions of a level.' })
  byRegion?: ComparedLine[];

  @Field(() => [ComparedLine], { description: 'By sex.' })
  bySex?: ComparedLine[];

  @Field(() => [ComparedLine], { description: 'By age in completed years on the reference date.' })
  byAge?: ComparedLine[];

  @Field(() => [ComparedLine], { description: 'By the desil that decides; 0 = none.' })
  byDesil?: ComparedLine[];
}

@ObjectType({ description: 'Two simulations that are DONE, side by side. They determine nobody.' })
export class SimulationComparison {
  @Field(() => String, { description: 'Shown with everything that a simulation says.' })
  mark!: string;

  @Field(() => SimulationType, { description: 'The first.' })
  first!: SimulationType;

  @Field(() => SimulationType, { description: 'The second.' })
  second!: SimulationType;

  @Field(() => [TermDifferenceType], {
    description:
      'On what they rest, where it differs: model, cut points, delivery, revision, date, lists compared with.',
  })
  settings!: TermDifferenceType[];

  @Field(() => [ProgramComparisonType], {
    description: 'Every programme that both tried; two rules are laid side by side even if of different programmes.',
  })
  programs!: ProgramComparisonType[];
}
