import type { Platform } from '../../../platform/platform';
import type { NightDecider, Person } from '../../eligibility';
import { decideWindows, residentsByIds, residentWindows } from '../../eligibility';
import type { Listed } from '../../publication';
import { ClauseTally } from '../domain/clause-tally';
import { Collected } from '../domain/collected';
import { sexesAsOf } from '../storage/sexes';

/** Told of every window of residents; may stop the work by throwing. */
export type SimulationProgress = (phase: 'RANK' | 'DECIDE' | 'PLACE', done: number, total: number) => Promise<void>;

/** A programme whose list is simulated. */
export interface Target {
  /** Position among the decided programmes. */
  readonly index: number;
  /** The list compared with; empty before the first. */
  readonly before: Listed;
}

export interface CollectedProvince {
  /** By the position of the target. */
  readonly collected: readonly Collected[];
  /** People within reach whom no night has compared with the civil registry. */
  readonly notCompared: number;
}

/** The pass over the province: everybody within reach decided once, and collected for each of the targets. */
export async function collectProvince(
  { database }: Platform,
  province: NightDecider,
  targets: readonly Target[],
  progress: SimulationProgress,
): Promise<CollectedProvince> {
  const { decider, desils, revision } = province;
  let notCompared = 0;
  const made = targets.map(({ index, before }) => {
    const decided = decider.programs[index];
    if (decided === undefined) throw new Error('the simulated programme was lost while it was prepared');
    const collected = new Collected(before, new ClauseTally(decided.criteria, decided.categoryMask));
    const add = (person: Person, decision: ReturnType<typeof decider.decide>[number], sex: number): void => {
      // Who is in no category has a desil all the same: a former recipient is counted by it.
      const known = decision ?? (before.isRecipient(person.residentId) ? decider.judge(decided, person) : null);
      const score = desils.scoreOf(person.familyId);
      collected.add({ person, decision, facts: decider.lastFacts, sex, score, desil: known?.desil ?? 0 });
    };
    return { index, collected, add };
  });
  const windows = await residentWindows(database);
  await decideWindows(
    database,
    province,
    windows,
    {
      beside: () => Promise.resolve(null),
      end: (_, done) => progress('DECIDE', done, windows.length),
      visit: (person, decisions, _, sex) => {
        if (person.identity === null && !person.absent) notCompared += 1;
        for (const { index, add } of made) add(person, decisions[index] ?? null, Number(sex));
      },
    },
    'sex',
  );
  for (const { collected, add } of made) {
    const notMet = collected.notMet();
    const [found, sexes] = await Promise.all([
      residentsByIds(database, revision, notMet),
      sexesAsOf(database, revision, notMet),
    ]);
    for (const id of notMet) {
      const person = found.get(id);
      if (person) add(person, null, sexes.get(id) ?? 0);
      else collected.lose(id);
    }
  }
  return { collected: made.map(({ collected }) => collected), notCompared };
}
