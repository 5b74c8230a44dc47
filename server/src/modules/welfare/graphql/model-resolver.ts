import { Arg, Args, Authorized, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import type { RequestContext } from '../../../platform/graphql/context';
import { numberAfter, PageArgs, pageOf, type Connection } from '../../../platform/graphql/paging';
import { keyOf } from '../../../platform/graphql/node-id';
import { Needs } from '../../../platform/graphql/permission';
import { userErrorsOf } from '../../../platform/graphql/user-errors';
import { faultText } from '../domain';
import { storedModel, storedModels } from '../storage/model-store';
import { decideModel } from '../use-cases/decide-model';
import { importModel } from '../use-cases/import-model';
import { DecideWelfareModelInput, ImportWelfareModelInput, ModelDecision, WelfareModelPayload } from './model-input';
import { WelfareModelConnection, WelfareModelType } from './model-type';
import { modelNode } from './ranking-node';

@Authorized()
@Resolver(() => WelfareModelType)
export class WelfareModelResolver {
  @Needs('welfare.model.read')
  @Query(() => WelfareModelConnection, { description: 'Versions of the welfare model, newest first.' })
  async welfareModels(
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<WelfareModelType>> {
    const before = numberAfter(args.after) ?? Number.MAX_SAFE_INTEGER;
    // A province has a few models in its life.
    const stored = (await storedModels(context.platform.database)).reverse().filter(({ id }) => id < before);
    const page = stored.slice(0, args.first + 1);
    const nodes = await Promise.all(
      page.map(async (model) => ({ key: model.id, node: await modelNode(context, model) })),
    );
    return pageOf(
      nodes,
      args,
      ({ key }) => [key],
      ({ node }) => node,
    );
  }

  @Needs('welfare.model.write')
  @Mutation(() => WelfareModelPayload, {
    description: 'Takes a model document, once it is proven. Every fault is named by its path in the document.',
  })
  async importWelfareModel(
    @Arg('input', () => ImportWelfareModelInput, { description: 'The document.' }) input: ImportWelfareModelInput,
    @Ctx() context: RequestContext,
  ): Promise<WelfareModelPayload> {
    const { locale } = context;
    const imported = await importModel(context.platform, context.actor(), Buffer.from(input.document, 'utf8'));
    if (imported.ok) return modelAnswer(context, imported.value.modelId);
    const { faults = [], ...error } = imported.error;
    const named = faults.map((fault) => ({
      field: `document${fault.path.slice(1)}`,
      code: fault.code,
      message: faultText(fault, locale),
    }));
    return { welfareModel: null, userErrors: named.length > 0 ? named : userErrorsOf(locale, error) };
  }

  @Needs('welfare.model.release')
  @Mutation(() => WelfareModelPayload, {
    description: 'Releases or rejects an imported model. Never released by whoever imported it.',
  })
  async decideWelfareModel(
    @Arg('input', () => DecideWelfareModelInput, { description: 'The decision.' }) input: DecideWelfareModelInput,
    @Ctx() context: RequestContext,
  ): Promise<WelfareModelPayload> {
    const decided = await decideModel(context.platform, context.actor(), {
      modelId: keyOf('WelfareModel', input.model) ?? NO_MODEL,
      release: input.decision === ModelDecision.RELEASE,
      reason: input.reason,
    });
    return decided.ok
      ? modelAnswer(context, decided.value.modelId)
      : { welfareModel: null, userErrors: userErrorsOf(context.locale, decided.error) };
  }
}

const NO_MODEL = 0;

async function modelAnswer(context: RequestContext, id: number): Promise<WelfareModelPayload> {
  const stored = await storedModel(context.platform.database, id);
  return { welfareModel: stored && (await modelNode(context, stored)), userErrors: [] };
}
