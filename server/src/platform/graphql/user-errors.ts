import { Field, InterfaceType, ObjectType } from 'type-graphql';

@ObjectType('UserError', { description: 'What whoever sent the mutation can put right.' })
export class UserErrorType {
  @Field(() => String, {
    nullable: true,
    description: 'Path of the input it belongs to; null when it concerns the whole.',
  })
  field!: string | null;

  @Field(() => String, { description: 'A stable code of the message catalogue.' })
  code!: string;

  @Field(() => String, { description: 'The sentence, in the language of Accept-Language (Indonesian or English).' })
  message!: string;
}

@InterfaceType({ description: 'What every mutation answers.' })
export abstract class Payload {
  @Field(() => [UserErrorType], { description: 'Empty when the mutation did what was asked.' })
  userErrors!: UserErrorType[];
}
