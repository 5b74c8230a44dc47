import { client, type ProgramTerms } from '@tepat/shared';
import { useState } from 'react';
import { api } from '../../client';
import { nodeWith } from '../../components';
import { documentOf, type Draft } from './draft';
import { refusedProblems, type Problem } from './problems';
import { readTerms } from '../read-terms';

/** Where a draft is saved: a version that is there, the next version of a programme, or a new programme. */
export interface SaveTarget {
  readonly program: string | null;
  readonly version: { readonly id: string; readonly edit: number } | null;
}

/** What the server has instead of the edit that this one was made on. */
export interface Conflict {
  readonly edit: number;
  /** False once it was submitted or released: then it can only become another draft. */
  readonly isOpen: boolean;
  readonly terms: ProgramTerms;
  readonly notes: string;
}

export interface SavedDraft {
  readonly isSaving: boolean;
  readonly conflict: Conflict | null;
  /** What the server said, in its own sentences; those about a place in the document stand there. */
  readonly refusal: { readonly problems: readonly Problem[]; readonly sentences: readonly string[] } | null;
  /** Saves; null when it was not saved, and then nothing of the draft has changed. */
  readonly save: (draft: Draft, over?: SaveTarget) => Promise<Saved | null>;
  readonly forget: () => void;
}

export interface Saved {
  readonly programId: string | null;
  readonly versionId: string;
  readonly edit: number;
}

/** Saves drafts by the edit that was read. Over somebody else's edit nothing is written; what they wrote is shown. */
export function useSavedDraft(target: SaveTarget): SavedDraft {
  const [isSaving, setSaving] = useState(false);
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const [refusal, setRefusal] = useState<SavedDraft['refusal']>(null);
  const forget = (): void => {
    setConflict(null);
    setRefusal(null);
  };
  const save = async (draft: Draft, over: SaveTarget = target): Promise<Saved | null> => {
    setSaving(true);
    setRefusal(null);
    try {
      const { saved, userErrors } = await send(draft, over);
      if (saved) {
        setConflict(null);
        return saved;
      }
      const isOvertaken = userErrors.some(
        ({ code }) => code === 'CRITERIA_EDITED_MEANWHILE' || code === 'CRITERIA_STATE',
      );
      const theirs = isOvertaken && over.version ? await conflictWith(over.version.id) : null;
      setConflict(theirs);
      const problems = refusedProblems(userErrors);
      const sentences = userErrors.flatMap(({ field, message }) => (field?.startsWith('terms') ? [] : [message]));
      if (!theirs)
        setRefusal({ problems, sentences: problems.length > 0 ? sentences : userErrors.map(({ message }) => message) });
      return null;
    } catch (error) {
      setRefusal({ problems: [], sentences: [error instanceof Error ? error.message : String(error)] });
      return null;
    } finally {
      setSaving(false);
    }
  };
  return { isSaving, conflict, refusal, save, forget };
}

interface Sent {
  readonly saved: Saved | null;
  readonly userErrors: readonly client.UserError[];
}

async function send(draft: Draft, { program, version }: SaveTarget): Promise<Sent> {
  const terms = JSON.stringify(documentOf(draft).terms);
  const { notes } = draft;
  if (program === null) {
    const { createProgram: answer } = await api.execute(client.CreateProgramDocument, { input: { terms, notes } });
    return { saved: savedOf(answer.criteriaVersion, answer.program?.id ?? null), userErrors: answer.userErrors };
  }
  const input = { program, terms, notes, version: version?.id ?? null, edit: version?.edit ?? null };
  const { draftCriteria: answer } = await api.execute(client.DraftCriteriaDocument, { input });
  return { saved: savedOf(answer.criteriaVersion, null), userErrors: answer.userErrors };
}

const savedOf = (
  version: { readonly id: string; readonly edit: number } | null | undefined,
  programId: string | null,
): Saved | null => (version ? { programId, versionId: version.id, edit: version.edit } : null);

async function conflictWith(id: string): Promise<Conflict | null> {
  const version = nodeWith((await api.execute(client.CriteriaVersionRecordDocument, { id })).node, 'edit');
  const terms = readTerms(version?.terms);
  return version && terms
    ? { edit: version.edit, isOpen: version.state === 'DRAFT', terms, notes: version.notes }
    : null;
}
