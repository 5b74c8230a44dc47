import type * as Planted from './corrections/planted';
import { planted, type PlantedBug } from './corrections/planted';
import { settled, type Settled } from './corrections/settled';
import { walk } from './corrections/walk';
import type * as TakeStep from '../../src/modules/corrections/use-cases/take-step';
import type * as CheckCorrection from '../../src/modules/registry/use-cases/check-correction';

// The program with each check left out in turn. The database and the queue are the real ones, here too.
jest.mock('../../src/modules/corrections/use-cases/take-step', () => {
  const actual = jest.requireActual<typeof TakeStep>('../../src/modules/corrections/use-cases/take-step');
  const { forgiving } = jest.requireActual<typeof Planted>('./corrections/planted');
  return {
    ...actual,
    assertMayStep: forgiving('MAKER_CHECKS', 'CORRECTION_SAME_PERSON', actual.assertMayStep),
    assertAsSubmitted: forgiving('ALTERED_PASSES', 'CORRECTION_ALTERED', actual.assertAsSubmitted),
  };
});
jest.mock('../../src/modules/registry/use-cases/check-correction', () => {
  const actual = jest.requireActual<typeof CheckCorrection>('../../src/modules/registry/use-cases/check-correction');
  const { unseen } = jest.requireActual<typeof Planted>('./corrections/planted');
  const checkCorrection: typeof actual.checkCorrection = async (sql, correction) =>
    actual.checkCorrection(sql, await unseen(sql, correction));
  return { ...actual, checkCorrection };
});

/** Enough walks for each bug to matter in one of them. */
const WALKS = 100;
const SEED = 20261122;

let ground: Settled;
beforeAll(async () => {
  ground = await settled('long_walks_planted', 40);
}, 600_000);
afterEach(() => {
  planted.bug = null;
});
afterAll(() => ground.db.close());

const MISSING: readonly { bug: PlantedBug; what: string; found: RegExp }[] = [
  { bug: 'MAKER_CHECKS', what: 'whoever proposed may verify and decide', found: /(verify|decide): believed false/ },
  {
    bug: 'ALTERED_PASSES',
    what: 'the payload may change once submitted',
    found: /(verify|decide|confirm): believed false/,
  },
  { bug: 'STALE_PASSES', what: 'a base that moved is taken as seen', found: /(decide|move): believed false/ },
];

describe('a bug planted in the lane of corrections', () => {
  it.each(MISSING)(
    'is found by the walks: $what',
    async ({ bug, found }) => {
      planted.bug = bug;
      // The report of the property tells the walk; what was wrong in it is its cause.
      await expect(walk(ground, WALKS, SEED)).rejects.toMatchObject({
        cause: { message: expect.stringMatching(found) as string },
      });
    },
    300_000,
  );

  it('is not there when nothing is planted', async () => {
    await walk(ground, 10, SEED);
  }, 300_000);
});
