import { Args, Authorized, Ctx, Query, Resolver } from 'type-graphql';
import { clauseSentence, SIMULATION_MARK, statedClauses, type Locale } from '@tepat/shared';
import type { RequestContext } from '../../../platform/graphql/context';
import { Needs } from '../../../platform/graphql/permission';
import { userErrorsOf } from '../../../platform/graphql/user-errors';
import { regionName } from '../../regions';
import { sampleRule, type SampledRule } from '../use-cases/sample-rule';
import { RuleSample, RuleSampleArgs, RuleSamplePayload } from './rule-sample-type';

@Authorized()
@Resolver(() => RuleSample)
export class RuleSampleResolver {
  @Needs('simulation.read')
  @Query(() => RuleSamplePayload, {
    description: 'Estimates what a rule would do while it is being written. Nothing is stored, and nobody is decided.',
  })
  async ruleSample(
    @Args(() => RuleSampleArgs) { terms, referenceDate }: RuleSampleArgs,
    @Ctx() { platform, locale }: RequestContext,
  ): Promise<RuleSamplePayload> {
    const sampled = await sampleRule(platform, { terms, referenceDate: referenceDate ?? null });
    return sampled.ok
      ? { sample: sampleNode(sampled.value, locale), userErrors: [] }
      : { sample: null, userErrors: userErrorsOf(locale, sampled.error) };
  }
}

function sampleNode({ terms, clauses, ...sampled }: SampledRule, locale: Locale): RuleSample {
  const stated = statedClauses(terms.criteria.root);
  return {
    ...sampled,
    mark: SIMULATION_MARK[locale],
    clauses: clauses.map(({ clause: code, ...counts }, at) => {
      const own = stated[at];
      const sentence = own ? clauseSentence(own.clause, locale, regionName, own.negated) : code;
      return { code, sentence, category: terms.categoryClauses.includes(code), ...counts };
    }),
  };
}
