import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'One finding of the comparison with the civil registry (pemadanan).' })
export class IdentityFinding {
  @Field(() => String, { description: 'Code of the category, such as NAMA_TIDAK_SESUAI.' })
  code!: string;

  @Field(() => String, { description: 'The sentence, in the language of the request.' })
  message!: string;

  @Field(() => Boolean, { description: 'True when it makes the person tidak padan; false for a remark.' })
  mismatch!: boolean;

  @Field(() => Boolean, { description: 'True when it suspends until a second source or an officer confirms it.' })
  suspends!: boolean;
}

@ObjectType({ description: 'How a person compares with the civil registry extract.' })
export class Identity {
  @Field(() => Boolean, { description: 'Padan: nothing stands against the identity.' })
  matched!: boolean;

  @Field(() => Boolean, { description: 'Suspended until verified: nobody is dropped on one unverified finding.' })
  suspended!: boolean;

  @Field(() => [IdentityFinding], { description: 'What was found.' })
  findings!: IdentityFinding[];

  @Field(() => [String], { description: 'Codes of structural remarks on the NIK, which reject nothing.' })
  notes!: string[];

  @Field(() => Int, { description: 'The revision since which this result stands.' })
  since!: number;
}
