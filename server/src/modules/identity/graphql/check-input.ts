import { MaxLength, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { IdentityCategoryCode, IdentityCheckBasis, IdentityFinding } from '@tepat/shared';
import { DateScalar } from '../../../platform/graphql/scalars';
import { IdentityCategoryEnum, IdentityCheckBasisEnum, IdentityFindingEnum } from './identity-enum';

const LONGEST_ID = 120;
const LONGEST_NUMBER = 60;
const LONGEST_REASON = 500;

@InputType({ description: 'Which of two records is right, and what that rests on.' })
export class ProposeIdentityCheckInput {
  @Field(() => ID, { description: 'Of whom.' })
  @MaxLength(LONGEST_ID)
  resident!: string;

  @Field(() => IdentityCategoryEnum, { description: 'Which difference.' })
  category!: IdentityCategoryCode;

  @Field(() => IdentityFindingEnum, { description: 'Which record is right.' })
  finding!: IdentityFinding;

  @Field(() => IdentityCheckBasisEnum, { description: 'What it rests on.' })
  basis!: IdentityCheckBasis;

  @Field(() => String, { nullable: true, description: 'Number of the document, where it is one.' })
  @MaxLength(LONGEST_NUMBER)
  documentNumber?: string | null;

  @Field(() => DateScalar, { description: 'The day of the document or the visit.' })
  observedOn!: string;

  @Field(() => String, { description: 'What was found.' })
  @MaxLength(LONGEST_REASON)
  reason!: string;

  @Field(() => Int, { description: 'The revision of the civil record that was read (civilSince).' })
  @Min(1)
  seen!: number;
}

@InputType({ description: 'The second person’s word on a finding.' })
export class DecideIdentityCheckInput {
  @Field(() => ID, { description: 'Id of the finding.' })
  @MaxLength(LONGEST_ID)
  check!: string;

  @Field(() => Boolean, { description: 'True: confirmed.' })
  confirms!: boolean;

  @Field(() => String, { description: 'Why.' })
  @MaxLength(LONGEST_REASON)
  reason!: string;
}
