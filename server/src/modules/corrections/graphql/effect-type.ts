import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DecisionOutcome } from '../../eligibility/graphql';
import { ProgramType } from '../../programs/graphql';
import { ResidentType } from '../../registry/graphql';
import { Desil } from '../../welfare/graphql';

@ObjectType('ClauseFlip', { description: 'A clause that would answer otherwise, in the language of the request.' })
export class ClauseFlipType {
  @Field(() => String, { description: 'Code of the clause.' })
  code!: string;

  @Field(() => String, { description: 'What it asks.' })
  required!: string;

  @Field(() => Boolean, { nullable: true, description: 'The answer now; null = unknown.' })
  before!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'The answer if it were applied; null = unknown.' })
  after!: boolean | null;
}

export enum ProgramEffect {
  WON = 'WON',
  LOST = 'LOST',
  NEITHER = 'NEITHER',
}
registerEnumType(ProgramEffect, {
  name: 'ProgramEffect',
  description: 'Whether a member would come to meet a programme’s criteria, or cease to. A list decides, not this.',
});

@ObjectType('MemberEffect', { description: 'What one programme would say otherwise about one member.' })
export class MemberEffectType {
  @Field(() => ResidentType, { nullable: true, description: 'The member.' })
  resident!: ResidentType | null;

  @Field(() => ProgramType, { nullable: true, description: 'The programme.' })
  program!: ProgramType | null;

  @Field(() => ProgramEffect, { description: 'Won, lost or neither.' })
  effect!: ProgramEffect;

  @Field(() => DecisionOutcome, { nullable: true, description: 'The outcome now; null = not in the category.' })
  before!: DecisionOutcome | null;

  @Field(() => DecisionOutcome, { nullable: true, description: 'The outcome if applied; null = not in the category.' })
  after!: DecisionOutcome | null;

  @Field(() => [ClauseFlipType], { description: 'The clauses that would answer otherwise.' })
  clauses!: ClauseFlipType[];
}

@ObjectType('Displacement', { description: 'How many other families the next ranking would carry over a cut point.' })
export class DisplacementType {
  @Field(() => Int, { description: 'The cut point, 1 to 9: between desil 1 and 2, and so on.' })
  cutPoint!: number;

  @Field(() => String, { description: 'POORER: they fall into the poorer desil. RICHER: they are pushed out of it.' })
  direction!: string;

  @Field(() => Int, { description: 'About how many families.' })
  families!: number;
}

@ObjectType('ContributionChange', { description: 'How the points of one term of the model would change.' })
export class ContributionChangeType {
  @Field(() => String, { description: 'Key of the indicator or derived quantity.' })
  indicator!: string;

  @Field(() => String, { description: 'What it is called, in the language of the request.' })
  label!: string;

  @Field(() => Int, { nullable: true, description: 'Points now; null when the fact is missing.' })
  before!: number | null;

  @Field(() => Int, { nullable: true, description: 'Points if it were applied.' })
  after!: number | null;
}

@ObjectType('CorrectionEffect', {
  description: 'What a correction would do if it were applied now, by the code that would do it. It decides nothing.',
})
export class CorrectionEffectType {
  @Field(() => Desil, { description: 'The desils now.' })
  before!: Desil;

  @Field(() => Desil, { description: 'The desils by the standing cut points, if it were applied.' })
  after!: Desil;

  @Field(() => Int, { nullable: true, description: 'The score now; null where the family has none.' })
  scoreBefore!: number | null;

  @Field(() => Int, { nullable: true, description: 'The score if applied; null where the family has none.' })
  scoreAfter!: number | null;

  @Field(() => [MemberEffectType], { description: 'Members and programmes whose answer would be another one.' })
  members!: MemberEffectType[];

  @Field(() => [DisplacementType], { description: 'Whom the next ranking would move, by provincial cut point.' })
  displaced!: DisplacementType[];

  @Field(() => [ContributionChangeType], { description: 'What each changed fact contributes.' })
  contributions!: ContributionChangeType[];
}
