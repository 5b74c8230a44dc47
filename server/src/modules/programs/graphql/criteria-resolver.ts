import { Arg, Authorized, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { MessageCode, Result, UserError } from '@tepat/shared';
import type { RequestContext } from '../../../platform/graphql/context';
import { inDetail } from '../../../platform/graphql/detail';
import { loaderOf } from '../../../platform/graphql/loader';
import { keyOf } from '../../../platform/graphql/node-id';
import { Needs } from '../../../platform/graphql/permission';
import { userErrorsOf } from '../../../platform/graphql/user-errors';
import { criteriaStepsOf, type CriteriaStep } from '../storage/criteria-drafts';
import { createProgram, draftCriteria, editDraft, type Refusals } from '../use-cases/draft-criteria';
import { differencesOf } from '../use-cases/differences-of';
import { takeCriteriaStep } from '../use-cases/take-criteria-step';
import {
  CreateProgramInput,
  CreateProgramPayload,
  CriteriaDecision,
  CriteriaVersionPayload,
  DecideCriteriaInput,
  DraftCriteriaInput,
  SubmitCriteriaInput,
} from './criteria-input';
import { loadCriteriaVersion, loadProgram } from './program-node';
import { differencesIn } from './differences-node';
import { CriteriaDifferences, CriteriaStepType, CriteriaVersionType } from './program-type';

const NO_VERSION = 0;
const versionKey = (id: string): number => keyOf('CriteriaVersion', id) ?? NO_VERSION;

@Authorized()
@Resolver(() => CriteriaVersionType)
export class CriteriaResolver {
  @Needs('program.write')
  @Mutation(() => CreateProgramPayload, { description: 'Creates a programme with the first draft of its rule.' })
  async createProgram(
    @Arg('input', () => CreateProgramInput, { description: 'The programme.' }) input: CreateProgramInput,
    @Ctx() context: RequestContext,
  ): Promise<CreateProgramPayload> {
    const created = await createProgram(context.platform, context.actor(), input);
    if (!created.ok) {
      return { program: null, criteriaVersion: null, userErrors: userErrorsOf(context.locale, created.error) };
    }
    return {
      program: await loadProgram(context, created.value.programId),
      criteriaVersion: await loadCriteriaVersion(context, created.value.versionId),
      userErrors: [],
    };
  }

  @Needs('criteria.write')
  @Mutation(() => CriteriaVersionPayload, {
    description: 'Begins a draft of the next version, or saves an edit of one.',
  })
  async draftCriteria(
    @Arg('input', () => DraftCriteriaInput, { description: 'The draft.' }) input: DraftCriteriaInput,
    @Ctx() context: RequestContext,
  ): Promise<CriteriaVersionPayload> {
    const { version, edit, program, terms, notes } = input;
    const drafted = version
      ? await editDraft(context.platform, context.actor(), {
          versionId: versionKey(version),
          edit: edit ?? 0,
          ...{ program, terms, notes },
        })
      : await draftCriteria(context.platform, context.actor(), { program, terms, notes });
    return versionAnswer(context, drafted.ok ? { ok: true, value: { id: drafted.value.versionId } } : drafted);
  }

  @Needs('criteria.write')
  @Mutation(() => CriteriaVersionPayload, { description: 'Submits a draft to another person for release.' })
  async submitCriteria(
    @Arg('input', () => SubmitCriteriaInput, { description: 'Which draft.' }) input: SubmitCriteriaInput,
    @Ctx() context: RequestContext,
  ): Promise<CriteriaVersionPayload> {
    const { version, edit, reason } = input;
    const request = { versionId: versionKey(version), to: 'SUBMITTED', edit, reason: reason ?? null } as const;
    return versionAnswer(context, await takeCriteriaStep(context.platform, context.actor(), request));
  }

  @Needs('criteria.release')
  @Mutation(() => CriteriaVersionPayload, {
    description: 'Releases or returns a submitted version. Never released by whoever wrote or submitted it.',
  })
  async decideCriteria(
    @Arg('input', () => DecideCriteriaInput, { description: 'The decision.' }) input: DecideCriteriaInput,
    @Ctx() context: RequestContext,
  ): Promise<CriteriaVersionPayload> {
    const { version, edit, decision, reason } = input;
    const to = decision === CriteriaDecision.RELEASE ? 'RELEASED' : 'DRAFT';
    const request = { versionId: versionKey(version), to, edit, reason } as const;
    return versionAnswer(context, await takeCriteriaStep(context.platform, context.actor(), request));
  }

  @FieldResolver(() => [CriteriaStepType])
  async steps(@Root() version: CriteriaVersionType, @Ctx() context: RequestContext): Promise<CriteriaStepType[]> {
    if (!context.permits('criteria.drafts.read')) return [];
    const loader = loaderOf<number, CriteriaStep[]>(context, 'criteria.steps', (ids) =>
      criteriaStepsOf(context.platform.database, ids),
    );
    const steps = (await loader.load(versionKey(version.id))) ?? [];
    return steps.map(({ state, at, actorId, reason }) => ({ state, at, actorKind: 'USER', actorId, reason }));
  }

  @FieldResolver(() => CriteriaDifferences, { nullable: true })
  async differences(
    @Root() { id }: CriteriaVersionType,
    @Ctx() context: RequestContext,
  ): Promise<CriteriaDifferences | null> {
    inDetail(context, 'criteria.differences', id);
    const found = await differencesOf(context.platform.database, versionKey(id));
    return found && { before: found.before, ...differencesIn(context.locale, found) };
  }
}

async function versionAnswer(
  context: RequestContext,
  result: Result<{ readonly id: number }, Refusals | UserError<MessageCode>>,
): Promise<CriteriaVersionPayload> {
  return result.ok
    ? { criteriaVersion: await loadCriteriaVersion(context, result.value.id), userErrors: [] }
    : { criteriaVersion: null, userErrors: userErrorsOf(context.locale, result.error) };
}
