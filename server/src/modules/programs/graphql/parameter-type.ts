import { Field, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../platform/graphql/scalars';

@ObjectType({ description: 'A number or rule of policy that is dated, with where it comes from.' })
export class PolicyParameter {
  @Field(() => String, { nullable: true, description: 'Code of the programme; null where it holds for all.' })
  program!: string | null;

  @Field(() => String, { description: 'Code of the clause, term or setting.' })
  code!: string;

  @Field(() => String, { description: 'What it is, in the language of the request.' })
  label!: string;

  @Field(() => String, { description: 'What holds; of what is off, what would be asked.' })
  value!: string;

  @Field(() => Boolean, { description: 'False: sources mention it, and nothing asks it.' })
  isOn!: boolean;

  @Field(() => DateScalar, { description: 'Since when it is so.' })
  since!: string;

  @Field(() => String, { description: 'The decree of the terms, or where the number comes from.' })
  source!: string;

  @Field(() => String, { description: 'Why it is in doubt; empty where the source says it.' })
  note!: string;

  @Field(() => Boolean, { description: 'False where no official text was found.' })
  isVerified!: boolean;
}
