import { Arg, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { MessageCode, Result, UserError } from '@tepat/shared';
import type { RequestContext } from '../../../platform/graphql/context';
import { loaderOf } from '../../../platform/graphql/loader';
import { Needs } from '../../../platform/graphql/permission';
import { userErrorsOf } from '../../../platform/graphql/user-errors';
import { ImportType } from '../../intake/graphql';
import type { Adoption } from '../storage/adoptions';
import { adoptionsOf, openAdoptions } from '../storage/adoptions';
import { confirmAdoption, declineAdoption, proposeAdoption } from '../use-cases/adopt-delivery';
import { nightBasis } from '../use-cases/night-basis';
import {
  AdoptionDecision,
  DecideDeliveryInput,
  DeliveryAdoption,
  DeliveryAdoptionPayload,
  NightBasisType,
  ProposeDeliveryInput,
} from './adoption-type';

@Authorized()
@Resolver(() => ImportType)
export class AdoptionResolver {
  @Needs('import.read')
  @Query(() => NightBasisType, { description: 'What a night that begins now reads, and which deliveries wait.' })
  async nightBasis(@Ctx() { platform }: RequestContext): Promise<NightBasisType> {
    const { revision, awaited } = await nightBasis(platform.database);
    return { revisionNumber: revision, awaited: awaited.map((adoption) => adoptionNode(adoption, true)) };
  }

  @Needs('delivery.propose')
  @Mutation(() => DeliveryAdoptionPayload, { description: 'Proposes that nights read a full delivery.' })
  async proposeDelivery(
    @Arg('input', () => ProposeDeliveryInput, { description: 'The delivery.' }) input: ProposeDeliveryInput,
    @Ctx() context: RequestContext,
  ): Promise<DeliveryAdoptionPayload> {
    return answer(context, await proposeAdoption(context.platform, context.actor(), input));
  }

  @Needs('delivery.adopt')
  @Mutation(() => DeliveryAdoptionPayload, {
    description:
      'Adopts a proposed delivery, never by whoever proposed it or brought it in; or sends the proposal back.',
  })
  async decideDelivery(
    @Arg('input', () => DecideDeliveryInput, { description: 'The decision.' }) input: DecideDeliveryInput,
    @Ctx() context: RequestContext,
  ): Promise<DeliveryAdoptionPayload> {
    const decide = input.decision === AdoptionDecision.ADOPT ? confirmAdoption : declineAdoption;
    return answer(context, await decide(context.platform, context.actor(), input));
  }

  @FieldResolver(() => DeliveryAdoption, {
    nullable: true,
    description: 'Whether nights may read it; null for what is no committed full delivery.',
  })
  async adoption(@Root() file: ImportType, @Ctx() context: RequestContext): Promise<DeliveryAdoption | null> {
    return file.revisionNumber === null ? null : loadAdoption(context, file.revisionNumber);
  }
}

async function answer(
  context: RequestContext,
  done: Result<{ revision: number }, UserError<MessageCode>>,
): Promise<DeliveryAdoptionPayload> {
  if (!done.ok) return { adoption: null, userErrors: userErrorsOf(context.locale, done.error) };
  return { adoption: await loadAdoption(context, done.value.revision), userErrors: [] };
}

async function loadAdoption(context: RequestContext, revision: number): Promise<DeliveryAdoption | null> {
  const { database } = context.platform;
  const adoption = await loaderOf<number, Adoption>(context, 'adoption', (ids) => adoptionsOf(database, ids)).load(
    revision,
  );
  if (adoption === null) return null;
  const open = adoption.state !== 'ADOPTED' && (await openAdoptions(database)).some((one) => one.revision === revision);
  return adoptionNode(adoption, open);
}

const adoptionNode = ({ revision, ...adoption }: Adoption, open: boolean): DeliveryAdoption => ({
  revisionNumber: revision,
  open,
  ...adoption,
});
