import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../../platform/graphql/context';
import { Needs } from '../../../platform/graphql/permission';
import { userErrorsOf } from '../../../platform/graphql/user-errors';
import type { SessionCookie } from '../../../platform/http/cookies';
import { closeCounter, openCounter } from '../use-cases/counter-session';
import { CounterPayload, OpenCounterInput } from './account-input';

@Authorized()
@Resolver()
export class CounterSessionResolver {
  constructor(private readonly cookie: SessionCookie) {}

  @Needs('counter.open')
  @Mutation(() => CounterPayload, {
    description:
      'Fixes one purpose for half an hour of this session. A counter of another purpose that is open ends first.',
  })
  async openCounter(
    @Arg('input', () => OpenCounterInput, { description: 'For what.' }) { purpose }: OpenCounterInput,
    @Ctx() context: RequestContext,
  ): Promise<CounterPayload> {
    const token = this.cookie.read(context.request);
    if (token === null) return noSession(context);
    const opened = await openCounter(context.platform, context.actor(), { token, purpose });
    return opened.ok
      ? { ...opened.value, userErrors: [] }
      : { counter: null, ended: null, userErrors: userErrorsOf(context.locale, opened.error) };
  }

  @Needs('counter.open')
  @Mutation(() => CounterPayload, { description: 'Ends the counter of this session at once.' })
  async closeCounter(@Ctx() context: RequestContext): Promise<CounterPayload> {
    const token = this.cookie.read(context.request);
    if (token === null) return noSession(context);
    await closeCounter(context.platform, context.actor(), token);
    return { counter: null, ended: null, userErrors: [] };
  }
}

/** A counter belongs to the session of a person; a program has none. */
const noSession = ({ locale }: RequestContext): CounterPayload => ({
  counter: null,
  ended: null,
  userErrors: userErrorsOf(locale, { code: 'FORBIDDEN' }),
});
