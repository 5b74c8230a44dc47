import { Arg, Authorized, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { RegionLevel } from '@tepat/shared';
import { SIMULATION_MARK } from '@tepat/shared';
import type { RequestContext } from '../../../platform/graphql/context';
import { keyOf } from '../../../platform/graphql/node-id';
import { Needs } from '../../../platform/graphql/permission';
import { termsDifferences } from '../../programs';
import { differencesIn } from '../../programs/graphql';
import { RegionLevelEnum } from '../../regions/graphql';
import { pairedLines } from '../domain/comparison';
import { settingDifferences } from './comparison-settings';
import { ComparedLine, ProgramComparisonType, SimulationComparison } from './comparison-type';
import { linesBy, regionLines, type ReportNode } from './report-node';
import { loadSimulation } from './simulation-node';
import { programReports } from './stored-reports';

/** The two reports travel with the node, for its tables. */
type ProgramComparison = ProgramComparisonType & { readonly pair: readonly [ReportNode, ReportNode] };

@Authorized()
@Resolver(() => SimulationComparison)
export class SimulationComparisonResolver {
  @Needs('simulation.read')
  @Query(() => SimulationComparison, {
    nullable: true,
    description: 'Two simulations side by side, with what the second has more; null until both are DONE.',
  })
  async simulationComparison(
    @Arg('first', () => ID, { description: 'Id of the one.' }) first: string,
    @Arg('second', () => ID, { description: 'Id of the other.' }) second: string,
    @Ctx() context: RequestContext,
  ): Promise<SimulationComparison | null> {
    const [one, other] = await Promise.all(
      [first, second].map((id) => loadSimulation(context, keyOf('Simulation', id) ?? 0)),
    );
    if (!one || !other) return null;
    const [ours, theirs] = await Promise.all([programReports(context, one), programReports(context, other)]);
    if (ours.length === 0 || theirs.length === 0) return null;
    const programs = pairs(ours, theirs).map((pair) => compared(context, pair));
    const settings = await settingDifferences(context, one, other);
    return { mark: SIMULATION_MARK[context.locale], first: one, second: other, settings, programs };
  }
}

/** By programme; two single rules are a pair whatever they are of. */
function pairs(ours: readonly ReportNode[], theirs: readonly ReportNode[]): (readonly [ReportNode, ReportNode])[] {
  const [own, other] = [ours[0], theirs[0]];
  if (own && other && ours.length === 1 && theirs.length === 1) return [[own, other]];
  return ours.flatMap((one) => {
    const same = theirs.find(({ program }) => program === one.program);
    return same ? [[one, same] as const] : [];
  });
}

function compared({ locale }: RequestContext, pair: readonly [ReportNode, ReportNode]): ProgramComparison {
  const [one, other] = pair;
  const [first, second] = [one.cost, other.cost];
  const [line] = pairedLines([{ ...one.totals, key: '' }], [{ ...other.totals, key: '' }]);
  if (line === undefined) throw new Error('two reports have no totals');
  return {
    pair,
    program: one.program === other.program ? one.program : `${one.program} / ${other.program}`,
    differences: differencesIn(locale, termsDifferences(one.tried.terms, other.tried.terms)),
    totals: line,
    cost: {
      ...{ first, second },
      monthlyMore: String(BigInt(second.monthly) - BigInt(first.monthly)),
      yearlyMore: String(BigInt(second.yearly) - BigInt(first.yearly)),
    },
  };
}

@Authorized()
@Resolver(() => ProgramComparisonType)
export class ProgramComparisonResolver {
  @FieldResolver(() => [ComparedLine])
  byRegion(
    @Root() { pair: [one, other] }: ProgramComparison,
    @Arg('level', () => RegionLevelEnum, { description: 'Of which level.' }) level: RegionLevel,
  ): ComparedLine[] {
    return pairedLines(regionLines(one, level), regionLines(other, level));
  }

  @FieldResolver(() => [ComparedLine])
  bySex(@Root() { pair: [one, other] }: ProgramComparison, @Ctx() { locale }: RequestContext): ComparedLine[] {
    return pairedLines(linesBy(one, 'sex', locale), linesBy(other, 'sex', locale));
  }

  @FieldResolver(() => [ComparedLine])
  byAge(@Root() { pair: [one, other] }: ProgramComparison, @Ctx() { locale }: RequestContext): ComparedLine[] {
    return pairedLines(linesBy(one, 'age', locale), linesBy(other, 'age', locale));
  }

  @FieldResolver(() => [ComparedLine])
  byDesil(@Root() { pair: [one, other] }: ProgramComparison, @Ctx() { locale }: RequestContext): ComparedLine[] {
    return pairedLines(linesBy(one, 'desil', locale), linesBy(other, 'desil', locale));
  }
}
