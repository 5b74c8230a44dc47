import { err, ok } from '@tepat/shared';
import type { Result } from '@tepat/shared';
import type { ImportFile } from '../../intake';
import { changeImport } from '../../intake';
import type { GateBreach } from '../domain/delivery-gates';
import { breachesOf } from '../domain/delivery-gates';
import type { DeliveryChanges } from '../storage/delivery/apply';
import { applyFamilies, applyResidents, listChanges } from '../storage/delivery/apply';
import { compareFamilies, compareResidents } from '../storage/delivery/compare';
import type { Delivery } from '../storage/delivery/delivery';
import { countOf, sqlOf } from '../storage/delivery/delivery';
import { deriveFamilies, findTouchedFamilies } from '../storage/delivery/derive';
import { matchFamilies, orphanResidents } from '../storage/delivery/match-families';
import { matchResidents } from '../storage/delivery/match-residents';
import type { MeetingCounts } from '../storage/delivery/meet-corrections';
import { forgetMeetings, meetCorrections, settleMeetings } from '../storage/delivery/meet-corrections';
import { openAdoption } from './adopt-delivery';
import type { CommitFailure, CommitJob, Committed } from './commit-job';
import { commitRevisionOn, headRevision } from './commit-revision';
import { isRecorded, markCommitted, markWithoutRevision } from './finish-import';

interface Compared {
  changes: DeliveryChanges;
  meetings: MeetingCounts;
  orphans: number;
  /** Families known and not absent. */
  known: number;
}

/**
 * Merges the parts of one DTSEN delivery as one revision. Matching and comparing are done outside the lock of
 * registry_head; when another revision came between, they are done once more inside it, against what stands then.
 */
export async function commitDelivery(
  job: CommitJob,
  parts: readonly ImportFile[],
): Promise<Result<Committed, CommitFailure>> {
  const { platform, connection, actor, onProgress } = job;
  const [families, residents] = parts;
  if (!families) throw new Error('a delivery has a families part');
  const delivery: Delivery = {
    sql: sqlOf(connection),
    version: families.deliveryVersion,
    referenceDate: families.referenceDate,
    mode: families.mode,
    withResidents: residents !== undefined,
    onProgress,
  };
  const comparedAt = await headRevision(delivery.sql);
  let compared = await compare(job, delivery);
  if (compared.orphans > 0) return refuseOrphans(job, residents, compared.orphans);

  const recorded = (await Promise.all(parts.map((part) => isRecorded(platform.database, part)))).every(Boolean);
  const settled = (): boolean => compared.meetings.KEPT === totalMeetings(compared.meetings);
  if (compared.changes.changes.count === 0 && recorded && settled()) {
    return ok(await markWithoutRevision(job, parts, 'UNCHANGED', reportOf(delivery, compared)));
  }
  const breaches = job.approved ? [] : gateBreaches(delivery, compared);
  if (breaches.length > 0) {
    const held = await markWithoutRevision(job, parts, 'NEEDS_APPROVAL', { ...reportOf(delivery, compared), breaches });
    return ok({ ...held, breaches });
  }
  const committed = await commitRevisionOn(
    platform,
    connection,
    actor,
    {
      kind: 'DELIVERY',
      reason: `DTSEN ${delivery.version} ${delivery.mode}${job.approved ? ', approved beyond its gates' : ''}`,
      importId: families.id,
      deliveryVersion: delivery.version,
      referenceDate: delivery.referenceDate,
    },
    async (tx, revision) => {
      if (revision !== comparedAt + 1) {
        await forgetMeetings(delivery);
        compared = await compare(job, delivery);
      }
      await applyFamilies(delivery, revision);
      await applyResidents(delivery, revision);
      const conflictsClosed = await settleMeetings(delivery, revision);
      const { corrections, ...rest } = reportOf(delivery, compared);
      const approval = job.approved ? { approvedBy: actor.id } : {};
      const report = { ...rest, corrections: { ...corrections, conflictsClosed }, ...approval };
      await markCommitted(job, tx, parts, revision, report);
      if (delivery.mode === 'FULL') await openAdoption(platform, tx, delivery, revision);
      return { summary: report, changes: compared.changes.changes };
    },
  );
  if (committed === null) throw new Error('the merge of a delivery always makes a revision');
  return ok({
    state: 'COMMITTED',
    revision: committed.revision,
    importIds: parts.map(({ id }) => id),
    report: committed.summary,
    breaches: [],
  });
}

async function compare(job: CommitJob, delivery: Delivery): Promise<Compared> {
  const none: MeetingCounts = { KEPT: 0, SETTLED: 0, CORRECTION_WINS: 0, DELIVERY_WINS: 0 };
  const known = await countOf(delivery.sql, 'SELECT COUNT(*) AS n FROM family WHERE absent = 0');
  await matchFamilies(delivery);
  if (delivery.withResidents) {
    const orphans = await orphanResidents(delivery);
    if (orphans > 0) return { changes: NO_CHANGES, meetings: none, orphans, known };
    await matchResidents(delivery);
  }
  const meetings = await meetCorrections(delivery, job.connection);
  if (delivery.withResidents && meetings !== none) await followHome(delivery);
  await findTouchedFamilies(delivery);
  await deriveFamilies(delivery);
  await compareFamilies(delivery);
  await compareResidents(delivery);
  return { changes: await listChanges(delivery), meetings, orphans: 0, known };
}

/** A corrected kelurahan of a family is that of its delivered members too. */
async function followHome({ sql }: Delivery): Promise<void> {
  const moved = await countOf(sql, `SELECT COUNT(*) AS n FROM met_family WHERE fact = 'kelurahan_code'`);
  if (moved === 0) return;
  await sql.run(
    'UPDATE home h JOIN person p ON p.family_id = h.family_id SET p.kelurahan_code = h.kelurahan_code WHERE p.kelurahan_code <> h.kelurahan_code',
  );
}

interface CommitReport extends Record<string, unknown> {
  readonly corrections: Readonly<Record<'kept' | 'settled' | 'replaced' | 'conflicting', number>>;
}

const NO_CHANGES: DeliveryChanges = {
  families: { new: 0, changed: 0, absent: 0, returned: 0 },
  residents: { new: 0, changed: 0, absent: 0 },
  factsChanged: 0,
  changes: { count: 0, digest: Buffer.alloc(32) },
};

const totalMeetings = (meetings: MeetingCounts): number =>
  meetings.KEPT + meetings.SETTLED + meetings.CORRECTION_WINS + meetings.DELIVERY_WINS;

function gateBreaches(delivery: Delivery, { changes, known }: Compared): GateBreach[] {
  if (delivery.mode !== 'FULL') return [];
  return breachesOf({ known, lost: changes.families.absent, changed: changes.factsChanged }, delivery.referenceDate);
}

function reportOf(delivery: Delivery, { changes, meetings }: Compared): CommitReport {
  return {
    deliveryVersion: delivery.version,
    mode: delivery.mode,
    families: changes.families,
    residents: changes.residents,
    corrections: {
      kept: meetings.KEPT,
      settled: meetings.SETTLED,
      replaced: meetings.DELIVERY_WINS,
      conflicting: meetings.CORRECTION_WINS + meetings.DELIVERY_WINS,
    },
  };
}

/** Residents of nobody's family: the file is sent back, for the dry run to say where. */
async function refuseOrphans(
  job: CommitJob,
  residents: ImportFile | undefined,
  count: number,
): Promise<Result<Committed, CommitFailure>> {
  if (residents) await changeImport(job.platform.database, residents.id, { state: 'VALID' });
  return err({ code: 'UNKNOWN_FAMILY', params: { count } });
}
