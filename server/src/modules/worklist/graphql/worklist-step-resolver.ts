import { Authorized, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../platform/graphql/context';
import { loaderOf } from '../../../platform/graphql/loader';
import { nodeId } from '../../../platform/graphql/node-id';
import { accountNames } from '../../access';
import type { CaseStep } from '../storage/case-reader';
import { stepText, type WorklistStepNode } from './worklist-node';
import { WorklistPerson, WorklistStep } from './worklist-type';

@Authorized()
@Resolver(() => WorklistStep)
export class WorklistStepResolver {
  @FieldResolver(() => String, { nullable: true })
  before(@Root() { stored }: WorklistStepNode, @Ctx() context: RequestContext): Promise<string | null> {
    return wordsOf(context, stored, stored.before);
  }

  @FieldResolver(() => String, { nullable: true })
  after(@Root() { stored }: WorklistStepNode, @Ctx() context: RequestContext): Promise<string | null> {
    return wordsOf(context, stored, stored.after);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Name of the person; null when the system or an API client did it.',
  })
  async actorName(@Root() { stored }: WorklistStepNode, @Ctx() context: RequestContext): Promise<string | null> {
    if (stored.actorKind !== 'USER') return null;
    return (await personOf(context, Number(stored.actorId)))?.name ?? null;
  }
}

/** Officials act by name: whoever may see a case may see who works on it. */
export async function personOf(context: RequestContext, id: number): Promise<WorklistPerson | null> {
  const loader = loaderOf<number, string>(context, 'account.names', (ids) =>
    accountNames(context.platform.database, ids),
  );
  const name = await loader.load(id);
  return name === null ? null : { id: nodeId('User', id), name };
}

async function wordsOf(context: RequestContext, step: CaseStep, value: string | null): Promise<string | null> {
  const ofPerson = step.step === 'ASSIGNED' || step.step === 'RELEASED';
  if (ofPerson && value !== null) return (await personOf(context, Number(value)))?.name ?? null;
  return stepText(step, value, context.locale);
}
