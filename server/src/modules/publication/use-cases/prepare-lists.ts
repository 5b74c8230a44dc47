import type { Connection } from 'mysql2/promise';
import type { PlainDate } from '@tepat/shared';
import { firstDayOf, isDueOn, periodOf, scheduledFor } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';
import { publisherOf, type Platform } from '../../../platform/platform';
import type { StepContext } from '../../../platform/queue/step';
import type { Actor, Recorder } from '../../audit';
import { transactOn } from '../../audit';
import type { PinnedNight } from '../../eligibility';
import { lastNightDecider } from '../../eligibility';
import type { ProgramInForce } from '../../programs';
import { identityCounts } from '../../identity';
import { breachedGates } from '../domain/list-gates';
import { manifestBytes, quotaPins } from '../domain/manifest';
import { countDecided } from '../storage/candidates';
import { appendTransition, isTakenUp, lockPrograms } from '../storage/list-state';
import { writeList } from '../storage/list-writer';
import { deliveredOn, peopleWithin, rankingHeldBy } from '../storage/night-results';
import type { Draft, ListNight, ListPart } from './draft-list';
import { draftList, LIST_PARTS, sameStanding, standingOf } from './draft-list';
import { countChanges, nameChanges } from './name-changes';
import { oneAhead } from './one-ahead';
import type { SealedList } from './place-list';

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
  /** What each part took; one list is placed and sealed while another is written, so they overlap. */
  readonly seconds: Readonly<Record<ListPart, number>>;
}

export interface PrepareResult extends Record<string, unknown> {
  readonly period: string;
  readonly referenceDate: PlainDate;
  /** NO_RANKING: without one there is no order of need, and nothing is prepared. */
  readonly outcome: 'DONE' | 'NO_RANKING';
  readonly lists: readonly PreparedSummary[];
}

type Tx = Sql & Recorder & { connection: Connection };

/**
 * Night step LISTS: prepares the list of every programme that is due in the period of the run date. All of them and the
 * completion of the step are written in one transaction of the publisher's account: half a list is never seen. A list is
 * computed before its programme is locked, while the one before it is being written; under the lock it is only asked
 * whether people have published, returned or revoked anything meanwhile (then it is computed again, under the lock). A
 * programme whose recipients, amounts and holds have not changed gets no new version.
 */
export async function prepareLists(platform: Platform, run: PinnedNight, step: StepContext): Promise<PrepareResult> {
  const period = periodOf(run.runDate as PlainDate);
  const referenceDate = firstDayOf(period);
  const night = await listNight(platform, run, step);
  const connection = await publisherOf(platform).dedicated({ localInfile: true });
  try {
    return await transactOn(connection, platform.clock, NIGHT, async (tx) => {
      const lists = night ? await prepareDue(platform, tx, night) : [];
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
  const prepared = await lastNightDecider(platform, run);
  if (prepared === null) return null;
  const { revision, ranking, referenceDate, programs, desils, decider, extractDates } = prepared;
  const period = periodOf(run.runDate as PlainDate);
  const due: ProgramInForce[] = [];
  for (const program of [...programs].sort((a, b) => a.id - b.id)) {
    const { id, terms } = program;
    const hasList = await isTakenUp(database, id, scheduledFor(terms, period), period);
    if (isDueOn(terms, run.runDate as PlainDate, hasList)) due.push(program);
  }
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
    // A list that is computed again makes more rows than were thought of.
    progress: (rows) => step.report('LISTS', (done = Math.min(total, done + rows)), total),
  };
}

async function prepareDue(platform: Platform, tx: Tx, night: ListNight): Promise<PreparedSummary[]> {
  const { database } = platform;
  const { period } = night;
  const drafts = oneAhead(night.due, async (program) =>
    draftList(platform, program, night, await standingOf(database, program, period)),
  );
  const lists: PreparedSummary[] = [];
  for await (const draft of drafts) {
    const { program } = draft;
    await lockPrograms(tx, [program.id]);
    const standing = await standingOf(tx, program, period);
    const current = sameStanding(standing, draft.standing)
      ? draft
      : await draftList(platform, program, night, standing);
    lists.push(await prepareOne(platform, tx, current, night));
  }
  return lists;
}

async function prepareOne(platform: Platform, tx: Tx, draft: Draft, night: ListNight): Promise<PreparedSummary> {
  const { sealed } = draft;
  if (sealed === null) return summaryOf(draft, 'UNCHANGED', null, null, null);
  return writeDraft(platform, tx, draft, sealed, night);
}

async function writeDraft(
  platform: Platform,
  tx: Tx,
  draft: Draft,
  sealed: SealedList,
  night: ListNight,
): Promise<PreparedSummary> {
  const { program, list, previous, gates, watch } = draft;
  const { versions } = draft.standing;
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
  const { digest } = sealed;
  const manifest = manifestBytes({
    ...pins,
    program: program.code,
    lotSalt: lotSalt.toString('hex'),
    ...quotaPins(list.year),
    amountTotal: String(amountTotal),
    digest: digest.toString('hex'),
  });
  const counts = await watch.time('CHANGES', async () => countChanges(previous?.listed ?? null, list.listed));
  const stored = { ...pins, programId: program.id, lotSalt, digest, amountTotal, manifest };
  const changes = nameChanges(platform.database, { ...draft, ...night, sealed });
  const within = await peopleWithin(platform.database, night.run.id, program.code);
  const listId = await writeList(tx, { ...stored, changes: counts }, sealed.rows(), changes, gates, at, watch, within);
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

function summaryOf(
  { program, list, gates, watch }: Draft,
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
    seconds: Object.fromEntries(LIST_PARTS.map((part) => [part, watch.seconds(part)])) as Record<ListPart, number>,
  };
}
