import { createHash } from 'node:crypto';
import type { PlainDate } from '@tepat/shared';
import { firstDayOf, periodOf } from '@tepat/shared';
import type { Platform } from '../../../platform/platform';
import type { StepContext } from '../../../platform/queue/step';
import type { Actor } from '../../audit';
import { transact, transactOn } from '../../audit';
import { programsInForce, rulesKnownBy } from '../../programs';
import { readDesils } from '../../welfare';
import type { Decider } from '../domain/decider';
import { OUTCOMES, outcomeNameOf } from '../domain/outcome';
import type { OutcomeName } from '../domain/outcome';
import type { Person } from '../domain/person';
import { sameDecision } from '../storage/decision-columns';
import { createChangeTable, mergeChanges, stageChanges } from '../storage/decision-writer';
import type { DecisionChange } from '../storage/decision-writer';
import { provinceDesils } from '../storage/family-desils';
import { pinnedRanking } from '../storage/pinned-ranking';
import { residentsOf, residentWindows } from '../storage/residents';
import type { Window } from '../storage/residents';
import { standingDecisions } from '../storage/standing-decisions';
import type { StandingDecisions } from '../storage/standing-decisions';
import { prepareDecider } from './prepare-decider';

/** A night, as the steps after MATCH are given it. */
export interface PinnedNight {
  readonly id: number;
  readonly runDate: string;
  readonly revision: number | null;
}

export interface DecideResult extends Record<string, unknown> {
  readonly referenceDate: PlainDate;
  readonly rankingId: number | null;
  readonly residents: number;
  readonly changed: number;
  /** By programme code: how many people have which outcome after this night. */
  readonly outcomes: Readonly<Record<string, Readonly<Record<OutcomeName, number>>>>;
}

export const NIGHT: Actor = { kind: 'SYSTEM', id: 'night' };

/**
 * Night step DECIDE: decides every programme for every resident as of the pinned revision, in windows of ids of which
 * the next is read while one is decided, and writes only what differs from the stored decisions. Nothing is visible
 * before the one transaction at the end, in which the step completes.
 *
 * @throws when no revision was pinned
 */
export async function decideResidents(platform: Platform, run: PinnedNight, step: StepContext): Promise<DecideResult> {
  if (run.revision === null) throw new Error(`run ${run.id} has no pinned revision`);
  const { database, clock } = platform;
  const { revision } = run;
  const referenceDate = firstDayOf(periodOf(run.runDate as PlainDate));
  const programs = await programsInForce(database, referenceDate, await rulesKnownBy(database, run.id));
  const ranking = await pinnedRanking(database, run.id);
  if (ranking === null) return decideNothing(platform, run, step, referenceDate);
  const desils = provinceDesils(await readDesils(platform, ranking, revision));
  const { decider } = await prepareDecider(
    database,
    { revision, ranking, referenceDate, programs },
    desils,
    'PROVINCE',
  );
  const windows = await residentWindows(database);
  const pins = { runId: run.id, rankingId: ranking.id, revision, referenceDate };
  const pass = new DecisionPass(decider);

  const connection = await database.dedicated({ localInfile: true });
  try {
    await createChangeTable(connection);
    let next = readAhead(platform, windows[0], revision, decider);
    for (const [index, window] of windows.entries()) {
      const read = await next;
      next = readAhead(platform, windows[index + 1], revision, decider);
      await stageChanges(connection, pass.decideAll(read.people, read.standing), pins);
      await step.report('DECIDE', index + 1, windows.length);
      platform.log.debug({ window, residents: read.people.length }, 'decided');
    }
    const result: DecideResult = { referenceDate, rankingId: pins.rankingId, ...pass.summary() };
    await transactOn(connection, clock, NIGHT, async (tx) => {
      if (result.changed > 0) await mergeChanges(tx, run.id);
      tx.record({
        action: 'eligibility.decide',
        subject: { kind: 'RUN', id: String(run.id) },
        revision,
        after: { referenceDate, rankingId: result.rankingId, outcomes: result.outcomes },
        changes: { count: result.changed, digest: pass.digest() },
      });
      await step.complete(tx, result);
    });
    return result;
  } finally {
    await connection.end();
  }
}

/** Before the first ranking nobody has a desil, so nobody can be decided; what stands is left as it is. */
async function decideNothing(
  platform: Platform,
  run: PinnedNight,
  step: StepContext,
  referenceDate: PlainDate,
): Promise<DecideResult> {
  const result: DecideResult = { referenceDate, rankingId: null, residents: 0, changed: 0, outcomes: {} };
  await transact(platform.database, platform.clock, NIGHT, async (tx) => {
    tx.record({
      action: 'eligibility.decide_nothing',
      subject: { kind: 'RUN', id: String(run.id) },
      after: { referenceDate, because: 'NO_RANKING' },
    });
    await step.complete(tx, result);
  });
  return result;
}

interface ReadWindow {
  readonly people: readonly Person[];
  readonly standing: StandingDecisions;
}

function readAhead(
  { database }: Pick<Platform, 'database'>,
  window: Window | undefined,
  revision: number,
  decider: Decider,
): Promise<ReadWindow> {
  if (window === undefined) return Promise.resolve({ people: [], standing: new Map() });
  const programIds = decider.programs.map(({ id }) => id);
  const read = Promise.all([residentsOf(database, revision, window), standingDecisions(database, programIds, window)]);
  // The pass may stop before it comes to this window: then nobody else listens.
  read.catch(() => undefined);
  return read.then(([people, standing]) => ({ people, standing }));
}

/** Compares what is decided with what stands, window by window, and keeps the counts and the digest of the changes. */
class DecisionPass {
  private readonly hash = createHash('sha256');
  private readonly counts: number[][];
  private residents = 0;
  private changed = 0;

  constructor(private readonly decider: Decider) {
    this.counts = decider.programs.map(() => new Array<number>(Object.keys(OUTCOMES).length + 1).fill(0));
  }

  decideAll(people: readonly Person[], standing: StandingDecisions): DecisionChange[] {
    const changes: DecisionChange[] = [];
    const { programs } = this.decider;
    for (const person of people) {
      const decisions = this.decider.decide(person);
      for (let index = 0; index < programs.length; index++) {
        const program = programs[index];
        if (!program) continue;
        const decision = decisions[index] ?? null;
        const stored = standing.get(program.id)?.get(person.residentId);
        if (decision !== null) this.count(index, decision.outcome);
        const same = decision === null ? !stored : stored && sameDecision(decision, program.criteriaVersionId, stored);
        if (same) continue;
        changes.push({
          programId: program.id,
          residentId: person.residentId,
          criteriaVersionId: program.criteriaVersionId,
          decision,
        });
      }
    }
    this.residents += people.length;
    this.changed += changes.length;
    // The windows come in the order of ids, the people of one in any: sorted here, the digest has one order.
    changes.sort((a, b) => a.residentId - b.residentId || a.programId - b.programId);
    for (const { programId, residentId, decision } of changes) {
      this.hash.update(
        `${residentId} ${programId} ${decision?.outcome ?? 0} ${decision?.met ?? 0} ${decision?.unknown ?? 0}\n`,
      );
    }
    return changes;
  }

  digest(): Buffer {
    return this.hash.digest();
  }

  summary(): Pick<DecideResult, 'residents' | 'changed' | 'outcomes'> {
    const outcomes = this.decider.programs.map(({ code }, index) => {
      const counts = Object.values(OUTCOMES).map((outcome) => [
        outcomeNameOf(outcome),
        this.counts[index]?.[outcome] ?? 0,
      ]);
      return [code, Object.fromEntries(counts) as Record<OutcomeName, number>] as const;
    });
    return { residents: this.residents, changed: this.changed, outcomes: Object.fromEntries(outcomes) };
  }

  private count(index: number, outcome: number): void {
    const counts = this.counts[index];
    if (counts) counts[outcome] = (counts[outcome] ?? 0) + 1;
  }
}
