import type { Platform } from '../../../platform/platform';
import { provinceDecider } from '../../eligibility';
import { programsInForce } from '../../programs';
import type { ListRecord } from '../../publication';
import { Listed, listedOn, listsByIds } from '../../publication';
import type { Ranking, TriedProvince } from '../../welfare';
import { NOT_IN_DTSEN, rankingById, tryRanking, visitDesils } from '../../welfare';
import type { MovementTables, Place } from '../domain/movement';
import { Movement } from '../domain/movement';
import type { ProvinceParameters } from '../domain/parameters';
import { reportBytes } from '../domain/report';
import type { SimulationProgress } from './collect-province';
import { collectProvince } from './collect-province';
import type { SimulatedPlaces } from './findings';
import { findingsOf } from './findings';

/** Everything beside the parameters that a result depends on; fixed when a simulation is asked for. */
export interface ProvincePins {
  /** What is ranked and decided. */
  readonly revision: number;
  /** The ranking compared with. */
  readonly rankingId: number;
  /** Rules that were released later do not count. */
  readonly rulesKnownBy: Date;
}

export interface SimulatedProvince {
  /** By the code of the programme. */
  readonly programs: ReadonlyMap<string, SimulatedPlaces>;
  /** Of the report. */
  readonly bytes: Buffer;
}

/**
 * What another welfare model, or a delivery that nights do not read yet, would do: the province is ranked in memory,
 * every programme in force decided by the pass of a night over those desils, and places handed out as on a list. All
 * that a night would change but the named thing stays as it is. Stores no score and makes no row of any list.
 *
 * @throws when a pin can no longer be found
 */
export async function simulateProvince(
  platform: Platform,
  parameters: ProvinceParameters,
  { revision, rankingId, rulesKnownBy }: ProvincePins,
  progress: SimulationProgress,
): Promise<SimulatedProvince> {
  const { database } = platform;
  const { kind, referenceDate } = parameters;
  const standing = await rankingById(database, rankingId);
  if (standing === null) throw new Error('a pin of the simulation is gone');
  const modelId = kind === 'MODEL' ? parameters.model.id : standing.modelId;
  const tried = await tryRanking(
    platform,
    { modelId, revision, standing, on: referenceDate },
    { report: (_, done, total) => progress('RANK', done, total) },
  );
  const before = kind === 'MODEL' ? revision : parameters.before;
  const movement = await movementTo(platform, tried, standing, before);
  const programs = await programsInForce(database, referenceDate, rulesKnownBy);
  const { families, unscored, gates, calibrated, provincial } = tried.ranking;
  const cutPoints = { calibrated, provincial };
  const ranking: Ranking = { ...standing, ...tried.ranking, revision };
  const province = await provinceDecider(platform, { revision, ranking, referenceDate, programs }, tried.desils);
  const lists = await comparedLists(platform, parameters, programs);
  const targets = await Promise.all(
    lists.map(async (list, index) => ({
      index,
      before: list === null ? new Listed() : await listedOn(database, list),
    })),
  );
  const { collected, notCompared } = await collectProvince(platform, province, targets, progress);
  await progress('PLACE', 0, 1);
  const found = new Map<string, SimulatedPlaces>();
  const reports = programs.flatMap((program, index) => {
    const [own, list] = [collected[index], lists[index] ?? null];
    if (own === undefined) return [];
    const { terms } = program;
    const places = findingsOf(platform, { program, terms, referenceDate, list }, own);
    found.set(program.code, places);
    return [{ terms, findings: places.findings }];
  });
  const report = {
    kind,
    referenceDate,
    families,
    cutPoints,
    unscored,
    gates,
    movement,
    notCompared,
    programs: reports,
  };
  return { programs: found, bytes: reportBytes(report) };
}

/** The lists that were the last published ones when the simulation was asked for, by the position of the programme. */
async function comparedLists(
  { database }: Platform,
  { lists }: ProvinceParameters,
  programs: readonly { readonly id: number }[],
): Promise<(ListRecord | null)[]> {
  const ids = programs.map(({ id }) => lists[id] ?? null);
  const known = await listsByIds(
    database,
    ids.filter((id) => id !== null),
  );
  return ids.map((id) => {
    const list = id === null ? null : (known.get(id) ?? null);
    if (id !== null && list === null) throw new Error('a pin of the simulation is gone');
    return list;
  });
}

/** Lays the standing desils, which stream by, beside the tried ones. */
async function movementTo(
  platform: Platform,
  { desils, membersOf, kelurahanOf }: TriedProvince,
  standing: Ranking,
  revision: number,
): Promise<MovementTables> {
  const { state, effective, provincial, highestId } = desils;
  const placeOf = (id: number): Place =>
    (state[id] ?? NOT_IN_DTSEN) === NOT_IN_DTSEN
      ? null
      : { effective: effective[id] ?? 0, provincial: provincial[id] ?? 0 };
  const movement = new Movement();
  const met = new Uint8Array(highestId + 1);
  await visitDesils(platform, standing, revision, ({ familyId, kelurahan, members, ...before }) => {
    const after = placeOf(familyId);
    if (after === null) {
      movement.count(kelurahan, members, before, null);
      return;
    }
    met[familyId] = 1;
    movement.count(kelurahanOf(familyId), membersOf(familyId), before, after);
  });
  for (let id = 1; id <= highestId; id++) {
    const after = met[id] === 1 ? null : placeOf(id);
    if (after !== null) movement.count(kelurahanOf(id), membersOf(id), null, after);
  }
  return movement.tables();
}
