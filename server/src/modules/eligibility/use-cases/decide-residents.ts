import { createHash } from 'node:crypto';
import type { PlainDate } from '@tepat/shared';
import { firstDayOf, periodOf } from '@tepat/shared';
import type { Part } from '../../../platform/id-set';
import { countParts, partRange } from '../../../platform/id-set';
import type { Platform } from '../../../platform/platform';
import type { StepContext } from '../../../platform/queue/step';
import type { Actor } from '../../audit';
import { transact, transactOn } from '../../audit';
import { activeCasesBetween, CaseComparison, CaseWriter } from '../../worklist';
import type { OutcomeCounts } from '../domain/outcome-counts';
import { addOutcomes } from '../domain/outcome-counts';
import { tellCases } from '../domain/tell-cases';
import type { PeopleByKelurahan } from '../domain/within';
import { WithinCounts } from '../domain/within';
import { writeChanges } from '../storage/decision-writer';
import { StandingDecisions } from '../storage/standing-decisions';
import { residentWindows } from '../storage/window';
import { decideWindows } from './decide-windows';
import { DecisionPass } from './decision-pass';
import type { PinnedNight } from './night-decider';
import { nightDecider } from './night-decider';

export interface DecideResult extends Record<string, unknown> {
  readonly referenceDate: PlainDate;
  readonly rankingId: number | null;
  /** People who were looked at: everybody who may be in the category of some programme. */
  readonly residents: number;
  readonly changed: number;
  /** By programme code: how many people have which outcome after this night. */
  readonly outcomes: OutcomeCounts;
}

/** What a part tells the closing. */
export interface DecidedPart extends DecideResult {
  /** Hex: SHA-256 over the changes by resident and programme. */
  readonly digest: string;
  /** By programme code and kelurahan: people in the category and within the bound of desil. */
  readonly within: Readonly<Record<string, PeopleByKelurahan>>;
}

export const NIGHT: Actor = { kind: 'SYSTEM', id: 'night' };

/**
 * Night step DECIDE, shared by workers in parts of resident ids: decides every programme for everybody who may be in its
 * category as of the pinned revision, and writes only what differs from the stored decisions and from the cases of those
 * whom only data block. A part is one transaction, in which it also completes: killed before its end it leaves nothing, and
 * run again it ends the same.
 */
export const decideResidents = {
  async parts({ database }: Platform, size: number): Promise<number> {
    const [row] = await database.rows<{ highest: number | null }>('SELECT MAX(id) AS highest FROM resident');
    return countParts(row?.highest ?? 0, size);
  },

  async part(platform: Platform, run: PinnedNight, part: Part, step: StepContext): Promise<DecidedPart> {
    const night = await nightDecider(platform, run);
    if (night === null) return decideNothing(platform, run, step);
    const { database } = platform;
    const windows = await residentWindows(database, partRange(part));
    const { revision, ranking, referenceDate, decider } = night;
    const pins = { runId: run.id, rankingId: ranking.id, revision, referenceDate };
    const programIds = decider.programs.map(({ id }) => id);
    const pass = new DecisionPass(decider.programs);
    const within = new WithinCounts(decider.programs);
    const idle: StandingDecisions[] = [];
    const connection = await database.dedicated({ localInfile: true });
    try {
      return await transactOn(connection, platform.clock, NIGHT, async (tx) => {
        const now = platform.clock.now();
        const origin = { cause: 'NIGHT', actor: NIGHT, revision, on: run.runDate as PlainDate, at: now } as const;
        const caseWriter = new CaseWriter(tx, origin);
        await decideWindows(database, night, windows, {
          beside: async (window) => {
            const standing = idle.pop() ?? new StandingDecisions(programIds);
            const [active] = await Promise.all([
              activeCasesBetween(database, programIds, window),
              standing.read(database, window),
            ]);
            return { standing, cases: new CaseComparison(active) };
          },
          visit: (person, decisions, { standing, cases }) => {
            pass.compare(person.residentId, decisions, standing);
            within.count(person.kelurahanCode, decisions);
            tellCases(cases, decider.programs, person, decisions);
          },
          end: async ({ standing, cases }, done) => {
            await writeChanges(tx, pass.end(standing), pins);
            idle.push(standing);
            await caseWriter.write(cases.end());
            await step.report('DECIDE', done, windows.length);
          },
        });
        const worklist = await caseWriter.end();
        const result = { referenceDate, rankingId: ranking.id, ...pass.summary(), within: within.summary() };
        tx.record({
          action: 'eligibility.decide_part',
          subject: { kind: 'RUN', id: String(run.id) },
          revision,
          after: { part: part.part, parts: part.parts, residents: result.residents, worklist },
          changes: { count: result.changed, digest: Buffer.from(result.digest, 'hex') },
        });
        await step.complete(tx, result);
        return result;
      });
    } finally {
      await connection.end();
    }
  },

  async close(
    platform: Platform,
    run: PinnedNight,
    results: readonly Record<string, unknown>[],
    step: StepContext,
  ): Promise<DecideResult> {
    const parts = results as readonly DecidedPart[];
    const [{ referenceDate, rankingId }] = parts as [DecidedPart];
    if (parts.some((part) => part.rankingId !== rankingId)) {
      throw new Error('another ranking was published while the province was decided: start another run');
    }
    const digest = createHash('sha256');
    for (const part of parts) digest.update(part.digest, 'hex');
    const result: DecideResult = {
      referenceDate,
      rankingId,
      residents: parts.reduce((sum, { residents }) => sum + residents, 0),
      changed: parts.reduce((sum, { changed }) => sum + changed, 0),
      outcomes: parts.map(({ outcomes }) => outcomes).reduce(addOutcomes),
    };
    await transact(platform.database, platform.clock, NIGHT, async (tx) => {
      tx.record({
        action: 'eligibility.decide',
        subject: { kind: 'RUN', id: String(run.id) },
        ...(run.revision === null ? {} : { revision: run.revision }),
        after: { referenceDate, rankingId, outcomes: result.outcomes },
        changes: { count: result.changed, digest: digest.digest() },
      });
      await step.complete(tx, result);
    });
    return result;
  },
};

/** Before the first ranking nobody has a desil, so nobody can be decided; what stands is left as it is. */
async function decideNothing(platform: Platform, run: PinnedNight, step: StepContext): Promise<DecidedPart> {
  const referenceDate = firstDayOf(periodOf(run.runDate as PlainDate));
  const result = { referenceDate, rankingId: null, residents: 0, changed: 0, outcomes: {}, within: {}, digest: '' };
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
