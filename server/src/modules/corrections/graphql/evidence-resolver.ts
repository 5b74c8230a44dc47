import { readFile } from 'node:fs/promises';
import { Arg, Authorized, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { receiptNumber } from '@tepat/shared';
import type { RequestContext } from '../../../platform/graphql/context';
import { loaderOf } from '../../../platform/graphql/loader';
import { keyOf, nodeId } from '../../../platform/graphql/node-id';
import { Needs } from '../../../platform/graphql/permission';
import { userErrorsOf } from '../../../platform/graphql/user-errors';
import type { UploadShelf } from '../../../platform/http/upload';
import {
  EVIDENCE_KINDS,
  evidenceOf,
  waitsToBeAsked,
  usedElsewhere,
  type EvidenceRecord,
  type ReusedEvidence,
} from '../../evidence';
import { reachOf } from '../../registry';
import { attachEvidence, detachEvidence } from '../use-cases/attach-evidence';
import { answer } from './correction-answer';
import { AttachEvidenceInput, CorrectionPayload, DetachEvidenceInput } from './correction-input';
import type { CorrectionNode } from './correction-node';
import { CorrectionType } from './correction-type';
import { EvidenceType } from './evidence-type';

const NOBODY = 0;

type EvidenceNode = EvidenceType & { readonly record: EvidenceRecord };

/** A file as a node; whoever may see the case that it proves may see it. */
export function evidenceNode(record: EvidenceRecord): EvidenceNode {
  const id = nodeId('Evidence', record.id);
  const { kind, shownName, bytes, sha256, latitude, longitude, time, addedBy, addedAt } = record;
  return {
    record,
    id,
    mediaType: EVIDENCE_KINDS[kind].mediaType,
    name: shownName,
    sha256: sha256.toString('hex'),
    path: `/evidence/${id}`,
    place: latitude === null || longitude === null ? null : { latitude, longitude },
    takenTime: time,
    ...{ bytes, addedBy, addedAt },
  };
}

@Authorized()
@Resolver(() => CorrectionType)
export class EvidenceResolver {
  constructor(private readonly shelf: UploadShelf) {}

  @Needs('correction.propose')
  @Mutation(() => CorrectionPayload, {
    description: 'Lays an uploaded file beside a draft: JPEG, PNG or PDF by content, kept without place and camera.',
  })
  async attachEvidence(
    @Arg('input', () => AttachEvidenceInput, { description: 'Which file, for which draft.' })
    { correction, edit, upload }: AttachEvidenceInput,
    @Ctx() context: RequestContext,
  ): Promise<CorrectionPayload> {
    const actor = context.actor();
    const waiting = await this.shelf.find(upload, `${actor.kind}:${actor.id}`);
    if (waiting === null) {
      return {
        correction: null,
        userErrors: userErrorsOf(context.locale, { code: 'NOT_FOUND', field: 'upload' }),
      };
    }
    const attached = await attachEvidence(context.platform, actor, {
      correctionId: keyOf('Correction', correction) ?? NOBODY,
      reach: reachOf(context.scope('correction.propose')),
      bytes: await readFile(waiting.path),
      name: waiting.fileName,
      edit,
    });
    const waits = !attached.ok && attached.error.every(({ code }) => waitsToBeAsked(code));
    if (!waits) await this.shelf.discard(upload, `${actor.kind}:${actor.id}`);
    return answer(context, attached);
  }

  @Needs('correction.propose')
  @Mutation(() => CorrectionPayload, { description: 'Takes a file of evidence away from a draft.' })
  async detachEvidence(
    @Arg('input', () => DetachEvidenceInput, { description: 'Which file, of which draft.' })
    { correction, edit, evidence }: DetachEvidenceInput,
    @Ctx() context: RequestContext,
  ): Promise<CorrectionPayload> {
    const detached = await detachEvidence(context.platform, context.actor(), {
      correctionId: keyOf('Correction', correction) ?? NOBODY,
      reach: reachOf(context.scope('correction.propose')),
      evidenceId: keyOf('Evidence', evidence) ?? NOBODY,
      edit,
    });
    return answer(context, detached);
  }

  @FieldResolver(() => [EvidenceType])
  async evidence(@Root() { record }: CorrectionNode, @Ctx() context: RequestContext): Promise<EvidenceType[]> {
    const loader = loaderOf<number, EvidenceRecord[]>(context, 'correction.evidence', (ids) =>
      evidenceOf(context.platform.database, 'CORRECTION', ids),
    );
    return ((await loader.load(record.id)) ?? []).map(evidenceNode);
  }
}

@Authorized()
@Resolver(() => EvidenceType)
export class EvidenceFieldResolver {
  @FieldResolver(() => [String])
  async usedElsewhere(@Root() { record }: EvidenceNode, @Ctx() context: RequestContext): Promise<string[]> {
    const checks = (['correction.verify', 'correction.decide', 'objection.decide', 'audit.read'] as const).some(
      context.permits,
    );
    if (!checks) return [];
    const loader = loaderOf<number, ReusedEvidence[]>(context, 'evidence.elsewhere', (ids) =>
      usedElsewhere(context.platform.database, ids),
    );
    return ((await loader.load(record.id)) ?? []).map(({ caseKind, caseId }) => receiptNumber(caseKind, caseId));
  }
}
