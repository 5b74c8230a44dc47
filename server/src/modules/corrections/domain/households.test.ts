import type { CorrectionLine } from './correction';
import { familiesOf, householdsOf, makesFamily } from './households';

const [HOME, NEXT, NEW] = [10, 20, -1];
const member = (id: number, familyId: number, relationship: number | null) => ({
  ...{ id, familyId, relationship, presence: 1, absent: false },
});
const line = (subjectId: number, fact: string, value: string, base: string | null = null): CorrectionLine => ({
  ...{ kind: 'RESIDENT', subjectId, fact, base, value },
});
const stands = (relationship: number | null, presence: number | null = 1, counted = true) => ({
  ...{ relationship, presence, counted },
});

describe('the families of a correction, before and after', () => {
  it('shows a birth, a death, a split and whoever comes from next door on both sides', () => {
    const lines = [
      line(-1, 'name', 'Bayi'),
      line(-1, 'family_id', String(HOME)),
      line(-1, 'relationship', '3'),
      line(2, 'presence', '2', '1'),
      line(3, 'family_id', String(NEW), String(HOME)),
      line(3, 'relationship', '1', '3'),
      line(4, 'family_id', String(HOME), String(NEXT)),
    ];
    expect([...familiesOf(lines)]).toEqual([HOME, NEXT]);
    expect(makesFamily(lines)).toBe(true);
    const members = [member(1, HOME, 1), member(2, HOME, 2), member(3, HOME, 3), member(4, NEXT, 3)];
    expect(householdsOf([HOME, NEXT, NEW], members, lines)).toEqual([
      {
        familyId: HOME,
        people: [
          { residentId: 1, before: stands(1), after: stands(1) },
          { residentId: 2, before: stands(2), after: stands(2, 2, false) },
          { residentId: 3, before: stands(3), after: null },
          { residentId: 4, before: null, after: stands(3) },
          { residentId: -1, before: null, after: stands(3, null) },
        ],
      },
      { familyId: NEXT, people: [{ residentId: 4, before: stands(3), after: null }] },
      { familyId: NEW, people: [{ residentId: 3, before: null, after: stands(1) }] },
    ]);
  });

  it('leaves out whom a draft puts nowhere yet, and whoever is in none of the families any more', () => {
    const lines = [line(-1, 'name', 'Bayi'), line(99, 'relationship', '3')];
    expect(makesFamily(lines)).toBe(false);
    expect(householdsOf([HOME], [member(1, HOME, 1)], lines)).toEqual([
      { familyId: HOME, people: [{ residentId: 1, before: stands(1), after: stands(1) }] },
    ]);
  });
});
