import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../../platform/graphql/paging';
import { DateScalar, DateTimeScalar } from '../../../platform/graphql/scalars';
import { ResidentType } from '../../registry/graphql';
import { IdentityCheckType } from './check-type';
import { IdentityFinding } from './identity-type';

@ObjectType({ description: 'Somebody who differs from the civil registry in a category.' })
export class IdentityMismatch {
  @Field(() => ID, { description: 'Id of the resident.' })
  id!: string;

  @Field(() => ResidentType, { nullable: true, description: 'Who.' })
  resident?: ResidentType | null;

  @Field(() => [IdentityFinding], { description: 'Everything that was found of the person.' })
  findings!: IdentityFinding[];
}

export const IdentityMismatchConnection = connectionOf(IdentityMismatch, 'IdentityMismatch');

@ObjectType({ description: 'One field of both records.' })
export class IdentityComparison {
  @Field(() => String, { description: 'name, birthDate, sex, kelurahan or cardNumber.' })
  field!: string;

  @Field(() => String, {
    nullable: true,
    description: 'As recorded of the family, in words; card numbers as masked as elsewhere.',
  })
  ours!: string | null;

  @Field(() => String, { nullable: true, description: 'As the civil registry has it; null = it holds nothing.' })
  theirs!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Null where one side holds nothing: it speaks against nobody.' })
  agrees!: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Of names: how many letters differ in spelling (Levenshtein).' })
  distance!: number | null;

  @Field(() => Int, { nullable: true, description: 'Of names: how much alike they are spelt, 0 to 100.' })
  likeness!: number | null;
}

@ObjectType({
  description: 'What a comparison said of the person, and for how long: what is settled closes by itself.',
})
export class IdentityTrace {
  @Field(() => Int, { description: 'From this revision on.' })
  since!: number;

  @Field(() => Int, { nullable: true, description: 'Until this revision; null = it stands.' })
  until!: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was compared.' })
  at!: Date | null;

  @Field(() => [IdentityFinding], { description: 'What was found; nothing = padan.' })
  findings!: IdentityFinding[];
}

@ObjectType({ description: 'A person and the civil record of the same NIK, side by side.' })
export class IdentityRecord {
  @Field(() => ID, { description: 'Id of the resident.' })
  id!: string;

  @Field(() => ResidentType, { description: 'As recorded of the family.' })
  resident!: ResidentType;

  @Field(() => [IdentityComparison], { description: 'Both records, field by field.' })
  fields!: IdentityComparison[];

  @Field(() => String, { nullable: true, description: 'Version of the delivery that ours come from.' })
  deliveryVersion!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day that ours speak of.' })
  referenceDate!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The revision that brought the civil record; null where there is none.',
  })
  civilSince!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the civil registry says of the person’s whereabouts, in words.',
  })
  civilStatus!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Since when.' })
  civilStatusDate!: string | null;

  @Field(() => Boolean, {
    description: 'A second source says the same: the registry itself records the person as dead or moved.',
  })
  secondSource!: boolean;

  @Field(() => [IdentityFinding], { description: 'What the last comparison found.' })
  findings!: IdentityFinding[];

  @Field(() => [String], { description: 'What to ask the person or the family for, one for each difference.' })
  asks!: string[];

  @Field(() => [IdentityCheckType], { description: 'What officials found, the oldest first.' })
  checks!: IdentityCheckType[];

  @Field(() => [IdentityTrace], { description: 'What comparisons said over time, the newest first.' })
  trace!: IdentityTrace[];
}
