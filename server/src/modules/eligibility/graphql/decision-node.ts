import { CORRECTION_LANES, type Bilingual, type Locale } from '@tepat/shared';
import type { RequestContext } from '../../../platform/graphql/context';
import { inDetail } from '../../../platform/graphql/detail';
import { loaderOf } from '../../../platform/graphql/loader';
import { nodeId } from '../../../platform/graphql/node-id';
import { noteRead } from '../../audit/graphql';
import { programsByIds, type ProgramRecord } from '../../programs';
import { isWithinReach, reachOf, residentsByIds } from '../../registry';
import { decisionReference } from '../domain/decision-reference';
import type { ExplainedClause } from '../domain/explained-clause';
import { decisionOf } from '../storage/decision-reader';
import {
  evaluateNow,
  explainAnswered,
  undecided,
  type AnsweredDecision,
  type ExplainedDecision,
  type Households,
  type LiveDecision as EvaluatedNow,
} from '../use-cases/explain-decision';
import { whatWouldChange } from '../use-cases/what-would-change';
import type { ClauseType } from './clause-type';
import { DecisionOutcome, type DecisionType, type LiveDecision } from './decision-type';
import { RemedyKind, type RemedyType } from './remedy-type';

/** The decision and its programme's code travel with the node, for its fields. */
export type DecisionNode = DecisionType & { readonly record: AnsweredDecision; readonly programCode: string };
/** The sentence in both languages travels with the clause: its field takes a language. */
export type ClauseNode = ClauseType & { readonly both: Bilingual };

export function decisionNode(context: RequestContext, record: AnsweredDecision, programCode: string): DecisionNode {
  noteRead(context, [{ kind: 'RESIDENT', id: String(record.residentId) }]);
  return {
    record,
    programCode,
    id: nodeId('Decision', `${record.programId}.${record.residentId}`),
    reference: decisionReference(programCode, record),
    outcome: DecisionOutcome[record.outcome],
    desilUsed: record.desil,
    desilKind: record.desilKind,
    revisionNumber: record.revision,
    referenceDate: record.referenceDate,
    decidedAt: record.decidedAt,
  };
}

/** The standing decision, or the answer of this moment; the caller has found the resident to be within reach. */
export async function answeredDecision(
  context: RequestContext,
  programId: number,
  residentId: number,
): Promise<AnsweredDecision | null> {
  const stored = await decisionOf(context.platform.database, residentId, programId);
  return stored ?? (await undecidedOf(context, residentId)).find((answer) => answer.programId === programId) ?? null;
}

/** What the person is told of the programmes for which no night has decided; read once a request. */
export function undecidedOf(context: RequestContext, residentId: number): Promise<AnsweredDecision[]> {
  return context.once(`undecided:${residentId}`, () => undecided(context.platform, residentId, householdsOf(context)));
}

/** Why it was decided so, made once a request however many fields ask for it. */
export function explanationOf(context: RequestContext, node: DecisionNode): Promise<ExplainedDecision> {
  inDetail(context, 'decision.explanation', node.id);
  return context.once(`explanation:${node.id}`, async () =>
    explainAnswered(context.platform, node.record, await nameOf(context, node), householdsOf(context)),
  );
}

const householdsOf = (context: RequestContext): Households =>
  context.once('explanation.households', (): Households => new Map());

/** What would change it, for whoever handles the case within reach; null for everybody else. */
export async function remediesOfDecision(context: RequestContext, node: DecisionNode): Promise<RemedyType[] | null> {
  const { platform, locale } = context;
  const { residentId } = node.record;
  const resident = (await residentsByIds(platform.database, [residentId])).get(residentId);
  if (!resident || !isWithinReach(reachOf(context.scope('worklist.assign')), resident.kelurahanCode)) return null;
  const explained = await explanationOf(context, node);
  const remedies = await context.once(`remedies:${node.id}`, () =>
    whatWouldChange(platform, context.actor(), explained, node.reference),
  );
  return remedies.map(({ kind, clause }) => ({ kind: RemedyKind[kind], clause: clauseNode(clause, locale) }));
}

/** What would be decided now. */
export async function liveDecisionOf(context: RequestContext, node: DecisionNode): Promise<LiveDecision | null> {
  inDetail(context, 'decision.now', node.id);
  const { residentId, programId } = node.record;
  const now = await evaluateNow(
    context.platform,
    residentId,
    programId,
    await nameOf(context, node),
    householdsOf(context),
  );
  return now && liveNode(now, context.locale);
}

async function nameOf(context: RequestContext, { record }: DecisionNode): Promise<Bilingual> {
  const program = await programOf(context, record.programId);
  if (program === null) throw new Error(`decision of programme ${record.programId}, which is gone`);
  return program.name;
}

function programOf(context: RequestContext, id: number): Promise<ProgramRecord | null> {
  const { database } = context.platform;
  return loaderOf<number, ProgramRecord>(context, 'program', (ids) => programsByIds(database, ids)).load(id);
}

export function clauseNode(clause: ExplainedClause, locale: Locale): ClauseNode {
  return {
    both: clause.sentence,
    code: clause.code,
    met: clause.outcome === 'UNKNOWN' ? null : clause.outcome === 'YES',
    blocking: clause.blocking,
    actual: clause.actual[locale],
    required: clause.required[locale],
    source: clause.source[locale],
    sourceDate: clause.sourceDate,
    factAge: clause.factAge,
    factAgeLimit: clause.maxAge,
    correctable: clause.correctable !== null,
    correctionChannel: clause.correctable === null ? null : CORRECTION_LANES[clause.correctable][locale],
    correctedBy: clause.correctable === null ? null : CORRECTION_LANES[clause.correctable].by[locale],
  };
}

function liveNode(now: EvaluatedNow, locale: Locale): LiveDecision {
  return {
    outcome: DecisionOutcome[now.outcome],
    desilUsed: now.desil,
    clauses: now.clauses.map((clause) => clauseNode(clause, locale)),
    sentence: now.sentence[locale],
    inCategory: now.inCategory,
  };
}

/** A decision by its key `program.resident`, where the resident is within reach. */
export async function loadDecision(context: RequestContext, key: string): Promise<DecisionNode | null> {
  const [, programId, residentId] = /^([1-9]\d{0,9})\.([1-9]\d{0,14})$/.exec(key) ?? [];
  if (!programId || !residentId) return null;
  const { database } = context.platform;
  const resident = (await residentsByIds(database, [Number(residentId)])).get(Number(residentId));
  if (!resident || !isWithinReach(reachOf(context.scope('decision.read')), resident.kelurahanCode)) return null;
  const program = await programOf(context, Number(programId));
  const record = program && (await answeredDecision(context, program.id, resident.id));
  return program && record ? decisionNode(context, record, program.code) : null;
}
