import { createHash } from 'node:crypto';
import { payloadOf, submissionOf } from '../../../src/modules/corrections/domain/correction';
import type { Platform } from '../../../src/platform/platform';
import { asOfRows } from '../../../src/platform/database/versioned';
import type { CorrectionLane } from '../../support/correction-lane';

const STEP_OF: Readonly<Record<string, readonly string[]>> = {
  'corrections.propose': ['DRAFT'],
  'corrections.submit': ['SUBMITTED'],
  'corrections.confirm_transfer': ['CONFIRMED'],
  'corrections.verify': ['VERIFIED'],
  'corrections.return': ['RETURNED'],
  'corrections.reject': ['REJECTED'],
  'corrections.withdraw': ['WITHDRAWN'],
  'corrections.apply': ['APPROVED', 'APPLIED'],
};

/** What must hold of a correction however it came about, read from the tables alone; returns the states it went through. */
export async function assertSound(
  { database }: Platform,
  lane: CorrectionLane,
  id: number,
): Promise<ReadonlySet<string>> {
  const { record, lines, steps, evidence } = await lane.now(id);
  const events = await database.rows<{ action: string; actor: string }>(
    "SELECT action, actor_id AS actor FROM audit_event WHERE subject_kind = 'CORRECTION' AND subject_id = ? ORDER BY id",
    [String(id)],
  );
  const told = events.flatMap(({ action, actor }) => (STEP_OF[action] ?? []).map((to) => `${actor} ${to}`));
  // A confirmation is no step of its own: the last since the submission stands in the correction.
  const confirmed = told.filter((each) => each.endsWith(' CONFIRMED'));
  expect(told.filter((each) => !confirmed.includes(each))).toEqual(steps.map(({ to, actorId }) => `${actorId} ${to}`));
  expect(steps.at(-1)?.to).toBe(record.state);
  const through = new Set(steps.map(({ to }) => to));
  if (record.confirmerId !== null) expect(confirmed.at(-1)).toBe(`${record.confirmerId} CONFIRMED`);
  if (record.state !== 'APPLIED') return through;
  const { proposerId, verifierId, approverId, confirmerId, otherKelurahanCode, appliedRevision } = record;
  const hands = [proposerId, verifierId, approverId, ...(otherKelurahanCode === null ? [] : [confirmerId])];
  expect(hands).not.toContain(null);
  expect(new Set(hands).size).toBe(hands.length);
  for (const { to, actorId } of steps) {
    if (to === 'APPROVED' || to === 'VERIFIED') expect(actorId).not.toBe(proposerId);
    if (to === 'VERIFIED') expect(actorId).not.toBe(approverId);
  }
  const bytes = payloadOf(record, lines, evidence);
  expect(submissionOf(steps)?.payloadSha256).toEqual(createHash('sha256').update(bytes).digest());
  for (const { kind, subjectId, fact, base, value } of lines) {
    // Records that it made have ids that its lines do not know, and a day that is stated was not seen before.
    if (subjectId < 0 || fact === 'presence_on') continue;
    const valueAt = async (revision: number): Promise<unknown> => {
      const { text, values } = asOfRows(kind.toLowerCase(), revision, `CAST(t.${fact} AS CHAR) AS value`, 't.id = ?', [
        subjectId,
      ]);
      return (await database.rows<{ value: string | null }>(text, values))[0]?.value;
    };
    expect(await valueAt((appliedRevision ?? 0) - 1)).toBe(base);
    const then = await valueAt(appliedRevision ?? 0);
    if (fact === 'family_id' && Number(value) < 0) expect(then).not.toBe(base);
    else expect(then).toBe(value);
  }
  return through;
}
