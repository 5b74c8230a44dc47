import { periodOf, quotaShares, yearTermsOn } from '@tepat/shared';
import type { Platform } from '../../../platform/platform';
import type { NightDecider, Person } from '../../eligibility';
import { decideWindows, provinceDecider, residentsByIds, residentWindows } from '../../eligibility';
import { programsInForce } from '../../programs';
import type { ListRecord, Places } from '../../publication';
import { handOutPlaces, quotasOf, Listed, listedOn, listsByIds, lotOf, lotSalt, recipientRef } from '../../publication';
import { rankingById } from '../../welfare';
import { ClauseTally } from '../domain/clause-tally';
import { Collected } from '../domain/collected';
import { costOf } from '../domain/cost';
import { quotaEdges } from '../domain/edge';
import type { RuleParameters } from '../domain/parameters';
import type { People } from '../domain/people';
import { reportBytes } from '../domain/report';
import { withSimulated } from '../domain/simulated-program';
import { tallyPlaces } from '../domain/tally';
import { sexesAsOf } from '../storage/sexes';

/** Everything beside the parameters that a result depends on; fixed when a simulation is asked for. */
export interface SimulationPins {
  readonly program: { readonly id: number; readonly code: string };
  readonly revision: number;
  readonly rankingId: number;
  /** What the result is compared with; null before the first published list. */
  readonly listId: number | null;
  /** Rules of the other programmes that were released later do not count. */
  readonly rulesKnownBy: Date;
}

/** Told of every window of residents; may stop the work by throwing. */
export type SimulationProgress = (phase: 'DECIDE' | 'PLACE', done: number, total: number) => Promise<void>;

export interface Simulated {
  readonly people: People;
  readonly places: Places;
  /** Of the report. */
  readonly bytes: Buffer;
}

/**
 * What a rule would do: everybody decided by the pass of a night, and places handed out by the order of need of a list.
 * Same parameters and pins, same bytes, whatever has happened since. Writes nothing, and makes no row of any list.
 *
 * @throws when a pin can no longer be found
 */
export async function simulate(
  platform: Platform,
  { terms, referenceDate }: RuleParameters,
  pins: SimulationPins,
  progress: SimulationProgress,
): Promise<Simulated> {
  const { database, recipientKey } = platform;
  const { program, revision } = pins;
  const ranking = await rankingById(database, pins.rankingId);
  const list = pins.listId === null ? null : ((await listsByIds(database, [pins.listId])).get(pins.listId) ?? null);
  if (ranking === null || (list === null && pins.listId !== null)) throw new Error('a pin of the simulation is gone');
  const inForce = await programsInForce(database, referenceDate, pins.rulesKnownBy);
  const programs = withSimulated(inForce, program, terms);
  const province = await provinceDecider(platform, { revision, ranking, referenceDate, programs });
  const before = list === null ? new Listed() : await listedOn(database, list);
  const index = programs.findIndex(({ id }) => id === program.id);
  const collected = await collect(platform, province, index, before, progress);

  await progress('PLACE', 0, 1);
  const { people, cube, clauses, outcomes, gone } = collected;
  const salt = lotSalt(recipientKey, program.code, periodOf(referenceDate));
  const lot = (at: number): string => lotOf(salt, recipientRef(recipientKey, people.residentIdOf(at)));
  const year = yearTermsOn(terms, referenceDate);
  const shares = quotaShares(year);
  const quotas = quotasOf(shares, (at) => cube.kelurahanOf(people.cellOf(at)));
  const places = handOutPlaces(people, terms.orderOfNeed, quotas, lot);
  const { held } = tallyPlaces(cube, people, places, gone);
  const bytes = reportBytes({
    program: program.code,
    referenceDate,
    outcomes,
    totals: cube.totals(),
    held,
    cost: costOf({ ...terms, ...year }, places.recipients - held, amountOf(list)),
    edges: quotaEdges(people, places, terms.orderOfNeed, { shares, quotas }),
    clauses: clauses.effects(),
    tables: { kelurahan: cube.by('kelurahan'), sex: cube.by('sex'), age: cube.by('age'), desil: cube.by('desil') },
  });
  return { people, places, bytes };
}

const amountOf = (list: ListRecord | null): bigint | null => (list === null ? null : BigInt(list.amountTotal));

async function collect(
  { database }: Platform,
  province: NightDecider,
  index: number,
  before: Listed,
  progress: SimulationProgress,
): Promise<Collected> {
  const { decider, desils, revision } = province;
  const decided = decider.programs[index];
  if (decided === undefined) throw new Error('the simulated programme was lost while it was prepared');
  const collected = new Collected(before, new ClauseTally(decided.criteria, decided.categoryMask));
  const add = (person: Person, decision: ReturnType<typeof decider.decide>[number], sex: number): void => {
    // Who is in no category has a desil all the same: a former recipient is counted by it.
    const desil = (decision ?? (before.isRecipient(person.residentId) ? decider.judge(decided, person) : null))?.desil;
    const score = desils.scoreOf(person.familyId);
    collected.add({ person, decision, facts: decider.lastFacts, sex, score, desil: desil ?? 0 });
  };
  const windows = await residentWindows(database);
  const beside = (): Promise<null> => Promise.resolve(null);
  const end = (_: null, done: number): Promise<void> => progress('DECIDE', done, windows.length);
  await decideWindows(
    database,
    province,
    windows,
    { beside, end, visit: (person, decisions, _, sex) => add(person, decisions[index] ?? null, Number(sex)) },
    'sex',
  );
  const notMet = collected.notMet();
  const [found, sexes] = await Promise.all([
    residentsByIds(database, revision, notMet),
    sexesAsOf(database, revision, notMet),
  ]);
  for (const id of notMet) {
    const person = found.get(id);
    if (person) add(person, null, sexes.get(id) ?? 0);
    else collected.lose(id);
  }
  return collected;
}
