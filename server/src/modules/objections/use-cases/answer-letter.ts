import type { Locale, ObjectionOutcome } from '@tepat/shared';
import {
  CORRECTION_STATE_LABELS,
  correctionNumber,
  OBJECTION_OUTCOMES,
  objectionNumber,
  runDateAt,
} from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';
import type { Platform } from '../../../platform/platform';
import { accountNames } from '../../access';
import { correctionsByIds } from '../../corrections';
import type { Letter } from '../../eligibility';
import { programsByIds, settingOn } from '../../programs';
import { regionName } from '../../regions';
import { residentsByIds } from '../../registry';
import { answerLetterOf } from '../domain/answer-letter';
import { decidedBytes } from '../domain/objection';
import { wholeObjection, type WholeObjection } from '../storage/objection-reader';
import { isAsRecorded, sha256 } from './take-step';

const isOutcome = (state: string): state is ObjectionOutcome =>
  (OBJECTION_OUTCOMES as readonly string[]).includes(state);

/**
 * The letter that answers an objection; null as long as nobody has decided it, and where the end or its reasons are not those
 * that somebody decided. Who may have it, and the record of it, are the caller's.
 */
export async function answerLetter(
  { database, clock }: Platform,
  objectionId: number,
  locale: Locale,
): Promise<Letter | null> {
  const whole = await wholeObjection(database, objectionId);
  if (whole === null) return null;
  const { record, steps, correctionIds } = whole;
  const end = steps.at(-1);
  if (!isOutcome(record.state) || !end?.reason || !isDecided(whole)) return null;
  const program = (await programsByIds(database, [record.programId])).get(record.programId);
  const resident = (await residentsByIds(database, [record.residentId])).get(record.residentId);
  if (!program || !resident) throw new Error('an objection is about a programme or a person who is gone');
  const corrections = await correctionsByIds(database, correctionIds);
  return answerLetterOf(
    {
      ...record,
      number: objectionNumber(record.id),
      program: program.name,
      person: { name: resident.name, kelurahan: regionName(record.kelurahanCode) },
      outcome: record.state,
      reasons: end.reason,
      decidedOn: runDateAt(end.at),
      decidedBy: await nameOf(database, end.actorId),
      corrections: [...corrections.values()].map(({ id, state }) => ({
        number: correctionNumber(id),
        state: CORRECTION_STATE_LABELS[state],
      })),
      appealDays: await settingOn(database, 'APPEAL_DAYS', runDateAt(clock.now())),
    },
    locale,
  );
}

/** Whether the end and its reasons are, to the byte, what was decided on. */
function isDecided(whole: WholeObjection): boolean {
  const { record, steps, evidence, correctionIds } = whole;
  const end = steps.at(-1);
  if (!isAsRecorded(whole) || !isOutcome(record.state) || !end?.reason) return false;
  const bytes = decidedBytes({
    ...{ id: record.id, outcome: record.state, decidedBy: end.actorId, reason: end.reason },
    ...{ evidence, correctionIds },
  });
  return end.payloadSha256?.equals(sha256(bytes)) === true;
}

async function nameOf(sql: Sql, actorId: string): Promise<string | null> {
  if (!/^\d+$/.test(actorId)) return null;
  return (await accountNames(sql, [Number(actorId)])).get(Number(actorId)) ?? null;
}
