import { Arg, Authorized, Mutation, Query, Resolver } from 'type-graphql';
import { OpenToAll, SignedIn } from '../../../platform/graphql/permission';
import {
  ChangePasswordInput,
  ChangePasswordPayload,
  SignInInput,
  SignInPayload,
  SignOutPayload,
} from './account-input';
import { Viewer } from './account-type';

/** Apart from the rest, because this alone is open to whoever has not signed in. */
@Resolver()
export class SignInResolver {
  @OpenToAll()
  @Mutation(() => SignInPayload, { description: 'Opens a session. At most once in a document.' })
  signIn(@Arg('input', () => SignInInput, { description: 'Who signs in.' }) _input: SignInInput): SignInPayload {
    throw new Error('');
  }
}

@Authorized()
@Resolver()
export class SessionResolver {
  @SignedIn()
  @Query(() => Viewer, { description: 'Whoever sends the request.' })
  viewer(): Viewer {
    throw new Error('');
  }

  @SignedIn()
  @Mutation(() => SignOutPayload, { description: 'Ends the session.' })
  signOut(): SignOutPayload {
    throw new Error('');
  }

  @SignedIn()
  @Mutation(() => ChangePasswordPayload, { description: 'Changes the own password.' })
  changePassword(
    @Arg('input', () => ChangePasswordInput, { description: 'The old and the new one.' }) _input: ChangePasswordInput,
  ): ChangePasswordPayload {
    throw new Error('');
  }
}
