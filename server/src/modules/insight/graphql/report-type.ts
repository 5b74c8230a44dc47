import { Field, Float, Int, ObjectType } from 'type-graphql';
import { RupiahScalar } from '../../../platform/graphql/scalars';
import { RecipientListType } from '../../publication/graphql';

@ObjectType({ description: 'People with one outcome before the quota.' })
export class SimulationOutcome {
  @Field(() => String, { description: 'ELIGIBLE, NOT_ELIGIBLE, BLOCKED_BY_DATA_ONLY …' })
  outcome!: string;

  @Field(() => Int, { description: 'How many.' })
  people!: number;
}

@ObjectType({
  description:
    'Counts of people of one region, sex, age band or desil; null where they are so few that they might point at somebody.',
})
export class SimulationLine {
  @Field(() => String, { description: 'Code of the region, or name of the sex, age band or desil.' })
  key!: string;

  @Field(() => String, { description: 'The same in words, in the language of the request.' })
  label!: string;

  @Field(() => Int, { nullable: true, description: 'In the category and within the bound of desil.' })
  within!: number | null;

  @Field(() => Int, { nullable: true, description: 'Recipients among those who are within.' })
  reached!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'reached ÷ within; null where either is hidden, or nobody is within.',
  })
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

@ObjectType({ description: 'What the simulated list would cost.' })
export class SimulationCost {
  @Field(() => RupiahScalar, { description: 'A month, for one person.' })
  amount!: number;

  @Field(() => RupiahScalar, { description: 'A month, for all who are paid.' })
  monthly!: string;

  @Field(() => RupiahScalar, { description: 'Twelve months.' })
  yearly!: string;

  @Field(() => RupiahScalar, { nullable: true, description: 'A month of a full quota; null without a quota.' })
  monthlyBudget!: string | null;

  @Field(() => RupiahScalar, { nullable: true, description: 'Twelve months of a full quota.' })
  yearlyBudget!: string | null;

  @Field(() => RupiahScalar, { nullable: true, description: 'Budget of the year as the terms state it, if they do.' })
  budget!: string | null;

  @Field(() => RupiahScalar, { nullable: true, description: 'A month of the list compared with; null without one.' })
  monthlyBefore!: string | null;
}

@ObjectType({ description: 'Where a quota that does not suffice divides people who are alike.' })
export class SimulationQuotaEdge {
  @Field(() => String, { nullable: true, description: 'The kota whose quota it is; null for the others together.' })
  region!: string | null;

  @Field(() => Int, { description: 'Places.' })
  quota!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Recipients who are as poor as the last one to get a place; null = too few to show.',
  })
  poorRecipients!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Waiting people who are as poor as the last one to get a place; null = too few to show.',
  })
  poorWaiting!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Of those recipients, the ones whom only a lot told apart from others; null = too few to show.',
  })
  lotRecipients!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Waiting people whom only a lot kept from a place; null = too few to show.',
  })
  lotWaiting!: number | null;
}

@ObjectType({
  description:
    'What one clause does: to all residents where it says whom the programme is for, else to the people in the category.',
})
export class SimulationClause {
  @Field(() => String, { description: 'Code of the clause.' })
  code!: string;

  @Field(() => String, { description: 'The clause in words, in the language of the request.' })
  sentence!: string;

  @Field(() => Boolean, { description: 'Whether it says whom the programme is for.' })
  category!: boolean;

  @Field(() => Int, { description: 'Of so many people: residents of the province, or people in the category.' })
  among!: number;

  @Field(() => Int, {
    description:
      'People among them whom it keeps from the assistance, alone or with others: this clause removes so many.',
  })
  blocks!: number;

  @Field(() => Int, { description: 'Of those, people whose fact is unknown or too old.' })
  unknown!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'People whom nothing else keeps from it. Null for the only clause of a category: nobody outside is asked the others.',
  })
  alone!: number | null;
}

@ObjectType('SimulationReport', { description: 'What a simulation found. It determines nobody.' })
export class SimulationReportType {
  @Field(() => String, { description: 'Code of the programme.' })
  program!: string;

  @Field(() => String, { description: 'Shown with everything that a simulation says.' })
  mark!: string;

  @Field(() => String, { description: 'SHA-256 of the stored report, hex: same parameters and pins, same report.' })
  sha256!: string;

  @Field(() => Int, { description: 'People in the category.' })
  inCategory!: number;

  @Field(() => [SimulationOutcome], { description: 'The same by outcome before the quota.' })
  outcomes!: SimulationOutcome[];

  @Field(() => SimulationLine, { description: 'All of them.' })
  totals!: SimulationLine;

  @Field(() => Int, { description: 'Recipients who keep their place and are not paid.' })
  held!: number;

  @Field(() => SimulationCost, { description: 'What it would cost.' })
  cost!: SimulationCost;

  @Field(() => [SimulationQuotaEdge], { description: 'Of each quota for which somebody waits.' })
  edges!: SimulationQuotaEdge[];

  @Field(() => [SimulationClause], { description: 'In the order of the rule.' })
  clauses!: SimulationClause[];

  @Field(() => RecipientListType, {
    nullable: true,
    description:
      'The last published list of the programme, with which joined, stayed and left compare; null before it.',
  })
  comparedWith?: RecipientListType | null;

  @Field(() => [SimulationLine], { description: 'By regions of a level.' })
  byRegion?: SimulationLine[];

  @Field(() => [SimulationLine], { description: 'By sex.' })
  bySex?: SimulationLine[];

  @Field(() => [SimulationLine], { description: 'By age in completed years on the reference date.' })
  byAge?: SimulationLine[];

  @Field(() => [SimulationLine], { description: 'By the desil that decides; 0 = none.' })
  byDesil?: SimulationLine[];
}
