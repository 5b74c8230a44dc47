import type { Result } from '@tepat/shared';
import { correctableFact, correctionNumber } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';
import type { Platform } from '../../../platform/platform';
import { Refused } from '../../../platform/refused';
import type { Actor } from '../../audit';
import { transact } from '../../audit';
import { forgetPlaces } from '../../evidence';
import { factProblem, familiesByIds, isWithinReach, standingFacts, type Reach } from '../../registry';
import type { CorrectionHeader, CorrectionLine } from '../domain/correction';
import { proposedValue } from '../domain/proposed-value';
import { appendSteps, dropLines, insertDraft, putLines, saveHeader } from '../storage/correction-writer';
import type { Refusal } from './take-step';
import { answered, assertMayEdit, movedOn, reachedCorrection, RefusedAll, stepEvent } from './take-step';

/** More than anybody finds wrong with one family in one visit. */
const MOST_LINES = 60;

/** A change of one fact, as the proposer states it. */
export interface ProposedChange {
  readonly kind: 'FAMILY' | 'RESIDENT';
  readonly subjectId: number;
  /** Column name. */
  readonly fact: string;
  /** null = not recorded. */
  readonly value: string | null;
  /** What the proposer saw recorded; undefined: what is recorded now. */
  readonly seen?: string | null | undefined;
  /** True: the fact is taken out of the draft. */
  readonly drop?: boolean | undefined;
}

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
  { database, clock }: Platform,
  actor: Actor,
  { reach, header, changes }: ProposeRequest,
  familyId: number,
): Promise<{ correctionId: number }> {
  const family = (await familiesByIds(database, [familyId])).get(familyId);
  if (!family || !isWithinReach(reach, family.kelurahanCode)) throw new Refused({ code: 'NOT_FOUND', field: 'family' });
  const lines = await linesFrom(database, familyId, changes);
  return transact(database, clock, actor, async (tx) => {
    const at = clock.now();
    const { kelurahanCode } = family;
    const draft = { familyId, kelurahanCode, proposerId: actor.id, header: edited(EMPTY, header), at };
    const correctionId = await insertDraft(tx, draft);
    await appendSteps(tx, correctionId, 0, [{ to: 'DRAFT', actor, reason: null, at }]);
    await putLines(tx, correctionId, lines);
    tx.record({
      action: 'corrections.propose',
      subject: { kind: 'CORRECTION', id: String(correctionId) },
      after: { number: correctionNumber(correctionId), state: 'DRAFT', facts: lines.map(({ fact }) => fact) },
      subjects: [{ kind: 'FAMILY', id: String(familyId) }],
    });
    return { correctionId };
  });
}

async function editDraft(
  { database, clock }: Platform,
  actor: Actor,
  { reach, header, changes }: ProposeRequest,
  { correctionId, edit }: { correctionId: number; edit: number },
): Promise<{ correctionId: number }> {
  const whole = await reachedCorrection(database, correctionId, reach);
  assertMayEdit(whole, actor);
  const { record } = whole;
  if (record.edit !== edit) throw movedOn();
  const put = await linesFrom(
    database,
    record.familyId,
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

/** Checks what is proposed against the catalogue and the registry; says all that is wrong with it at once. */
async function linesFrom(sql: Sql, familyId: number, changes: readonly ProposedChange[]): Promise<CorrectionLine[]> {
  if (changes.length > MOST_LINES) throw new Refused({ code: 'CORRECTION_TOO_LONG', params: { max: MOST_LINES } });
  const refusals: Refusal[] = [];
  const known: (ProposedChange & { readonly text: string | null })[] = [];
  for (const change of changes) {
    const { kind, fact, value } = change;
    const definition = correctableFact(kind, fact);
    if (definition === null) {
      refusals.push({ code: 'FACT_UNKNOWN', field: fact, params: { field: fact } });
      continue;
    }
    const text = proposedValue(definition, value);
    const problem = factProblem(kind, fact, text);
    if (problem !== null) refusals.push({ code: problem, field: fact, params: { column: fact, value: text ?? '' } });
    known.push({ ...change, text });
  }
  const standing = await standingFacts(
    sql,
    known.map(({ kind, subjectId, fact }) => ({ kind, id: subjectId, fact })),
  );
  const lines = known.flatMap(({ kind, subjectId, fact, text, seen }, at): CorrectionLine[] => {
    const now = standing[at];
    if (now?.familyId !== familyId) {
      refusals.push({ code: 'NOT_FOUND', field: fact });
      return [];
    }
    const definition = correctableFact(kind, fact);
    const base = seen === undefined || definition === null ? now.value : proposedValue(definition, seen);
    return [{ kind, subjectId, fact, base, value: text }];
  });
  if (refusals.length > 0) throw new RefusedAll(refusals);
  return lines;
}
