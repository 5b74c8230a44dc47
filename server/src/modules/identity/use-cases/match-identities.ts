import type { Connection } from 'mysql2/promise';
import type { Platform } from '../../../platform/platform';
import { countParts, partRange } from '../../../platform/id-set';
import type { IdRange, Part } from '../../../platform/id-set';
import type { StepContext } from '../../../platform/queue/step';
import { transact } from '../../audit';
import { ChangeDigest, commitRevisionOn, headRevision, nightBasis } from '../../registry';
import { matchResident } from '../domain/match-resident';
import type { IdentityResult } from '../domain/match-resident';
import { refutationsWithin } from '../storage/check-store';
import { affectedResidents, highestResident } from '../storage/affected';
import { hasCivilRegistry, visitMatchInputs } from '../storage/match-input';
import type { MatchInput } from '../storage/match-input';
import { MatchChanges, mergeChanges } from '../storage/match-changes';
import { matchedRevision, moveProgress } from '../storage/progress';
import { addedCounts, latestMaskCounts } from '../storage/summary';

const LONGEST_WAIT_SECONDS = 600;
const NIGHT = { kind: 'SYSTEM', id: 'night' } as const;

/** What a run computed from the state of one revision, before anything is written. */
interface Comparison {
  readonly revision: number;
  readonly civilRegistry: boolean;
  readonly compared: number;
  /** Ids that were looked at: what the progress counts. */
  readonly seen: number;
  readonly differing: MatchChanges;
  /** How the number of residents by mask of categories moves. */
  readonly delta: ReadonlyMap<number, number>;
  readonly changes: ChangeDigest;
}

/**
 * Night step MATCH: compares whom something changed for with the civil registry. Each part computes from its own
 * consistent snapshot without holding anybody up and writes what differs in one revision of its own; where nothing
 * differs there is none. What commits meanwhile is compared next time: the mark moves to the earliest snapshot.
 */
export const matchIdentities = {
  parts: async ({ database }: Platform, size: number): Promise<number> =>
    countParts(await highestResident(database), size),

  async part(platform: Platform, run: { readonly id: number }, part: Part, step: StepContext): Promise<void> {
    const connection = await platform.database.dedicated({ localInfile: true });
    try {
      // Parts merge one after the other; one that waits for three others must not give its whole comparison up.
      await connection.query(`SET SESSION innodb_lock_wait_timeout = ${LONGEST_WAIT_SECONDS}`);
      const from = await matchedRevision(platform.database);
      const comparison = await compareChanged(platform, from, partRange(part), step);
      const { compared, revision, civilRegistry } = comparison;
      const changed = comparison.differing.size;
      const result: PartResult = { from, comparedUpTo: revision, compared, changed, civilRegistry };
      if (changed > 0) {
        await merge(platform, connection, comparison, result, step);
        return;
      }
      await transact(platform.database, platform.clock, NIGHT, async (tx) => {
        tx.record({ action: 'identity.match_part', subject: runOf(run), revision, after: { ...result } });
        await step.complete(tx, { ...result });
      });
    } finally {
      await connection.end();
    }
  },

  /**
   * Moves the mark of progress, and pins the newest revision that may be read: all later steps of the night read as of
   * it. What a delivery brought that nobody has adopted is compared all the same, so that its report is exact.
   */
  async close(
    platform: Platform,
    run: { readonly id: number },
    results: readonly Record<string, unknown>[],
    step: StepContext,
  ): Promise<void> {
    const parts = results as unknown as readonly PartResult[];
    await transact(platform.database, platform.clock, NIGHT, async (tx) => {
      // Without a civil registry nothing was compared, so the first extract still finds everybody to do.
      const civilRegistry = parts.every((part) => part.civilRegistry);
      if (civilRegistry) {
        const from = Math.max(...parts.map((part) => part.from));
        await moveProgress(tx, from, Math.min(...parts.map((part) => part.comparedUpTo)));
      }
      const { revision, awaited, usable } = await nightBasis(tx);
      const result = {
        revision,
        compared: sumOf(parts, 'compared'),
        changed: sumOf(parts, 'changed'),
        civilRegistry,
        ...(awaited.length > 0 ? { awaitsAdoption: awaited.map(({ deliveryVersion }) => deliveryVersion) } : {}),
        // Where even the first delivery waits, a night would decide about nobody.
        ...(usable ? {} : { held: true }),
      };
      tx.record({ action: 'identity.match', subject: runOf(run), revision, after: result });
      await step.complete(tx, result);
    });
  },
};

/** What a part tells the closing. */
interface PartResult {
  /** The mark of progress from which it computed. */
  readonly from: number;
  readonly comparedUpTo: number;
  readonly compared: number;
  readonly changed: number;
  readonly civilRegistry: boolean;
}

const runOf = ({ id }: { readonly id: number }) => ({ kind: 'RUN', id: String(id) }) as const;
const sumOf = (parts: readonly PartResult[], key: 'compared' | 'changed'): number =>
  parts.reduce((sum, part) => sum + part[key], 0);

async function compareChanged(
  platform: Platform,
  from: number,
  range: IdRange,
  step: StepContext,
): Promise<Comparison> {
  // In a snapshot the current rows ARE those of its head revision: revision order is commit order.
  return platform.database.inTransaction('REPEATABLE READ', async (snapshot) => {
    const revision = await headRevision(snapshot);
    const differing = new MatchChanges();
    const delta = new Map<number, number>();
    const changes = new ChangeDigest();
    if (!(await hasCivilRegistry(snapshot)) && from === 0) {
      return { revision, civilRegistry: false, compared: 0, seen: 0, differing, delta, changes };
    }
    const { total, chunks } = await affectedResidents(snapshot, from, revision, range);
    const refutations = await refutationsWithin(snapshot, range);
    let compared = 0;
    let done = 0;
    await step.report('MATCH', 0, total);
    for (const chunk of chunks) {
      await visitMatchInputs(snapshot, platform.vault, chunk, (input) => {
        compared += 1;
        const { residentId, resident, civil, sharedNik } = input;
        const context = { sharedNik, refutations: refutations.get(residentId) ?? [] };
        const result = input.absent ? null : matchResident(resident, civil, context);
        if (isSame(input.standing, result)) return;
        differing.add(residentId, input.standing !== null, result);
        count(input, result, delta, changes);
      });
      done += chunk.ids?.length ?? chunk.last - chunk.first + 1;
      // What differs is written afterwards, row by row: it counts as work to come.
      await step.report('MATCH', done, total + Math.round((total * differing.size) / Math.max(1, done)));
    }
    return { revision, civilRegistry: true, compared, seen: done, differing, delta, changes };
  });
}

function isSame(standing: IdentityResult | null, result: IdentityResult | null): boolean {
  if (standing === null || result === null) return standing === result;
  return standing.categories === result.categories && standing.notes === result.notes;
}

function count(
  { residentId, standing }: MatchInput,
  result: IdentityResult | null,
  delta: Map<number, number>,
  changes: ChangeDigest,
): void {
  const add = (mask: number, by: number): void => void delta.set(mask, (delta.get(mask) ?? 0) + by);
  if (standing) add(standing.categories, -1);
  if (result) add(result.categories, 1);
  changes.add('identity_result', result === null ? 'GONE' : standing ? 'CHANGED' : 'NEW', residentId);
}

/** One merge inside the registry's lock, with the completion of the part. */
async function merge(
  platform: Platform,
  connection: Connection,
  comparison: Comparison,
  result: PartResult,
  step: StepContext,
): Promise<void> {
  const { compared, changed } = result;
  const { differing, delta, changes } = comparison;
  const reason = `Pemadanan dengan data kependudukan sampai revisi ${comparison.revision}`;
  await commitRevisionOn(platform, connection, NIGHT, { kind: 'MATCH', reason }, async (tx, revision) => {
    const masks = addedCounts((await latestMaskCounts(tx))?.counts ?? {}, delta);
    const total = comparison.seen + changed;
    await mergeChanges(tx, revision, differing, async (written) =>
      step.report('MATCH', comparison.seen + written, total),
    );
    await step.complete(tx, { ...result });
    return { summary: { comparedUpTo: comparison.revision, compared, changed, masks }, changes: changes.finish() };
  });
}
