import fc from 'fast-check';
import * as beliefs from './beliefs';
import type { Ground } from './ground';
import { COMMANDS, walkedFacts } from './lane-commands';
import type { Believed } from './lane-model';
import type { Settled } from './settled';
import { assertSound } from './sound';

/** Families around a walk's own: those of its kelurahan, and some of others, from where people come. */
const NEAR = 3;
const AWAY = 3;

interface Place {
  readonly home: number;
  readonly around: readonly number[];
}

/** Every family that was delivered, with those around it. */
async function places({ db }: Settled): Promise<Place[]> {
  const families = await db.platform.database.rows<{ id: number; kelurahan: string }>(
    'SELECT id, kelurahan_code AS kelurahan FROM family ORDER BY id',
  );
  return families.map(({ id: home, kelurahan }, at) => {
    const others = [...families.slice(at + 1), ...families.slice(0, at)];
    const ids = (isNear: boolean) =>
      others.filter((other) => (other.kelurahan === kelurahan) === isNear).map(({ id }) => id);
    return { home, around: [...ids(true).slice(0, NEAR), ...ids(false).slice(0, AWAY)] };
  });
}

/** What is recorded around a family in which somebody is left, for a model to begin with; null: nobody is left. */
async function beginning(
  { db, lane, planner }: Settled,
  { home, around }: Place,
): Promise<{ model: Believed; real: Ground } | null> {
  const { platform } = db;
  const { database } = platform;
  const ids = [home, ...around];
  const people = beliefs.everybody(await beliefs.factsOf(database, ids));
  const residentId = people.findLast(({ familyId, counts }) => familyId === home && counts)?.id;
  if (residentId === undefined) return null;
  const facts = await beliefs.factsOf(database, ids, walkedFacts({ familyId: home, residentId }));
  return {
    model: { corrections: [], facts, applied: [] },
    real: { platform, lane, planner, familyId: home, residentId },
  };
}

export interface Walked {
  /** How many corrections went through each state, and how many of each kind were applied. */
  readonly through: Map<string, number>;
  readonly applied: Map<string, number>;
}

const count = (into: Map<string, number>, key: string): void => void into.set(key, (into.get(key) ?? 0) + 1);

/** Walks so often through the lane of corrections at random; fails with the first walk that went as the rules forbid. */
export async function walk(ground: Settled, walks: number, seed: number): Promise<Walked> {
  const walked: Walked = { through: new Map(), applied: new Map() };
  const all = await places(ground);
  let next = 0;
  const begin = async (): Promise<{ model: Believed; real: Ground }> => {
    for (let tries = 0; tries < all.length; tries++) {
      const place = all[next++ % all.length];
      const found = place && (await beginning(ground, place));
      if (found) return found;
    }
    throw new Error('nobody is left in any family');
  };
  await fc.assert(
    fc.asyncProperty(fc.commands(COMMANDS, { maxCommands: 40, size: 'max' }), async (commands) => {
      const { model, real } = await begin();
      await fc.asyncModelRun(() => ({ model, real }), commands);
      for (const { id } of model.corrections) {
        for (const state of await assertSound(real.platform, real.lane, id)) count(walked.through, state);
      }
      for (const kind of model.applied) count(walked.applied, kind);
      const keys = [...model.facts.keys()];
      const found = await beliefs.recorded(real.platform.database, beliefs.named(model.facts));
      expect(new Map(keys.map((key, at) => [key, found[at] ?? null]))).toEqual(model.facts);
    }),
    { numRuns: walks, seed, endOnFailure: true },
  );
  return walked;
}
