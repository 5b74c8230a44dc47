import { Arg, Args, Authorized, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Result, UserError } from '@tepat/shared';
import type { RequestContext } from '../../../platform/graphql/context';
import { keyOf } from '../../../platform/graphql/node-id';
import { numberAfter, PageArgs, pageOf, type Connection } from '../../../platform/graphql/paging';
import { Needs } from '../../../platform/graphql/permission';
import { userErrorsOf } from '../../../platform/graphql/user-errors';
import { clientById, clientsAfter } from '../storage/client-store';
import type { AccessServices } from '../use-cases/access-services';
import { createApiClient, disableApiClient, rotateApiClient, type IssuedSecret } from '../use-cases/api-clients';
import { ApiClientPayload, CreateApiClientInput } from './account-input';
import { clientNode } from './account-node';
import { ApiClientConnection, ApiClientType } from './account-type';

const NOBODY = 0;

@Authorized()
@Resolver(() => ApiClientType)
export class ApiClientResolver {
  constructor(private readonly services: AccessServices) {}

  @Needs('client.read')
  @Query(() => ApiClientConnection, { description: 'Accounts of programs, in the order of creation.' })
  async apiClients(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { platform }: RequestContext,
  ): Promise<Connection<ApiClientType>> {
    const rows = await clientsAfter(platform.database, numberAfter(args.after), args.first + 1);
    return pageOf(rows, args, (client) => [client.id], clientNode);
  }

  @Needs('client.manage')
  @Mutation(() => ApiClientPayload, { description: 'Creates an API client. Its secret is shown once.' })
  async createApiClient(
    @Arg('input', () => CreateApiClientInput, { description: 'The client.' }) input: CreateApiClientInput,
    @Ctx() context: RequestContext,
  ): Promise<ApiClientPayload> {
    return this.issued(context, await createApiClient(this.services, context.actor(), input));
  }

  @Needs('client.manage')
  @Mutation(() => ApiClientPayload, {
    description: 'Gives an API client a new secret; the old one and its tokens end at once.',
  })
  async rotateApiClient(
    @Arg('id', () => ID, { description: 'Id of the API client.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<ApiClientPayload> {
    const key = keyOf('ApiClient', id) ?? NOBODY;
    return this.issued(context, await rotateApiClient(this.services, context.actor(), key));
  }

  @Needs('client.manage')
  @Mutation(() => ApiClientPayload, { description: 'Disables an API client; its tokens end at once.' })
  async disableApiClient(
    @Arg('id', () => ID, { description: 'Id of the API client.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<ApiClientPayload> {
    const key = keyOf('ApiClient', id) ?? NOBODY;
    const result = await disableApiClient(this.services, context.actor(), key);
    return result.ok ? this.payload(context, key, null) : refused(context, result.error);
  }

  private issued(context: RequestContext, result: Result<IssuedSecret, UserError>): Promise<ApiClientPayload> {
    return result.ok
      ? this.payload(context, result.value.id, result.value.secret)
      : Promise.resolve(refused(context, result.error));
  }

  private async payload(context: RequestContext, id: number, secret: string | null): Promise<ApiClientPayload> {
    const client = await clientById(context.platform.database, id);
    return { apiClient: client ? clientNode(client) : null, secret, userErrors: [] };
  }
}

function refused(context: RequestContext, error: UserError): ApiClientPayload {
  return { apiClient: null, secret: null, userErrors: userErrorsOf(context.locale, error) };
}
