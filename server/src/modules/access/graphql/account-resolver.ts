import { Arg, Args, Authorized, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { LOCALES, type Result, type UserError } from '@tepat/shared';
import type { RequestContext } from '../../../platform/graphql/context';
import { keyOf } from '../../../platform/graphql/node-id';
import { numberAfter, PageArgs, pageOf, type Connection } from '../../../platform/graphql/paging';
import { Needs } from '../../../platform/graphql/permission';
import { userErrorsOf } from '../../../platform/graphql/user-errors';
import { accountById, accountsAfter } from '../storage/account-store';
import type { AccessServices } from '../use-cases/access-services';
import { inviteUser } from '../use-cases/invite-user';
import { disableUser, updateUser } from '../use-cases/update-user';
import { InviteUserInput, UpdateUserInput, UserPayload } from './account-input';
import { userNode } from './account-node';
import { UserConnection, UserType } from './account-type';

/** For an id that is none of ours, or of another type: the same answer as for an account that does not exist. */
const NOBODY = 0;

@Authorized()
@Resolver(() => UserType)
export class UserResolver {
  constructor(private readonly services: AccessServices) {}

  @Needs('user.read')
  @Query(() => UserConnection, { description: 'Accounts of people, in the order of creation.' })
  async users(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { platform }: RequestContext,
  ): Promise<Connection<UserType>> {
    const rows = await accountsAfter(platform.database, numberAfter(args.after), args.first + 1);
    return pageOf(rows, args, (account) => [account.id], userNode);
  }

  @Needs('user.manage')
  @Mutation(() => UserPayload, { description: 'Creates an account. Its first password is shown once.' })
  async inviteUser(
    @Arg('input', () => InviteUserInput, { description: 'The account.' }) input: InviteUserInput,
    @Ctx() context: RequestContext,
  ): Promise<UserPayload> {
    const invited = await inviteUser(this.services, context.actor(), { ...input, region: input.region ?? null });
    if (!invited.ok) return { user: null, password: null, userErrors: userErrorsOf(context.locale, invited.error) };
    const payload = await this.payload(context, invited.value.id, { ok: true, value: null });
    return { ...payload, password: invited.value.password };
  }

  @Needs('user.manage')
  @Mutation(() => UserPayload, { description: 'Changes an account.' })
  async updateUser(
    @Arg('input', () => UpdateUserInput, { description: 'What to change.' }) input: UpdateUserInput,
    @Ctx() context: RequestContext,
  ): Promise<UserPayload> {
    const id = keyOf('User', input.user) ?? NOBODY;
    const result = await updateUser(context.platform, context.actor(), {
      id,
      name: input.name ?? undefined,
      role: input.role ?? undefined,
      region: input.region,
      locale: LOCALES.find((locale) => locale === input.locale),
    });
    return this.payload(context, id, result);
  }

  @Needs('user.manage')
  @Mutation(() => UserPayload, { description: 'Disables an account and ends its sessions at once.' })
  async disableUser(
    @Arg('id', () => ID, { description: 'Id of the user.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<UserPayload> {
    const key = keyOf('User', id) ?? NOBODY;
    return this.payload(context, key, await disableUser(context.platform, context.actor(), key));
  }

  private async payload(context: RequestContext, id: number, result: Result<unknown, UserError>): Promise<UserPayload> {
    if (!result.ok) return { user: null, password: null, userErrors: userErrorsOf(context.locale, result.error) };
    const account = await accountById(context.platform.database, id);
    return { user: account ? userNode(account) : null, password: null, userErrors: [] };
  }
}
