import type { MessageCode, ProgramTerms, Result, UserError } from '@tepat/shared';
import { err, ok } from '@tepat/shared';
import type { Platform } from '../../../platform/platform';
import { Refused, refusable } from '../../../platform/refused';
import { transact } from '../../audit';
import type { Actor } from '../../audit';
import { readDraft } from '../domain/read-draft';
import {
  appendCriteriaStep,
  criteriaDraft,
  insertDraft,
  lockProgram,
  saveDraft,
  wordsOf,
} from '../storage/criteria-drafts';
import { programByCode } from '../storage/program-readers';

export type Refusals = readonly UserError<MessageCode>[];

export interface DraftRequest {
  /** The terms as JSON text: the whole of what policy may decide, criteria included. */
  readonly terms: string;
  readonly notes: string;
}

/** A new programme and the first draft of its rule. It decides nothing until a second person releases the draft. */
export async function createProgram(
  platform: Platform,
  actor: Actor,
  request: DraftRequest,
): Promise<Result<{ programId: number; versionId: number }, Refusals>> {
  const draft = readDraft(request.terms);
  if (!draft.ok) return draft;
  const terms = draft.value;
  if (await programByCode(platform.database, terms.code)) return err([alreadyThere(terms)]);
  const now = platform.clock.now();
  const { nameId, nameEn, categoryId, categoryEn } = wordsOf(terms);
  return one(() =>
    transact(platform.database, platform.clock, actor, async (tx) => {
      const { insertId: programId } = await tx
        .run(
          `INSERT INTO program (code, name_id, name_en, category_id, category_en, created_at) VALUES (?, ?, ?, ?, ?, ?)`,
          [terms.code, nameId, nameEn, categoryId, categoryEn, now],
        )
        .catch((error: unknown) => {
          // Somebody else was a moment faster.
          const isTaken = error instanceof Error && error.message.includes('program_code');
          throw isTaken ? new Refused(alreadyThere(terms)) : error;
        });
      await tx.run('INSERT INTO program_lock (program_id) VALUES (?)', [programId]);
      const { id: versionId } = await insertDraft(tx, {
        programId,
        terms,
        notes: request.notes,
        by: actor.id,
        at: now,
      });
      await appendCriteriaStep(tx, { versionId, state: 'DRAFT', actorId: actor.id, reason: null, at: now });
      tx.record({
        action: 'programs.create',
        subject: { kind: 'PROGRAM', id: String(programId) },
        after: { code: terms.code, version: 1 },
      });
      return { programId, versionId };
    }),
  );
}

/** A new draft for a programme that is there. */
export async function draftCriteria(
  platform: Platform,
  actor: Actor,
  request: DraftRequest & { readonly program: string },
): Promise<Result<{ versionId: number }, Refusals>> {
  const program = await programByCode(platform.database, request.program);
  if (program === null) return err([{ code: 'NOT_FOUND', field: 'program' }]);
  const draft = draftFor(program.code, request.terms);
  if (!draft.ok) return draft;
  const at = platform.clock.now();
  return one(() =>
    transact(platform.database, platform.clock, actor, async (tx) => {
      await lockProgram(tx, program.id);
      const added = { programId: program.id, terms: draft.value, notes: request.notes, by: actor.id, at };
      const { id: versionId, version } = await insertDraft(tx, added);
      await appendCriteriaStep(tx, { versionId, state: 'DRAFT', actorId: actor.id, reason: null, at });
      tx.record({
        action: 'programs.draft_criteria',
        subject: { kind: 'PROGRAM', id: String(program.id) },
        after: { version, inForceFrom: draft.value.inForceFrom },
      });
      return { versionId };
    }),
  );
}

/** Saves an edit of a draft. `edit` is the number of edits that the editor has seen. */
export async function editDraft(
  platform: Platform,
  actor: Actor,
  request: DraftRequest & { readonly program: string; readonly versionId: number; readonly edit: number },
): Promise<Result<{ versionId: number }, Refusals>> {
  const { program, versionId, edit, notes } = request;
  const known = await criteriaDraft(platform.database, versionId);
  if (known?.programCode !== program) return err([{ code: 'NOT_FOUND', field: 'version' }]);
  if (known.state !== 'DRAFT') return err([{ code: 'CRITERIA_STATE', params: { criteriaState: known.state } }]);
  const draft = draftFor(known.programCode, request.terms);
  if (!draft.ok) return draft;
  return one(() =>
    transact(platform.database, platform.clock, actor, async (tx) => {
      if (!(await saveDraft(tx, { id: versionId, edit, terms: draft.value, notes }))) {
        throw new Refused({ code: 'CRITERIA_EDITED_MEANWHILE' });
      }
      const at = platform.clock.now();
      await appendCriteriaStep(tx, { versionId, state: 'DRAFT', actorId: actor.id, reason: null, at });
      tx.record({
        action: 'programs.edit_criteria',
        subject: { kind: 'PROGRAM', id: String(known.programId) },
        after: { version: known.version, edit: edit + 1, inForceFrom: draft.value.inForceFrom },
      });
      return { versionId };
    }),
  );
}

function draftFor(code: string, text: string): Result<ProgramTerms, Refusals> {
  const draft = readDraft(text);
  if (!draft.ok || draft.value.code === code) return draft;
  return err([{ code: 'TERMS_OF_ANOTHER_PROGRAM', field: 'terms.code', params: { program: draft.value.code } }]);
}

const alreadyThere = (terms: ProgramTerms): UserError<MessageCode> => ({
  code: 'PROGRAM_EXISTS',
  field: 'terms.code',
  params: { program: terms.code },
});

async function one<T>(work: () => Promise<T>): Promise<Result<T, Refusals>> {
  const result = await refusable(work);
  return result.ok ? ok(result.value) : err([result.error]);
}
