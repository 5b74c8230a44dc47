import type { Sql } from '../../../platform/database/database';
import type { Platform } from '../../../platform/platform';
import type { DecidedProgram, Decider, FamilyDesils, PinnedNight } from '../../eligibility';
import type { ProgramInForce } from '../../programs';
import { sameRecipients } from '../domain/list-diff';
import type { GateFinding } from '../domain/list-gates';
import { breachedGates } from '../domain/list-gates';
import type { Listed } from '../domain/listed';
import { countDecided, visitEligible } from '../storage/candidates';
import { gatesOf } from '../storage/list-gates';
import { listedOn } from '../storage/list-rows';
import type { ListHead } from '../storage/list-state';
import { lastPublished, versionsOf } from '../storage/list-state';
import type { NightMeasures } from './measure-gates';
import { measureGates } from './measure-gates';
import type { PeopleSource, PlacedList, SealedList } from './place-list';
import { placeList } from './place-list';
import { Stopwatch } from './stopwatch';

/** What one night's lists are made from. */
export interface ListNight extends NightMeasures {
  readonly run: PinnedNight;
  readonly revision: number;
  readonly period: string;
  /** By id: the order in which programmes are locked. */
  readonly due: readonly ProgramInForce[];
  readonly decider: Decider;
  readonly desils: FamilyDesils;
  readonly progress: (rows: number) => Promise<void>;
}

/** All that a list depends on and that people, not nights, can change: asked again under the programme's lock. */
export interface Standing {
  /** Of the period, newest first. */
  readonly versions: readonly ListHead[];
  /** What the list is compared with. */
  readonly last: ListHead | null;
}

/**
 * PLACE: reading the people and their order of need. SEAL: every row made once, for the digest. ROWS: made again, and
 * stored. CHANGES: the list before read, the difference from it named and stored.
 */
export const LIST_PARTS = ['PLACE', 'SEAL', 'ROWS', 'CHANGES'] as const;
export type ListPart = (typeof LIST_PARTS)[number];

/** A list as it would be written. */
interface Computed {
  readonly decided: DecidedProgram;
  readonly list: PlacedList;
  readonly previous: { readonly head: ListHead; readonly listed: Listed } | null;
  readonly gates: readonly GateFinding[];
}

export interface Draft extends Computed {
  readonly program: ProgramInForce;
  readonly standing: Standing;
  /** Null: recipients, amounts and holds are as in the newest list of the period, and there is nothing to write. */
  readonly sealed: SealedList | null;
  readonly watch: Stopwatch<ListPart>;
}

export async function standingOf(sql: Sql, { id }: ProgramInForce, period: string): Promise<Standing> {
  return { versions: await versionsOf(sql, id, period), last: await lastPublished(sql, id, period) };
}

export const sameStanding = (a: Standing, b: Standing): boolean => textOf(a) === textOf(b);
const textOf = ({ versions, last }: Standing): string =>
  [last, ...versions].map((head) => (head === null ? '-' : `${head.id} ${head.state}`)).join();

/** Computes the list of one programme as things stand. Locks nothing and writes nothing. */
export async function draftList(
  platform: Platform,
  program: ProgramInForce,
  night: ListNight,
  standing: Standing,
): Promise<Draft> {
  const watch = new Stopwatch<ListPart>();
  const head = standing.last;
  const previous =
    head && (await watch.time('CHANGES', async () => ({ head, listed: await listedOn(platform.database, head) })));
  const computed = await watch.time('PLACE', () => computeList(platform, program, night, previous));
  const { list } = computed;
  let sealed: SealedList | null = null;
  if (await isNews(platform.database, computed, standing)) sealed = await watch.time('SEAL', () => list.seal());
  else await night.progress(2 * list.listed.size);
  return { ...computed, program, standing, sealed, watch };
}

async function computeList(
  platform: Platform,
  program: ProgramInForce,
  night: ListNight,
  previous: Computed['previous'],
): Promise<Computed> {
  const { database } = platform;
  const { decider, revision } = night;
  const decided = decider.programs.find(({ id }) => id === program.id);
  if (!decided) throw new Error(`programme ${program.code} was not prepared`);
  const expected = await countDecided(database, program.id);
  const people: PeopleSource = async (visit) => {
    const found = await visitEligible(database, program.id, revision, visit);
    if (found !== expected) throw new Error(`${found} of ${expected} decided people of ${program.code} were found`);
  };
  const incumbents = previous?.listed ?? null;
  const list = await placeList(platform, people, { ...night, program, decided, incumbents, expected });
  const gates = await measureGates(database, program, decided, list, previous?.head ?? null, night);
  return { decided, list, previous, gates };
}

/**
 * Is there anything new to say? Against the newest list of the period, whatever its state: a revoked list is not made
 * again by the next night. A draft that its gates hold is made anew when the gates find otherwise.
 */
async function isNews(sql: Sql, { previous, list, gates }: Computed, { versions }: Standing): Promise<boolean> {
  const [newest] = versions;
  if (!newest) return true;
  const listed = newest.id === previous?.head.id ? previous.listed : await listedOn(sql, newest);
  if (!sameRecipients(listed, list.listed)) return true;
  if (newest.state !== 'PREPARED') return false;
  const earlier = (await gatesOf(sql, newest.id)).filter(({ passed }) => !passed).map(({ gate }) => gate);
  return earlier.sort().join() !== [...breachedGates(gates)].sort().join();
}
