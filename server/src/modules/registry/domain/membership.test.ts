import { isCountedMember } from '@tepat/shared';
import fc from 'fast-check';
import type { Member, MemberChange } from './membership';
import { familiesWithoutOneHead, membersAfter } from './membership';

const FAMILIES = [1, 2, 3, 4];

/** Two families of four, each with its head; families 3 and 4 have nobody yet. */
const START: readonly Member[] = [1, 2, 3, 4, 5, 6, 7, 8].map((id) => ({
  id,
  familyId: id <= 4 ? 1 : 2,
  presence: 1,
  relationship: id === 1 || id === 5 ? 1 : 3,
  absent: false,
}));

/** Everything that a correction may say of anybody: known, or new. */
const change: fc.Arbitrary<MemberChange> = fc.record(
  {
    id: fc.integer({ min: 1, max: 12 }),
    familyId: fc.constantFrom(...FAMILIES),
    presence: fc.constantFrom(1, 2, 3, 4, 5, 6, null),
    relationship: fc.constantFrom(1, 1, 2, 3, 8, null),
  },
  { requiredKeys: ['id'] },
);
const correction = fc.array(change, { minLength: 1, maxLength: 6 });

/** As corrections are applied: what would leave a family without its one head changes nothing. */
function applied(members: readonly Member[], changes: readonly MemberChange[]): readonly Member[] {
  const known = new Set(members.map(({ id }) => id));
  const placed = changes.filter(({ id, familyId }) => known.has(id) || familyId !== undefined);
  const after = membersAfter(members, placed);
  return familiesWithoutOneHead(members, after).length > 0 ? members : after;
}

const headsOf = (members: readonly Member[], family: number): [number, number] => {
  const counted = members.filter(({ familyId, presence }) => familyId === family && isCountedMember(presence));
  return [counted.length, counted.filter(({ relationship }) => relationship === 1).length];
};

describe('membership', () => {
  it('after any sequence of corrections every family with members has one head, and everybody is in one family', () => {
    let changed = 0;
    fc.assert(
      fc.property(fc.array(correction, { maxLength: 12 }), (corrections) => {
        let members = START;
        for (const changes of corrections) {
          const before = members;
          members = applied(members, changes);
          if (members !== before) changed += 1;
          for (const family of FAMILIES) {
            const [count, heads] = headsOf(members, family);
            if (count > 0) expect({ family, heads }).toEqual({ family, heads: 1 });
          }
          expect(new Set(members.map(({ id }) => id)).size).toBe(members.length);
          // Nobody's row goes away, whoever dies or leaves.
          expect(before.every(({ id }) => members.some((member) => member.id === id))).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
    expect(changed).toBeGreaterThan(100);
  });

  it('what is undone by a further correction is as it was', () => {
    fc.assert(
      fc.property(correction, (changes) => {
        const known = changes.filter(({ id }) => id <= 8);
        const back = START.map(({ id, familyId, presence, relationship }) => ({
          id,
          familyId,
          presence,
          relationship,
        }));
        expect(membersAfter(membersAfter(START, known), back)).toEqual(START);
      }),
    );
  });

  it('a family that was delivered with two heads may have a death, and must be put right where its heads change', () => {
    const twoHeads = START.map((member) => (member.id === 2 ? { ...member, relationship: 1 } : member));
    const wrong = (changes: MemberChange[]) => familiesWithoutOneHead(twoHeads, membersAfter(twoHeads, changes));
    expect(wrong([{ id: 3, presence: 2 }])).toEqual([]);
    expect(wrong([{ id: 2, presence: 2 }])).toEqual([]);
    expect(wrong([{ id: 3, relationship: 1 }])).toEqual([{ familyId: 1, heads: 3 }]);
    expect(
      wrong([
        { id: 1, presence: 2 },
        { id: 2, presence: 3 },
      ]),
    ).toEqual([{ familyId: 1, heads: 0 }]);
    expect(() => membersAfter(START, [{ id: 99 }])).toThrow(RangeError);
  });
});
