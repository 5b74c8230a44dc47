import { correctableFact, type client, type CorrectableFact } from '@tepat/shared';
import type { CorrectionLine } from '../correction';
import { factKey, type Change, type SaverState } from './draft-saver';

type Recorded = client.RecordedFactPartsFragment;

/** A fact that can be filled in. */
export interface Fact extends Pick<Recorded, 'subject' | 'person' | 'fact' | 'label' | 'value' | 'text'> {
  /** From where the value came; null where none is shown. */
  readonly provenance: Recorded['provenance'] | null;
  /**
   * Why none is shown. NEW: of a record that the correction makes. UNSEEN: recorded, and not the viewer's to read. STATED: said
   * in corrections only.
   */
  readonly origin?: 'NEW' | 'UNSEEN' | 'STATED';
}

/** One fact of the form: what is recorded, and what was filled in of it. */
export interface FactRow {
  readonly key: string;
  readonly fact: Fact;
  readonly definition: CorrectableFact;
  /** The line of the draft, if it has one. */
  readonly line: CorrectionLine | null;
  /** What should be instead, as it was typed last; null: nothing is filled in. */
  readonly value: string | null;
  /** Marked as not right, and nobody has said yet what is. */
  readonly isToFill: boolean;
  readonly isChanged: boolean;
}

/** The rows of the form, subject by subject: the family first, then each member. */
export function rowsOf(facts: readonly Fact[], { draft, typed }: Pick<SaverState, 'draft' | 'typed'>): FactRow[] {
  const lines = new Map(draft.lines.map((line) => [factKey(line.subject, line.fact), line]));
  return facts.flatMap((fact): FactRow[] => {
    const definition = correctableFact(fact.person ? 'RESIDENT' : 'FAMILY', fact.fact);
    if (definition === null) return [];
    const key = factKey(fact.subject, fact.fact);
    const line = lines.get(key) ?? null;
    const waiting = typed.get(key);
    const isDropped = waiting?.kind === 'FACT' && waiting.drop === true;
    const wanted = waiting ? waiting.value : (line?.value ?? null);
    const isToFill = !waiting && line !== null && (line.value ?? null) === (line.base ?? null);
    const isChanged = !isDropped && (waiting !== undefined || line !== null);
    return [{ key, fact, definition, line, value: isDropped || isToFill ? null : wanted, isToFill, isChanged }];
  });
}

/** What is saved when a value is filled in; null: nothing, for it is as recorded and no line says otherwise. */
export function changeOf({ fact, line, isChanged }: FactRow, value: string | null): Change | null {
  const of = {
    ...({ kind: 'FACT', subject: fact.subject, fact: fact.fact } as const),
    // What was not shown was not seen: the draft stands on what is recorded.
    ...(fact.origin === undefined ? { seen: fact.value ?? null } : {}),
  };
  if (value === null || value === (fact.value ?? null)) return isChanged ? { ...of, value: null, drop: true } : null;
  // A base that has moved meanwhile is taken over by its own button, never in passing.
  return { ...of, value, ...(line && fact.origin === undefined ? { seen: line.base ?? null } : {}) };
}

export interface FactGroup {
  readonly subject: string;
  /** Name of the member; null for the family. */
  readonly person: string | null;
  readonly rows: readonly FactRow[];
  readonly changed: number;
}

/** The rows that are looked for, by whose they are; groups without any are left out. */
export function groupsOf(rows: readonly FactRow[], search: { text: string; onlyChanged: boolean }): FactGroup[] {
  const text = search.text.trim().toLowerCase();
  const groups = new Map<string, FactRow[]>();
  for (const row of rows) {
    const isFound = text === '' || row.fact.label.toLowerCase().includes(text);
    if (!isFound || (search.onlyChanged && !row.isChanged)) continue;
    groups.set(row.fact.subject, [...(groups.get(row.fact.subject) ?? []), row]);
  }
  return [...groups].map(([subject, found]) => ({
    subject,
    person: found[0]?.fact.person ?? null,
    rows: found,
    changed: found.filter(({ isChanged }) => isChanged).length,
  }));
}
