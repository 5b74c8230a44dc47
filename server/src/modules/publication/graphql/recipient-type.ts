import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from '../../../platform/graphql/paging';
import { DateScalar, NikScalar, RupiahScalar } from '../../../platform/graphql/scalars';
import { RegionType } from '../../regions/graphql';
import { RecipientListType, Standing } from './list-type';

export enum Payee {
  SELF = 'SELF',
  PARENT = 'PARENT',
  GUARDIAN = 'GUARDIAN',
  PROXY = 'PROXY',
}
registerEnumType(Payee, { name: 'Payee', description: 'Into whose account it is paid.' });

@ObjectType('Recipient', { description: 'One row of a list, frozen with it.' })
export class RecipientRow {
  @Field(() => String, { description: 'Stable reference of the person; not a NIK.' })
  recipientRef!: string;

  @Field(() => ID, { description: 'Id of the Resident; fetch it by node.' })
  residentId!: string;

  @Field(() => Standing, { description: 'Recipient, or on the waiting list.' })
  standing!: Standing;

  @Field(() => Int, {
    nullable: true,
    description:
      'Place by order of need, from 1, within the standing; null without the permission welfare.score.read, because scores could be solved from the order of many.',
  })
  position!: number | null;

  @Field(() => NikScalar, { nullable: true, description: 'Masked unless unmasked for a purpose.' })
  nik?: string | null;

  @Field(() => String, { description: 'Name as frozen.' })
  name!: string;

  @Field(() => DateScalar, { description: 'Birth date as frozen.' })
  birthDate!: string;

  @Field(() => RegionType, { nullable: true, description: 'Kelurahan as frozen.' })
  region?: RegionType | null;

  @Field(() => RupiahScalar, { description: 'Amount of the period.' })
  amount!: number;

  @Field(() => DateScalar, { description: 'First day that is paid for.' })
  periodFrom!: string;

  @Field(() => DateScalar, { description: 'Last day that is paid for.' })
  periodTo!: string;

  @Field(() => String, { description: 'NEW, EXISTING or BACK_PAY.' })
  kind!: string;

  @Field(() => Payee, { description: 'Into whose account it is paid.' })
  payee!: Payee;

  @Field(() => String, { description: 'PAYABLE, HELD or WAITING.' })
  status!: string;
}

export const RecipientConnection = connectionOf(RecipientRow, 'Recipient');

@ObjectType({ description: 'A list that names a person, and how.' })
export class ListedEntry {
  @Field(() => RecipientListType, { description: 'The list.' })
  list!: RecipientListType;

  @Field(() => RecipientRow, { description: 'The row, as frozen.' })
  row!: RecipientRow;
}

@ObjectType({ description: 'A reason in words.' })
export class ChangeReason {
  @Field(() => String, { description: 'Code of the reason.' })
  code!: string;

  @Field(() => String, { description: 'The reason, in the language of the request.' })
  label!: string;
}

@ObjectType({ description: 'One person who joined or left, named, with every reason. Frozen with the list.' })
export class RecipientChange {
  @Field(() => ID, { description: 'Id of the Resident; fetch it by node.' })
  residentId!: string;

  @Field(() => String, { nullable: true, description: 'Stable reference of the person; not a NIK.' })
  recipientRef!: string | null;

  @Field(() => String, { nullable: true, description: 'Name as frozen.' })
  name!: string | null;

  @Field(() => RegionType, { nullable: true, description: 'Kelurahan as frozen.' })
  region?: RegionType | null;

  @Field(() => String, { description: 'JOINED, LEFT …' })
  kind!: string;

  @Field(() => [ChangeReason], { description: 'Why.' })
  reasons!: ChangeReason[];

  @Field(() => Int, { description: 'Version of the list that brought it.' })
  listVersion!: number;

  @Field(() => Int, { description: 'Sequence of that list, as sinceVersion takes it.' })
  listSequence!: number;

  @Field(() => String, { description: 'Period of that list.' })
  period!: string;
}

export const RecipientChangeConnection = connectionOf(RecipientChange, 'RecipientChange');
