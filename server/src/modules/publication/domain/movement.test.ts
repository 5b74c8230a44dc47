import type { PreparedCriteria } from '@tepat/shared';
import { reasonsForJoining } from './change-reasons';
import { AskedOnly } from './movement';

const asks = (telling: (moved: AskedOnly) => unknown): boolean => {
  const asked = new AskedOnly();
  telling(asked);
  return asked.forAnything;
};

describe('what moved for a person', () => {
  it('is asked for by a place won or lost and by a clause about a desil', () => {
    expect(asks((moved) => moved.place())).toBe(true);
    expect(asks((moved) => moved.desil('desil'))).toBe(true);
    expect(asks((moved) => moved.desil('ageYears'))).toBe(false);
  });

  it('is not asked for where the decisions of both nights tell the reason', () => {
    const criteria = { clauses: [{ clause: 'A', fact: 'ageYears' }] } as unknown as PreparedCriteria;
    const joiner = { criteria, ruleChanged: false, met: 1, waitedBefore: false, earlier: { met: 0 } };
    expect(asks((moved) => reasonsForJoining({ ...joiner, moved }))).toBe(false);
    expect(asks((moved) => reasonsForJoining({ ...joiner, earlier: null, moved }))).toBe(false);
    expect(asks((moved) => reasonsForJoining({ ...joiner, waitedBefore: true, moved }))).toBe(true);
  });
});
