import { Arg, Authorized, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Permission } from '@tepat/shared';
import { loadApiClient, loadUser } from '../modules/access/graphql';
import { loadAuditEvent } from '../modules/audit/graphql';
import { loadConflict, loadHandover } from '../modules/centre/graphql';
import { loadCorrection } from '../modules/corrections/graphql';
import { loadDecision } from '../modules/eligibility/graphql';
import { loadIdentityCheck } from '../modules/identity/graphql';
import { loadSimulation } from '../modules/insight/graphql';
import { loadImport } from '../modules/intake/graphql';
import { loadObjection } from '../modules/objections/graphql';
import { loadCriteriaVersion, loadProgram } from '../modules/programs/graphql';
import { loadList } from '../modules/publication/graphql';
import { regionNode } from '../modules/regions/graphql';
import { loadFamily, loadResident, loadRevision } from '../modules/registry/graphql';
import { loadModel, loadRanking } from '../modules/welfare/graphql';
import { loadWorklistItem } from '../modules/worklist/graphql';
import { loadNight } from '../nightly/graphql';
import type { RequestContext } from '../platform/graphql/context';
import { Node, parseNodeId } from '../platform/graphql/node-id';
import { SignedIn } from '../platform/graphql/permission';

interface NodeKind {
  readonly permission: Permission;
  readonly load: (context: RequestContext, key: string) => Promise<Node | null> | Node | null;
}

/** Loads by a number, which every key is except those of regions and decisions. */
const numbered =
  (load: (context: RequestContext, key: number) => Promise<Node | null>): NodeKind['load'] =>
  (context, key) =>
    /^[1-9]\d{0,14}$/.test(key) ? load(context, Number(key)) : null;

/** Every type that can be fetched by id, with the permission that it takes; loaders narrow by region themselves. */
export const NODE_KINDS: ReadonlyMap<string, NodeKind> = new Map<string, NodeKind>([
  ['Region', { permission: 'region.read', load: (_context, key) => regionNode(key) }],
  ['Family', { permission: 'family.read', load: numbered(loadFamily) }],
  ['Resident', { permission: 'resident.read', load: numbered(loadResident) }],
  ['Revision', { permission: 'revision.read', load: numbered(loadRevision) }],
  ['Ranking', { permission: 'ranking.read', load: numbered(loadRanking) }],
  ['WelfareModel', { permission: 'welfare.model.read', load: numbered(loadModel) }],
  ['Program', { permission: 'program.read', load: numbered(loadProgram) }],
  ['CriteriaVersion', { permission: 'program.read', load: numbered(loadCriteriaVersion) }],
  ['Decision', { permission: 'decision.read', load: loadDecision }],
  ['Correction', { permission: 'correction.read', load: numbered(loadCorrection) }],
  ['FactConflict', { permission: 'correction.read', load: numbered(loadConflict) }],
  ['Objection', { permission: 'objection.read', load: numbered(loadObjection) }],
  ['Handover', { permission: 'handover.read', load: numbered(loadHandover) }],
  ['WorklistItem', { permission: 'worklist.read', load: numbered(loadWorklistItem) }],
  ['IdentityCheck', { permission: 'identity.read', load: numbered(loadIdentityCheck) }],
  ['RecipientList', { permission: 'list.read', load: numbered(loadList) }],
  ['Simulation', { permission: 'simulation.read', load: numbered(loadSimulation) }],
  ['NightlyRun', { permission: 'night.read', load: numbered(loadNight) }],
  ['Import', { permission: 'import.read', load: numbered(loadImport) }],
  ['AuditEvent', { permission: 'audit.read', load: numbered(loadAuditEvent) }],
  ['User', { permission: 'user.read', load: numbered(loadUser) }],
  ['ApiClient', { permission: 'client.read', load: numbered(loadApiClient) }],
]);

@Authorized()
@Resolver()
export class NodeResolver {
  @SignedIn()
  @Query(() => Node, {
    nullable: true,
    description: 'Anything again by its id; null when it is absent or out of reach, which look the same.',
  })
  async node(
    @Arg('id', () => ID, { description: 'The id.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<Node | null> {
    const parsed = parseNodeId(id);
    const kind = parsed ? NODE_KINDS.get(parsed.type) : undefined;
    if (!parsed || !kind || !context.permits(kind.permission)) return null;
    return kind.load(context, parsed.key);
  }
}
