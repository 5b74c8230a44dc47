import type { Connection } from 'mysql2/promise';
import type { PlainDate } from '@tepat/shared';
import { firstDayOf, isDueIn, periodOf } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';
import { publisherOf, type Platform } from '../../../platform/platform';
import type { StepContext } from '../../../platform/queue/step';
import type { Actor, Recorder } from '../../audit';
import { transactOn } from '../../audit';
import type { DecidedProgram, Decider, FamilyDesils, PinnedNight } from '../../eligibility';
import { nightDecider } from '../../eligibility';
import { identityCounts } from '../../identity';
import type { ProgramInForce } from '../../programs';
import { sameRecipients } from '../domain/list-diff';
import type { Listed } from '../domain/listed';
import type { GateFinding } from '../domain/list-gates';
import { breachedGates } from '../domain/list-gates';
import { manifestBytes } from '../domain/manifest';
import { countDecided, visitEligible } from '../storage/candidates';
import { listedOn } from '../storage/list-rows';
import { gatesOf } from '../storage/list-gates';
import type { ListHead } from '../storage/list-state';
import { appendTransition, lastPublished, lockPrograms, versionsOf } from '../storage/list-state';
import { writeList } from '../storage/list-writer';
import { deliveredOn, rankingHeldBy } from '../storage/night-results';
import type { PlacedList, PeopleSource } from './place-list';
import { placeList } from './place-list';
import type { NightMeasures } from './measure-gates';
import { measureGates } from './measure-gates';
import { countChanges, nameChanges } from './name-changes';

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
  readonly decided: DecidedProgram;
  readonly list: PlacedList;
  readonly previous: { readonly head: ListHead; readonly listed: Listed } | null;
  readonly gates: readonly GateFinding[];
}

/** What one night's lists are made from. */
interface ListNight extends NightMeasures {
  readonly run: PinnedNight;
  readonly revision: number;
  readonly period: string;
  readonly due: readonly ProgramInForce[];
  readonly decider: Decider;
  readonly desils: FamilyDesils;
  readonly progress: (rows: number) => Promise<void>;
}

type Tx = Sql & Recorder & { connection: Connection };

/**
 * Night step LISTS: prepares the list of every programme that is due in the period of the run date. One programme after
 * the other is computed and written, all of them and the completion of the step in one transaction of the publisher's
 * account under the locks of the programmes: half a list is never seen, and only one is in memory. A programme whose
 * recipients, amounts and holds have not changed gets no new version.
 */
export async function prepareLists(platform: Platform, run: PinnedNight, step: StepContext): Promise<PrepareResult> {
  const period = periodOf(run.runDate as PlainDate);
  const referenceDate = firstDayOf(period);
  const night = await listNight(platform, run, step);
  const connection = await publisherOf(platform).dedicated({ localInfile: true });
  try {
    return await transactOn(connection, platform.clock, NIGHT, async (tx) => {
      const due = night?.due ?? [];
      await lockPrograms(
        tx,
        due.map(({ id }) => id),
      );
      const lists: PreparedSummary[] = [];
      for (const program of due) if (night) lists.push(await prepareOne(platform, tx, program, night));
      const prepared = lists.filter(({ outcome }) => outcome === 'PREPARED').length;
      const outcome = night === null ? 'NO_RANKING' : 'DONE';
      const result: PrepareResult = { period, referenceDate, outcome, lists };
      tx.record({
        action: 'publication.prepare_due',
        subject: { kind: 'RUN', id: String(run.id) },
        ...(run.revision === null ? {} : { revision: run.revision }),
        after: { period, outcome, prepared, unchanged: lists.length - prepared },
      });
      await step.complete(tx, result);
      return result;
    });
  } finally {
    await connection.end();
  }
}

/** Null before the first ranking: without one there is no order of need. */
async function listNight(platform: Platform, run: PinnedNight, step: StepContext): Promise<ListNight | null> {
  const { database } = platform;
  const prepared = await nightDecider(platform, run);
  if (prepared === null) return null;
  const { revision, ranking, referenceDate, programs, desils, decider, extractDates } = prepared;
  const period = periodOf(run.runDate as PlainDate);
  const due = programs.filter(({ terms }) => isDueIn(terms, period));
  const identity = await identityCounts(database, revision);
  let [done, total] = [0, 0];
  // Every row is made twice: once for the digest, once to be written.
  for (const { id } of due) total += 2 * (await countDecided(database, id));
  return {
    run,
    revision,
    period,
    due,
    decider,
    desils,
    ranking,
    rankingHeldBy: await rankingHeldBy(database, run.id),
    matched: { part: identity?.matched ?? 0, whole: identity?.compared ?? 0 },
    extractDates,
    deliveredOn: await deliveredOn(database, revision),
    referenceDate,
    progress: (rows) => step.report('LISTS', (done += rows), total),
  };
}

async function prepareOne(
  platform: Platform,
  tx: Tx,
  program: ProgramInForce,
  night: ListNight,
): Promise<PreparedSummary> {
  const draft = await draftOf(platform, program, night);
  const versions = await versionsOf(tx, program.id, night.period);
  if (!(await isNews(platform, draft, versions[0] ?? null))) {
    await night.progress(2 * draft.list.listed.size);
    return summaryOf(draft, 'UNCHANGED', null, null, null);
  }
  const { list, previous, gates } = draft;
  const at = platform.clock.now();
  const version = (versions[0]?.version ?? 0) + 1;
  const pins = {
    period: night.period,
    version,
    runId: night.run.id,
    revision: night.revision,
    rankingId: night.ranking.id,
    criteriaVersionId: program.criteriaVersionId,
    termsId: program.termsId,
    referenceDate: night.referenceDate,
    codeVersion: platform.codeVersion,
    recipients: list.recipients,
    waiting: list.waiting,
    previousListId: previous?.head.id ?? null,
  };
  const { lotSalt, amountTotal } = list;
  const sealed = await list.seal();
  const { digest } = sealed;
  const manifest = manifestBytes({
    ...pins,
    program: program.code,
    lotSalt: lotSalt.toString('hex'),
    quota: program.terms.quota,
    amountTotal: String(amountTotal),
    digest: digest.toString('hex'),
  });
  const counts = countChanges(previous?.listed ?? null, list.listed);
  const stored = { ...pins, programId: program.id, lotSalt, digest, amountTotal, manifest };
  const changes = nameChanges(platform.database, { ...draft, ...night, sealed });
  const listId = await writeList(tx, { ...stored, changes: counts }, sealed.rows(), changes, gates, at);
  await appendTransition(tx, listId, at, { state: 'PREPARED', actor: NIGHT });
  // An earlier draft of the period that nobody has taken up is overtaken.
  for (const overtaken of versions.filter(({ state }) => state === 'PREPARED')) {
    await appendTransition(tx, overtaken.id, at, { state: 'SUPERSEDED', actor: NIGHT });
  }
  tx.record({
    action: 'publication.prepare',
    subject: { kind: 'LIST', id: String(listId) },
    revision: night.revision,
    after: {
      program: program.code,
      ...pins,
      joined: counts.JOINED,
      left: counts.LEFT,
      breached: breachedGates(gates),
    },
    changes: { count: list.listed.size, digest },
  });
  return summaryOf(draft, 'PREPARED', listId, version, counts);
}

async function draftOf(platform: Platform, program: ProgramInForce, night: ListNight): Promise<Draft> {
  const { database } = platform;
  const { decider, revision, period } = night;
  const decided = decider.programs.find(({ id }) => id === program.id);
  if (!decided) throw new Error(`programme ${program.code} was not prepared`);
  const head = await lastPublished(database, program.id, period);
  const previous = head && { head, listed: await listedOn(database, head) };
  const expected = await countDecided(database, program.id);
  const people: PeopleSource = async (visit) => {
    const found = await visitEligible(database, program.id, revision, visit);
    if (found !== expected) throw new Error(`${found} of ${expected} decided people of ${program.code} were found`);
  };
  const incumbents = previous?.listed ?? null;
  const list = await placeList(platform, people, { ...night, program, decided, incumbents, expected });
  const gates = await measureGates(database, program, decided, list, head, night);
  return { program, decided, list, previous, gates };
}

/**
 * Is there anything new to say? Against the newest list of the period, whatever its state: a revoked list is not made
 * again by the next night. A draft that its gates hold is made anew when the gates find otherwise.
 */
async function isNews({ database }: Platform, draft: Draft, newest: ListHead | null): Promise<boolean> {
  if (newest === null) return true;
  const { previous, list, gates } = draft;
  const listed = newest.id === previous?.head.id ? previous.listed : await listedOn(database, newest);
  if (!sameRecipients(listed, list.listed)) return true;
  if (newest.state !== 'PREPARED') return false;
  const earlier = (await gatesOf(database, newest.id)).filter(({ passed }) => !passed).map(({ gate }) => gate);
  return earlier.sort().join() !== [...breachedGates(gates)].sort().join();
}

function summaryOf(
  { program, list, gates }: Draft,
  outcome: PreparedSummary['outcome'],
  listId: number | null,
  version: number | null,
  changes: ReturnType<typeof countChanges> | null,
): PreparedSummary {
  return {
    program: program.code,
    outcome,
    listId,
    version,
    recipients: list.recipients,
    waiting: list.waiting,
    joined: changes?.JOINED ?? 0,
    left: changes?.LEFT ?? 0,
    breached: breachedGates(gates),
  };
}
