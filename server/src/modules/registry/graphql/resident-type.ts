import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { MaxLength } from 'class-validator';
import { Node } from '../../../platform/graphql/node-id';
import { connectionOf } from '../../../platform/graphql/paging';
import { DateScalar, NikScalar, RegionCodeScalar } from '../../../platform/graphql/scalars';
import { RegionType } from '../../regions/graphql';
import { Indicator } from './indicator-type';
import { RecordChange } from './record-change-type';
import { RevisionType } from './revision-type';

export enum Sex {
  MALE = 'MALE',
  FEMALE = 'FEMALE',
}
registerEnumType(Sex, { name: 'Sex', description: 'As recorded: laki-laki or perempuan.' });

@ObjectType('Resident', { implements: Node, description: 'A person recorded in a family.' })
export class ResidentType extends Node {
  @Field(() => NikScalar, {
    nullable: true,
    description: 'Masked unless unmasked for a purpose; null for a newborn without one.',
  })
  nik?: string | null;

  @Field(() => String, { description: 'Name as delivered.' })
  name!: string;

  @Field(() => Sex, { nullable: true, description: 'As recorded.' })
  sex!: Sex | null;

  @Field(() => DateScalar, { nullable: true, description: 'Birth date.' })
  birthDate!: string | null;

  @Field(() => String, { nullable: true, description: 'Place of birth.' })
  birthPlace!: string | null;

  @Field(() => Int, { nullable: true, description: 'Whole years, on a day (today in Jakarta by default).' })
  age?: number | null;

  @Field(() => String, { nullable: true, description: 'Relationship to the head of the family, in words.' })
  relationship!: string | null;

  @Field(() => RegionType, { nullable: true, description: 'The kelurahan of the family.' })
  region?: RegionType | null;

  @Field(() => [Indicator], { description: 'The recorded variables of the person, each with its source.' })
  variables?: Indicator[];

  @Field(() => Boolean, { description: 'Whether the last full delivery no longer named the person.' })
  absent!: boolean;

  @Field(() => RevisionType, { nullable: true, description: 'The revision that last changed the person.' })
  revision?: RevisionType | null;

  @Field(() => [RecordChange], { description: 'What changed, newest first, the first hundred.' })
  history?: RecordChange[];
}

export const ResidentConnection = connectionOf(ResidentType, 'Resident');

export enum ResidentOrder {
  ID = 'ID',
  REGION_NAME = 'REGION_NAME',
}
registerEnumType(ResidentOrder, {
  name: 'ResidentOrder',
  description: 'The orders in which residents can be paged. Every filter has one, with its index; others are refused.',
  valuesConfig: {
    ID: { description: 'As first recorded: without a filter, and with a NIK.' },
    REGION_NAME: {
      description: 'By kelurahan, then name: with a region or a name, and for whoever is held to a region.',
    },
  },
});

@InputType({ description: 'Which residents.' })
export class ResidentFilter {
  @Field(() => RegionCodeScalar, { nullable: true, description: 'Those in this region and all below it.' })
  region?: string | null;

  @Field(() => String, { nullable: true, description: 'Those whose name begins so.' })
  @MaxLength(60)
  name?: string | null;

  @Field(() => NikScalar, {
    nullable: true,
    description: 'Those with this NIK: more than one where it is recorded twice.',
  })
  nik?: string | null;
}
