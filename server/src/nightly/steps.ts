import type { Actor } from '../modules/audit';
import { decideResidents } from '../modules/eligibility';
import { matchIdentities } from '../modules/identity';
import { prepareLists, publishDueLists } from '../modules/publication';
import { rankFamilies, scoreChanged } from '../modules/welfare';
import type { Platform } from '../platform/platform';
import type { StepContext } from '../platform/queue/step';

/** A night as its steps see it. `revision` is the one it reads as of: pinned when MATCH is done, so null only there. */
export interface NightRun {
  id: number;
  /** The date in Jakarta that it is the night of. */
  runDate: string;
  attempt: number;
  revision: number | null;
  rankingId: number | null;
}

export type PinnedRun = NightRun & { revision: number };

type Step = (platform: Platform, run: NightRun, step: StepContext) => Promise<unknown>;

function pinned(step: (platform: Platform, run: PinnedRun, context: StepContext) => Promise<unknown>): Step {
  return async (platform, run, context) => {
    if (run.revision === null) throw new Error('a step after MATCH needs the pinned revision');
    await step(platform, { ...run, revision: run.revision }, context);
  };
}

/**
 * THE NIGHT, top to bottom. Each step may be killed and run again; each writes its effect and its completion in one
 * transaction. A step that answers `held` ends the night there: what comes after is skipped and nothing is published.
 */
export const STEPS = {
  /** Compare with the civil registry what changed; pins the revision that all later steps read as of. */
  MATCH: matchIdentities,
  /** Re-score the families whose facts changed. */
  SCORE: pinned(scoreChanged),
  /** Two sets of nine cut points from one pass, and the ranking's own gates. */
  RANK: pinned(rankFamilies),
  /** Decide every resident in the category of a programme; only what changed is written. */
  DECIDE: pinned(decideResidents),
  /** Prepare the lists that are due, with gates and the named difference. */
  LISTS: pinned(prepareLists),
  /** Publish what may be published; the rest waits for people. */
  PUBLISH: pinned(publishDueLists),
} satisfies Record<string, Step>;

export type StepName = keyof typeof STEPS;
export const STEP_NAMES = Object.keys(STEPS) as StepName[];

export const NIGHT_ACTOR: Actor = { kind: 'SYSTEM', id: 'night' };
