import { Arg, Authorized, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { VEC_INDICATORS, type Locale } from '@tepat/shared';
import type { RequestContext } from '../../../platform/graphql/context';
import { inDetail } from '../../../platform/graphql/detail';
import { loaderOf } from '../../../platform/graphql/loader';
import { keyOf } from '../../../platform/graphql/node-id';
import { FamilyType } from '../../registry/graphql';
import { decidingDesil, reasonLabel, type IncompleteReason as MissingFact, type WelfareModel } from '../domain';
import { factsUsedBy } from '../domain/desil/facts-used';
import { correctedFamilies, wasEverCorrected } from '../storage/corrected-families';
import { modelDocument } from '../storage/model-store';
import type { Ranking } from '../storage/ranking-store';
import { contributionsOf } from '../use-cases/contributions-of';
import { desilHistoryOf } from '../use-cases/desil-history-of';
import { welfareOf, type FamilyWelfare } from '../use-cases/welfare-of';
import { loadRanking, rankingNode, type RankingNode } from './ranking-node';
import { standingRanking } from './standing-ranking';
import { Contribution, Desil, DesilPeriodType, IncompleteReason, Welfare } from './welfare-type';

const PERIODS_SHOWN = 40;

/** The family, the ranking and the revision travel with the node, for its fields. */
type WelfareNode = Welfare & { readonly familyId: number; readonly standing: Ranking; readonly asOf: number };

/** As it stands now. */
const HEAD = Number.MAX_SAFE_INTEGER;

@Authorized()
@Resolver(() => FamilyType)
export class FamilyWelfareResolver {
  @FieldResolver(() => Welfare, {
    nullable: true,
    description: 'How well off the family is by the standing ranking; null before the first ranking.',
  })
  async welfare(@Root() family: FamilyType, @Ctx() context: RequestContext): Promise<Welfare | null> {
    const ranking = await standingRanking(context);
    if (ranking === null || !context.permits('welfare.desil.read')) return null;
    const loader = loaderOf<number, FamilyWelfare>(context, 'welfare', (ids) =>
      welfareOf(context.platform.database, ids, ranking),
    );
    const found = await loader.load(keyOf('Family', family.id) ?? 0);
    return found && welfareNode(context, found, ranking, HEAD);
  }
}

@Authorized()
@Resolver(() => Welfare)
export class WelfareResolver {
  @FieldResolver(() => [Contribution], { nullable: true })
  async contributions(
    @Root() welfare: WelfareNode,
    @Arg('strongest', () => Int, {
      nullable: true,
      description:
        'Only so many, those that weigh most in either direction first; by default all in the order of the model.',
    })
    strongest: number | null,
    @Ctx() context: RequestContext,
  ): Promise<Contribution[] | null> {
    if (!context.permits('welfare.score.read')) return null;
    inDetail(context, 'welfare.contributions', welfare.familyId);
    const { database } = context.platform;
    const { familyId, standing, asOf } = welfare;
    // The decisions of a person are mostly of one revision and family.
    const explained = await context.once(`contributions:${familyId} ${asOf} ${standing.modelId}`, () =>
      contributionsOf(database, familyId, asOf, standing.modelId),
    );
    const model = await modelDocument(database, standing.modelId);
    const all = explained?.contributions ?? [];
    const shown =
      strongest === null || strongest === undefined
        ? all
        : [...all].sort((a, b) => Math.abs(b.points ?? 0) - Math.abs(a.points ?? 0)).slice(0, Math.max(0, strongest));
    return shown.map(({ term, value, points }) => ({
      indicator: term.indicator,
      label: termLabel(model, term.indicator, context.locale),
      value,
      text: valueWords(term.indicator, value, context.locale),
      points,
    }));
  }

  @FieldResolver(() => [DesilPeriodType])
  async history(@Root() { familyId }: WelfareNode, @Ctx() context: RequestContext): Promise<DesilPeriodType[]> {
    inDetail(context, 'welfare.history', familyId);
    const { database } = context.platform;
    const periods = (await desilHistoryOf(database, familyId, PERIODS_SHOWN)).reverse().slice(0, PERIODS_SHOWN);
    // Almost no family was ever corrected: then nothing needs to be asked of each period.
    const everCorrected = await wasEverCorrected(database, familyId);
    const shown = await Promise.all(
      periods.map(async (period) => {
        const ranking = await loadRanking(context, period.rankingId);
        if (!ranking) return null;
        const corrected = everCorrected && (await this.isCorrected(context, ranking, familyId, period.since));
        return {
          since: period.since,
          until: period.until,
          ranking,
          at: period.publishedAt,
          desil: desilNode(period, corrected),
        };
      }),
    );
    return shown.filter((period) => period !== null);
  }

  private async isCorrected(
    { platform }: RequestContext,
    ranking: RankingNode,
    familyId: number,
    revision: number,
  ): Promise<boolean> {
    const facts = factsUsedBy(await modelDocument(platform.database, ranking.modelKey));
    return (await correctedFamilies(platform.database, facts, revision, [familyId])).has(familyId);
  }
}

interface DesilValues {
  readonly national: number | null;
  readonly provincial: number | null;
  readonly calibrated: number | null;
}

/** The desils of a family as a node. */
export function desilNode(
  { national, provincial, calibrated }: DesilValues,
  correctionNewerThanDelivery: boolean,
): Desil {
  const values = { national, provincial, calibrated };
  const deciding = decidingDesil({ basis: 'EFFECTIVE', ...values, correctionNewerThanDelivery });
  return {
    ...values,
    effective: deciding.desil,
    provisional: deciding.provisional,
    kind: deciding.kind,
    absence: deciding.absence,
  };
}

/** How well off a family is under a ranking, as of a revision. The caller has found the family to be within reach. */
export function welfareNode(
  context: RequestContext,
  found: FamilyWelfare,
  ranking: Ranking,
  asOf: number,
): WelfareNode {
  const readsScore = context.permits('welfare.score.read');
  return {
    familyId: found.familyId,
    standing: ranking,
    asOf,
    desil: desilNode(found, found.correctionNewerThanDelivery),
    scored: found.state === 'SCORED',
    state: found.state,
    score: readsScore ? found.score : null,
    weight: found.weight,
    percentile: readsScore && found.percentile !== null ? found.percentile / 100 : null,
    ranking: rankingNode(context, ranking),
    incompleteReasons: found.incompleteReasons.map((reason) => missingFact(reason, context.locale)),
  };
}

function missingFact(reason: MissingFact, locale: Locale): IncompleteReason {
  const code = reason.code === 'INDICATOR' ? reason.indicator : reason.code;
  return { code, label: reasonLabel(reason)[locale] };
}

/** What a term of a model reads, in words: an indicator, or a quantity that the model derives. */
export function termLabel(model: WelfareModel, indicator: string, locale: Locale): string {
  return model.derived.find(({ key }) => key === indicator)?.label[locale] ?? indicatorLabel(indicator, locale);
}

/** A code by its label, a number as it is. A quantity that a model derives has no codes. */
function valueWords(key: string, value: number | null, locale: Locale): string | null {
  const codes = VEC_INDICATORS.find((indicator) => indicator.key === key)?.codes;
  return codes?.find(({ code }) => code === value)?.label[locale] ?? value?.toString() ?? null;
}

function indicatorLabel(key: string, locale: Locale): string {
  return VEC_INDICATORS.find((indicator) => indicator.key === key)?.label[locale] ?? key;
}
