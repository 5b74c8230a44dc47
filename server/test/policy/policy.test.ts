import { readdirSync } from 'node:fs';
import path from 'node:path';
import { decideScenario } from './decide-scenario';
import { readScenarios } from './scenario';

const DIRECTORY = path.join(__dirname, 'scenarios');
const files = readdirSync(DIRECTORY).filter((file) => file.endsWith('.yaml'));

describe.each(files)('%s', (file) => {
  const scenarios = readScenarios(path.join(DIRECTORY, file));

  it.each(scenarios.map((scenario) => [scenario.cerita, scenario] as const))('%s', (_story, scenario) => {
    const { outcomes, places } = decideScenario(scenario);
    expect(outcomes).toEqual(scenario.harapan);
    if (scenario.kuota) expect(places).toEqual({ penerima: scenario.penerima, menunggu: scenario.menunggu });
  });
});

it('there are scenarios for every programme and every outcome', () => {
  const all = files.flatMap((file) => readScenarios(path.join(DIRECTORY, file)));
  expect(all.length).toBeGreaterThanOrEqual(20);
  const seen = new Set(
    all.flatMap(({ harapan }) => Object.values(harapan).flatMap((of) => Object.values(of))).map(({ hasil }) => hasil),
  );
  for (const outcome of [
    'layak',
    'tidak layak',
    'terhalang data',
    'ditangguhkan',
    'program lain didahulukan',
  ] as const) {
    expect(seen).toContain(outcome);
  }
});
