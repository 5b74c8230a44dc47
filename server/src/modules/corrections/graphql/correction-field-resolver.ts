import { Authorized, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { correctableFact, correctionNumber, cutOffFor, runDateAt, STATED_FACTS } from '@tepat/shared';
import type { RequestContext } from '../../../platform/graphql/context';
import { loaderOf } from '../../../platform/graphql/loader';
import { nodeId } from '../../../platform/graphql/node-id';
import { DateScalar } from '../../../platform/graphql/scalars';
import { settingOn } from '../../programs';
import { FamilyType, loadFamily, loadResident, ResidentType } from '../../registry/graphql';
import { isOfNew, type CorrectionStep, type Judgement } from '../domain/correction';
import { alsoOpen, judgementsOf, stepsOf, type AlsoOpen } from '../storage/correction-reader';
import {
  correctionLines,
  judgementNode,
  lineNode,
  recordedNow,
  stepNode,
  valueText,
  type CorrectionLineNode,
  type CorrectionNode,
} from './correction-node';
import {
  AlsoOpenCorrection,
  CorrectionJudgementType,
  CorrectionLineType,
  CorrectionStepType,
} from './correction-part-type';
import { shownValue } from './correction-subject';
import { CorrectionType } from './correction-type';
import { effectNode } from './effect-node';
import { CorrectionEffectType } from './effect-type';
import { remarksNode } from './remarks-node';

@Authorized()
@Resolver(() => CorrectionType)
export class CorrectionFieldResolver {
  @FieldResolver(() => FamilyType, { nullable: true })
  family(@Root() { record }: CorrectionNode, @Ctx() context: RequestContext): Promise<FamilyType | null> {
    return loadFamily(context, record.familyId);
  }

  @FieldResolver(() => [CorrectionLineType])
  async lines(@Root() { record }: CorrectionNode, @Ctx() context: RequestContext): Promise<CorrectionLineType[]> {
    const lines = (await correctionLines(context, record.id)) ?? [];
    return Promise.all(lines.map((line) => lineNode(context, record, line)));
  }

  @FieldResolver(() => [CorrectionStepType])
  async steps(@Root() { record }: CorrectionNode, @Ctx() context: RequestContext): Promise<CorrectionStepType[]> {
    return (await stepsTaken(context, record.id)).map((step) => stepNode(step, context.locale));
  }

  @FieldResolver(() => DateScalar, { nullable: true })
  async cutOff(@Root() { record }: CorrectionNode, @Ctx() context: RequestContext): Promise<string | null> {
    const applied = (await stepsTaken(context, record.id)).findLast(({ to }) => to === 'APPLIED');
    if (!applied) return null;
    const day = runDateAt(applied.at);
    const setting = context.once(`correction.cutOff:${day}`, () =>
      settingOn(context.platform.database, 'CORRECTION_CUT_OFF_DAY', day),
    );
    return cutOffFor(day, await setting);
  }

  @FieldResolver(() => [CorrectionJudgementType])
  async judgements(
    @Root() { record }: CorrectionNode,
    @Ctx() context: RequestContext,
  ): Promise<CorrectionJudgementType[]> {
    const checks = (['correction.verify', 'correction.decide', 'audit.read'] as const).some(context.permits);
    if (!checks) return [];
    const loader = loaderOf<number, Judgement[]>(context, 'correction.judgements', (ids) =>
      judgementsOf(context.platform.database, ids),
    );
    return ((await loader.load(record.id)) ?? []).map((found) => judgementNode(found, context.locale));
  }

  @FieldResolver(() => [String])
  remarks(@Root() { record }: CorrectionNode, @Ctx() context: RequestContext): Promise<string[]> {
    return remarksNode(context, record);
  }

  @FieldResolver(() => CorrectionEffectType, { nullable: true })
  effect(@Root() correction: CorrectionNode, @Ctx() context: RequestContext): Promise<CorrectionEffectType | null> {
    return effectNode(context, correction);
  }

  @FieldResolver(() => [AlsoOpenCorrection])
  async alsoOpen(@Root() { record }: CorrectionNode, @Ctx() context: RequestContext): Promise<AlsoOpenCorrection[]> {
    const loader = loaderOf<number, AlsoOpen[]>(context, 'correction.also', (ids) =>
      alsoOpen(context.platform.database, ids),
    );
    const others = new Map<number, string[]>();
    for (const { otherId, kind, fact } of (await loader.load(record.id)) ?? []) {
      const label = correctableFact(kind, fact)?.label[context.locale] ?? fact;
      others.set(otherId, [...(others.get(otherId) ?? []), label]);
    }
    return [...others].map(([id, facts]) => ({ id: nodeId('Correction', id), number: correctionNumber(id), facts }));
  }
}

@Authorized()
@Resolver(() => CorrectionLineType)
export class CorrectionLineResolver {
  @FieldResolver(() => ResidentType, { nullable: true })
  resident(@Root() { line }: CorrectionLineNode, @Ctx() context: RequestContext): Promise<ResidentType | null> {
    const { kind, subjectId } = line;
    return kind === 'RESIDENT' && !isOfNew(line) ? loadResident(context, subjectId) : Promise.resolve(null);
  }

  @FieldResolver(() => String, { nullable: true })
  async current(@Root() { line }: CorrectionLineNode, @Ctx() context: RequestContext): Promise<string | null> {
    return shownValue(context, line.fact, await toldOf(context, line));
  }

  @FieldResolver(() => String, { nullable: true })
  async currentText(@Root() { line }: CorrectionLineNode, @Ctx() context: RequestContext): Promise<string | null> {
    const value = await toldOf(context, line);
    return valueText(context, line, value, await shownValue(context, line.fact, value));
  }

  @FieldResolver(() => Boolean)
  async stale(@Root() { line }: CorrectionLineNode, @Ctx() context: RequestContext): Promise<boolean> {
    if (line.isHidden || isOfNew(line) || STATED_FACTS.includes(line.fact)) return false;
    const now = await recordedNow(context, line);
    return now === null || now.value !== line.base;
  }
}

/** What is recorded now, as far as the viewer is told: of somebody elsewhere, who is only brought in, nothing is. */
async function toldOf(context: RequestContext, line: CorrectionLineNode['line']): Promise<string | null> {
  return line.isHidden ? null : ((await recordedNow(context, line))?.value ?? null);
}

async function stepsTaken(context: RequestContext, id: number): Promise<readonly CorrectionStep[]> {
  const loader = loaderOf<number, CorrectionStep[]>(context, 'correction.steps', (ids) =>
    stepsOf(context.platform.database, ids),
  );
  return (await loader.load(id)) ?? [];
}
