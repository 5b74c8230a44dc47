import { CORRECTABLE, correctableFact, SEALED_FACTS, type CorrectionSubject, type Locale } from '@tepat/shared';
import { isNewMember, NEW_FAMILY } from '../../households/household';
import { subjectOfLine } from '../../correction';
import type { Draft, SaverState } from '../draft-saver';
import type { Fact } from '../fact-rows';

/** The facts of a person that a move between families itself changes: of somebody elsewhere no more may be said. */
const OF_A_MOVE = ['relationship', 'marital_status'];
const OF_A_FAMILY_MOVE = ['address', 'rw', 'rt', 'card_id'];
const namesOf = (subject: CorrectionSubject): string[] =>
  CORRECTABLE.filter((each) => each.subject === subject && each.fact !== 'presence').map(({ fact }) => fact);

/** The family of a draft: one that stands, the one that it makes, or null where another kelurahan records it. */
export function homeOf({ family, otherRegion }: Pick<Draft, 'family' | 'otherRegion'>): string | null {
  return family?.id ?? (otherRegion ? null : NEW_FAMILY);
}

/** Everybody and every family whose facts are in a draft, by what is saved and what is typed. */
export function subjectsOf({ draft, typed }: Pick<SaverState, 'draft' | 'typed'>): string[] {
  const home = homeOf(draft);
  const typing = [...typed.values()].flatMap((change) => (change.kind === 'FACT' && !change.drop ? [change] : []));
  const lines = [...draft.lines, ...typing];
  const makesFamily = lines.some(({ fact, value }) => fact === 'family_id' && value === NEW_FAMILY);
  const named = lines.map(({ subject }) => subject);
  return [...new Set([...(home === null ? [] : [home]), ...(makesFamily ? [NEW_FAMILY] : []), ...named])];
}

/**
 * All that the form can fill in: what is recorded of the family, the numbers by which it is known, and what is asked of
 * people and of a family whom the correction makes. Of somebody elsewhere, what their move changes.
 */
export function formFacts(
  recorded: readonly Fact[],
  state: Pick<SaverState, 'draft' | 'typed'>,
  nameOf: (subject: string) => string,
  locale: Locale,
): Fact[] {
  const known = new Set(recorded.map(({ subject }) => subject));
  const isFamily = (subject: string): boolean =>
    subject === NEW_FAMILY ||
    subject === homeOf(state.draft) ||
    state.draft.lines.some(
      (line) => line.subject === subject && subjectOfLine(line).kind === 'FAMILY' && isFamilyFact(line.fact),
    );
  const more = (subject: string, person: string | null, facts: readonly string[]): Fact[] =>
    facts.flatMap((fact): Fact[] => {
      const definition = correctableFact(person === null ? 'FAMILY' : 'RESIDENT', fact);
      if (!definition) return [];
      const isMade = subject === NEW_FAMILY || isNewMember(subject);
      return [
        {
          ...{ subject, person, fact, label: definition.label[locale], value: null, text: null, provenance: null },
          origin: isMade ? 'NEW' : fact in SEALED_FACTS || !known.has(subject) ? 'UNSEEN' : 'STATED',
        },
      ];
    });
  const standing = [...known].flatMap((subject): Fact[] => {
    const own = recorded.filter((fact) => fact.subject === subject);
    const person = own[0]?.person ?? null;
    return [...own, ...more(subject, person, person === null ? ['card_id'] : ['nik_id', 'presence_on'])];
  });
  const made = subjectsOf(state)
    .filter((subject) => !known.has(subject))
    .flatMap((subject): Fact[] => {
      if (subject === NEW_FAMILY) return more(subject, null, ['card_id', ...namesOf('FAMILY')]);
      if (isFamily(subject)) return more(subject, null, OF_A_FAMILY_MOVE);
      return more(subject, nameOf(subject), isNewMember(subject) ? [...namesOf('RESIDENT'), 'nik_id'] : OF_A_MOVE);
    });
  return [...standing, ...made];
}

const isFamilyFact = (fact: string): boolean => correctableFact('FAMILY', fact) !== null;
