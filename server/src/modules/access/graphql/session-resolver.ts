import { Arg, Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../../platform/graphql/context';
import { OpenToAll, SignedIn } from '../../../platform/graphql/permission';
import { userErrorsOf } from '../../../platform/graphql/user-errors';
import type { SessionCookie } from '../../../platform/http/cookies';
import type { AccessServices } from '../use-cases/access-services';
import { principalOfSession } from '../use-cases/authenticate';
import { changePassword } from '../use-cases/change-password';
import { confirmPassword } from '../use-cases/confirm-password';
import { signIn } from '../use-cases/sign-in';
import { signOut } from '../use-cases/sign-out';
import {
  ChangePasswordInput,
  ChangePasswordPayload,
  ConfirmPasswordInput,
  ConfirmPasswordPayload,
  SignInInput,
  SignInPayload,
  SignOutPayload,
} from './account-input';
import { viewerNode } from './account-node';
import { Viewer } from './account-type';

/** Apart from the rest, because this alone is open to whoever has not signed in. */
@Resolver()
export class SignInResolver {
  constructor(
    private readonly services: AccessServices,
    private readonly cookie: SessionCookie,
  ) {}

  @OpenToAll()
  @Mutation(() => SignInPayload, { description: 'Opens a session. At most once in a document.' })
  async signIn(
    @Arg('input', () => SignInInput, { description: 'Who signs in.' }) input: SignInInput,
    @Ctx() { request, response, requestId, locale, platform }: RequestContext,
  ): Promise<SignInPayload> {
    const opened = await signIn(this.services, {
      email: input.email,
      password: input.password,
      address: request.ip ?? '',
      requestId,
      held: this.cookie.read(request),
    });
    if (!opened.ok) return { viewer: null, userErrors: userErrorsOf(locale, opened.error) };
    const principal = await principalOfSession(platform, opened.value.token);
    if (principal === null) return { viewer: null, userErrors: userErrorsOf(locale, { code: 'SIGN_IN_FAILED' }) };
    this.cookie.set(response, opened.value.token, opened.value.expiresAt);
    return { viewer: viewerNode(principal, platform.mode), userErrors: [] };
  }
}

@Authorized()
@Resolver()
export class SessionResolver {
  constructor(
    private readonly services: AccessServices,
    private readonly cookie: SessionCookie,
  ) {}

  @SignedIn()
  @Query(() => Viewer, { description: 'Whoever sends the request.' })
  viewer(@Ctx() { principal, platform }: RequestContext): Viewer {
    if (principal === null) throw new Error('the permission check let a stranger through');
    return viewerNode(principal, platform.mode);
  }

  @SignedIn()
  @Mutation(() => SignOutPayload, { description: 'Ends the session.' })
  async signOut(@Ctx() context: RequestContext): Promise<SignOutPayload> {
    const token = this.cookie.read(context.request);
    if (token !== null) await signOut(context.platform, context.actor(), token);
    this.cookie.clear(context.response);
    return { signedOut: token !== null, userErrors: [] };
  }

  @SignedIn()
  @Mutation(() => ConfirmPasswordPayload, {
    description: 'Gives the password once more, as releasing, approving and publishing ask for.',
  })
  async confirmPassword(
    @Arg('input', () => ConfirmPasswordInput, { description: 'The password.' }) { password }: ConfirmPasswordInput,
    @Ctx() context: RequestContext,
  ): Promise<ConfirmPasswordPayload> {
    const token = this.cookie.read(context.request);
    if (token === null) return { confirmed: false, userErrors: userErrorsOf(context.locale, { code: 'FORBIDDEN' }) };
    const attempt = { password, token, address: context.request.ip ?? '' };
    const confirmed = await confirmPassword(this.services, context.actor(), attempt);
    return confirmed.ok
      ? { confirmed: true, userErrors: [] }
      : { confirmed: false, userErrors: userErrorsOf(context.locale, confirmed.error) };
  }

  @SignedIn()
  @Mutation(() => ChangePasswordPayload, { description: 'Changes the own password.' })
  async changePassword(
    @Arg('input', () => ChangePasswordInput, { description: 'The old and the new one.' }) input: ChangePasswordInput,
    @Ctx() context: RequestContext,
  ): Promise<ChangePasswordPayload> {
    const token = this.cookie.read(context.request);
    if (token === null) return { changed: false, userErrors: userErrorsOf(context.locale, { code: 'FORBIDDEN' }) };
    const changed = await changePassword(this.services, context.actor(), {
      ...input,
      token,
      address: context.request.ip ?? '',
    });
    return changed.ok
      ? { changed: true, userErrors: [] }
      : { changed: false, userErrors: userErrorsOf(context.locale, changed.error) };
  }
}
