import type { FactCode } from '@tepat/shared';
import { FACT_INDEX, runDateAt } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';
import type { Platform } from '../../../platform/platform';
import type { Actor } from '../../audit';
import { transact } from '../../audit';
import { settingOn } from '../../programs';
import { factConflicts, familiesByIds, membersOf } from '../../registry';
import type { Remedy } from '../domain/remedies';
import { remediesOf } from '../domain/remedies';
import type { ExplainedDecision } from './explain-decision';

const DESILS: readonly FactCode[] = ['desil', 'desilNational', 'desilProvincial'];

/**
 * What would change a decision, for whoever handles the case. That it was looked at is an event of its own, committed
 * before anything is told. Who may look is the caller's to ask.
 */
export async function whatWouldChange(
  platform: Platform,
  actor: Actor,
  explained: ExplainedDecision,
  reference: string,
): Promise<Remedy[]> {
  const { database, clock } = platform;
  const today = runDateAt(clock.now());
  const remedies = remediesOf(explained.clauses, {
    contradicted: await contradicted(database, explained),
    deliveredOn: explained.deliveredOn,
    today,
    staleDays: await settingOn(database, 'WELFARE_STALE_DAYS', today),
  });
  const subject = { kind: 'RESIDENT' as const, id: String(explained.record.residentId) };
  await transact(database, clock, actor, async (tx) => {
    tx.record({
      action: 'eligibility.what_if',
      subject,
      after: { reference, shown: remedies.map(({ clause }) => clause.code) },
      subjects: [subject],
    });
  });
  return remedies;
}

/** The facts that a correction and a delivery, or two deliveries, state differently. */
async function contradicted(sql: Sql, { familyId, facts }: ExplainedDecision): Promise<Set<FactCode>> {
  const found = new Set<FactCode>();
  const members = (await membersOf(sql, [familyId])).get(familyId) ?? [];
  const ofFamily = await factConflicts(sql, 'FAMILY', familyId);
  if (ofFamily.some(({ fact }) => fact === 'drinking_water')) found.add('bottledWater');
  const ofMembers = (await Promise.all(members.map(({ id }) => factConflicts(sql, 'RESIDENT', id)))).flat();
  if (ofFamily.length + ofMembers.length > 0) for (const desil of DESILS) found.add(desil);
  if (ofMembers.some(({ fact }) => fact === 'job_status')) found.add('civilServantInFamily');
  const stated = (await familiesByIds(sql, [familyId])).get(familyId)?.indicators.car ?? null;
  const registered = facts[FACT_INDEX.familyCars] ?? Number.NaN;
  if (stated !== null && !Number.isNaN(registered) && stated !== registered) found.add('familyCars');
  return found;
}
