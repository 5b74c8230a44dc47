import { Arg, Authorized, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../platform/graphql/context';
import { inDetail } from '../../../platform/graphql/detail';
import { loaderOf } from '../../../platform/graphql/loader';
import { Needs } from '../../../platform/graphql/permission';
import { NikScalar } from '../../../platform/graphql/scalars';
import { programByCode, programsByIds, type ProgramRecord } from '../../programs';
import { Identity, identityAsOf } from '../../identity/graphql';
import { CriteriaVersionType, loadCriteriaVersion, loadProgram, ProgramType } from '../../programs/graphql';
import { isWithinReach, reachOf } from '../../registry';
import { loadRevision, residentByNik, ResidentType, RevisionType, type ResidentNode } from '../../registry/graphql';
import { loadRanking, RankingType, Welfare, welfareNode } from '../../welfare/graphql';
import { decisionsOf, type DecisionRecord } from '../storage/decision-reader';
import { decisionHistory } from '../use-cases/decision-history';
import type { AnsweredDecision } from '../use-cases/explain-decision';
import {
  answeredDecision,
  clauseNode,
  decisionNode,
  explanationOf,
  liveDecisionOf,
  remediesOfDecision,
  undecidedOf,
  type ClauseNode,
  type DecisionNode,
} from './decision-node';
import { ClauseType } from './clause-type';
import { DecisionOutcome, DecisionType, DesilReason, Language, LiveDecision, PastDecision } from './decision-type';
import { RemedyType } from './remedy-type';

@Authorized()
@Resolver(() => DecisionType)
export class DecisionResolver {
  @Needs('decision.read')
  @Query(() => DecisionType, {
    nullable: true,
    description:
      'The whole why or why not of one person and one programme, also of whoever it is not for; null when there is no such person or programme in force, no ranking yet, or out of reach.',
  })
  async decision(
    @Arg('nik', () => NikScalar, { description: 'NIK in full.' }) nik: string,
    @Arg('program', () => String, { description: 'Code of the programme.' }) code: string,
    @Ctx() context: RequestContext,
  ): Promise<DecisionType | null> {
    const resident = await residentByNik(context, nik);
    const program = await programByCode(context.platform.database, code);
    if (!resident || !program) return null;
    if (!isWithinReach(reachOf(context.scope('decision.read')), resident.kelurahanCode)) return null;
    const record = await answeredDecision(context, program.id, resident.id);
    return record && decisionNode(context, record, program.code);
  }

  @FieldResolver(() => ProgramType, { nullable: true })
  program(@Root() { record }: DecisionNode, @Ctx() context: RequestContext): Promise<ProgramType | null> {
    return loadProgram(context, record.programId);
  }

  @FieldResolver(() => ProgramType, { nullable: true })
  excludedBy(@Root() { record }: DecisionNode, @Ctx() context: RequestContext): Promise<ProgramType | null> {
    return record.excludedBy === null ? Promise.resolve(null) : loadProgram(context, record.excludedBy);
  }

  @FieldResolver(() => RankingType, { nullable: true })
  ranking(@Root() { record }: DecisionNode, @Ctx() context: RequestContext): Promise<RankingType | null> {
    return record.rankingId === null ? Promise.resolve(null) : loadRanking(context, record.rankingId);
  }

  @FieldResolver(() => DesilReason)
  async desilReason(@Root() node: DecisionNode, @Ctx() context: RequestContext): Promise<DesilReason> {
    const { basis, provisional, national, sentence, reach } = (await explanationOf(context, node)).desilReason;
    const { locale } = context;
    return { basis, provisional, national, sentence: sentence[locale], correctionReach: reach[locale] };
  }

  @FieldResolver(() => Identity, { nullable: true })
  identity(@Root() { record }: DecisionNode, @Ctx() context: RequestContext): Promise<Identity | null> {
    return identityAsOf(context, record.residentId, record.revision);
  }

  @FieldResolver(() => Welfare, { nullable: true })
  async welfare(@Root() node: DecisionNode, @Ctx() context: RequestContext): Promise<Welfare | null> {
    if (!context.permits('welfare.score.read')) return null;
    const { welfare, ranking, record } = await explanationOf(context, node);
    return welfare && welfareNode(context, welfare, ranking, record.revision);
  }

  @FieldResolver(() => CriteriaVersionType, { nullable: true })
  criteriaVersion(
    @Root() { record }: DecisionNode,
    @Ctx() context: RequestContext,
  ): Promise<CriteriaVersionType | null> {
    return loadCriteriaVersion(context, record.criteriaVersionId);
  }

  @FieldResolver(() => RevisionType, { nullable: true })
  revision(@Root() { record }: DecisionNode, @Ctx() context: RequestContext): Promise<RevisionType | null> {
    return loadRevision(context, record.revision);
  }

  @FieldResolver(() => [ClauseType])
  async clauses(@Root() node: DecisionNode, @Ctx() context: RequestContext): Promise<ClauseType[]> {
    const { clauses } = await explanationOf(context, node);
    return clauses.map((clause) => clauseNode(clause, context.locale));
  }

  @FieldResolver(() => String)
  async sentence(
    @Root() node: DecisionNode,
    @Ctx() context: RequestContext,
    @Arg('locale', () => Language, { nullable: true, description: 'Language; that of the request by default.' })
    locale: Language | null,
  ): Promise<string> {
    const { sentence } = await explanationOf(context, node);
    return sentence[locale ?? context.locale];
  }

  @FieldResolver(() => LiveDecision, { nullable: true })
  now(@Root() node: DecisionNode, @Ctx() context: RequestContext): Promise<LiveDecision | null> {
    return liveDecisionOf(context, node);
  }

  @FieldResolver(() => [RemedyType], { nullable: true })
  whatWouldChange(@Root() node: DecisionNode, @Ctx() context: RequestContext): Promise<RemedyType[] | null> {
    return remediesOfDecision(context, node);
  }

  @FieldResolver(() => [PastDecision])
  async history(@Root() { id, record }: DecisionNode, @Ctx() context: RequestContext): Promise<PastDecision[]> {
    inDetail(context, 'decision.history', id);
    const steps = await decisionHistory(context.platform.database, record.residentId, record.programId, record);
    return steps.map(({ decision, blocking, because, changed }) => ({
      blocking: [...blocking],
      outcome: DecisionOutcome[decision.outcome],
      desilUsed: decision.desil,
      because: [...because],
      changed: changed.map((change) => ({ ...change, required: change.required[context.locale] })),
      referenceDate: decision.referenceDate,
      decidedAt: decision.decidedAt,
      replacedAt: decision.replacedAt,
    }));
  }
}

@Authorized()
@Resolver(() => ClauseType)
export class ClauseResolver {
  @FieldResolver(() => String)
  sentence(
    @Root() clause: ClauseNode,
    @Ctx() context: RequestContext,
    @Arg('locale', () => Language, { nullable: true, description: 'Language; that of the request by default.' })
    locale: Language | null,
  ): string {
    return clause.both[locale ?? context.locale];
  }
}

@Authorized()
@Resolver(() => ResidentType)
export class ResidentDecisionsResolver {
  @FieldResolver(() => [DecisionType], {
    description:
      'What the last night decided about the person, one for each programme of which the person is in the category.',
  })
  async decisions(@Root() { row }: ResidentNode, @Ctx() context: RequestContext): Promise<DecisionType[]> {
    if (!isWithinReach(reachOf(context.scope('decision.read')), row.kelurahanCode)) return [];
    const { database } = context.platform;
    const records = await loaderOf<number, DecisionRecord[]>(context, 'decisions', (ids) =>
      decisionsOf(database, ids),
    ).load(row.id);
    return nodesOf(context, records ?? []);
  }

  @FieldResolver(() => [DecisionType], {
    description:
      'The programmes in force for which no night has decided the person: not in the category, or only since the last night. Evaluated at this moment.',
  })
  async undecided(@Root() { row }: ResidentNode, @Ctx() context: RequestContext): Promise<DecisionType[]> {
    if (!isWithinReach(reachOf(context.scope('decision.read')), row.kelurahanCode)) return [];
    inDetail(context, 'resident.undecided', String(row.id));
    return nodesOf(context, await undecidedOf(context, row.id));
  }
}

async function nodesOf(context: RequestContext, records: readonly AnsweredDecision[]): Promise<DecisionType[]> {
  const { database } = context.platform;
  const programs = loaderOf<number, ProgramRecord>(context, 'program', (ids) => programsByIds(database, ids));
  const nodes = await Promise.all(
    records.map(async (record) => {
      const program = await programs.load(record.programId);
      return program && decisionNode(context, record, program.code);
    }),
  );
  return nodes.filter((node) => node !== null);
}
