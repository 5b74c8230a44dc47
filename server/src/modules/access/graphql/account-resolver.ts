import { Arg, Args, Authorized, ID, Mutation, Query, Resolver } from 'type-graphql';
import { PageArgs, type Connection } from '../../../platform/graphql/paging';
import { Needs } from '../../../platform/graphql/permission';
import { ApiClientPayload, CreateApiClientInput, InviteUserInput, UpdateUserInput, UserPayload } from './account-input';
import { ApiClientConnection, ApiClientType, UserConnection, UserType } from './account-type';

@Authorized()
@Resolver(() => UserType)
export class UserResolver {
  @Needs('user.read')
  @Query(() => UserConnection, { description: 'Accounts of people, in the order of creation.' })
  users(@Args(() => PageArgs) args: PageArgs): Connection<UserType> {
    throw new Error(String(args));
  }

  @Needs('user.manage')
  @Mutation(() => UserPayload, { description: 'Creates an account. Its first password is shown once.' })
  inviteUser(
    @Arg('input', () => InviteUserInput, { description: 'The account.' }) _input: InviteUserInput,
  ): UserPayload {
    throw new Error('');
  }

  @Needs('user.manage')
  @Mutation(() => UserPayload, { description: 'Changes an account.' })
  updateUser(
    @Arg('input', () => UpdateUserInput, { description: 'What to change.' }) _input: UpdateUserInput,
  ): UserPayload {
    throw new Error('');
  }

  @Needs('user.manage')
  @Mutation(() => UserPayload, { description: 'Disables an account and ends its sessions at once.' })
  disableUser(@Arg('id', () => ID, { description: 'Id of the user.' }) _id: string): UserPayload {
    throw new Error('');
  }
}

@Authorized()
@Resolver(() => ApiClientType)
export class ApiClientResolver {
  @Needs('client.read')
  @Query(() => ApiClientConnection, { description: 'Accounts of programs, in the order of creation.' })
  apiClients(@Args(() => PageArgs) args: PageArgs): Connection<ApiClientType> {
    throw new Error(String(args));
  }

  @Needs('client.manage')
  @Mutation(() => ApiClientPayload, { description: 'Creates an API client. Its secret is shown once.' })
  createApiClient(
    @Arg('input', () => CreateApiClientInput, { description: 'The client.' }) _input: CreateApiClientInput,
  ): ApiClientPayload {
    throw new Error('');
  }

  @Needs('client.manage')
  @Mutation(() => ApiClientPayload, {
    description: 'Gives an API client a new secret; the old one and its tokens end at once.',
  })
  rotateApiClient(@Arg('id', () => ID, { description: 'Id of the API client.' }) _id: string): ApiClientPayload {
    throw new Error('');
  }

  @Needs('client.manage')
  @Mutation(() => ApiClientPayload, { description: 'Disables an API client; its tokens end at once.' })
  disableApiClient(@Arg('id', () => ID, { description: 'Id of the API client.' }) _id: string): ApiClientPayload {
    throw new Error('');
  }
}
