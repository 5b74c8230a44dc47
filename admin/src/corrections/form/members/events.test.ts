import type { Draft } from '../draft-saver';
import { rowsOf } from '../fact-rows';
import { problemsByField, stillOpen, submitProblems } from '../field-problems';
import { cardsOf, filledBy, withoutOneHead, type EventAnswer } from './events';
import { formFacts } from './form-facts';

const HOME = 'family-1';
const stands = (relationship: number, counted = true) => ({
  ...{ relationship, relationshipText: null, presence: 1, presenceText: null, counted },
});
const family = { id: HOME, head: null };
const draftOf = (more: object) =>
  ({
    draft: { family, otherRegion: null, lines: [], households: [], ...more } as unknown as Draft,
    typed: new Map(),
  }) as const;
const line = (subject: string, fact: string, value: string | null) => ({ subject, fact, value, base: null });
const told = (more: Partial<EventAnswer>): EventAnswer => ({ event: 'BIRTH', members: [], other: null, ...more });
const said = (answer: EventAnswer, state = draftOf({})) => {
  const { changes, fields } = filledBy(answer, HOME, state);
  const puts = changes.map((change) =>
    change.kind === 'FACT' ? `${change.subject} ${change.fact}=${change.value}` : '',
  );
  return [...puts, ...fields];
};

describe('what happens in a family', () => {
  it('becomes lines of the draft, and fields that are left to fill in', () => {
    expect(said(told({}))).toEqual([
      'new-member-1 family_id=family-1',
      'new-member-1 presence=5',
      'new-member-1 relationship=3',
      'new-member-1 marital_status=1',
    ]);
    const one = draftOf({ lines: [line('new-member-4', 'family_id', HOME)] });
    expect(said(told({ event: 'NEW_PERSON' }), one)[0]).toBe('new-member-5 family_id=family-1');
    expect(said(told({ event: 'DEATH', members: ['a'] }))).toEqual(['a presence=2', 'a presence_on']);
    expect(said(told({ event: 'SPLIT', members: ['b', 'a'] }))).toEqual([
      'b family_id=new-family',
      'b relationship=1',
      'a family_id=new-family',
    ]);
    const other = { person: 'x', family: 'family-2', members: ['x', 'y'] };
    expect(said(told({ event: 'JOINS', other }))).toEqual(['x family_id=family-1']);
    expect(said(told({ event: 'MOVES', members: ['a'], other }))).toEqual(['a family_id=family-2']);
    expect(said(told({ event: 'MERGE', other }))).toEqual(['x family_id=family-1', 'y family_id=family-1']);
    expect(said(told({ event: 'CARD' }))).toEqual(['family-1 card_id']);
  });

  it('asks of a newborn what makes a person, and says at its field what is missing', () => {
    const state = draftOf({ lines: [line('new-member-1', 'family_id', HOME), line('new-member-1', 'sex', '2')] });
    const rows = rowsOf(
      formFacts([], state, () => 'Anggota baru 1', 'id'),
      state,
    );
    const [card] = cardsOf(rows, state, new Set());
    expect(card?.rows.map(({ fact }) => fact.fact)).toEqual([
      ...['name', 'sex', 'birth_date', 'birth_place', 'relationship', 'marital_status', 'nik_id'],
    ]);
    const missing = { code: 'NEW_MEMBER_INCOMPLETE', field: 'name', message: 'no name' };
    const basis = { code: 'CORRECTION_INCOMPLETE', field: 'basis', message: 'no basis' };
    const proof = { code: 'CORRECTION_PROOF_REQUIRED', field: 'evidence', message: 'no proof' };
    const problems = submitProblems([missing, basis, proof], state);
    const byField = problemsByField(problems);
    expect([...byField]).toEqual([
      ['new-member-1 name', 'no name'],
      ['basis', 'no basis'],
    ]);
    // What was filled in meanwhile is named no longer; what is of the whole draft, until the draft is another one.
    const open = (edit: number, filled: string) => {
      const draft = { ...state.draft, edit };
      const standing = new Map([...byField].filter(([key]) => key !== filled));
      return stillOpen(problems, 3, { draft, problems: standing }).map(({ text }) => text);
    };
    expect(open(3, '')).toEqual(['no name', 'no basis', 'no proof']);
    expect(open(3, 'basis')).toEqual(['no name', 'no proof']);
    expect(open(4, 'basis')).toEqual(['no name']);
  });

  it('is warned of at once when it leaves a family without its one head', () => {
    const person = (before: object | null, after: object | null, subject = 'a') => ({
      subject,
      name: null,
      before,
      after,
    });
    const warned = (...people: object[]) =>
      withoutOneHead(draftOf({ households: [{ family, isNew: false, people }] }).draft.households).map(
        ({ heads }) => heads,
      );
    expect(warned(person(stands(1), stands(1)), person(null, stands(3), 'b'))).toEqual([]);
    expect(warned(person(stands(1), stands(1, false)), person(stands(3), stands(3), 'b'))).toEqual([0]);
    expect(warned(person(stands(1), stands(1)), person(stands(3), stands(1), 'b'))).toEqual([2]);
    // What somebody is elsewhere is not told: it has to be said what they become.
    const untold = { ...stands(1), relationship: null };
    expect(warned(person(stands(1), stands(1)), person(null, untold, 'b'))).toEqual([null]);
    // Delivered without a head, and left as it was found.
    expect(warned(person(stands(3), stands(3)))).toEqual([]);
  });
});
