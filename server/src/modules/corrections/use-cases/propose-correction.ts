import type { Result } from '@tepat/shared';
import { correctionNumber } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';
import type { Platform } from '../../../platform/platform';
import { Refused } from '../../../platform/refused';
import type { Actor, Recorder } from '../../audit';
import { transact } from '../../audit';
import { forgetPlaces } from '../../evidence';
import { familiesByIds, isWithinReach, type Reach } from '../../registry';
import type { CorrectionHeader, CorrectionLine } from '../domain/correction';
import { appendSteps, dropLines, insertDraft, putLines, saveHeader } from '../storage/correction-writer';
import { linesFrom, MOST_LINES, type ProposedChange } from './draft-lines';
import type { Refusal } from './take-step';
import { answered, assertMayEdit, movedOn, reachedCorrection, stepEvent } from './take-step';

/** What the proposer has filled in since; what is undefined stands as it is. */
export type HeaderEdit = { readonly [Key in keyof CorrectionHeader]?: CorrectionHeader[Key] | undefined };

export interface ProposeRequest {
  /** The draft that is edited, and the edit that was read; null: a new one. */
  readonly draft: { readonly correctionId: number; readonly edit: number } | null;
  /** For a new draft. */
  readonly familyId: number | null;
  readonly reach: Reach;
  readonly header: HeaderEdit;
  readonly changes: readonly ProposedChange[];
  /** More that belongs into the transaction of a new draft. */
  readonly within?: (tx: Sql & Recorder, correctionId: number) => Promise<void>;
}

const EMPTY: CorrectionHeader = {
  channel: null,
  letterNumber: null,
  basis: null,
  minutesNumber: null,
  observedOn: null,
  reason: null,
};

/**
 * Begins a draft, or saves an edit of one: whatever is given is kept, field by field, and what is missing is asked for
 * only when the draft is submitted. A value that could not have been delivered is refused, and then nothing is saved.
 */
export function proposeCorrection(
  platform: Platform,
  actor: Actor,
  request: ProposeRequest,
): Promise<Result<{ correctionId: number }, readonly Refusal[]>> {
  return answered(() =>
    request.draft === null
      ? beginDraft(platform, actor, request, request.familyId ?? 0)
      : editDraft(platform, actor, request, request.draft),
  );
}

async function beginDraft(
  platform: Platform,
  actor: Actor,
  { reach, header, changes, within }: ProposeRequest,
  familyId: number,
): Promise<{ correctionId: number }> {
  const { database } = platform;
  const family = (await familiesByIds(database, [familyId])).get(familyId);
  if (!family || !isWithinReach(reach, family.kelurahanCode)) throw new Refused({ code: 'NOT_FOUND', field: 'family' });
  const { kelurahanCode } = family;
  const lines = await linesFrom(platform, { familyId, kelurahanCode, reach, lines: [] }, changes);
  return startDraft(platform, actor, { familyId, kelurahanCode, otherKelurahanCode: null, header, lines, within });
}

/** A draft of lines that have been checked. */
export interface CheckedDraft {
  readonly familyId: number;
  readonly kelurahanCode: string;
  readonly otherKelurahanCode: string | null;
  readonly header: HeaderEdit;
  readonly lines: readonly CorrectionLine[];
  readonly within?: ProposeRequest['within'];
}

export async function startDraft(
  { database, clock }: Platform,
  actor: Actor,
  { header, lines, within, ...place }: CheckedDraft,
): Promise<{ correctionId: number }> {
  return transact(database, clock, actor, async (tx) => {
    const at = clock.now();
    const draft = { ...place, proposerId: actor.id, header: edited(EMPTY, header), at };
    const correctionId = await insertDraft(tx, draft);
    await appendSteps(tx, correctionId, 0, [{ to: 'DRAFT', actor, reason: null, at }]);
    await putLines(tx, correctionId, lines);
    await within?.(tx, correctionId);
    tx.record({
      action: 'corrections.propose',
      subject: { kind: 'CORRECTION', id: String(correctionId) },
      after: { number: correctionNumber(correctionId), state: 'DRAFT', facts: lines.map(({ fact }) => fact) },
      ...(place.familyId > 0 ? { subjects: [{ kind: 'FAMILY', id: String(place.familyId) }] } : {}),
    });
    return { correctionId };
  });
}

async function editDraft(
  platform: Platform,
  actor: Actor,
  { reach, header, changes }: ProposeRequest,
  { correctionId, edit }: { correctionId: number; edit: number },
): Promise<{ correctionId: number }> {
  const { database, clock } = platform;
  const whole = await reachedCorrection(database, correctionId, reach);
  assertMayEdit(whole, actor);
  const { record } = whole;
  if (record.edit !== edit) throw movedOn();
  const put = await linesFrom(
    platform,
    { familyId: record.familyId, kelurahanCode: record.kelurahanCode, reach, lines: whole.lines },
    changes.filter(({ drop }) => !drop),
  );
  const dropped = changes.filter(({ drop }) => drop);
  const keyOf = (line: Pick<CorrectionLine, 'kind' | 'subjectId' | 'fact'>): string =>
    `${line.kind} ${line.subjectId} ${line.fact}`;
  const kept = new Set([...whole.lines, ...put].map(keyOf));
  for (const line of dropped) kept.delete(keyOf(line));
  if (kept.size > MOST_LINES) throw new Refused({ code: 'CORRECTION_TOO_LONG', params: { max: MOST_LINES } });
  return transact(database, clock, actor, async (tx) => {
    if (!(await saveHeader(tx, record, edited(record, header)))) throw movedOn();
    if (header.basis !== undefined && header.basis !== 'FIELD_CHECK')
      await forgetPlaces(tx, 'CORRECTION', correctionId);
    await dropLines(tx, correctionId, dropped);
    await putLines(tx, correctionId, put);
    tx.record(
      stepEvent('corrections.edit', record, record.state, {
        after: { edit: edit + 1, facts: changes.map(({ fact }) => fact) },
      }),
    );
    return { correctionId };
  });
}

/** What a text field holds once it was typed: blanks alone are nothing. */
const typed = (text: string | null): string | null => {
  const trimmed = (text ?? '').normalize('NFC').trim();
  return trimmed === '' ? null : trimmed;
};

function edited(before: CorrectionHeader, header: HeaderEdit): CorrectionHeader {
  const of = <Key extends keyof CorrectionHeader>(key: Key): CorrectionHeader[Key] => header[key] ?? null;
  const now = <Key extends keyof CorrectionHeader>(key: Key): CorrectionHeader[Key] =>
    header[key] === undefined ? before[key] : of(key);
  return {
    channel: now('channel'),
    letterNumber: typed(now('letterNumber')),
    basis: now('basis'),
    minutesNumber: typed(now('minutesNumber')),
    observedOn: now('observedOn'),
    reason: typed(now('reason')),
  };
}
