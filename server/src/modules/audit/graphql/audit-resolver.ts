import { Args, ArgsType, Authorized, Ctx, Field, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../platform/graphql/context';
import { loaderOf } from '../../../platform/graphql/loader';
import { nodeId, parseNodeId } from '../../../platform/graphql/node-id';
import { numberAfter, PageArgs, pageOf, type Connection } from '../../../platform/graphql/paging';
import { Needs } from '../../../platform/graphql/permission';
import { refusal } from '../../../platform/graphql/refusal';
import type { Subject, SubjectKind } from '../domain/event';
import { eventById, eventsPage, subjectsShown, type EventFilter, type StoredEvent } from '../storage/event-pages';
import { AuditEventConnection, AuditEventType, AuditFilter, AuditSubject } from './audit-type';

const SUBJECTS_SHOWN = 100;

/** Kinds of subjects that are nodes, by the name of their type. */
const NODE_TYPES: Partial<Record<SubjectKind, string>> = {
  FAMILY: 'Family',
  RESIDENT: 'Resident',
  IMPORT: 'Import',
  REVISION: 'Revision',
  MODEL: 'WelfareModel',
  RANKING: 'Ranking',
  PROGRAM: 'Program',
  CRITERIA: 'CriteriaVersion',
  LIST: 'RecipientList',
  SIMULATION: 'Simulation',
  CORRECTION: 'Correction',
  CASE: 'WorklistItem',
  RUN: 'NightlyRun',
  USER: 'User',
  CLIENT: 'ApiClient',
};
const KINDS = new Map(Object.entries(NODE_TYPES).map(([kind, type]) => [type, kind]));

type EventNode = AuditEventType & { readonly key: number };

@ArgsType()
class AuditArgs extends PageArgs {
  @Field(() => AuditFilter, { nullable: true, description: 'Which events.' })
  filter?: AuditFilter | null;
}

@Authorized()
@Resolver(() => AuditEventType)
export class AuditResolver {
  @Needs('audit.read')
  @Query(() => AuditEventConnection, { description: 'Events of the audit trail, newest first.' })
  async auditEvents(
    @Args(() => AuditArgs) args: AuditArgs,
    @Ctx() { platform }: RequestContext,
  ): Promise<Connection<AuditEventType>> {
    const filter = filterOf(args.filter ?? null);
    if (filter !== null && Object.keys(filter).length > 1) {
      throw refusal('FILTER_ORDER_UNSUPPORTED', 'The trail is searched by one of subject, actor and action at a time.');
    }
    const rows =
      filter === null ? [] : await eventsPage(platform.database, filter, args.first + 1, numberAfter(args.after));
    return pageOf(rows, args, (event) => [event.id], eventNode);
  }

  @FieldResolver(() => [AuditSubject])
  async subjects(@Root() { key }: EventNode, @Ctx() context: RequestContext): Promise<AuditSubject[]> {
    const loader = loaderOf<number, Subject[]>(context, 'audit.subjects', (ids) =>
      subjectsShown(context.platform.database, ids, SUBJECTS_SHOWN),
    );
    return ((await loader.load(key)) ?? []).map(subjectNode);
  }
}

/** Null when the filter names a subject that is no subject of events: nothing can match. */
function filterOf(filter: AuditFilter | null): EventFilter | null {
  const parsed = filter?.subject ? parseNodeId(filter.subject) : null;
  const kind = parsed ? KINDS.get(parsed.type) : undefined;
  if (filter?.subject && (!parsed || !kind)) return null;
  return {
    ...(parsed && kind ? { subject: { kind, id: parsed.key } } : {}),
    ...(filter?.actorId ? { actor: { kind: filter.actorKind ?? 'USER', id: filter.actorId } } : {}),
    ...(filter?.action ? { action: filter.action } : {}),
  };
}

function eventNode(event: StoredEvent): EventNode {
  const { id, revision, subject, ...rest } = event;
  return {
    ...rest,
    key: id,
    id: nodeId('AuditEvent', id),
    number: id,
    subject: subjectNode(subject),
    revisionNumber: revision,
  };
}

function subjectNode(subject: Subject): AuditSubject {
  const type = NODE_TYPES[subject.kind];
  return { ...subject, nodeId: type ? nodeId(type, subject.id) : null };
}

export async function loadAuditEvent({ platform }: RequestContext, id: number): Promise<AuditEventType | null> {
  const event = await eventById(platform.database, id);
  return event && eventNode(event);
}
