import type { PresenceAnswer, Result } from '@tepat/shared';
import type { Platform } from '../../../platform/platform';
import { Refused } from '../../../platform/refused';
import type { Actor } from '../../audit';
import { checkPresence, type Presence, type PresenceCheck, type PresenceLimiter } from '../../counter';
import { ALL_KELURAHAN, familiesByIds, isWithinReach, type Reach } from '../../registry';
import { NEW_FAMILY, type CorrectionLine } from '../domain/correction';
import { startDraft, type HeaderEdit } from './propose-correction';
import { answered, type Refusal } from './take-step';

/** What an officer begins with the document of somebody at the counter. */
interface FromPresence {
  /** The presence check that leads to it: counted, limited and told to the trail like any other. */
  readonly check: PresenceCheck;
  /** How far the proposer's permission reaches. */
  readonly reach: Reach;
  readonly header: HeaderEdit;
}

export interface TransferRequest extends FromPresence {
  /** The family that they join; or the kelurahan into which their whole family moves. */
  readonly into: { readonly familyId: number } | { readonly kelurahanCode: string };
}

export interface NewFamilyRequest extends FromPresence {
  /** Where they live. */
  readonly kelurahanCode: string;
}

/**
 * Begins a draft of a transfer into the officer's own kelurahan, of a person or of their whole family, who are recorded in
 * another one. It is verified only once the other kelurahan, or the city, has confirmed it (`confirmTransfer`).
 */
export function beginTransfer(
  platform: Platform,
  limiter: PresenceLimiter,
  actor: Actor,
  { check, reach, header, into }: TransferRequest,
): Promise<Result<{ correctionId: number }, readonly Refusal[]>> {
  return answered(async () => {
    const place = await placeOf(platform, reach, into);
    const { answer, person } = await found(platform, limiter, actor, check);
    if (answer !== 'RECORDED_ELSEWHERE' || person === null) throw notSo(answer);
    const { residentId, familyId: from, kelurahanCode: otherKelurahanCode } = person;
    const { familyId = from, kelurahanCode } = place;
    const line: CorrectionLine =
      'familyId' in into
        ? { kind: 'RESIDENT', subjectId: residentId, fact: 'family_id', base: String(from), value: String(familyId) }
        : { kind: 'FAMILY', subjectId: from, fact: 'kelurahan_code', base: otherKelurahanCode, value: kelurahanCode };
    const draft = { familyId, kelurahanCode, otherKelurahanCode, header, lines: [line] };
    return startDraft(platform, actor, draft);
  });
}

/**
 * Begins a draft of a family that is recorded nowhere, of somebody whom the civil registry knows and no family has: its
 * head until somebody says otherwise. What is asked of the family is filled in like any draft; until all is, it is unscored.
 */
export function beginNewFamily(
  platform: Platform,
  limiter: PresenceLimiter,
  actor: Actor,
  { check, reach, header, kelurahanCode: wanted }: NewFamilyRequest,
): Promise<Result<{ correctionId: number }, readonly Refusal[]>> {
  return answered(async () => {
    const { kelurahanCode } = await placeOf(platform, reach, { kelurahanCode: wanted });
    const { answer } = await found(platform, limiter, actor, check);
    if (answer !== 'CIVIL_REGISTRY_ONLY') throw notSo(answer);
    const nikId = await platform.vault.keep(platform.database, 'nik', check.nik);
    const facts = { name: check.name.normalize('NFC').trim().replace(/\s+/gu, ' '), birth_date: check.birthDate };
    const member = { ...facts, nik_id: String(nikId), family_id: String(NEW_FAMILY), relationship: '1', presence: '1' };
    const lines: CorrectionLine[] = [
      { kind: 'FAMILY', subjectId: NEW_FAMILY, fact: 'kelurahan_code', base: null, value: kelurahanCode },
      ...Object.entries(member).map(([fact, value]): CorrectionLine => {
        return { kind: 'RESIDENT', subjectId: -1, fact, base: null, value };
      }),
    ];
    return startDraft(platform, actor, {
      familyId: NEW_FAMILY,
      kelurahanCode,
      otherKelurahanCode: null,
      header,
      lines,
    });
  });
}

async function placeOf(
  { database }: Platform,
  reach: Reach,
  into: TransferRequest['into'],
): Promise<{ familyId?: number; kelurahanCode: string }> {
  if ('kelurahanCode' in into) {
    const { kelurahanCode } = into;
    if (ALL_KELURAHAN.includes(kelurahanCode) && isWithinReach(reach, kelurahanCode)) return { kelurahanCode };
    throw new Refused({ code: 'NOT_FOUND', field: 'kelurahan' });
  }
  const family = (await familiesByIds(database, [into.familyId])).get(into.familyId);
  if (!family || !isWithinReach(reach, family.kelurahanCode)) throw new Refused({ code: 'NOT_FOUND', field: 'family' });
  return { familyId: family.id, kelurahanCode: family.kelurahanCode };
}

async function found(
  platform: Platform,
  limiter: PresenceLimiter,
  actor: Actor,
  check: PresenceCheck,
): Promise<Presence> {
  const checked = await checkPresence(platform, limiter, actor, check);
  if (!checked.ok) throw new Refused(checked.error);
  return checked.value;
}

/** The presence check has another answer by now: what it leads to is said, and nothing more of the person. */
const notSo = (answer: PresenceAnswer): Refused =>
  answer === 'NOT_FOUND'
    ? new Refused({ code: 'NOT_FOUND', field: 'nik' })
    : new Refused({ code: 'PRESENCE_OTHERWISE', field: 'nik', params: { presenceAnswer: answer } });
