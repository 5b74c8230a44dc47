import { Args, Authorized, Ctx, Query, Resolver } from 'type-graphql';
import { PRESENCE_ANSWERS } from '@tepat/shared';
import type { RequestContext } from '../../../platform/graphql/context';
import { nodeId } from '../../../platform/graphql/node-id';
import { Needs } from '../../../platform/graphql/permission';
import { refusal } from '../../../platform/graphql/refusal';
import { regionNode } from '../../regions/graphql';
import { isWithinReach, reachOf } from '../../registry';
import type { PresenceLimiter } from '../presence-limiter';
import { checkPresence } from '../use-cases/check-presence';
import { PresenceArgs, PresenceType } from './presence-type';

@Authorized()
@Resolver()
export class PresenceResolver {
  constructor(private readonly limiter: PresenceLimiter) {}

  @Needs('presence.check')
  @Query(() => PresenceType, {
    description:
      'Where the person of a document is recorded; all three must agree with one record. Counted and audited.',
  })
  async presence(
    @Args(() => PresenceArgs) { nik, birthDate, name }: PresenceArgs,
    @Ctx() context: RequestContext,
  ): Promise<PresenceType> {
    const reach = reachOf(context.scope('family.read'));
    const checked = await checkPresence(context.platform, this.limiter, context.actor(), {
      nik,
      birthDate,
      name,
      address: context.request.ip ?? '',
      purpose: context.servedFor,
      inArea: (kelurahan) => isWithinReach(reach, kelurahan),
    });
    if (!checked.ok) throw refusal(checked.error.code, 'Too many checks.', checked.error.params ?? {});
    const { answer, person } = checked.value;
    return {
      answer,
      sentence: PRESENCE_ANSWERS[answer].said[context.locale],
      nextStep: PRESENCE_ANSWERS[answer].next[context.locale],
      familyId: person !== null && answer === 'IN_YOUR_AREA' ? nodeId('Family', person.familyId) : null,
      region: person && regionNode(person.kelurahanCode),
    };
  }
}
