import type { RequestContext } from '../../../platform/graphql/context';
import { inDetail } from '../../../platform/graphql/detail';
import { isWithinReach, reachOf } from '../../registry';
import { loadResident } from '../../registry/graphql';
import { loadProgram } from '../../programs/graphql';
import { modelDocument } from '../../welfare';
import { desilNode, termLabel } from '../../welfare/graphql';
import { DecisionOutcome } from '../../eligibility/graphql';
import { wholeCorrection } from '../storage/correction-reader';
import { effectOf, maySeeEffect, type CorrectionEffect, type DecisionChange } from '../use-cases/effect-of';
import type { CorrectionNode } from './correction-node';
import { ProgramEffect, type CorrectionEffectType, type MemberEffectType } from './effect-type';

/** The effect of a correction, for whoever may see it by now; null for everybody else. */
export async function effectNode(
  context: RequestContext,
  { record }: CorrectionNode,
): Promise<CorrectionEffectType | null> {
  inDetail(context, 'correction.effect', record.id);
  const reaches = (permission: 'correction.verify' | 'correction.decide'): boolean =>
    isWithinReach(reachOf(context.scope(permission)), record.kelurahanCode);
  const may = { verify: reaches('correction.verify'), decide: reaches('correction.decide') };
  const whole = await wholeCorrection(context.platform.database, record.id);
  const actor = context.actor();
  if (whole === null || !maySeeEffect(whole, actor.id, may)) return null;
  const effect = await effectOf(context.platform, actor, whole);
  return effect && nodeOf(context, effect);
}

async function nodeOf(context: RequestContext, effect: CorrectionEffect): Promise<CorrectionEffectType> {
  const { before, after, ranking } = effect;
  const model = await modelDocument(context.platform.database, ranking.modelId);
  return {
    before: desilNode(before, before.correctionNewerThanDelivery),
    after: desilNode(after, after.correctionNewerThanDelivery),
    scoreBefore: before.score,
    scoreAfter: after.score,
    members: await Promise.all(effect.decisions.map((change) => memberNode(context, change))),
    displaced: effect.displaced.map(({ cutPoint, direction, families }) => ({ cutPoint, direction, families })),
    contributions: effect.contributions.map((change) => ({
      ...change,
      label: termLabel(model, change.indicator, context.locale),
    })),
  };
}

async function memberNode(context: RequestContext, change: DecisionChange): Promise<MemberEffectType> {
  const { residentId, program, before, after, clauses } = change;
  const won = after === 'ELIGIBLE' && before !== 'ELIGIBLE';
  const lost = before === 'ELIGIBLE' && after !== 'ELIGIBLE';
  return {
    resident: await loadResident(context, residentId),
    program: await loadProgram(context, program.id),
    effect: won ? ProgramEffect.WON : lost ? ProgramEffect.LOST : ProgramEffect.NEITHER,
    before: before && DecisionOutcome[before],
    after: after && DecisionOutcome[after],
    clauses: clauses.map(({ code, required, before: was, after: is }) => ({
      code,
      required: required[context.locale],
      before: was,
      after: is,
    })),
  };
}
