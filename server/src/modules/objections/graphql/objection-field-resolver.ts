import { Authorized, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { OBJECTION_STATE_LABELS, objectionNumber } from '@tepat/shared';
import type { RequestContext } from '../../../platform/graphql/context';
import { inDetail } from '../../../platform/graphql/detail';
import { loaderOf } from '../../../platform/graphql/loader';
import { nodeId } from '../../../platform/graphql/node-id';
import { CorrectionType, evidenceNode, EvidenceType, loadCorrection } from '../../corrections/graphql';
import { evidenceOf, type EvidenceRecord } from '../../evidence';
import { loadProgram, ProgramType } from '../../programs/graphql';
import { loadList, RecipientListType } from '../../publication/graphql';
import { reachOf } from '../../registry';
import { loadResident, ResidentType } from '../../registry/graphql';
import type { ObjectionStep } from '../domain/objection';
import { objectionPage } from '../storage/objection-pages';
import { correctionsOf, stepsOf, type BelongingCorrection } from '../storage/objection-reader';
import { mayDecide, objectedNode, stepNode, type ObjectionNode } from './objection-node';
import { ObjectedDecision, ObjectionStepType, OtherObjection } from './objection-part-type';
import { ObjectionType } from './objection-type';

const MOST_OTHERS = 20;

@Authorized()
@Resolver(() => ObjectionType)
export class ObjectionFieldResolver {
  @FieldResolver(() => ResidentType, { nullable: true })
  resident(@Root() { record }: ObjectionNode, @Ctx() context: RequestContext): Promise<ResidentType | null> {
    return loadResident(context, record.residentId);
  }

  @FieldResolver(() => ProgramType, { nullable: true })
  program(@Root() { record }: ObjectionNode, @Ctx() context: RequestContext): Promise<ProgramType | null> {
    return loadProgram(context, record.programId);
  }

  @FieldResolver(() => ObjectedDecision, { nullable: true })
  decision(@Root() objection: ObjectionNode, @Ctx() context: RequestContext): Promise<ObjectedDecision | null> {
    return objectedNode(context, objection);
  }

  @FieldResolver(() => RecipientListType, { nullable: true })
  list(@Root() { record }: ObjectionNode, @Ctx() context: RequestContext): Promise<RecipientListType | null> {
    return record.listId === null ? Promise.resolve(null) : loadList(context, record.listId);
  }

  @FieldResolver(() => [EvidenceType])
  async evidence(@Root() { record }: ObjectionNode, @Ctx() context: RequestContext): Promise<EvidenceType[]> {
    const loader = loaderOf<number, EvidenceRecord[]>(context, 'objection.evidence', (ids) =>
      evidenceOf(context.platform.database, 'OBJECTION', ids),
    );
    return ((await loader.load(record.id)) ?? []).map(evidenceNode);
  }

  @FieldResolver(() => [CorrectionType])
  async corrections(@Root() { record }: ObjectionNode, @Ctx() context: RequestContext): Promise<CorrectionType[]> {
    const loader = loaderOf<number, BelongingCorrection[]>(context, 'objection.corrections', (ids) =>
      correctionsOf(context.platform.database, ids),
    );
    const belonging = (await loader.load(record.id)) ?? [];
    const nodes = await Promise.all(belonging.map(({ correctionId }) => loadCorrection(context, correctionId)));
    return nodes.filter((node) => node !== null);
  }

  @FieldResolver(() => [ObjectionStepType])
  async steps(@Root() { record }: ObjectionNode, @Ctx() context: RequestContext): Promise<ObjectionStepType[]> {
    const loader = loaderOf<number, ObjectionStep[]>(context, 'objection.steps', (ids) =>
      stepsOf(context.platform.database, ids),
    );
    return ((await loader.load(record.id)) ?? []).map((step) => stepNode(step, context.locale));
  }

  @FieldResolver(() => [OtherObjection])
  async others(@Root() { record }: ObjectionNode, @Ctx() context: RequestContext): Promise<OtherObjection[]> {
    inDetail(context, 'objection.others', record.id);
    const found = await objectionPage(context.platform.database, {
      view: { kind: 'RESIDENT', residentId: record.residentId },
      reach: reachOf(context.scope('objection.read')),
      region: null,
      limit: MOST_OTHERS + 1,
      after: null,
    });
    return found
      .filter(({ id }) => id !== record.id)
      .slice(0, MOST_OTHERS)
      .map(({ id, reference, state }) => ({
        id: nodeId('Objection', id),
        number: objectionNumber(id),
        reference,
        stateLabel: OBJECTION_STATE_LABELS[state][context.locale],
      }));
  }

  @FieldResolver(() => Boolean)
  mayDecide(@Root() objection: ObjectionNode, @Ctx() context: RequestContext): Promise<boolean> {
    return mayDecide(context, objection);
  }
}
