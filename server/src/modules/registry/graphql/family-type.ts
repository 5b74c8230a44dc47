import { Max, Min, ValidateNested } from 'class-validator';
import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Node } from '../../../platform/graphql/node-id';
import { connectionOf } from '../../../platform/graphql/paging';
import { DateScalar, FamilyCardNumberScalar, RegionCodeScalar } from '../../../platform/graphql/scalars';
import { RegionType } from '../../regions/graphql';
import { Indicator } from './indicator-type';
import { RecordChange } from './record-change-type';
import { RevisionType } from './revision-type';
import { ResidentType } from './resident-type';

@ObjectType({ description: 'A family as it stood at a revision.' })
export class FamilyVersion {
  @Field(() => Int, { description: 'The revision since which these values stood.' })
  since!: number;

  @Field(() => Int, { nullable: true, description: 'The revision that replaced them; null while they stand.' })
  until!: number | null;

  @Field(() => RegionType, { nullable: true, description: 'The kelurahan at that time.' })
  region!: RegionType | null;

  @Field(() => Int, { nullable: true, description: 'Rukun warga.' })
  rw!: number | null;

  @Field(() => Int, { nullable: true, description: 'Rukun tetangga.' })
  rt!: number | null;

  @Field(() => String, { nullable: true, description: 'Street address.' })
  address!: string | null;

  @Field(() => Int, { nullable: true, description: 'The delivered desil nasional.' })
  desilNational!: number | null;

  @Field(() => Boolean, { description: 'Whether the last full delivery no longer named the family.' })
  absent!: boolean;

  @Field(() => String, { nullable: true, description: 'Version of the delivery.' })
  deliveryVersion!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day that the delivered facts describe.' })
  referenceDate!: string | null;

  @Field(() => [Indicator], { description: 'The 26 indicators and what is derived from the members, at that time.' })
  indicators!: Indicator[];
}

@ObjectType('Family', { implements: Node, description: 'A family of the registry: those on one family card.' })
export class FamilyType extends Node {
  @Field(() => FamilyCardNumberScalar, { nullable: true, description: 'No. KK, masked unless unmasked for a purpose.' })
  cardNumber?: string | null;

  @Field(() => RegionType, { nullable: true, description: 'The kelurahan.' })
  region?: RegionType | null;

  @Field(() => Int, { nullable: true, description: 'Rukun warga.' })
  rw!: number | null;

  @Field(() => Int, { nullable: true, description: 'Rukun tetangga.' })
  rt!: number | null;

  @Field(() => String, { nullable: true, description: 'Street address.' })
  address!: string | null;

  @Field(() => ResidentType, { nullable: true, description: 'The head of the family, where one is recorded.' })
  head?: ResidentType | null;

  @Field(() => [ResidentType], { description: 'Everybody recorded in the family.' })
  members?: ResidentType[];

  @Field(() => Int, { description: 'Members who count: not recorded dead or moved.' })
  memberCount!: number;

  @Field(() => Boolean, {
    description: 'Whether the last full delivery no longer named the family. It is never deleted.',
  })
  absent!: boolean;

  @Field(() => String, { nullable: true, description: 'Version of the delivery that last named it.' })
  deliveryVersion!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day that the delivered facts describe.' })
  referenceDate!: string | null;

  @Field(() => [Indicator], {
    description: 'The 26 indicators and what is derived from the members, each with its source.',
  })
  indicators?: Indicator[];

  @Field(() => RevisionType, { nullable: true, description: 'The revision that last changed the family.' })
  revision?: RevisionType | null;

  @Field(() => [RecordChange], { description: 'What changed, newest first, the first hundred.' })
  history?: RecordChange[];

  @Field(() => FamilyVersion, {
    nullable: true,
    description: 'The family as it stood at a revision; null where it was not yet known.',
  })
  asOf?: FamilyVersion | null;
}

export const FamilyConnection = connectionOf(FamilyType, 'Family');

export enum FamilyOrder {
  REGION = 'REGION',
}
registerEnumType(FamilyOrder, {
  name: 'FamilyOrder',
  description: 'The orders in which families can be paged. Every filter has its index; more are not offered.',
  valuesConfig: { REGION: { description: 'By kelurahan, then in the order in which they were first recorded.' } },
});

export enum DesilKind {
  NATIONAL = 'NATIONAL',
  PROVINCIAL = 'PROVINCIAL',
  CALIBRATED = 'CALIBRATED',
}
registerEnumType(DesilKind, {
  name: 'DesilKind',
  description: 'The desil by which families can be paged.',
  valuesConfig: {
    NATIONAL: { description: 'The delivered desil nasional.' },
    PROVINCIAL: { description: 'By the provincial cut points of the standing ranking.' },
    CALIBRATED: { description: 'By its calibrated cut points.' },
  },
});

@InputType({ description: 'One desil.' })
export class DesilFilter {
  @Field(() => Int, { description: 'Desil, 1 to 10.' })
  @Min(1)
  @Max(10)
  desil!: number;

  @Field(() => DesilKind, { description: 'Which of the desils of a family.' })
  kind!: DesilKind;
}

@InputType({ description: 'Which families.' })
export class FamilyFilter {
  @Field(() => DesilFilter, {
    nullable: true,
    description: 'Those of this desil, as scored last. Not together with a family card or with absent families.',
  })
  @ValidateNested()
  desil?: DesilFilter | null;

  @Field(() => RegionCodeScalar, { nullable: true, description: 'Those in this region and all below it.' })
  region?: string | null;

  @Field(() => FamilyCardNumberScalar, { nullable: true, description: 'Those on this family card.' })
  cardNumber?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only those that the last full delivery no longer named.',
  })
  absent?: boolean | null;
}
