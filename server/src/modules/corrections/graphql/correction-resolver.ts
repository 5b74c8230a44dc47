import { Arg, Args, ArgsType, Authorized, Ctx, Field, Mutation, Query, Resolver } from 'type-graphql';
import { plainDate } from '@tepat/shared';
import type { RequestContext } from '../../../platform/graphql/context';
import { keyOf } from '../../../platform/graphql/node-id';
import { PageArgs, pageOf, placeOf, type Connection } from '../../../platform/graphql/paging';
import { Needs } from '../../../platform/graphql/permission';
import { reachOf, type Reach } from '../../registry';
import { decideCorrection } from '../use-cases/decide-correction';
import type { ProposedChange } from '../use-cases/draft-lines';
import { proposeCorrection } from '../use-cases/propose-correction';
import { submitCorrection } from '../use-cases/submit-correction';
import { verifyCorrection } from '../use-cases/verify-correction';
import { withdrawCorrection } from '../use-cases/withdraw-correction';
import { answer } from './correction-answer';
import {
  CorrectionDecision,
  CorrectionFilter,
  CorrectionPayload,
  DecideCorrectionInput,
  ProposeCorrectionInput,
  SubmitCorrectionInput,
  VerificationOutcomeEnum,
  VerifyCorrectionInput,
  WithdrawCorrectionInput,
  type FactChangeInput,
} from './correction-input';
import { subjectOf } from './correction-subject';
import { correctionNode } from './correction-node';
import { CorrectionInbox } from './correction-part-type';
import { CorrectionConnection, CorrectionType } from './correction-type';
import { correctionInbox, correctionRows } from './correction-view';

const NOBODY = 0;
const correctionKey = (id: string): number => keyOf('Correction', id) ?? NOBODY;

const OUTCOMES = {
  [VerificationOutcomeEnum.PASS_ON]: 'VERIFIED',
  [VerificationOutcomeEnum.RETURN]: 'RETURNED',
  [VerificationOutcomeEnum.REJECT]: 'REJECTED',
} as const;
const DECISIONS = {
  [CorrectionDecision.APPROVE]: 'APPROVED',
  [CorrectionDecision.RETURN]: 'RETURNED',
  [CorrectionDecision.REJECT]: 'REJECTED',
} as const;

@ArgsType()
class CorrectionArgs extends PageArgs {
  @Field(() => CorrectionFilter, { nullable: true, description: 'Which corrections.' })
  filter?: CorrectionFilter | null;
}

@Authorized()
@Resolver()
export class CorrectionResolver {
  @Needs('correction.read')
  @Query(() => CorrectionConnection, {
    description:
      'Corrections within reach: by kelurahan and then the oldest first; of a family or a proposer, the newest.',
  })
  async corrections(
    @Args(() => CorrectionArgs) args: CorrectionArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<CorrectionType>> {
    const place = placeOf(args.after, 'code', 'number');
    const after = place && { kelurahanCode: place[0], id: place[1] };
    const rows = await correctionRows(context, args.filter ?? {}, after, args.first + 1);
    const page = pageOf(
      rows,
      args,
      ({ kelurahanCode, otherKelurahanCode, id }) => [
        args.filter?.toConfirm ? (otherKelurahanCode ?? '') : kelurahanCode,
        id,
      ],
      (row) => correctionNode(context, row),
    );
    return { ...page, edges: page.edges.flatMap(({ node, cursor }) => (node === null ? [] : [{ node, cursor }])) };
  }

  @Needs('correction.read')
  @Query(() => CorrectionInbox, { description: 'How many corrections wait for the viewer, and how many are late.' })
  correctionInbox(@Ctx() context: RequestContext): Promise<CorrectionInbox> {
    return correctionInbox(context);
  }

  @Needs('correction.propose')
  @Mutation(() => CorrectionPayload, {
    description: 'Begins a draft of a correction, or saves an edit of one, field by field. It asks for no assistance.',
  })
  async proposeCorrection(
    @Arg('input', () => ProposeCorrectionInput, { description: 'The draft.' }) input: ProposeCorrectionInput,
    @Ctx() context: RequestContext,
  ): Promise<CorrectionPayload> {
    const { correction, edit, family, changes, observedOn, ...filled } = input;
    const { channel, letterNumber, basis, minutesNumber, reason } = filled;
    const proposed = await proposeCorrection(context.platform, context.actor(), {
      draft: correction ? { correctionId: correctionKey(correction), edit: edit ?? 0 } : null,
      familyId: family ? keyOf('Family', family) : null,
      reach: reachFor(context, 'correction.propose'),
      header: {
        channel,
        letterNumber,
        basis,
        minutesNumber,
        reason,
        observedOn: typeof observedOn === 'string' ? plainDate(observedOn) : observedOn,
      },
      changes: changes.map(changeOf),
    });
    return answer(context, proposed);
  }

  @Needs('correction.propose')
  @Mutation(() => CorrectionPayload, {
    description: 'Submits a draft to verification. From then on it is frozen; the receipt is in the answer.',
  })
  async submitCorrection(
    @Arg('input', () => SubmitCorrectionInput, { description: 'Which draft.' }) input: SubmitCorrectionInput,
    @Ctx() context: RequestContext,
  ): Promise<CorrectionPayload> {
    const { correction, edit, step, reason } = input;
    const reach = reachFor(context, 'correction.propose');
    const request = { correctionId: correctionKey(correction), edit, step, reach, reason: reason ?? null };
    return answer(context, await submitCorrection(context.platform, context.actor(), request));
  }

  @Needs('correction.propose')
  @Mutation(() => CorrectionPayload, {
    description: 'The proposer takes a correction back, as long as nobody has verified it.',
  })
  async withdrawCorrection(
    @Arg('input', () => WithdrawCorrectionInput, { description: 'Which correction.' }) input: WithdrawCorrectionInput,
    @Ctx() context: RequestContext,
  ): Promise<CorrectionPayload> {
    const { correction, step, reason } = input;
    const reach = reachFor(context, 'correction.propose');
    const request = { correctionId: correctionKey(correction), step, reach, reason: reason ?? null };
    return answer(context, await withdrawCorrection(context.platform, context.actor(), request));
  }

  @Needs('correction.verify')
  @Mutation(() => CorrectionPayload, {
    description: 'Records what the verifier finds of the evidence, and passes on, returns or rejects the correction.',
  })
  async verifyCorrection(
    @Arg('input', () => VerifyCorrectionInput, { description: 'The judgement.' }) input: VerifyCorrectionInput,
    @Ctx() context: RequestContext,
  ): Promise<CorrectionPayload> {
    const { correction, step, judgement, reason, outcome } = input;
    const verified = await verifyCorrection(context.platform, context.actor(), {
      correctionId: correctionKey(correction),
      reach: reachFor(context, 'correction.verify'),
      outcome: outcome ? OUTCOMES[outcome] : null,
      ...{ step, judgement, reason },
    });
    return answer(context, verified);
  }

  @Needs('correction.decide')
  @Mutation(() => CorrectionPayload, {
    description:
      'Records what whoever decides finds of the evidence, and decides a verified correction. Approved, it is applied at once: facts, scores and history in one revision.',
  })
  async decideCorrection(
    @Arg('input', () => DecideCorrectionInput, { description: 'The decision.' }) input: DecideCorrectionInput,
    @Ctx() context: RequestContext,
  ): Promise<CorrectionPayload> {
    const { correction, step, judgement, decision, reason } = input;
    const decided = await decideCorrection(context.platform, context.actor(), {
      correctionId: correctionKey(correction),
      reach: reachFor(context, 'correction.decide'),
      judgement: judgement ?? null,
      decision: decision ? DECISIONS[decision] : null,
      reason: reason ?? null,
      step,
    });
    return answer(context, decided);
  }
}

type Acting = 'correction.propose' | 'correction.verify' | 'correction.decide';
const reachFor = (context: RequestContext, permission: Acting): Reach => reachOf(context.scope(permission));

function changeOf({ subject, fact, value, seen, drop }: FactChangeInput): ProposedChange {
  const { kind, subjectId } = subjectOf(subject);
  // Of a family it is known by its id alone what stood there.
  const isFamily = fact === 'family_id';
  return {
    ...{ kind, subjectId, fact },
    value: isFamily ? String(subjectOf(value ?? '').subjectId) : (value ?? null),
    seen: isFamily ? undefined : seen,
    drop: drop === true,
  };
}
