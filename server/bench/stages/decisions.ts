import type { AddressInfo } from 'node:net';
import { client } from '@tepat/shared';
import { Kind, parse, print, visit } from 'graphql';
import { buildApi } from '../../src/main/api';
import { installationOf } from '../../src/main/compose';
import { nodeId } from '../../src/platform/graphql/node-id';
import type { Bench } from '../bench';
import { ServerClock } from '../measure/server-clock';
import { signedIn } from '../measure/signed-in';
import { databaseTimeOf, type DatabaseTime } from '../measure/statements';
import { quantile, spreadIds } from '../measure/statistics';

/** Each session of the pool prepares its statements once. */
const WARM_UP = 40;
const MEASURED = 200;

/** What the console asks for on the page of a resident: all programmes of the person. */
const ALL_PROGRAMMES = client.ResidentDecisionsDocument.toString();
const PROGRAMME = 'KLJ';

/** Each of one request. */
type Times = DatabaseTime & { readonly server: number; readonly slowest: number; readonly whole: number };

/**
 * What the whole explanation of one person costs the database, through GraphQL as the console asks for it: of one programme
 * by NIK, and of all programmes at once. The database's time is told by the server's own clock; what the driver saw stands
 * beside it, and holds the way there and back and the wait of those that run side by side. The API is in this process,
 * because only its own driver can tell how many statements there were.
 */
export async function measureDecisions(bench: Bench): Promise<void> {
  const { platform, redis, environment } = bench;
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
    const people = await decided(bench, 2 * (WARM_UP + Math.ceil(MEASURED * bench.options.repetitions)));
    const niks = await platform.vault.reveal(
      platform.database,
      'nik',
      people.map(({ nikId }) => nikId),
    );
    const clock = await ServerClock.of(platform.database);
    const measure = async (query: string, variables: object): Promise<Times> => {
      const begun = performance.now();
      const time = await databaseTimeOf(() => ask(query, variables));
      const whole = performance.now() - begun;
      const { sum, slowest } = await clock.since(time.statements);
      return { ...time, server: sum, slowest, whole };
    };
    const [one, all]: [Times[], Times[]] = [[], []];
    const ofOneProgramme = oneProgramme(ALL_PROGRAMMES);
    for (const [at, { id, nikId }] of people.entries()) {
      // Everybody is asked about once: nothing of a person has been read just before.
      if (at % 2 === 0) one.push(await measure(ofOneProgramme, { nik: niks.get(nikId), program: PROGRAMME }));
      else all.push(await measure(ALL_PROGRAMMES, { id: nodeId('Resident', id) }));
    }
    keep(bench, 'decision.one', 'decision of one programme', warm(one));
    keep(bench, 'decision.all', 'decisions of all programmes', warm(all));
  } finally {
    await api.close();
  }
}

/** Without those that warmed up; a small province decides fewer than that, and half of them serve. */
const warm = (times: readonly Times[]): readonly Times[] =>
  times.slice(Math.min(WARM_UP, Math.floor(times.length / 2)));

function keep({ results, say }: Bench, key: string, name: string, times: readonly Times[]): void {
  const of = (measure: keyof Times, share: number): number =>
    quantile(
      times.map((each) => each[measure]),
      share,
    );
  results.keep(key, {
    p50: of('server', 0.5),
    p99: of('server', 0.99),
    rows: times.length,
    statements: of('statements', 1),
    detail: {
      statementsP50: of('statements', 0.5),
      slowestP50: of('slowest', 0.5),
      slowestP99: of('slowest', 0.99),
      seenByDriverP50: of('sum', 0.5),
      seenByDriverP99: of('sum', 0.99),
      busyP50: of('busy', 0.5),
      busyP99: of('busy', 0.99),
      wholeP50: of('whole', 0.5),
      wholeP99: of('whole', 0.99),
    },
  });
  say(
    `${name} of a person: the server's time ${of('server', 0.5).toFixed(1)} ms (p99 ${of('server', 0.99).toFixed(1)}) in ` +
      `${of('statements', 0.5)} statements; the driver saw ${of('sum', 0.5).toFixed(1)} ms (p99 ${of('sum', 0.99).toFixed(1)}), ` +
      `${of('busy', 0.5).toFixed(1)} ms with one or more on their way; ${of('whole', 0.5).toFixed(1)} ms in all`,
  );
}

/** The same fields, asked of one decision by NIK and programme. */
function oneProgramme(document: string): string {
  const { definitions } = parse(document);
  const fragments = definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION).map(print);
  let fields = '';
  visit(parse(document), {
    Field: ({ name, selectionSet }) => {
      if (name.value === 'decisions' && selectionSet) fields = print(selectionSet);
    },
  });
  return [
    `query ($nik: Nik!, $program: String!) { decision(nik: $nik, program: $program) ${fields} }`,
    ...fragments,
  ].join('\n');
}

/** People of all parts of the registry whom the last night decided for the programme, and whose NIK is known. */
async function decided({ platform }: Bench, wanted: number): Promise<{ id: number; nikId: number }[]> {
  const { database } = platform;
  const [last] = await database.rows<{ id: number }>('SELECT MAX(resident_id) AS id FROM decision');
  const found = new Map<number, { id: number; nikId: number }>();
  for (const from of spreadIds(wanted, last?.id ?? 0)) {
    const [row] = await database.rows<{ id: number; nikId: number }>(
      `SELECT d.resident_id AS id, r.nik_id AS nikId FROM decision d STRAIGHT_JOIN resident r ON r.id = d.resident_id
       WHERE d.program_id = (SELECT id FROM program WHERE code = ?) AND d.resident_id >= ? AND r.nik_id IS NOT NULL
       ORDER BY d.resident_id LIMIT 1`,
      [PROGRAMME, from],
    );
    if (row) found.set(row.id, row);
  }
  if (found.size === 0) throw new Error('nobody is decided: has a night been run?');
  return [...found.values()];
}
