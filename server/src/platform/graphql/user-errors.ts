import { Field, InterfaceType, ObjectType } from 'type-graphql';
import { errorMessage, type Locale, type UserError } from '@tepat/shared';

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

export function userErrorsOf(locale: Locale, errors: UserError | readonly UserError[]): UserErrorType[] {
  const list = Array.isArray(errors) ? (errors as readonly UserError[]) : [errors as UserError];
  return list.map((error) => ({
    field: error.field ?? null,
    code: error.code,
    message: errorMessage(locale, error),
  }));
}
