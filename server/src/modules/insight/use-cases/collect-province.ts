import type { FactCode } from '@tepat/shared';
import type { Platform } from '../../../platform/platform';
import type { DecidedProgram, Decision, NightDecider, Person } from '../../eligibility';
import {
  countResidents,
  decideWindows,
  hasSeveral,
  reachOfClauses,
  residentsByIds,
  residentWindows,
} from '../../eligibility';
import type { Listed } from '../../publication';
import { ClauseTally, type ClauseEffect } from '../domain/clause-tally';
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

/** What the pass found of one target. */
export interface CollectedProgram {
  readonly collected: Collected;
  readonly clauses: readonly ClauseEffect[];
}

export interface CollectedProvince {
  /** By the position of the target. */
  readonly collected: readonly CollectedProgram[];
  /** People in the category of a programme whom no night has compared with the civil registry. */
  readonly notCompared: number;
}

/**
 * The pass over the province: everybody within reach decided once, and collected for each of the targets. Where a
 * category has several clauses, whoever meets one of them is looked at, too, to tell what each does to all residents.
 */
export async function collectProvince(
  { database }: Platform,
  province: NightDecider,
  targets: readonly Target[],
  progress: SimulationProgress,
): Promise<CollectedProvince> {
  const { decider, desils, revision, referenceDate } = province;
  let notCompared = 0;
  const programs = targets.map(({ index }) => {
    const decided = decider.programs[index];
    if (decided === undefined) throw new Error('the simulated programme was lost while it was prepared');
    return decided;
  });
  const reach = reachOfClauses(decider.programs, programs, referenceDate);
  const made = targets.map(({ index, before }, at) => {
    const decided = programs[at] as DecidedProgram;
    const tally = new ClauseTally(decided.criteria, decided.categoryMask);
    const collected = new Collected(before, tally);
    const outside = reach === 'EVERYBODY' || hasSeveral(decided.categoryMask);
    const add = (person: Person, decision: Decision | null, sex: number): void => {
      // Who is in no category has a desil all the same: a former recipient is counted by it.
      const known = decision ?? (before.isRecipient(person.residentId) ? decider.judge(decided, person) : null);
      const score = desils.scoreOf(person.familyId);
      collected.add({ person, decision, facts: decider.lastFacts, sex, score, desil: known?.desil ?? 0 });
    };
    const meet = (person: Person, decision: Decision | null, sex: number): void => {
      if (outside && decision === null) {
        const { met, unknown } = decider.judge(decided, person);
        tally.countOutside(met, unknown);
      }
      add(person, decision, sex);
    };
    return { index, collected, add, meet, tally, outside };
  });
  const windows = await residentWindows(database);
  const counting = countResidents(database, revision);
  // The pass may fail before it is asked for: then nobody else listens.
  counting.catch(() => undefined);
  await decideWindows(
    database,
    { ...province, reach },
    windows,
    {
      beside: () => Promise.resolve(null),
      end: (_, done) => progress('DECIDE', done, windows.length),
      visit: (person, decisions, _, sex) => {
        if (person.identity === null && !person.absent && decisions.some(Boolean)) notCompared += 1;
        for (const { index, meet } of made) meet(person, decisions[index] ?? null, Number(sex));
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
  const residents = await counting;
  const isUsable = (fact: FactCode): boolean => decider.filler.isUsable(fact);
  const found = made.map(({ collected, tally, outside }) => ({
    collected,
    clauses: tally.effects({ residents, outside, isUsable }),
  }));
  return { collected: found, notCompared };
}
