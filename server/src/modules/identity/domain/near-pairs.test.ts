import fc from 'fast-check';
import { MOST_BORN_TOGETHER, nearPairs, type Searched } from './near-pairs';

const person = (id: number, name: string, more: Partial<Searched> = {}): Searched => ({
  ...{ id, familyId: id, nikId: id, birthDate: '1960-01-01', name, matched: false },
  ...more,
});
const found = (...people: Searched[]) => nearPairs(people).pairs.map(({ first, second }) => [first, second]);

describe('records that may be one person', () => {
  it('finds one birth date and a name that is nearly the same', () => {
    expect(found(person(1, 'Siti Nurhayati'), person(2, 'SITI NUR HAYATI'), person(3, 'Joko Susilo'))).toEqual([
      [1, 2],
    ]);
    expect(found(person(1, 'Suparno'), person(2, 'Suparni'))).toEqual([[1, 2]]);
    expect(found(person(1, 'Siti'), person(2, 'Siti', { birthDate: '1960-01-02' }))).toEqual([]);
    expect(found(person(1, 'Siti', { birthDate: null }), person(2, 'Siti', { birthDate: null }))).toEqual([]);
  });

  it('takes twins for two, and whom the civil registry knows as two', () => {
    const twin = { familyId: 7 };
    expect(found(person(1, 'Ahmad Rizki', twin), person(2, 'Ahmad Rizka', twin))).toEqual([]);
    expect(found(person(1, 'Ahmad Rizki', twin), person(2, 'AHMAD RIZKI', twin))).toEqual([[1, 2]]);
    const known = { matched: true };
    expect(found(person(1, 'Siti Aminah', known), person(2, 'Siti Aminah', known))).toEqual([]);
    expect(found(person(1, 'Siti Aminah', known), person(2, 'Siti Aminah'))).toEqual([[1, 2]]);
  });

  it('leaves out and counts a birth date that too many have', () => {
    const many = Array.from({ length: MOST_BORN_TOGETHER + 1 }, (_, at) => person(at + 1, 'Siti'));
    expect(nearPairs(many)).toEqual({ pairs: [], leftOut: MOST_BORN_TOGETHER + 1 });
  });

  it('says the same in whatever order the records come, each pair once and the lower id first', () => {
    const people = fc.uniqueArray(
      fc.record({
        id: fc.integer({ min: 1, max: 99 }),
        name: fc.constantFrom('Siti Aminah', 'SITI AMINA', 'Budi', 'Budy', 'Joko'),
        birthDate: fc.constantFrom('1960-01-01', '1961-01-01'),
        matched: fc.boolean(),
      }),
      { selector: ({ id }) => id, maxLength: 20 },
    );
    fc.assert(
      fc.property(people, (drawn) => {
        const all = drawn.map((one) => person(one.id, one.name, one));
        const keys = (list: Searched[]) =>
          nearPairs(list)
            .pairs.map(({ first, second }) => `${first}-${second}`)
            .sort();
        expect(keys([...all].reverse())).toEqual(keys(all));
        expect(new Set(keys(all)).size).toBe(keys(all).length);
        expect(nearPairs(all).pairs.every(({ first, second }) => first < second)).toBe(true);
      }),
    );
  });
});
