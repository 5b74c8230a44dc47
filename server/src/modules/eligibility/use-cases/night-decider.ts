import type { PlainDate } from '@tepat/shared';
import { firstDayOf, periodOf } from '@tepat/shared';
import type { Platform } from '../../../platform/platform';
import type { ProgramInForce } from '../../programs';
import { programsInForce, rulesKnownBy } from '../../programs';
import type { Desils, Ranking } from '../../welfare';
import { readDesils } from '../../welfare';
import type { FamilyDesils } from '../domain/person';
import { reachOf } from '../domain/reach';
import { CivilComparison } from '../storage/civil-comparison';
import { provinceDesils } from '../storage/family-desils';
import { pinnedRanking } from '../storage/pinned-ranking';
import { registeredResidents } from '../storage/reach-condition';
import type { ReachedResidents } from '../storage/residents';
import type { PreparedDecider } from './prepare-decider';
import { prepareDecider } from './prepare-decider';

/** A night, as the steps after MATCH are given it. */
export interface PinnedNight {
  readonly id: number;
  readonly runDate: string;
  readonly revision: number | null;
}

/** What decides the whole province in one night, and whom it must look at. */
export interface NightDecider extends PreparedDecider, ReachedResidents {
  readonly ranking: Ranking;
  readonly referenceDate: PlainDate;
  readonly programs: readonly ProgramInForce[];
  readonly desils: FamilyDesils;
}

/** What judges, one by one, those whom the night has found. */
export type ListDecider = Omit<NightDecider, 'reach' | 'registered' | 'comparison'>;

/** Long enough from one part of a night to the next; a hundred megabytes are not kept over the day. */
const KEPT_MS = 30_000;

interface Kept {
  readonly key: string;
  readonly decider: Promise<NightDecider>;
  readonly forget: NodeJS.Timeout;
}
const kept = new WeakMap<Platform, Kept>();

/**
 * The decider of a night, read once for all the parts that a process takes, and for the lists: everything in it is pinned
 * by the run, so it cannot have changed. Null before the first ranking: nobody has a desil then.
 *
 * @throws when no revision was pinned
 */
export async function nightDecider(platform: Platform, run: PinnedNight): Promise<NightDecider | null> {
  const { revision } = run;
  if (revision === null) throw new Error(`run ${run.id} has no pinned revision`);
  const ranking = await pinnedRanking(platform.database, run.id);
  if (ranking === null) return null;
  const key = [run.id, run.runDate, revision, ranking.id].join();
  const before = kept.get(platform);
  if (before?.key === key) {
    before.forget.refresh();
    return before.decider;
  }
  clearTimeout(before?.forget);
  const decider = readDecider(platform, run, revision, ranking);
  const forget = setTimeout(() => kept.delete(platform), KEPT_MS).unref();
  kept.set(platform, { key, decider, forget });
  decider.catch(() => kept.delete(platform));
  return decider;
}

/**
 * The same for the lists, the last to need it: nothing is kept any more, and what only deciding needs (the comparison of
 * eleven million people takes 20 MB) is waste that the collector may take while lists fill the memory.
 */
export async function lastNightDecider(platform: Platform, run: PinnedNight): Promise<ListDecider | null> {
  const decider = await nightDecider(platform, run);
  clearTimeout(kept.get(platform)?.forget);
  kept.delete(platform);
  if (decider === null) return null;
  const { reach: _reach, registered: _registered, comparison: _comparison, ...rest } = decider;
  return rest;
}

async function readDecider(
  platform: Platform,
  run: PinnedNight,
  revision: number,
  ranking: Ranking,
): Promise<NightDecider> {
  const { database } = platform;
  const referenceDate = firstDayOf(periodOf(run.runDate as PlainDate));
  const programs = await programsInForce(database, referenceDate, await rulesKnownBy(database, run.id));
  return provinceDecider(platform, { revision, ranking, referenceDate, programs });
}

/**
 * The same from pins alone, for a list that is made again.
 *
 * @param tried the desils of a ranking that was never published; by default those of the pinned one
 */
export async function provinceDecider(
  platform: Platform,
  pins: Pick<NightDecider, 'revision' | 'ranking' | 'referenceDate' | 'programs'>,
  tried?: Desils,
): Promise<NightDecider> {
  const { database } = platform;
  const { revision, ranking, referenceDate } = pins;
  const desils = Promise.resolve(tried ?? readDesils(platform, ranking, revision)).then(provinceDesils);
  const [prepared, registered, comparison] = await Promise.all([
    prepareDecider(database, pins, desils, 'PROVINCE'),
    registeredResidents(database, revision),
    CivilComparison.read(database, revision),
  ]);
  const reach = reachOf(prepared.decider.programs, referenceDate);
  return { ...pins, ...prepared, desils: await desils, reach, registered, comparison };
}
