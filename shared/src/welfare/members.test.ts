import fc from 'fast-check';
import { deriveFromMembers, isCountedMember, type MemberFacts } from '.';

const ON = '2026-09-30';
const member = (id: number, facts: Partial<MemberFacts> = {}): MemberFacts => ({
  id,
  presence: 1,
  relationship: 3,
  sex: 1,
  birthDate: '1990-01-01',
  education: 4,
  working: 1,
  ...facts,
});

describe('the facts derived from the members of a family', () => {
  it('counts children, young children, elderly, dependants and workers at the reference date', () => {
    const family = [
      member(1, { relationship: 1, birthDate: '1961-09-30', education: 2 }),
      member(2, { relationship: 2, sex: 2, birthDate: '1966-10-01', education: 3, working: 2 }),
      member(3, { birthDate: '2011-10-01', education: null, working: null }),
      member(4, { birthDate: '2019-10-01', education: null, working: null }),
      member(5, { relationship: 6, birthDate: '1940-01-01', education: 1, working: 2 }),
    ];
    expect(deriveFromMembers(family, ON)).toEqual({
      memberCount: 5,
      childCount: 2,
      youngChildCount: 1,
      elderlyCount: 2,
      dependantCount: 4,
      headSex: 1,
      headAge: 65,
      headEducation: 2,
      maxEducation: 3,
      workingCount: 1,
    });
  });

  it.each([
    ['the day before the 15th birthday is still a child', '2011-10-01', 1],
    ['the 15th birthday ends childhood', '2011-09-30', 0],
    ['a birth after the reference date is age 0', '2026-12-24', 1],
  ])('%s', (_, birthDate, children) => {
    expect(deriveFromMembers([member(1, { birthDate })], ON).childCount).toBe(children);
  });

  it.each([
    ['died', 2],
    ['moved within the country', 3],
    ['moved abroad', 4],
    ['was not found', 6],
  ])('does not count a member who %s', (_, presence) => {
    expect(isCountedMember(presence)).toBe(false);
    expect(deriveFromMembers([member(1, { relationship: 1, presence })], ON)).toMatchObject({
      memberCount: 0,
      workingCount: 0,
      headSex: null,
      headAge: null,
      headEducation: null,
      maxEducation: null,
    });
  });

  it('counts a member of whom nothing was recorded, because nobody recorded that the person left', () => {
    expect(deriveFromMembers([member(1, { presence: null }), member(2, { presence: 5 })], ON).memberCount).toBe(2);
  });

  it('leaves everything about the head open when there is none', () => {
    expect(deriveFromMembers([member(1)], ON)).toMatchObject({ memberCount: 1, headSex: null, headAge: null });
  });

  it('takes the elder of two heads, and the lower id of two born on one day', () => {
    const young = member(1, { relationship: 1, birthDate: '1980-01-01', sex: 1 });
    const old = member(2, { relationship: 1, birthDate: '1950-01-01', sex: 2 });
    const undated = member(0, { relationship: 1, birthDate: null, sex: 1 });
    expect(deriveFromMembers([young, old, undated], ON)).toMatchObject({ headSex: 2, headAge: 76 });
    const twin = member(3, { relationship: 1, birthDate: '1950-01-01', sex: 1 });
    expect(deriveFromMembers([twin, old], ON).headSex).toBe(2);
  });

  it('T-05 never takes a missing birth date for "no child": the counts by age stay open', () => {
    expect(deriveFromMembers([member(1), member(2, { birthDate: null })], ON)).toMatchObject({
      memberCount: 2,
      childCount: null,
      youngChildCount: null,
      elderlyCount: null,
      dependantCount: null,
    });
  });

  it('T-05 leaves work and education open when a member of 15 or over did not answer, not when a child did not', () => {
    const child = member(2, { birthDate: '2015-01-01', education: null, working: null });
    expect(deriveFromMembers([member(1), child], ON)).toMatchObject({ maxEducation: 4, workingCount: 1 });
    const silent = member(2, { education: null, working: null });
    expect(deriveFromMembers([member(1), silent], ON)).toMatchObject({ maxEducation: null, workingCount: null });
  });

  it('refuses a date that is not one', () => {
    expect(() => deriveFromMembers([member(1, { birthDate: '1990-02-30' })], ON)).toThrow(RangeError);
  });

  it('gives the same result whatever the order of the members', () => {
    const anyMember = fc.record({
      presence: fc.constantFrom(null, 1, 2, 3, 4, 5, 6),
      relationship: fc.constantFrom(null, 1, 2, 3),
      sex: fc.constantFrom(null, 1, 2),
      birthDate: fc.constantFrom(null, '1950-01-01', '1980-02-29', '2012-01-01', '2026-11-01'),
      education: fc.constantFrom(null, 1, 4, 7),
      working: fc.constantFrom(null, 1, 2),
    });
    fc.assert(
      fc.property(
        fc.array(anyMember, { maxLength: 8 }),
        fc.array(fc.nat(), { minLength: 8, maxLength: 8 }),
        (list, keys) => {
          const members = list.map((facts, id) => ({ id, ...facts }));
          const shuffled = [...members].sort((a, b) => (keys[a.id] ?? 0) - (keys[b.id] ?? 0));
          expect(deriveFromMembers(shuffled, ON)).toEqual(deriveFromMembers(members, ON));
        },
      ),
    );
  });
});
