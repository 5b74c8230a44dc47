import { readFile } from 'node:fs/promises';
import { Arg, Args, ArgsType, Authorized, Ctx, Field, Mutation, Query, Resolver } from 'type-graphql';
import { correctionSerial, plainDate, type MessageCode, type Result, type UserError } from '@tepat/shared';
import type { RequestContext } from '../../../platform/graphql/context';
import { keyOf, parseNodeId } from '../../../platform/graphql/node-id';
import { PageArgs, pageOf, placeOf, type Connection } from '../../../platform/graphql/paging';
import { Needs } from '../../../platform/graphql/permission';
import { userErrorsOf } from '../../../platform/graphql/user-errors';
import type { UploadShelf } from '../../../platform/http/upload';
import { waitsToBeAsked } from '../../evidence';
import { reachOf } from '../../registry';
import { addCorrectionTo } from '../use-cases/add-correction';
import { answerObjection, askObjection } from '../use-cases/ask-objection';
import { attachEvidence } from '../use-cases/attach-evidence';
import { decideObjection } from '../use-cases/decide-objection';
import { raiseObjection } from '../use-cases/raise-objection';
import type { StepRequest } from '../use-cases/take-step';
import {
  AddObjectionCorrectionInput,
  AttachObjectionEvidenceInput,
  DecideObjectionInput,
  ObjectionFilter,
  ObjectionPayload,
  ObjectionWordsInput,
  RaiseObjectionInput,
} from './objection-input';
import { loadObjection, objectionNode } from './objection-node';
import { ObjectionConnection, ObjectionType } from './objection-type';
import { objectionRows } from './objection-view';

const NOBODY = 0;
const objectionKey = (id: string): number => keyOf('Objection', id) ?? NOBODY;

@ArgsType()
class ObjectionArgs extends PageArgs {
  @Field(() => ObjectionFilter, { nullable: true, description: 'Which objections.' })
  filter?: ObjectionFilter | null;
}

@Authorized()
@Resolver()
export class ObjectionResolver {
  constructor(private readonly shelf: UploadShelf) {}

  @Needs('objection.read')
  @Query(() => ObjectionConnection, {
    description:
      'Objections within reach: by kelurahan and then the oldest first; of a person or an official, the newest.',
  })
  async objections(
    @Args(() => ObjectionArgs) args: ObjectionArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<ObjectionType>> {
    const place = placeOf(args.after, 'code', 'number');
    const after = place && { kelurahanCode: place[0], id: place[1] };
    const rows = await objectionRows(context, args.filter ?? {}, after, args.first + 1);
    const page = pageOf(
      rows,
      args,
      ({ kelurahanCode, id }) => [kelurahanCode, id],
      (row) => objectionNode(context, row),
    );
    return { ...page, edges: page.edges.flatMap(({ node, cursor }) => (node === null ? [] : [{ node, cursor }])) };
  }

  @Needs('objection.raise')
  @Mutation(() => ObjectionPayload, {
    description:
      'Enters an objection of a person to a decision; the receipt is in the answer. Nothing of it changes later.',
  })
  async raiseObjection(
    @Arg('input', () => RaiseObjectionInput, { description: 'The objection.' }) input: RaiseObjectionInput,
    @Ctx() context: RequestContext,
  ): Promise<ObjectionPayload> {
    const { decision, list, receivedOn, letterNumber, ground, statement, channel } = input;
    const raised = await raiseObjection(context.platform, context.actor(), {
      ...{ ...decisionKey(decision), ground, statement, channel },
      listId: list ? (keyOf('RecipientList', list) ?? NOBODY) : null,
      letterNumber: letterNumber ?? null,
      receivedOn: plainDate(receivedOn),
      reach: reachOf(context.scope('objection.raise')),
    });
    return answer(context, raised);
  }

  @Needs('objection.decide')
  @Mutation(() => ObjectionPayload, { description: 'Asks whoever speaks with the person. The deadline goes on.' })
  async askObjection(
    @Arg('input', () => ObjectionWordsInput, { description: 'The questions.' }) input: ObjectionWordsInput,
    @Ctx() context: RequestContext,
  ): Promise<ObjectionPayload> {
    const request = requestOf(context, input, 'objection.decide');
    return answer(context, await askObjection(context.platform, context.actor(), request));
  }

  @Needs('objection.raise')
  @Mutation(() => ObjectionPayload, { description: 'Answers the questions, for the person.' })
  async answerObjection(
    @Arg('input', () => ObjectionWordsInput, { description: 'The answers.' }) input: ObjectionWordsInput,
    @Ctx() context: RequestContext,
  ): Promise<ObjectionPayload> {
    const request = requestOf(context, input, 'objection.raise');
    return answer(context, await answerObjection(context.platform, context.actor(), request));
  }

  @Needs('objection.decide')
  @Mutation(() => ObjectionPayload, {
    description:
      'Ends an objection with reasons. It changes no fact and no list; the letter can be printed from then on.',
  })
  async decideObjection(
    @Arg('input', () => DecideObjectionInput, { description: 'The decision.' }) input: DecideObjectionInput,
    @Ctx() context: RequestContext,
  ): Promise<ObjectionPayload> {
    const { edit, outcome } = input;
    const request = { ...requestOf(context, input, 'objection.decide'), edit, outcome };
    return answer(context, await decideObjection(context.platform, context.actor(), request));
  }

  @Needs('objection.raise')
  @Mutation(() => ObjectionPayload, { description: 'Lays an uploaded file beside an open objection, for good.' })
  async attachObjectionEvidence(
    @Arg('input', () => AttachObjectionEvidenceInput, { description: 'Which file, for which objection.' })
    { objection, edit, upload }: AttachObjectionEvidenceInput,
    @Ctx() context: RequestContext,
  ): Promise<ObjectionPayload> {
    const actor = context.actor();
    const waiting = await this.shelf.find(upload, `${actor.kind}:${actor.id}`);
    if (waiting === null) {
      return { objection: null, userErrors: userErrorsOf(context.locale, { code: 'NOT_FOUND', field: 'upload' }) };
    }
    const attached = await attachEvidence(context.platform, actor, {
      objectionId: objectionKey(objection),
      reach: reachOf(context.scope('objection.raise')),
      bytes: await readFile(waiting.path),
      name: waiting.fileName,
      edit,
    });
    const waits = !attached.ok && waitsToBeAsked(attached.error.code);
    if (!waits) await this.shelf.discard(upload, `${actor.kind}:${actor.id}`);
    return answer(context, attached);
  }

  @Needs('correction.propose')
  @Mutation(() => ObjectionPayload, {
    description: 'Opens a correction from an open objection, or says that an existing one belongs to it.',
  })
  async addObjectionCorrection(
    @Arg('input', () => AddObjectionCorrectionInput, { description: 'Which correction.' })
    { objection, edit, correction }: AddObjectionCorrectionInput,
    @Ctx() context: RequestContext,
  ): Promise<ObjectionPayload> {
    const added = await addCorrectionTo(context.platform, context.actor(), {
      objectionId: objectionKey(objection),
      correctionId: correction ? (correctionSerial(correction) ?? NOBODY) : null,
      reach: reachOf(context.scope('correction.propose')),
      edit,
    });
    return answer(context, added);
  }
}

/** The key of a decision names the programme and the person. */
function decisionKey(id: string): { programId: number; residentId: number } {
  const parsed = parseNodeId(id);
  const [, program, resident] =
    (parsed?.type === 'Decision' ? /^([1-9]\d{0,9})\.([1-9]\d{0,14})$/.exec(parsed.key) : null) ?? [];
  return { programId: Number(program ?? NOBODY), residentId: Number(resident ?? NOBODY) };
}

function requestOf(
  context: RequestContext,
  { objection, step, reason }: ObjectionWordsInput,
  permission: 'objection.raise' | 'objection.decide',
): StepRequest {
  return { objectionId: objectionKey(objection), step, reason, reach: reachOf(context.scope(permission)) };
}

async function answer(
  context: RequestContext,
  result: Result<{ readonly objectionId: number }, UserError<MessageCode>>,
): Promise<ObjectionPayload> {
  if (!result.ok) return { objection: null, userErrors: userErrorsOf(context.locale, result.error) };
  return { objection: await loadObjection(context, result.value.objectionId), userErrors: [] };
}
