import {
  changeOfPerson,
  isNewMember,
  newMember,
  NEW_FAMILY,
  serialOf,
  type Household,
} from '../../households/household';
import { factKey, type Change, type SaverState } from '../draft-saver';
import type { FactRow } from '../fact-rows';
import { subjectsOf } from './form-facts';

/** What happens in families, as it is told at a counter. */
export const FAMILY_EVENTS = [
  'BIRTH',
  'DEATH',
  'JOINS',
  'NEW_PERSON',
  'MOVED_OUT',
  'MOVES',
  'SPLIT',
  'MERGE',
  'NEW_HEAD',
  'CARD',
  'ADDRESS',
  'IDENTITY',
] as const;
export type FamilyEvent = (typeof FAMILY_EVENTS)[number];

/** Whom an event asks for: one member, several, somebody of another family, or nobody. */
export const ASKS: Readonly<Record<FamilyEvent, { readonly members?: 'ONE' | 'SEVERAL'; readonly other?: boolean }>> = {
  BIRTH: {},
  NEW_PERSON: {},
  CARD: {},
  ADDRESS: {},
  DEATH: { members: 'ONE' },
  MOVED_OUT: { members: 'ONE' },
  NEW_HEAD: { members: 'ONE' },
  IDENTITY: { members: 'ONE' },
  SPLIT: { members: 'SEVERAL' },
  MOVES: { members: 'ONE', other: true },
  JOINS: { other: true },
  MERGE: { other: true },
};

export interface EventAnswer {
  readonly event: FamilyEvent;
  readonly members: readonly string[];
  /** Somebody of another family, and who else belongs to it. */
  readonly other: { readonly person: string; readonly family: string; readonly members: readonly string[] } | null;
}

/** What an event fills in, and the fields that it asks to be filled in. */
export interface Filled {
  readonly changes: readonly Change[];
  readonly fields: readonly string[];
}

const HEAD = '1';
const CHILD = '3';
const DIED = '2';
const MOVED = '3';
const ARRIVED = '5';
const SINGLE = '1';

const put = (subject: string, facts: Readonly<Record<string, string>>): Change[] =>
  Object.entries(facts).map(([fact, value]) => ({ kind: 'FACT', subject, fact, value }));
const keys = (subject: string, ...facts: string[]): string[] => facts.map((fact) => factKey(subject, fact));

/** An event as lines of a correction: values that follow from it, and fields that stay to be filled in. */
export function filledBy(
  { event, members, other }: EventAnswer,
  home: string,
  state: Pick<SaverState, 'draft' | 'typed'>,
): Filled {
  const [member = ''] = members;
  const none: Filled = { changes: [], fields: [] };
  switch (event) {
    case 'BIRTH':
    case 'NEW_PERSON': {
      const serials = subjectsOf(state).filter(isNewMember).map(serialOf);
      const born = newMember(Math.max(0, ...serials) + 1);
      const came = put(born, { family_id: home, presence: ARRIVED });
      const child = event === 'BIRTH' ? put(born, { relationship: CHILD, marital_status: SINGLE }) : [];
      return { changes: [...came, ...child], fields: [] };
    }
    case 'DEATH':
      return { changes: put(member, { presence: DIED }), fields: keys(member, 'presence_on') };
    case 'MOVED_OUT':
      return { changes: put(member, { presence: MOVED }), fields: keys(member, 'presence_on') };
    case 'NEW_HEAD': {
      const heads = headsAfter(state.draft.households, home).filter((subject) => subject !== member);
      return {
        changes: put(member, { relationship: HEAD }),
        fields: heads.flatMap((subject) => keys(subject, 'relationship')),
      };
    }
    case 'IDENTITY':
      return { changes: [], fields: keys(member, 'nik_id', 'name', 'birth_place', 'birth_date') };
    case 'SPLIT': {
      const [head] = members;
      return {
        changes: members.flatMap((each) =>
          put(each, { family_id: NEW_FAMILY, ...(each === head ? { relationship: HEAD } : {}) }),
        ),
        fields: [],
      };
    }
    case 'MOVES':
      return other ? { changes: put(member, { family_id: other.family }), fields: [] } : none;
    case 'JOINS':
      return other ? { changes: put(other.person, { family_id: home }), fields: [] } : none;
    case 'MERGE':
      return { changes: (other?.members ?? []).flatMap((each) => put(each, { family_id: home })), fields: [] };
    case 'CARD':
      return { changes: [], fields: keys(home, 'card_id') };
    case 'ADDRESS':
      return { changes: [], fields: keys(home, 'address', 'rw', 'rt') };
  }
}

const ownOf = (households: readonly Household[], home: string): Household | undefined =>
  households.find(({ family, isNew }) => (isNew ? home === NEW_FAMILY : family?.id === home));

/** Those who belong to a family once the draft is applied. */
export const membersAfter = (households: readonly Household[], home: string): Household['people'] =>
  (ownOf(households, home)?.people ?? []).filter(({ after }) => after?.counted === true);

function headsAfter(households: readonly Household[], home: string): string[] {
  return membersAfter(households, home).flatMap(({ subject, after }) => (after?.relationship === 1 ? [subject] : []));
}

/** Families that the draft would leave with members and not exactly one head, with how many they would have; null = nobody can say yet. */
export function withoutOneHead(households: readonly Household[]): { household: Household; heads: number | null }[] {
  return households.flatMap((household): { household: Household; heads: number | null }[] => {
    const { people, family, isNew } = household;
    const isSeen = family !== null || isNew;
    // What somebody was elsewhere is not told here, so what they become here has to be said.
    const isUntold = people.some(
      (person) =>
        changeOfPerson(person) === 'JOINED' && person.after?.counted && typeof person.after.relationship !== 'number',
    );
    if (isSeen && isUntold) return [{ household, heads: null }];
    const heads = (side: 'before' | 'after') =>
      people.filter((person) => person[side]?.counted && person[side].relationship === 1);
    const hasMembers = people.some(({ after }) => after?.counted);
    const [was, will] = [heads('before'), heads('after')];
    // A family that was delivered so may stay so.
    const asFound =
      was.length !== 1 && was.map(({ subject }) => subject).join() === will.map(({ subject }) => subject).join();
    return isSeen && hasMembers && will.length !== 1 && !asFound ? [{ household, heads: will.length }] : [];
  });
}

const OF_NEW = ['name', 'sex', 'birth_date', 'birth_place', 'relationship', 'marital_status', 'nik_id'];
const OF_PERSON = ['presence', 'presence_on', 'relationship', 'marital_status', 'nik_id'];
const OF_FAMILY = ['card_id', 'address', 'rw', 'rt'];

/** What cannot be left out of somebody whom the correction makes. */
export const REQUIRED: readonly string[] = ['name', 'sex', 'birth_date', 'relationship', 'card_id'];

export interface Card {
  readonly subject: string;
  readonly person: string | null;
  readonly rows: readonly FactRow[];
}

/** The cards of whoever comes, goes or becomes something else; of a family, its card and address. */
export function cardsOf(
  rows: readonly FactRow[],
  state: Pick<SaverState, 'draft' | 'typed'>,
  opened: ReadonlySet<string>,
): Card[] {
  const moving = new Set(
    [
      ...state.draft.lines,
      ...[...state.typed.values()].flatMap((each) => (each.kind === 'FACT' && !each.drop ? [each] : [])),
    ]
      .filter(({ fact }) => fact === 'family_id' || fact === 'kelurahan_code')
      .map(({ subject }) => subject),
  );
  const subjects = [...new Set(rows.map(({ fact }) => fact.subject))];
  return subjects.flatMap((subject): Card[] => {
    const own = rows.filter(({ fact }) => fact.subject === subject);
    const person = own[0]?.fact.person ?? null;
    const isTouched = (name: string): boolean =>
      own.some(({ key, fact, isChanged }) => fact.fact === name && (isChanged || opened.has(key)));
    const wanted = (name: string): boolean => {
      if (subject === NEW_FAMILY && name === 'card_id') return true;
      if (isNewMember(subject)) return OF_NEW.includes(name);
      if (isTouched(name))
        return (person === null ? OF_FAMILY : OF_PERSON).includes(name) || opened.has(factKey(subject, name));
      if (name === 'presence_on') return isTouched('presence');
      const moves = moving.has(subject);
      return moves && (person === null ? OF_FAMILY : ['relationship', 'marital_status']).includes(name);
    };
    const order = isNewMember(subject) ? OF_NEW : person === null ? OF_FAMILY : OF_PERSON;
    const at = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
    const shown = own.filter(({ fact }) => wanted(fact.fact)).sort((a, b) => at(a.fact.fact) - at(b.fact.fact));
    return shown.length === 0 ? [] : [{ subject, person, rows: shown }];
  });
}
