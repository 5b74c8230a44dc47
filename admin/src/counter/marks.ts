import { correctableFact, type client, type CorrectableFact } from '@tepat/shared';

export type Fact = client.RecordedFactPartsFragment;

/** What was said of a fact. `value`: what is right instead; null where nobody knows it yet. */
export type Mark = { readonly right: true } | { readonly right: false; readonly value: string | null };

export type Marks = ReadonlyMap<string, Mark>;

export const keyOf = ({ subject, fact }: Pick<Fact, 'subject' | 'fact'>): string => `${subject} ${fact}`;

/** The catalogue's entry of a fact; the server lists no other. */
export function definitionOf({ person, fact }: Pick<Fact, 'person' | 'fact'>): CorrectableFact | null {
  return correctableFact(person === null || person === undefined ? 'FAMILY' : 'RESIDENT', fact);
}

/** Facts by whom they are of: the family first, then each member. */
export function bySubject(facts: readonly Fact[]): Fact[][] {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) groups.set(fact.subject, [...(groups.get(fact.subject) ?? []), fact]);
  return [...groups.values()];
}

/** What is sent of what was marked. A fact whose right value nobody knows goes into the draft as it is recorded. */
export function outcomeOf(facts: readonly Fact[], marks: Marks) {
  const seen = (fact: Fact) => ({ subject: fact.subject, fact: fact.fact, value: fact.value ?? null });
  const confirmed: client.SeenFactInput[] = [];
  const changes: client.FactChangeInput[] = [];
  for (const fact of facts) {
    const mark = marks.get(keyOf(fact));
    if (mark?.right === true) confirmed.push(seen(fact));
    if (mark?.right === false) {
      changes.push({ ...seen(fact), value: mark.value ?? fact.value ?? null, seen: fact.value ?? null });
    }
  }
  return { confirmed, changes };
}
