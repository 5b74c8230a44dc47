import type { PlainDate, Result } from '@tepat/shared';
import { CHANNELS_WITH_LETTER, correctableFact, runDateAt, STATED_FACTS } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';
import type { Platform } from '../../../platform/platform';
import { Refused } from '../../../platform/refused';
import type { Actor } from '../../audit';
import { transact } from '../../audit';
import { settingOn } from '../../programs';
import { checkCorrection, standingFacts } from '../../registry';
import { isOfNew, payloadOf, type CorrectionLine } from '../domain/correction';
import { familiesOf } from '../domain/households';
import type { WholeCorrection } from '../storage/correction-reader';
import { takeSteps } from '../storage/correction-writer';
import { impossibleDays } from './days-of-life';
import { familyCorrection } from './decide-correction';
import type { Refusal, StepRequest } from './take-step';
import { answered, assertMayStep, dueOf, movedOn, reachedCorrection, RefusedAll, sha256, stepEvent } from './take-step';

export interface SubmitRequest extends StepRequest {
  /** The number of edits that the proposer has seen: what is submitted is what was read. */
  readonly edit: number;
}

/**
 * Submits a draft, or one that came back, to verification. From now on it is frozen: its exact bytes stand in the step,
 * and every later step compares. All that is missing or has moved is said at once.
 */
export function submitCorrection(
  platform: Platform,
  actor: Actor,
  request: SubmitRequest,
): Promise<Result<{ correctionId: number }, readonly Refusal[]>> {
  const { database, clock } = platform;
  return answered(async () => {
    const whole = await reachedCorrection(database, request.correctionId, request.reach);
    const { record, lines, evidence } = whole;
    assertMayStep(whole, actor, 'SUBMITTED', request, 'correction.propose');
    if (record.edit !== request.edit) throw movedOn();
    const at = clock.now();
    const refusals = [...(await missing(database, whole, at)), ...(await movedBases(database, whole))];
    if (refusals.length > 0) throw new RefusedAll(refusals);
    const checked = await checkCorrection(database, familyCorrection(whole, 'submission'));
    if (!checked.ok) throw new Refused(checked.error);
    const bytes = payloadOf(record, lines, evidence);
    const payload = { bytes, sha256: sha256(bytes) };
    return transact(database, clock, actor, async (tx) => {
      const dueOn = await dueOf(tx, 'SUBMITTED', at);
      // Whoever verified an earlier round may do so again; a round has one verifier.
      const change = { dueOn, submittedAt: at, verifierId: null, confirmerId: null };
      const step = { to: 'SUBMITTED', actor, reason: request.reason, at, payload } as const;
      if (!(await takeSteps(tx, record, [step], change))) throw movedOn();
      tx.record(
        stepEvent('corrections.submit', record, 'SUBMITTED', {
          after: { dueOn, payloadSha256: payload.sha256.toString('hex') },
        }),
      );
      return { correctionId: record.id };
    });
  });
}

async function missing(sql: Sql, { record, lines, evidence }: WholeCorrection, now: Date): Promise<Refusal[]> {
  const today = runDateAt(now);
  const { channel, letterNumber, basis, minutesNumber, observedOn, reason } = record;
  const refusals: Refusal[] = [];
  const required = { channel, basis, minutesNumber, observedOn, reason };
  for (const [field, value] of Object.entries(required)) {
    if (value === null) refusals.push({ code: 'CORRECTION_INCOMPLETE', field, params: { correctionField: field } });
  }
  if (channel !== null && CHANNELS_WITH_LETTER.includes(channel) && letterNumber === null) {
    refusals.push({ code: 'CORRECTION_LETTER_REQUIRED', field: 'letterNumber' });
  }
  if (observedOn !== null && observedOn > today) refusals.push({ code: 'OBSERVED_IN_FUTURE', field: 'observedOn' });
  if (basis !== null && (await settingOn(sql, `CORRECTION_BASIS_${basis}`, today)) !== 1) {
    refusals.push({ code: 'CORRECTION_BASIS_NOT_ACCEPTED', field: 'basis', params: { correctionBasis: basis } });
  }
  if (lines.length === 0) refusals.push({ code: 'CORRECTION_EMPTY' });
  if (basis !== null && basis !== 'DOCUMENT') {
    for (const { kind, fact } of lines) {
      const definition = correctableFact(kind, fact);
      if (definition?.lane === 'DUKCAPIL') {
        refusals.push({ code: 'CORRECTION_NEEDS_DOCUMENT', field: fact, params: { field: fact } });
      }
    }
  }
  return [...refusals, ...withoutProof(lines, evidence.length, today), ...(await impossibleDays(sql, lines, today))];
}

const DIED = '2';

/** A death is recorded with its day, and not on somebody's word alone. */
function withoutProof(lines: readonly CorrectionLine[], files: number, today: PlainDate): Refusal[] {
  const deaths = lines.filter(({ fact, value }) => fact === 'presence' && value === DIED);
  const days = lines.filter(({ fact }) => fact === 'presence_on');
  const refusals: Refusal[] = [];
  if (deaths.some(({ subjectId }) => !days.some((day) => day.subjectId === subjectId && day.value !== null))) {
    refusals.push({ code: 'CORRECTION_DATE_REQUIRED', field: 'presence_on' });
  }
  if (days.some(({ value }) => value !== null && value > today)) {
    refusals.push({ code: 'OBSERVED_IN_FUTURE', field: 'presence_on' });
  }
  if (deaths.length > 0 && files === 0) refusals.push({ code: 'CORRECTION_PROOF_REQUIRED', field: 'evidence' });
  return refusals;
}

/** Facts that are no longer what the proposer saw, each with both values; and those that are what they should be already. */
async function movedBases(sql: Sql, { record, lines }: WholeCorrection): Promise<Refusal[]> {
  const recorded = lines.filter((line) => !isOfNew(line) && !STATED_FACTS.includes(line.fact));
  const standing = await standingFacts(
    sql,
    recorded.map(({ kind, subjectId, fact }) => ({ kind, id: subjectId, fact })),
  );
  const within = new Set([record.familyId, ...familiesOf(lines)]);
  return recorded.flatMap(({ fact, base, value }, at): Refusal[] => {
    const now = standing[at];
    if (!now || (!within.has(now.familyId) && fact !== 'family_id')) return [{ code: 'NOT_FOUND', field: fact }];
    if (now.value !== base) {
      return [{ code: 'STALE_BASE', field: fact, params: { field: fact, seen: base ?? '', now: now.value ?? '' } }];
    }
    return value === base ? [{ code: 'CORRECTION_SAME_VALUE', field: fact, params: { field: fact } }] : [];
  });
}
