import type { Actor } from '../modules/audit';
import { decideResidents } from '../modules/eligibility';
import { matchIdentities } from '../modules/identity';
import { prepareLists, publishDueLists } from '../modules/publication';
import { changeToDueModel, rankFamilies, scoreChanged } from '../modules/welfare';
import type { Part } from '../platform/id-set';
import type { Platform } from '../platform/platform';
import type { StepContext } from '../platform/queue/step';

/** A night as its steps see it. `revision` is the one it reads as of: pinned when MATCH is done, so null up to there. */
export interface NightRun {
  id: number;
  /** The date in Jakarta that it is the night of. */
  runDate: string;
  attempt: number;
  revision: number | null;
  rankingId: number | null;
}

export type PinnedRun = NightRun & { revision: number };

type SingleStep<Run> = (platform: Platform, run: Run, step: StepContext) => Promise<unknown>;

/**
 * A step that several workers do together, each part by whoever takes it. When all parts are done one worker closes
 * the step, with what each part told on completing. A part and the close each complete once, with their own effect.
 */
export interface SharedStep<Run> {
  /** Asked once, when the night begins. Cheap: the highest id. */
  parts(platform: Platform, size: number): Promise<number>;
  part(platform: Platform, run: Run, part: Part, step: StepContext): Promise<unknown>;
  close(platform: Platform, run: Run, results: readonly Record<string, unknown>[], step: StepContext): Promise<unknown>;
}

export type Step = SingleStep<NightRun> | SharedStep<NightRun>;

/** How many ids a part covers: large enough that a part is minutes of work, small enough that four workers share well. */
export const PART_SIZE = 500_000;

function withRevision(run: NightRun): PinnedRun {
  if (run.revision === null) throw new Error('a step after MATCH needs the pinned revision');
  return { ...run, revision: run.revision };
}

const pinned =
  (step: SingleStep<PinnedRun>): SingleStep<NightRun> =>
  async (platform, run, context) =>
    step(platform, withRevision(run), context);

const pinnedParts = (step: SharedStep<PinnedRun>): SharedStep<NightRun> => ({
  parts: async (platform, size) => step.parts(platform, size),
  part: async (platform, run, part, context) => step.part(platform, withRevision(run), part, context),
  close: async (platform, run, results, context) => step.close(platform, withRevision(run), results, context),
});

/**
 * THE NIGHT, top to bottom. Each step may be killed and run again; each writes its effect and its completion in one
 * transaction. A step that answers `held` ends the night there: what comes after is skipped and nothing is published.
 */
export const STEPS = {
  /** Let a released welfare model rank whose date has come; usually there is none. */
  MODEL: changeToDueModel,
  /** Compare with the civil registry what changed; pins the revision that all later steps read as of. */
  MATCH: matchIdentities,
  /** Re-score the families whose facts changed. */
  SCORE: pinnedParts(scoreChanged),
  /** Two sets of nine cut points from one pass, and the ranking's own gates. */
  RANK: pinned(rankFamilies),
  /** Decide every resident in the category of a programme; only what changed is written. */
  DECIDE: pinnedParts(decideResidents),
  /** Prepare the lists that are due, with gates and the named difference. */
  LISTS: pinned(prepareLists),
  /** Publish what may be published; the rest waits for people. */
  PUBLISH: pinned(publishDueLists),
} satisfies Record<string, Step>;

export type StepName = keyof typeof STEPS;
export const STEP_NAMES = Object.keys(STEPS) as StepName[];

/** Into how many parts each shared step is cut in a night that begins now. */
export async function partsOf(platform: Platform, size: number): Promise<Record<string, number>> {
  const parts: Record<string, number> = {};
  for (const name of STEP_NAMES) {
    const step: Step = STEPS[name];
    if (typeof step !== 'function') parts[name] = await step.parts(platform, size);
  }
  return parts;
}

export const NIGHT_ACTOR: Actor = { kind: 'SYSTEM', id: 'night' };
