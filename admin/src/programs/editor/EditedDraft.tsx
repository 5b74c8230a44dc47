import type { ProgramTerms } from '@tepat/shared';
import { useState } from 'react';
import { draftOf, emptyDraft, firstOfNextMonth } from './draft';
import { DraftEditor } from './DraftEditor';
import type { Saved, SaveTarget } from './use-saved-draft';

interface EditedDraftProps {
  /** The terms to begin with; null for a new programme. */
  readonly terms: ProgramTerms | null;
  readonly notes: string;
  /** Today, where a new draft begins: it is meant for the next month. Null where the date is given. */
  readonly inForceFrom: string | null;
  readonly target: SaveTarget;
  readonly onSaved: (saved: Saved) => void;
}

/** Opens the editor once: what is typed is never replaced by what is read again. */
export default function EditedDraft({ terms, notes, inForceFrom: today, target, onSaved }: EditedDraftProps) {
  const [opened] = useState(() => {
    const draft = terms ? draftOf(terms, notes) : emptyDraft();
    if (today === null) return draft;
    return { ...draft, form: { ...draft.form, inForceFrom: firstOfNextMonth(today) } };
  });
  return <DraftEditor initial={opened} target={target} onSaved={onSaved} />;
}
