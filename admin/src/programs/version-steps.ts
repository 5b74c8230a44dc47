import { criteriaMakers, criteriaTransition, type Permission, type StoredCriteriaState } from '@tepat/shared';
import { fill, useActorText, useWords } from '../components';
import { useFormat } from '../i18n';
import { programMessages } from './messages';
import { type CriteriaVersion } from './program';

export type StepKey = 'submit' | 'return' | 'release';
type Steps = CriteriaVersion['steps'];

const STEPS = [
  ['submit', 'DRAFT', 'SUBMITTED'],
  ['return', 'SUBMITTED', 'DRAFT'],
  ['release', 'SUBMITTED', 'RELEASED'],
] as const satisfies readonly (readonly [StepKey, StoredCriteriaState, StoredCriteriaState])[];

export interface OfferedStep {
  readonly key: StepKey;
  /** Whoever wrote or submitted a version sees its release and cannot take it: somebody else must. */
  readonly samePerson: boolean;
  readonly reasonRequired: boolean;
}

/** The steps that the table of transitions has from here, for who has the permission. The server asks all of it again. */
export function offeredSteps(
  { state, steps }: Pick<CriteriaVersion, 'state' | 'steps'>,
  may: (permission: Permission) => boolean,
  viewerId: string | undefined,
): readonly OfferedStep[] {
  return STEPS.flatMap(([key, from, to]) => {
    const transition = criteriaTransition(from, to);
    if (state !== from || !transition || !may(transition.permission)) return [];
    const samePerson = transition.secondPerson && viewerId !== undefined && criteriaMakers(steps).has(viewerId);
    return [{ key, samePerson, reasonRequired: transition.reasonRequired }];
  });
}

/** Says who took a step and when: "Diajukan oleh Ani, 22 Nov 2026 12.00 WIB". */
export function useStepText(): (steps: Steps, at: number) => string {
  const t = useWords(programMessages).programs;
  const format = useFormat();
  const actorText = useActorText();
  return (steps, at) => {
    const step = steps[at];
    if (!step) return '';
    const names: Readonly<Record<string, string>> = t.stepNames;
    const done = names[nameOfStep(steps, at)] ?? step.state;
    const actor = actorText(step.actorKind, step.actorId, step.actorName);
    return fill(t.stepText, { done, actor, at: format.dateTime(step.at) });
  };
}

/** A row of DRAFT is the first draft, an edit of it, or its return. */
function nameOfStep(steps: Steps, at: number): string {
  const [step, before] = [steps[at], steps[at - 1]];
  if (step?.state !== 'DRAFT' || !before) return step?.state ?? '';
  return before.state === 'SUBMITTED' ? 'RETURNED' : 'EDITED';
}
