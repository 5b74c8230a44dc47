import { readdirSync } from 'node:fs';
import path from 'node:path';
import { askAbout, type ToldScenario } from './night/ask';
import { liveThrough, worldsOf, type World } from './night/world';
import { readScenarios, type Scenario } from './scenario';

const DIRECTORY = path.join(__dirname, 'scenarios');
const scenarios = readdirSync(DIRECTORY)
  .filter((file) => file.endsWith('.yaml'))
  .flatMap((file) => readScenarios(path.join(DIRECTORY, file)));

/** What a story expects of its places; equals that only a lot parts stand in the order of the lots that were drawn. */
function expectedPlaces(
  { kuota, penerima = [], menunggu = [] }: Scenario,
  { lots }: ToldScenario,
): ToldScenario['places'] {
  const sequence = [...penerima, ...menunggu];
  const drawn = sequence.filter((name) => kuota?.undian && lots[name] !== undefined);
  const byLot = [...drawn].sort((a, b) => ((lots[a] ?? '') < (lots[b] ?? '') ? -1 : 1));
  const placed = sequence.map((name) => (drawn.includes(name) ? (byLot[drawn.indexOf(name)] ?? '') : name));
  return { penerima: placed.slice(0, penerima.length), menunggu: placed.slice(penerima.length) };
}

it('there are sixty scenarios and more, none told twice, for every programme and every outcome', () => {
  expect(scenarios.length).toBeGreaterThanOrEqual(60);
  expect(new Set(scenarios.map(({ cerita }) => cerita)).size).toBe(scenarios.length);
  const outcomes = scenarios.flatMap(({ harapan }) => Object.values(harapan).flatMap((of) => Object.entries(of)));
  for (const program of ['KLJ', 'KPDJ', 'KAJ']) {
    const seen = new Set(outcomes.filter(([code]) => code === program).map(([, { hasil }]) => hasil));
    expect([program, [...seen]]).toEqual([program, expect.arrayContaining(['layak', 'tidak layak', 'terhalang data'])]);
  }
  const seen = new Set(outcomes.map(([, { hasil }]) => hasil));
  expect(seen).toContain('ditangguhkan');
  expect(seen).toContain('program lain didahulukan');
});

describe.each(worldsOf(scenarios).map((told, number) => [number, told] as const))(
  'from the delivered files to the answer at the counter, province %i',
  (number, told) => {
    let world: World;
    let cookie: string;

    beforeAll(async () => {
      world = await liveThrough(told, `policy_${number}`);
      await world.api.account({ email: 'petugas@uji.test', role: 'PROVINCIAL_ADMIN', region: null });
      cookie = await world.api.session('petugas@uji.test');
    }, 120_000);
    afterAll(() => world?.api.close());

    it.each(told.map((scenario, at) => [scenario.cerita, scenario, at] as const))(
      '%s',
      async (_story, scenario, at) => {
        const answered = await askAbout(world, cookie, at);
        expect(answered.outcomes).toEqual(scenario.harapan);
        if (!scenario.kuota) return;
        expect(answered.places).toEqual(expectedPlaces(scenario, answered));
        // A story that says so must have had its lot; nobody else may be parted by one.
        expect(Object.keys(answered.lots).length > 0).toBe(scenario.kuota.undian !== undefined);
      },
    );
  },
);
