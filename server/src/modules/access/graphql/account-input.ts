import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ArrayMaxSize, IsEmail, IsIn, Max, MaxLength, Min } from 'class-validator';
import type { Role } from '@tepat/shared';
import { RegionCodeScalar } from '../../../platform/graphql/scalars';
import { Payload } from '../../../platform/graphql/user-errors';
import { ApiClientType, CounterType, RoleEnum, UserType, Viewer } from './account-type';
import { Written } from '../../../platform/graphql/typed-input';

@InputType({ description: 'Who signs in.' })
export class SignInInput {
  @Field(() => String, { description: 'Address of the account.' })
  @MaxLength(190)
  email!: string;

  @Field(() => String, { description: 'Password.' })
  @MaxLength(200)
  password!: string;
}

@ObjectType({ implements: Payload, description: 'Answer of signIn. The session itself travels in a cookie.' })
export class SignInPayload extends Payload {
  @Field(() => Viewer, { nullable: true, description: 'Who is signed in now.' })
  viewer!: Viewer | null;
}

@ObjectType({ implements: Payload, description: 'Answer of signOut.' })
export class SignOutPayload extends Payload {
  @Field(() => Boolean, { description: 'True when the session is ended.' })
  signedOut!: boolean;
}

@InputType({ description: 'The password once more.' })
export class ConfirmPasswordInput {
  @Field(() => String, { description: 'The password of the account that is signed in.' })
  @MaxLength(200)
  password!: string;
}

@ObjectType({
  implements: Payload,
  description: 'Answer of confirmPassword. For some minutes the session may release, approve and publish.',
})
export class ConfirmPasswordPayload extends Payload {
  @Field(() => Boolean, { description: 'True when the password is right.' })
  confirmed!: boolean;
}

@InputType({ description: 'The old and the new password.' })
export class ChangePasswordInput {
  @Field(() => String, { description: 'The password so far.' })
  @MaxLength(200)
  current!: string;

  @Field(() => String, { description: 'The new one, 12 to 128 characters.' })
  @MaxLength(200)
  next!: string;
}

@ObjectType({
  implements: Payload,
  description: 'Answer of changePassword. Every other session of the account is ended.',
})
export class ChangePasswordPayload extends Payload {
  @Field(() => Boolean, { description: 'True when it is changed.' })
  changed!: boolean;
}

@InputType({ description: 'For what a counter is opened.' })
export class OpenCounterInput {
  @Field(() => String, { description: 'One of the purposes of the viewer.' })
  @MaxLength(40)
  purpose!: string;
}

@ObjectType({ implements: Payload, description: 'Answer of openCounter and closeCounter.' })
export class CounterPayload extends Payload {
  @Field(() => CounterType, { nullable: true, description: 'The counter that is open now.' })
  counter!: CounterType | null;

  @Field(() => CounterType, {
    nullable: true,
    description: 'The counter of another purpose that was open and has ended for this one.',
  })
  ended!: CounterType | null;
}

@InputType({ description: 'A new account.' })
export class InviteUserInput {
  @Field(() => String, { description: 'Address to sign in with.' })
  @IsEmail()
  @MaxLength(190)
  email!: string;

  @Field(() => String, { description: 'Name.' })
  @Written(2, 120)
  name!: string;

  @Field(() => RoleEnum, { description: 'Role; INTEGRATOR is for API clients.' })
  role!: Role;

  @Field(() => RegionCodeScalar, {
    nullable: true,
    description: 'Kelurahan of an officer, city or kecamatan of a verifier.',
  })
  region?: string | null;
}

@InputType({ description: 'What to change of an account. What is left out stays.' })
export class UpdateUserInput {
  @Field(() => ID, { description: 'Id of the user.' })
  user!: string;

  @Field(() => String, { nullable: true, description: 'Name.' })
  @Written(2, 120)
  name?: string | null;

  @Field(() => RoleEnum, { nullable: true, description: 'Role. A change ends every session of the account.' })
  role?: Role | null;

  @Field(() => RegionCodeScalar, { nullable: true, description: 'Region. A change ends every session of the account.' })
  region?: string | null;

  @Field(() => String, { nullable: true, description: 'Preferred language: id or en.' })
  @IsIn(['id', 'en'])
  locale?: string | null;
}

@ObjectType({ implements: Payload, description: 'Answer of the mutations of an account.' })
export class UserPayload extends Payload {
  @Field(() => UserType, { nullable: true, description: 'The account as it stands now.' })
  user!: UserType | null;

  @Field(() => String, { nullable: true, description: 'The first password of an invited account; shown once.' })
  password?: string | null;
}

@InputType({ description: 'A new API client.' })
export class CreateApiClientInput {
  @Field(() => String, { description: 'Name.' })
  @Written(2, 120)
  name!: string;

  @Field(() => [String], { description: 'Permissions, at most those of an INTEGRATOR.' })
  @ArrayMaxSize(20)
  scopes!: string[];

  @Field(() => Int, { description: 'Days until the secret ends, 1 to 366.' })
  @Min(1)
  @Max(366)
  days!: number;
}

@ObjectType({ implements: Payload, description: 'Answer of the mutations of an API client.' })
export class ApiClientPayload extends Payload {
  @Field(() => ApiClientType, { nullable: true, description: 'The client as it stands now.' })
  apiClient!: ApiClientType | null;

  @Field(() => String, {
    nullable: true,
    description: 'The secret, of createApiClient and rotateApiClient only; shown once.',
  })
  secret?: string | null;
}
