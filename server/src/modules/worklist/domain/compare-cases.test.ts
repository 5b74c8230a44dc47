import fc from 'fast-check';
import type { ActiveCase, CaseChange } from './compare-cases';
import { CaseComparison } from './compare-cases';

const keyOf = ({ residentId, programId }: { residentId: number; programId: number }): string =>
  `${residentId} ${programId}`;

const activeCase: fc.Arbitrary<ActiveCase> = fc.record({
  residentId: fc.integer({ min: 1, max: 6 }),
  programId: fc.integer({ min: 1, max: 3 }),
  kelurahanCode: fc.constantFrom('31.71.03.1001', '31.71.03.1002'),
  reasons: fc.integer({ min: 1, max: 3 }),
});
const some = fc.uniqueArray(activeCase, { selector: keyOf });

describe('comparing cases with what is found', () => {
  it('ends with a case for exactly those who are blocked, whatever stood, and changes nothing that is right', () => {
    fc.assert(
      fc.property(some, some, fc.func(fc.boolean()), (standing, blocked, alsoDecided) => {
        const comparison = new CaseComparison(standing);
        for (const found of blocked) comparison.blocked(found);
        const isBlocked = new Set(blocked.map(keyOf));
        for (const each of standing) {
          if (!isBlocked.has(keyOf(each)) && alsoDecided(each)) {
            comparison.settled(each.residentId, each.programId, 'ELIGIBLE');
          }
        }
        const changes = comparison.end();

        const after = new Map(standing.map((each) => [keyOf(each), each]));
        for (const { outcome, ...change } of changes) {
          if (outcome === null) {
            expect(after.get(keyOf(change))).not.toEqual(change);
            after.set(keyOf(change), change);
          } else expect(after.delete(keyOf(change))).toBe(true);
        }
        expect(after).toEqual(new Map(blocked.map((each) => [keyOf(each), each])));
        expect([...changes].sort(byKey)).toEqual(changes);
      }),
    );
  });
});

const byKey = (a: CaseChange, b: CaseChange): number => a.residentId - b.residentId || a.programId - b.programId;
