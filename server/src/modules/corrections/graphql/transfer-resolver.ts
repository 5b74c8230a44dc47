import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../../../platform/graphql/context';
import { keyOf } from '../../../platform/graphql/node-id';
import { Needs } from '../../../platform/graphql/permission';
import type { PresenceCheck, PresenceLimiter } from '../../counter';
import { isWithinReach, reachOf } from '../../registry';
import { beginNewFamily, beginTransfer } from '../use-cases/begin-from-presence';
import { confirmTransfer } from '../use-cases/confirm-transfer';
import { answer } from './correction-answer';
import { CorrectionPayload } from './correction-input';
import { BeginNewFamilyInput, BeginTransferInput, ConfirmTransferInput } from './transfer-input';

const NOBODY = 0;

/** What the answers of the presence check lead to. */
@Authorized()
@Resolver()
export class TransferResolver {
  constructor(private readonly limiter: PresenceLimiter) {}

  @Needs('correction.propose')
  @Mutation(() => CorrectionPayload, {
    description:
      'Begins a draft that brings somebody in from another kelurahan, who confirms it. Counted and audited as a presence check.',
  })
  async beginTransfer(
    @Arg('input', () => BeginTransferInput, { description: 'Whom, and where to.' }) input: BeginTransferInput,
    @Ctx() context: RequestContext,
  ): Promise<CorrectionPayload> {
    const { family, kelurahan } = input;
    const begun = await beginTransfer(context.platform, this.limiter, context.actor(), {
      check: checkOf(context, input),
      reach: reachOf(context.scope('correction.propose')),
      header: {},
      into: family ? { familyId: keyOf('Family', family) ?? NOBODY } : { kelurahanCode: kelurahan ?? '' },
    });
    return answer(context, begun);
  }

  @Needs('correction.propose')
  @Mutation(() => CorrectionPayload, {
    description:
      'Begins a draft of a family that is recorded nowhere. Counted and audited as a presence check. It asks for no assistance.',
  })
  async beginNewFamily(
    @Arg('input', () => BeginNewFamilyInput, { description: 'Of whom, and where.' }) input: BeginNewFamilyInput,
    @Ctx() context: RequestContext,
  ): Promise<CorrectionPayload> {
    const begun = await beginNewFamily(context.platform, this.limiter, context.actor(), {
      check: checkOf(context, input),
      reach: reachOf(context.scope('correction.propose')),
      header: {},
      kelurahanCode: input.kelurahan,
    });
    return answer(context, begun);
  }

  @Needs('transfer.confirm')
  @Mutation(() => CorrectionPayload, {
    description: 'Confirms, for the kelurahan that people leave or for its city, that they do.',
  })
  async confirmTransfer(
    @Arg('input', () => ConfirmTransferInput, { description: 'Which transfer.' }) input: ConfirmTransferInput,
    @Ctx() context: RequestContext,
  ): Promise<CorrectionPayload> {
    const confirmed = await confirmTransfer(context.platform, context.actor(), {
      correctionId: keyOf('Correction', input.correction) ?? NOBODY,
      step: input.step,
      reach: reachOf(context.scope('transfer.confirm')),
    });
    return answer(context, confirmed);
  }
}

function checkOf(
  context: RequestContext,
  { nik, birthDate, name }: { readonly nik: string; readonly birthDate: string; readonly name: string },
): PresenceCheck {
  const reach = reachOf(context.scope('family.read'));
  return {
    ...{ nik, birthDate, name },
    address: context.request.ip ?? '',
    purpose: context.servedFor,
    inArea: (kelurahan) => isWithinReach(reach, kelurahan),
  };
}
