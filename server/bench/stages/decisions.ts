import type { AddressInfo } from 'node:net';
import { client } from '@tepat/shared';
import { buildApi } from '../../src/main/api';
import { installationOf } from '../../src/main/compose';
import { nodeId } from '../../src/platform/graphql/node-id';
import type { Bench } from '../bench';
import { signedIn } from '../measure/signed-in';
import { databaseTimeOf, type DatabaseTime } from '../measure/statements';
import { quantile, spreadIds } from '../measure/statistics';

const WARM_UP = 10;
const MEASURED = 200;

/**
 * What the whole explanation of one person costs the database, through GraphQL as the console asks for it. The API is in
 * this process, because only its own driver can tell what each statement took.
 */
export async function measureDecisions(bench: Bench): Promise<void> {
  const { platform, redis, environment, results, say } = bench;
  const api = await buildApi(platform, {
    redis,
    pepper: environment.keys.pepper,
    installation: installationOf(environment),
    ring: () => Promise.resolve(),
    nightCron: environment.nightCron,
    trustedProxies: [],
    consoleFolder: '/nonexistent',
  });
  await new Promise<void>((resolve) => api.server.listen(0, '127.0.0.1', resolve));
  try {
    const address = `http://127.0.0.1:${(api.server.address() as AddressInfo).port}`;
    const ask = await signedIn(bench, address);
    const people = await decided(bench, WARM_UP + Math.ceil(MEASURED * bench.options.repetitions));
    const [times, whole]: [DatabaseTime[], number[]] = [[], []];
    for (const [at, resident] of people.entries()) {
      const begun = performance.now();
      const time = await databaseTimeOf(() =>
        ask(client.ResidentDecisionsDocument.toString(), { id: nodeId('Resident', resident) }),
      );
      if (at < WARM_UP) continue;
      whole.push(performance.now() - begun);
      times.push(time);
    }
    const of = (measure: keyof DatabaseTime, share: number): number =>
      quantile(
        times.map((each) => each[measure]),
        share,
      );
    results.keep('decision', {
      p50: of('sum', 0.5),
      p99: of('sum', 0.99),
      rows: times.length,
      statements: of('statements', 1),
      detail: {
        busyP50: of('busy', 0.5),
        busyP99: of('busy', 0.99),
        wholeP50: quantile(whole, 0.5),
        wholeP99: quantile(whole, 0.99),
        statementsP50: of('statements', 0.5),
      },
    });
    say(
      `decisions of one person: database ${of('sum', 0.5).toFixed(1)} ms (p99 ${of('sum', 0.99).toFixed(1)}) in ` +
        `${of('statements', 0.5)} statements, ${quantile(whole, 0.5).toFixed(1)} ms in all`,
    );
  } finally {
    await api.close();
  }
}

/** People of all parts of the registry whom the last night decided. */
async function decided({ platform }: Bench, wanted: number): Promise<number[]> {
  const { database } = platform;
  const [last] = await database.rows<{ id: number }>('SELECT MAX(resident_id) AS id FROM decision');
  const found = new Set<number>();
  for (const from of spreadIds(wanted, last?.id ?? 0)) {
    const [row] = await database.rows<{ id: number }>(
      'SELECT resident_id AS id FROM decision WHERE program_id = (SELECT MIN(id) FROM program) AND resident_id >= ? ORDER BY resident_id LIMIT 1',
      [from],
    );
    if (row) found.add(row.id);
  }
  if (found.size === 0) throw new Error('nobody is decided: has a night been run?');
  return [...found];
}
