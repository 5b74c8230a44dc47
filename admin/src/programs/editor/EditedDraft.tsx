import type { ProgramTerms } from '@tepat/shared';
import { useState } from 'react';
import { draftOf, emptyDraft, firstOfNextMonth } from './draft';
import { DraftEditor, type RenderVersion } from './DraftEditor';
import type { Saved, SaveTarget } from './use-saved-draft';

interface EditedDraftProps {
  /** The terms to begin with; null for a new programme. */
  readonly terms: ProgramTerms | null;
  readonly notes: string;
  /** Today, where a new draft begins: it is meant for the next month. Null where the date is given. */
  readonly inForceFrom: string | null;
  readonly target: SaveTarget;
  readonly onSaved: (saved: Saved) => void;
  readonly renderVersion: RenderVersion;
}

/** Opens the editor once: what is typed is never replaced by what is read again. */
export default function EditedDraft({ terms, notes, inForceFrom: today, target, ...rest }: EditedDraftProps) {
  const [opened] = useState(() => {
    const draft = terms ? draftOf(terms, notes) : emptyDraft();
    if (today === null) return draft;
    const inForceFrom = firstOfNextMonth(today);
    // A new programme begins with the year in which it is in force.
    const years = terms ? draft.form.years : draft.form.years.map((year) => ({ ...year, from: yearOf(inForceFrom) }));
    return { ...draft, form: { ...draft.form, inForceFrom, years } };
  });
  return <DraftEditor initial={opened} target={target} {...rest} />;
}

const yearOf = (date: string): number | '' => (date === '' ? '' : Number(date.slice(0, 4)));
