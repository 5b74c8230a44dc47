import { Length, MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar, NikScalar, RegionCodeScalar } from '../../../platform/graphql/scalars';

const LONGEST_ID = 120;

/** What stands on a document, all three: as in the presence check. */
@InputType({ description: 'What stands on a document.' })
abstract class DocumentInput {
  @Field(() => NikScalar, { description: 'NIK in full.' })
  nik!: string;

  @Field(() => DateScalar, { description: 'Birth date as on the document.' })
  birthDate!: string;

  @Field(() => String, { description: 'Name as on the document.' })
  @Length(1, 120)
  name!: string;
}

@InputType({ description: 'Whom a transfer brings in, and into which family, or with their whole family.' })
export class BeginTransferInput extends DocumentInput {
  @Field(() => ID, { nullable: true, description: 'The family that the person joins.' })
  @MaxLength(LONGEST_ID)
  family?: string | null;

  @Field(() => RegionCodeScalar, {
    nullable: true,
    description: 'Without a family: the kelurahan into which the whole family of the person moves.',
  })
  kelurahan?: string | null;
}

@InputType({ description: 'Somebody whom the civil registry knows and no family has, as the head of a new one.' })
export class BeginNewFamilyInput extends DocumentInput {
  @Field(() => RegionCodeScalar, { description: 'The kelurahan where they live.' })
  kelurahan!: string;
}

@InputType({ description: 'Which transfer is confirmed.' })
export class ConfirmTransferInput {
  @Field(() => ID, { description: 'Id of the correction.' })
  @MaxLength(LONGEST_ID)
  correction!: string;

  @Field(() => Int, { description: 'The step that was seen.' })
  @Min(1)
  step!: number;
}
