import { firstDayOf, periodOf, runDateAt } from '@tepat/shared';
import { simulate } from '../../src/modules/insight';
import { programsInForce } from '../../src/modules/programs';
import { lastPublished } from '../../src/modules/publication';
import { nightBasis } from '../../src/modules/registry';
import { currentRanking } from '../../src/modules/welfare';
import { measured, type Bench } from '../bench';

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
}
