import fc from 'fast-check';
import type { Platform } from '../../../src/platform/platform';
import type { CorrectionLane } from '../../support/correction-lane';
import type { Believed, BelievedCorrection } from './lane-model';
import type { Planner } from './plans';

/** A family and the last of its members, given to one walk alone, so that the model knows all that happens to them. */
export interface Ground {
  readonly platform: Platform;
  readonly lane: CorrectionLane;
  readonly planner: Planner;
  readonly familyId: number;
  readonly residentId: number;
}

export type Command = fc.AsyncCommand<Believed, Ground>;

/** Corrections of one walk. */
export const AT_ONCE = 2;
/** Five people, each of whom tries everything. */
export const PEOPLE = ['1', '2', '3', '4', '5'] as const;

/** One of the people; or RIGHT: whoever may do it, as far as hands go. Most of what people do is right. */
export type Who = (typeof PEOPLE)[number] | 'RIGHT';

export const anybody = fc.constantFrom(...PEOPLE);
export const who: fc.Arbitrary<Who> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Who>('RIGHT') },
  { weight: 1, arbitrary: anybody },
);
export const which = fc.nat(AT_ONCE - 1);

export const picked = (model: Believed, at: number): BelievedCorrection => {
  const correction = model.corrections[at % model.corrections.length];
  if (!correction) throw new Error('there is no correction yet');
  return correction;
};

export function assertSame(what: string, believed: unknown, is: unknown): void {
  if (believed !== is) throw new Error(`${what}: believed ${String(believed)}, is ${String(is)}`);
}

/** A command on one of the corrections of the walk. */
export function onOne(
  name: string,
  at: number,
  run: (correction: BelievedCorrection, model: Believed, real: Ground) => Promise<void>,
): Command {
  return {
    check: ({ corrections }) => corrections.length > 0,
    run: async (model, real) => {
      const correction = picked(model, at);
      await run(correction, model, real);
      const { id, state } = correction;
      assertSame(`state of ${id}`, state, (await real.lane.now(id)).record.state);
    },
    toString: () => `${name} #${at}`,
  };
}
