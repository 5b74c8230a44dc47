import { changeOfPerson, changesMembers, type Standing } from './household';

const head: Standing = {
  relationship: 1,
  relationshipText: 'Kepala',
  presence: 1,
  presenceText: 'Tinggal',
  counted: true,
};
const person = (subject: string, before: Standing | null, after: Standing | null) => ({
  ...{ subject, before, after, name: 'Sari' },
});

it('tells who is new, comes in, leaves, becomes something else, and stays', () => {
  const died = { ...head, presence: 2, counted: false };
  expect(changeOfPerson(person('new-member-1', null, head))).toBe('NEW');
  expect(changeOfPerson(person('x', null, head))).toBe('JOINED');
  expect(changeOfPerson(person('x', head, null))).toBe('LEFT');
  expect(changeOfPerson(person('x', head, died))).toBe('GONE');
  expect(changeOfPerson(person('x', died, died))).toBe('SAME');
  expect(changeOfPerson(person('x', head, { ...head, relationship: 3 }))).toBe('CHANGED');
  const family = (after: Standing | null) => [{ family: null, isNew: false, people: [person('x', head, after)] }];
  expect([changesMembers(family(head)), changesMembers(family(null))]).toEqual([false, true]);
});
