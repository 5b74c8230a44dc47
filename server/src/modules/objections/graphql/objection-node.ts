import {
  message,
  OBJECTION_CHANNELS,
  OBJECTION_GROUNDS,
  OBJECTION_STATE_LABELS,
  objectionNumber,
  objectionTransition,
  OPEN_OBJECTION_STATES,
  type Locale,
} from '@tepat/shared';
import type { RequestContext } from '../../../platform/graphql/context';
import { inDetail } from '../../../platform/graphql/detail';
import { loaderOf } from '../../../platform/graphql/loader';
import { nodeId } from '../../../platform/graphql/node-id';
import { noteRead } from '../../audit/graphql';
import type { Receipt } from '../../corrections/graphql';
import { explainAnswered } from '../../eligibility';
import { clauseNode, DecisionOutcome } from '../../eligibility/graphql';
import { programsByIds } from '../../programs';
import { regionNode } from '../../regions/graphql';
import { isWithinReach, reachOf } from '../../registry';
import type { ObjectionRecord, ObjectionStep } from '../domain/objection';
import { objectionsByIds, wholeObjection } from '../storage/objection-reader';
import { decisionObjectedTo } from '../use-cases/objected-decision';
import { isAsRecorded, obstacle } from '../use-cases/take-step';
import type { ObjectedDecision, ObjectionStepType } from './objection-part-type';
import type { ObjectionType } from './objection-type';

/** The stored objection travels with the node, for its fields. */
export type ObjectionNode = ObjectionType & { readonly record: ObjectionRecord };

/** An objection as a node; that it is shown is told to the audit trail. Null where it is out of reach. */
export function objectionNode(context: RequestContext, record: ObjectionRecord): ObjectionNode | null {
  if (!isWithinReach(reachOf(context.scope('objection.read')), record.kelurahanCode)) return null;
  noteRead(context, [{ kind: 'RESIDENT', id: String(record.residentId) }]);
  const { locale } = context;
  const { state, edit, step, reference, ground, statement, channel, letterNumber, receivedOn } = record;
  const { raisedBy, raisedAt, dueOn, escalatedAt, decidedAt } = record;
  const id = nodeId('Objection', record.id);
  return {
    record,
    id,
    number: objectionNumber(record.id),
    stateLabel: OBJECTION_STATE_LABELS[state][locale],
    groundLabel: OBJECTION_GROUNDS[ground][locale],
    channelLabel: OBJECTION_CHANNELS[channel][locale],
    region: regionNode(record.kelurahanCode),
    mine: context.principal?.kind === 'USER' && context.principal.id === raisedBy,
    receipt: receiptOf(record, locale),
    letterPath: OPEN_OBJECTION_STATES.includes(state) ? null : `/letters/${id}`,
    ...{ state, edit, step, reference, ground, statement, channel, letterNumber, receivedOn },
    ...{ raisedBy, raisedAt, dueOn, escalatedAt, decidedAt },
  };
}

function receiptOf({ id, state, receivedOn, dueOn, escalatedAt }: ObjectionRecord, locale: Locale): Receipt {
  const isOpen = OPEN_OBJECTION_STATES.includes(state);
  return {
    record: nodeId('Objection', id),
    number: objectionNumber(id),
    date: receivedOn,
    deadline: isOpen ? dueOn : null,
    late: isOpen && escalatedAt !== null,
    status: OBJECTION_STATE_LABELS[state][locale],
    sentence: message(locale, 'OBJECTION_RECEIPT'),
  };
}

/** An objection by its key; null where it is absent or out of reach. */
export async function loadObjection(context: RequestContext, id: number): Promise<ObjectionNode | null> {
  const loader = loaderOf<number, ObjectionRecord>(context, 'objection', (ids) =>
    objectionsByIds(context.platform.database, ids),
  );
  const record = await loader.load(id);
  return record && objectionNode(context, record);
}

export function stepNode(step: ObjectionStep, locale: Locale): ObjectionStepType {
  const { to, at, actorKind, actorId, reason, payloadSha256 } = step;
  return {
    state: to,
    stateLabel: OBJECTION_STATE_LABELS[to][locale],
    payloadSha256: payloadSha256?.toString('hex') ?? null,
    ...{ at, actorKind, actorId, reason },
  };
}

/** The decision objected to, explained by what it was pinned to. */
export async function objectedNode(context: RequestContext, node: ObjectionNode): Promise<ObjectedDecision | null> {
  if (!context.permits('decision.read')) return null;
  inDetail(context, 'objection.decision', node.record.id);
  const { platform, locale } = context;
  const decision = await decisionObjectedTo(platform.database, node.record);
  const program = (await programsByIds(platform.database, [node.record.programId])).get(node.record.programId);
  if (decision === null || !program) return null;
  const explained = await explainAnswered(platform, decision, program.name);
  const key = `${decision.programId}.${decision.residentId}`;
  return {
    id: decision.untilRun === null ? nodeId('Decision', key) : null,
    outcome: DecisionOutcome[decision.outcome],
    desilUsed: decision.desil,
    sentence: explained.sentence[locale],
    clauses: explained.clauses.map((clause) => clauseNode(clause, locale)),
    decidedAt: decision.decidedAt,
    replacedAt: decision.replacedAt,
  };
}

/** Whether the viewer may decide it now: what the use case would ask, told beforehand. */
export async function mayDecide(context: RequestContext, { record }: ObjectionNode): Promise<boolean> {
  inDetail(context, 'objection.mayDecide', record.id);
  const transition = objectionTransition(record.state, 'REJECTED');
  if (transition === null) return false;
  if (!isWithinReach(reachOf(context.scope(transition.permission)), record.kelurahanCode)) return false;
  const { database } = context.platform;
  const whole = await wholeObjection(database, record.id);
  if (whole === null || !isAsRecorded(whole)) return false;
  return (await obstacle(database, whole, context.actor().id, transition)) === null;
}
