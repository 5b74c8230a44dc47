import { firstDayOf, periodOf, runDateAt } from '@tepat/shared';
import { simulate, simulateProvince, type ProvinceParameters } from '../../src/modules/insight';
import { programsInForce } from '../../src/modules/programs';
import { lastPublished } from '../../src/modules/publication';
import { nightBasis } from '../../src/modules/registry';
import { currentRanking } from '../../src/modules/welfare';
import { measured, type Bench } from '../bench';
import { importOtherModel } from './scores';

const PROGRAM = 'KLJ';

/** The rule in force of the largest programme, tried on all residents against its last published list; nothing is stored. */
export async function measureSimulation(bench: Bench): Promise<void> {
  const { platform, results, say } = bench;
  const { database, clock } = platform;
  const period = periodOf(runDateAt(clock.now()));
  const referenceDate = firstDayOf(period);
  const program = (await programsInForce(database, referenceDate)).find(({ code }) => code === PROGRAM);
  const ranking = await currentRanking(database);
  if (!program || !ranking) throw new Error('no ranking stands: the first night comes before');
  const list = await lastPublished(database, program.id, period);
  const { revision } = await nightBasis(database);
  const pins = { program, revision, rankingId: ranking.id, listId: list?.id ?? null, rulesKnownBy: clock.now() };
  const parameters = { kind: 'RULE', referenceDate, terms: program.terms } as const;
  const { result, cost } = await measured(bench, () => simulate(platform, parameters, pins, () => Promise.resolve()));
  results.keep('simulation', { ...cost, rows: result.people.size });
  say(`simulation of ${PROGRAM}: ${cost.seconds.toFixed(2)} s, ${result.places.recipients} places`);
  await measureModelSimulation(bench);
}

/** A model that nobody has released: the province is ranked in memory, and every programme decided over those desils. */
async function measureModelSimulation(bench: Bench): Promise<void> {
  const { modelId: id, code, version } = await importOtherModel(bench);
  const { revision } = await nightBasis(bench.platform.database);
  const shared = await sharedParameters(bench);
  await measureProvince(bench, { kind: 'MODEL', ...shared, model: { id, code, version, sha256: '' } }, revision);
}

/** A delivery that no ranking has read: the same, and the registry read as it would be after it. */
export async function measureDeliverySimulation(bench: Bench): Promise<void> {
  const { platform, say } = bench;
  const [ranking, { revision }] = [await currentRanking(platform.database), await nightBasis(platform.database)];
  if (!ranking) throw new Error('no ranking stands: the first night comes before');
  if (ranking.revision >= revision) return say('simulation of a delivery: the standing ranking has read all of them');
  const shared = await sharedParameters(bench);
  const delivery = { revision, version: 'bench' };
  await measureProvince(bench, { kind: 'DELIVERY', ...shared, delivery, before: ranking.revision }, revision);
}

/** The first day of this month, and the last published list of each programme. */
async function sharedParameters({ platform }: Bench): Promise<Pick<ProvinceParameters, 'referenceDate' | 'lists'>> {
  const { database, clock } = platform;
  const period = periodOf(runDateAt(clock.now()));
  const referenceDate = firstDayOf(period);
  const programs = await programsInForce(database, referenceDate);
  const lists = await Promise.all(
    programs.map(async ({ id }) => [id, (await lastPublished(database, id, period))?.id ?? null] as const),
  );
  return { referenceDate, lists: Object.fromEntries(lists) };
}

async function measureProvince(bench: Bench, parameters: ProvinceParameters, revision: number): Promise<void> {
  const { platform, results, say } = bench;
  const ranking = await currentRanking(platform.database);
  if (!ranking) throw new Error('no ranking stands: the first night comes before');
  const pins = { revision, rankingId: ranking.id, rulesKnownBy: platform.clock.now() };
  const { result, cost } = await measured(bench, () =>
    simulateProvince(platform, parameters, pins, () => Promise.resolve()),
  );
  const rows = [...result.programs.values()].reduce((sum, { people }) => sum + people.size, 0);
  const kind = parameters.kind.toLowerCase();
  results.keep(`simulation.${kind}`, { ...cost, rows });
  say(`simulation of a ${kind}: ${cost.seconds.toFixed(2)} s, ${result.programs.size} programmes`);
}
