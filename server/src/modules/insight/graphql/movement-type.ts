import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { CountScalar } from '../../../platform/graphql/scalars';

export enum MovementBasisEnum {
  EFFECTIVE = 'effective',
  PROVINCIAL = 'provincial',
}
registerEnumType(MovementBasisEnum, {
  name: 'MovementBasis',
  description: 'EFFECTIVE: the desil that decides by default. PROVINCIAL: that of the province alone.',
});

@ObjectType('MovementCell', { description: 'Families that go from one desil to another; 0 = without a desil.' })
export class MovementCellType {
  @Field(() => Int, { nullable: true, description: 'The desil now; null = not in DTSEN.' })
  before!: number | null;

  @Field(() => Int, { nullable: true, description: 'The desil that they would have; null = no longer in DTSEN.' })
  after!: number | null;

  @Field(() => CountScalar, { description: 'How many families.' })
  families!: number;

  @Field(() => CountScalar, { description: 'How many people they have.' })
  people!: number;
}

@ObjectType('MovementLine', {
  description:
    'Families of one region by where they move; null where they are so few that they might point at somebody.',
})
export class MovementLineType {
  @Field(() => String, { description: 'Code of the region.' })
  key!: string;

  @Field(() => String, { description: 'Its name.' })
  label!: string;

  @Field(() => Int, { nullable: true, description: 'To a higher desil: better off.' })
  higher!: number | null;

  @Field(() => Int, { nullable: true, description: 'To a lower desil: poorer.' })
  lower!: number | null;

  @Field(() => Int, { nullable: true, description: 'Keep their desil.' })
  same!: number | null;

  @Field(() => Int, { nullable: true, description: 'Come into DTSEN.' })
  new!: number | null;

  @Field(() => Int, { nullable: true, description: 'Are no longer in DTSEN.' })
  gone!: number | null;

  @Field(() => Int, { nullable: true, description: 'Gain or lose a desil at all.' })
  unranked!: number | null;
}

@ObjectType({ description: 'What a gate of rankings would say.' })
export class TriedGateType {
  @Field(() => String, { description: 'CUT_SHIFT, UNSCORED_SHARE or TIE_MASS.' })
  gate!: string;

  @Field(() => Boolean, { description: 'False: there is nothing to compare with.' })
  applicable!: boolean;

  @Field(() => Boolean, { description: 'False: a night would keep the ranking that stands.' })
  passed!: boolean;

  @Field(() => Float, { nullable: true, description: 'Share 0 to 1.' })
  actual!: number | null;

  @Field(() => Float, { description: 'The highest share that passes.' })
  threshold!: number;
}

@ObjectType('Movement', { description: 'How families move between the standing ranking and the one that was tried.' })
export class MovementType {
  @Field(() => CountScalar, { description: 'Families that the tried ranking holds.' })
  families!: number;

  @Field(() => CountScalar, { description: 'Families that it could not score.' })
  unscored!: number;

  @Field(() => CountScalar, {
    description:
      'People within reach of a programme whom no night has compared with the civil registry: blocked so far.',
  })
  notCompared!: number;

  @Field(() => [TriedGateType], { description: 'What the gates of rankings would say.' })
  gates!: TriedGateType[];

  @Field(() => [MovementCellType], { description: 'Desil now by desil then; cells without families are left out.' })
  cells?: MovementCellType[];

  @Field(() => [MovementLineType], { description: 'By regions of a level: where the families would be.' })
  byRegion?: MovementLineType[];
}
