import { IN_WALKS } from './corrections/membership-commands';
import { settled, type Settled } from './corrections/settled';
import { walk } from './corrections/walk';

const LONG = process.env['TEPAT_TEST_LONG'] === '1';
const WALKS = Number(process.env['TEPAT_WALKS'] ?? (LONG ? 5_000 : 300));
const FAMILIES = LONG ? 400 : 80;
const PATIENCE = LONG ? 7_200_000 : 600_000;
const SEED = 20261122;

let ground: Settled;
beforeAll(async () => {
  ground = await settled('long_walks', FAMILIES);
}, 600_000);
afterAll(() => ground.db.close());

describe('the lane of corrections, walked at random', () => {
  it(
    `does in ${WALKS} walks what the rules say and nothing else: no fact or membership applied by its maker, altered, on a base that moved, or unconfirmed by the side that is left; every step told (seed ${SEED})`,
    async () => {
      const { through, applied } = await walk(ground, WALKS, SEED);
      const told = (counts: Map<string, number>): string => JSON.stringify(Object.fromEntries(counts));
      process.stdout.write(`${WALKS} walks went through ${told(through)}; applied were ${told(applied)}\n`);
      for (const state of ['APPLIED', 'REJECTED', 'WITHDRAWN', 'RETURNED'])
        expect(through.get(state)).toBeGreaterThan(0);
      expect([...applied.keys()].sort()).toEqual(['FACTS', ...IN_WALKS].sort());
    },
    PATIENCE,
  );
});
