import type { PlainDate } from '@tepat/shared';
import { firstDayOf, isDueIn, periodOf } from '@tepat/shared';
import { publisherOf, type Platform } from '../../../platform/platform';
import type { StepContext } from '../../../platform/queue/step';
import type { Actor } from '../../audit';
import { transactOn } from '../../audit';
import type { Decider, FamilyDesils, PinnedNight } from '../../eligibility';
import { pinnedRanking, prepareDecider, provinceDesils } from '../../eligibility';
import type { ProgramInForce } from '../../programs';
import { programsInForce, rulesKnownBy } from '../../programs';
import { readDesils } from '../../welfare';
import { sameRecipients } from '../domain/list-diff';
import type { GateFinding } from '../domain/list-gates';
import { breachedGates } from '../domain/list-gates';
import { manifestBytes } from '../domain/manifest';
import { countDecided, eligiblePeople } from '../storage/candidates';
import type { ListedBefore } from '../storage/list-rows';
import { listedOn } from '../storage/list-rows';
import { gatesOf } from '../storage/list-gates';
import type { ListHead } from '../storage/list-state';
import { appendTransition, lastPublished, lockPrograms, newestVersion, versionsOf } from '../storage/list-state';
import type { NamedChange } from '../storage/list-writer';
import { writeList } from '../storage/list-writer';
import { matchedResidents } from '../storage/match-rate';
import { deliveredOn, rankingHeldBy } from '../storage/night-results';
import type { DerivedList } from './derive-list';
import { deriveList } from './derive-list';
import type { NightMeasures } from './measure-gates';
import { measureGates } from './measure-gates';
import { nameChanges } from './name-changes';

export const NIGHT: Actor = { kind: 'SYSTEM', id: 'night' };

/** What LISTS did for one programme. UNCHANGED: recipients, amounts and holds equal the newest list of the period. */
export interface PreparedSummary {
  readonly program: string;
  readonly outcome: 'PREPARED' | 'UNCHANGED';
  readonly listId: number | null;
  readonly version: number | null;
  readonly recipients: number;
  readonly waiting: number;
  readonly joined: number;
  readonly left: number;
  readonly breached: readonly string[];
}

export interface PrepareResult extends Record<string, unknown> {
  readonly period: string;
  readonly referenceDate: PlainDate;
  /** NO_RANKING: without one there is no order of need, and nothing is prepared. */
  readonly outcome: 'DONE' | 'NO_RANKING';
  readonly lists: readonly PreparedSummary[];
}

interface Draft {
  readonly program: ProgramInForce;
  readonly list: DerivedList;
  readonly previous: ListHead | null;
  readonly changes: readonly NamedChange[];
  readonly gates: readonly GateFinding[];
}

/**
 * Night step LISTS: prepares the list of every programme that is due in the period of the run date. Everything is
 * computed first; then the publisher's account writes all lists, and completes the step, in one transaction, so half a
 * list is never seen. A programme whose recipients, amounts and holds have not changed gets no new version.
 */
export async function prepareLists(platform: Platform, run: PinnedNight, step: StepContext): Promise<PrepareResult> {
  if (run.revision === null) throw new Error(`run ${run.id} has no pinned revision`);
  const { database, clock } = platform;
  const { revision } = run;
  const period = periodOf(run.runDate as PlainDate);
  const referenceDate = firstDayOf(period);
  const ranking = await pinnedRanking(database, run.id);
  const drafts: Draft[] = [];
  const unchanged: PreparedSummary[] = [];
  if (ranking !== null) {
    const programs = await programsInForce(database, referenceDate, await rulesKnownBy(database, run.id));
    const desils = provinceDesils(await readDesils(platform, ranking, revision));
    const inputs = { revision, ranking, referenceDate, programs };
    const { decider, extractDates } = await prepareDecider(database, inputs, desils, 'PROVINCE');
    const night: NightMeasures = {
      ranking,
      rankingHeldBy: await rankingHeldBy(database, run.id),
      matched: await matchedResidents(database, revision),
      extractDates,
      deliveredOn: await deliveredOn(database, revision),
      referenceDate,
    };
    const due = programs.filter(({ terms }) => isDueIn(terms, period));
    for (const [index, program] of due.entries()) {
      await step.report('LISTS', index, due.length);
      const draft = await draftOf(platform, program, period, decider, desils, revision, night);
      if (await isNews(platform, draft, period)) drafts.push(draft);
      else unchanged.push(summaryOf(draft, 'UNCHANGED', null, null));
    }
    await step.report('LISTS', due.length, due.length);
  }

  const connection = await publisherOf(platform).dedicated({ localInfile: true });
  try {
    return await transactOn(connection, clock, NIGHT, async (tx) => {
      await lockPrograms(
        tx,
        drafts.map(({ program }) => program.id).sort((a, b) => a - b),
      );
      const written: PreparedSummary[] = [];
      for (const { program, list, previous, changes, gates } of drafts) {
        const versions = await versionsOf(tx, program.id, period);
        const version = (versions[0]?.version ?? 0) + 1;
        const pins = {
          period,
          version,
          runId: run.id,
          revision,
          rankingId: ranking?.id ?? 0,
          criteriaVersionId: program.criteriaVersionId,
          termsId: program.termsId,
          referenceDate,
          codeVersion: platform.codeVersion,
          recipients: list.recipients.size,
          waiting: list.waiting,
          previousListId: previous?.id ?? null,
        };
        const manifest = manifestBytes({
          ...pins,
          program: program.code,
          lotSalt: list.lotSalt.toString('hex'),
          quota: program.terms.quota,
          amountTotal: String(list.amountTotal),
          digest: list.digest.toString('hex'),
        });
        const joined = changes.filter(({ kind }) => kind === 'JOINED').length;
        const left = changes.filter(({ kind }) => kind === 'LEFT').length;
        const { lotSalt, digest, amountTotal, rows } = list;
        const stored = { ...pins, programId: program.id, lotSalt, digest, amountTotal, manifest, joined, left };
        const listId = await writeList(tx, stored, rows, changes, gates, clock.now());
        await appendTransition(tx, listId, clock.now(), { state: 'PREPARED', actor: NIGHT });
        // An earlier draft of the period that nobody has taken up is overtaken.
        for (const overtaken of versions.filter(({ state }) => state === 'PREPARED')) {
          await appendTransition(tx, overtaken.id, clock.now(), { state: 'SUPERSEDED', actor: NIGHT });
        }
        tx.record({
          action: 'publication.prepare',
          subject: { kind: 'LIST', id: String(listId) },
          revision,
          after: { program: program.code, ...pins, joined, left, breached: breachedGates(gates) },
          changes: { count: rows.length, digest },
        });
        written.push(summaryOf({ program, list, previous, changes, gates }, 'PREPARED', listId, version));
      }
      const lists = [...written, ...unchanged];
      const outcome = ranking === null ? 'NO_RANKING' : 'DONE';
      const result: PrepareResult = { period, referenceDate, outcome, lists };
      tx.record({
        action: 'publication.prepare_due',
        subject: { kind: 'RUN', id: String(run.id) },
        revision,
        after: { period, outcome, prepared: written.length, unchanged: unchanged.length },
      });
      await step.complete(tx, result);
      return result;
    });
  } finally {
    await connection.end();
  }
}

async function draftOf(
  platform: Platform,
  program: ProgramInForce,
  period: string,
  decider: Decider,
  desils: FamilyDesils,
  revision: number,
  night: NightMeasures,
): Promise<Draft> {
  const { database } = platform;
  const decided = decider.programs.find(({ id }) => id === program.id);
  if (!decided) throw new Error(`programme ${program.code} was not prepared`);
  const previous = await lastPublished(database, program.id, period);
  const before: ListedBefore =
    previous === null ? { recipients: new Map(), waiting: new Set() } : await listedOn(database, previous.id);
  const people = counted(eligiblePeople(database, program.id, revision));
  const input = { program, decided, decider, desils, period, incumbents: before.recipients };
  const list = await deriveList(platform, people.rows, input);
  const expected = await countDecided(database, program.id);
  if (people.count() !== expected) {
    throw new Error(`${people.count()} of ${expected} decided people of ${program.code} were found`);
  }
  const changes =
    previous === null
      ? everybodyJoins(list)
      : await nameChanges(database, { list, previous, before, decided, decider, revision });
  const gates = await measureGates(database, program, decided, list, previous, night);
  return { program, list, previous, changes, gates };
}

/** Of a first list everybody is new: whoever follows the changes from the beginning then has the whole list. */
const everybodyJoins = ({ recipients }: DerivedList): NamedChange[] =>
  [...recipients].map(([residentId, { kelurahanCode }]) => ({
    residentId,
    kelurahanCode,
    kind: 'JOINED',
    reasons: 'CRITERIA_MET',
  }));

/**
 * Is there anything new to say? Against the newest list of the period, whatever its state: a revoked list is not made
 * again by the next night. A draft that its gates hold is made anew when the gates find otherwise.
 */
async function isNews({ database }: Platform, { program, list, gates }: Draft, period: string): Promise<boolean> {
  const newest = await newestVersion(database, program.id, period);
  if (newest === null) return true;
  const { recipients } = await listedOn(database, newest.id);
  if (!sameRecipients(recipients, list.recipients)) return true;
  if (newest.state !== 'PREPARED') return false;
  const earlier = (await gatesOf(database, newest.id)).filter(({ passed }) => !passed).map(({ gate }) => gate);
  return earlier.sort().join() !== [...breachedGates(gates)].sort().join();
}

function summaryOf(
  { program, list, changes, gates }: Draft,
  outcome: PreparedSummary['outcome'],
  listId: number | null,
  version: number | null,
): PreparedSummary {
  const count = (kind: string): number => changes.filter((change) => change.kind === kind).length;
  const [recipients, waiting] = [list.recipients.size, list.waiting];
  const [joined, left] = outcome === 'PREPARED' ? [count('JOINED'), count('LEFT')] : [0, 0];
  return {
    program: program.code,
    outcome,
    listId,
    version,
    recipients,
    waiting,
    joined,
    left,
    breached: breachedGates(gates),
  };
}

function counted<T>(rows: AsyncIterable<T>): { rows: AsyncIterable<T>; count: () => number } {
  let seen = 0;
  async function* through(): AsyncGenerator<T> {
    for await (const row of rows) {
      seen += 1;
      yield row;
    }
  }
  return { rows: through(), count: () => seen };
}
