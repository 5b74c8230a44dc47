import type { Locale } from '@tepat/shared';
import { addDays, runDateAt } from '@tepat/shared';
import type { Platform } from '../../../platform/platform';
import { programsByIds, settingOn } from '../../programs';
import { regionName } from '../../regions';
import { residentsByIds } from '../../registry';
import { decisionReference } from '../domain/decision-reference';
import type { Letter } from '../domain/letter';
import { letterOf } from '../domain/letter';
import { explainAnswered, type AnsweredDecision } from './explain-decision';

/**
 * The letter that explains a decision to the person. The days to object count from today, when the person learns
 * of it. Who may have it, and the record of it, are the caller's.
 */
export async function explanationLetter(platform: Platform, record: AnsweredDecision, locale: Locale): Promise<Letter> {
  const { database, clock } = platform;
  const program = (await programsByIds(database, [record.programId])).get(record.programId);
  const resident = (await residentsByIds(database, [record.residentId])).get(record.residentId);
  if (!program || !resident) throw new Error('a decision is about a programme or a person who is gone');
  const explained = await explainAnswered(platform, record, program.name);
  const today = runDateAt(clock.now());
  return letterOf(
    {
      reference: decisionReference(program.code, record),
      program: program.name,
      person: { name: resident.name, kelurahan: regionName(resident.kelurahanCode) },
      decidedOn: record.decidedAt === null ? null : runDateAt(record.decidedAt),
      referenceDate: record.referenceDate,
      explained,
      desil: explained.desilReason.sentence,
      issuedOn: today,
      objectUntil: addDays(today, await settingOn(database, 'OBJECTION_DAYS', today)),
    },
    locale,
  );
}
