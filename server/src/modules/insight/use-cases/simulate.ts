import type { Platform } from '../../../platform/platform';
import { programsThatDecide, provinceDecider } from '../../eligibility';
import { programsInForce } from '../../programs';
import type { Places } from '../../publication';
import { Listed, listedOn, listsByIds } from '../../publication';
import { rankingById } from '../../welfare';
import type { RuleParameters } from '../domain/parameters';
import type { People } from '../domain/people';
import { reportBytes } from '../domain/report';
import { withSimulated } from '../domain/simulated-program';
import type { SimulationProgress } from './collect-province';
import { collectProvince } from './collect-province';
import { findingsOf } from './findings';

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

export interface Simulated {
  readonly people: People;
  readonly places: Places;
  /** Of the report. */
  readonly bytes: Buffer;
}

/**
 * What a rule would do: everybody decided by the pass of a night, and places handed out by the order of need of a list.
 * Programmes that cannot change what this one decides are left out, and with them the people whom only they look at.
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
  const { database } = platform;
  const { program, revision } = pins;
  const ranking = await rankingById(database, pins.rankingId);
  const list = pins.listId === null ? null : ((await listsByIds(database, [pins.listId])).get(pins.listId) ?? null);
  if (ranking === null || (list === null && pins.listId !== null)) throw new Error('a pin of the simulation is gone');
  const inForce = await programsInForce(database, referenceDate, pins.rulesKnownBy);
  const programs = programsThatDecide(withSimulated(inForce, program, terms), program.id);
  const province = await provinceDecider(platform, { revision, ranking, referenceDate, programs });
  const before = list === null ? new Listed() : await listedOn(database, list);
  const index = programs.findIndex(({ id }) => id === program.id);
  const {
    collected: [collected],
  } = await collectProvince(platform, province, [{ index, before }], progress);
  if (collected === undefined) throw new Error('the simulated programme was lost while it was collected');
  await progress('PLACE', 0, 1);
  const { people, places, findings } = findingsOf(platform, { program, terms, referenceDate, list }, collected);
  return { people, places, bytes: reportBytes(findings) };
}
