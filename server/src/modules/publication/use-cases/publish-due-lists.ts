import type { PlainDate } from '@tepat/shared';
import { firstDayOf, periodOf } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';
import { publisherOf, type Platform } from '../../../platform/platform';
import type { StepContext } from '../../../platform/queue/step';
import type { Recorder } from '../../audit';
import { transact } from '../../audit';
import type { PinnedNight } from '../../eligibility';
import type { ProgramInForce, StandingOrder } from '../../programs';
import { programsInForce, rulesKnownBy, standingOrderFor } from '../../programs';
import { digestOfList } from '../storage/list-rows';
import type { ListHead } from '../storage/list-state';
import { appendTransition, lockPrograms, lastPublished, newestVersion } from '../storage/list-state';
import { digestAsStored } from '../storage/list-readers';
import { NIGHT } from './prepare-lists';
import { supersedePublished } from './supersede';
import { whatHolds } from './what-forbids';

/**
 * What became of a programme's list. NOTHING_NEW: no draft waits. SHADOW: prepared only. WAITS: for people. HELD: gates
 * (or an illustrative model in production) keep it; the last list stands. NO_ORDER: no standing order; it waits.
 */
export type PublishOutcome = 'PUBLISHED' | 'NOTHING_NEW' | 'SHADOW' | 'WAITS' | 'HELD' | 'NO_ORDER';

export interface PublishedSummary {
  readonly program: string;
  readonly outcome: PublishOutcome;
  readonly listId: number | null;
  readonly reasons: readonly string[];
  readonly superseded: readonly number[];
}

export interface PublishResult extends Record<string, unknown> {
  readonly period: string;
  readonly published: number;
  readonly lists: readonly PublishedSummary[];
}

/**
 * Night step PUBLISH: publishes, by itself, what may be: mode AUTO, no gate breached, and a standing order in force,
 * which stands as submission and approval. One transaction of the publisher's account under the locks of the programmes,
 * so two nights at once publish once.
 */
export async function publishDueLists(platform: Platform, run: PinnedNight, step: StepContext): Promise<PublishResult> {
  const { database, clock } = platform;
  const runDate = run.runDate as PlainDate;
  const period = periodOf(runDate);
  const programs = await programsInForce(database, firstDayOf(period), await rulesKnownBy(database, run.id));
  await step.report('PUBLISH', 0, programs.length);
  return transact(publisherOf(platform), clock, NIGHT, async (tx) => {
    await lockPrograms(
      tx,
      programs.map(({ id }) => id),
    );
    const lists: PublishedSummary[] = [];
    for (const program of programs) lists.push(await publishOne(platform, tx, program, period, runDate));
    const published = lists.filter(({ outcome }) => outcome === 'PUBLISHED').length;
    const result: PublishResult = { period, published, lists };
    tx.record({
      action: 'publication.publish_due',
      subject: { kind: 'RUN', id: String(run.id) },
      after: {
        period,
        published,
        outcomes: Object.fromEntries(lists.map(({ program, outcome }) => [program, outcome])),
      },
    });
    await step.complete(tx, result);
    return result;
  });
}

async function publishOne(
  platform: Platform,
  tx: Sql & Recorder,
  program: ProgramInForce,
  period: string,
  runDate: PlainDate,
): Promise<PublishedSummary> {
  // The list in force is looked at every night: a row that was slipped in beside us stops the night, loudly.
  const standing = await lastPublished(tx, program.id, period);
  if (standing) await checkDigest(tx, standing.id);
  const list = await newestVersion(tx, program.id, period);
  const left = (outcome: PublishOutcome, reasons: readonly string[] = []): PublishedSummary => ({
    program: program.code,
    outcome,
    listId: list?.id ?? null,
    reasons,
    superseded: [],
  });
  if (list?.state !== 'PREPARED') return left('NOTHING_NEW');
  const mode = program.terms.publication;
  if (mode === 'SHADOW') return left('SHADOW');
  const held = await whatHolds(platform, tx, list);
  if (held.length > 0) return left('HELD', held);
  if (mode === 'WAIT') return left('WAITS');
  const order = await standingOrderFor(tx, program.id, runDate);
  if (order === null) return left('NO_ORDER');
  return { ...left('PUBLISHED'), superseded: await publishUnder(platform, tx, list, order) };
}

async function publishUnder(
  { clock }: Platform,
  tx: Sql & Recorder,
  list: ListHead,
  order: StandingOrder,
): Promise<number[]> {
  await checkDigest(tx, list.id);
  const at = clock.now();
  for (const state of ['SUBMITTED', 'APPROVED', 'PUBLISHED'] as const) {
    await appendTransition(tx, list.id, at, { state, actor: NIGHT, standingOrderId: order.id, reason: order.label });
  }
  const superseded = await supersedePublished(tx, list, at, NIGHT);
  tx.record({
    action: 'publication.publish',
    subject: { kind: 'LIST', id: String(list.id) },
    reason: order.label,
    after: {
      program: list.programId,
      period: list.period,
      version: list.version,
      recipients: list.recipients,
      standingOrderId: order.id,
      proposedBy: order.proposedBy,
      approvedBy: order.approvedBy,
      superseded,
    },
  });
  return superseded;
}

/** What is about to be published, or stands published, is byte by byte what was prepared. */
export async function hasItsDigest(tx: Sql, listId: number): Promise<boolean> {
  return (await digestAsStored(tx, listId))?.equals(await digestOfList(tx, listId)) ?? false;
}

async function checkDigest(tx: Sql, listId: number): Promise<void> {
  if (!(await hasItsDigest(tx, listId))) throw new Error(`the rows of list ${listId} do not have its digest`);
}
