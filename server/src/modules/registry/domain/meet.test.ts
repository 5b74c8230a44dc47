import fc from 'fast-check';
import type { Meeting } from './meet';
import { meet, precedenceOn, PRECEDENCES } from './meet';

const rule = precedenceOn('2026-09-30');
const value = fc.constantFrom('1', '2', '3', null);
const day = fc.constantFrom('2026-09-29', '2026-09-30', '2026-10-01');
const meeting: fc.Arbitrary<Meeting> = fc.record({
  fact: fc.constantFrom('floor_area', 'name', 'sex'),
  base: value,
  ours: value,
  theirs: value,
  observedOn: day,
  deliveredOn: day,
  civil: fc.option(value, { nil: undefined }),
});

describe('a correction meets a delivery', () => {
  it('a delivery that says what the correction says settles it, whatever was before', () => {
    fc.assert(fc.property(meeting, value, (m, same) => meet({ ...m, ours: same, theirs: same }, rule) === 'SETTLED'));
  });

  it('a delivery that repeats its old value never takes a correction away', () => {
    fc.assert(
      fc.property(meeting, (m) => {
        fc.pre(m.ours !== m.base);
        return meet({ ...m, theirs: m.base }, rule) === 'KEPT';
      }),
    );
  });

  it('an outcome with a winner needs three different values: only then is there anything to decide', () => {
    fc.assert(
      fc.property(meeting, (m) => {
        const decided = meet(m, rule).endsWith('WINS');
        return decided === (m.theirs !== m.base && m.theirs !== m.ours);
      }),
    );
  });

  it('of two observations without a word of the civil registry the later wins, on one day the correction', () => {
    fc.assert(
      fc.property(meeting, (m) => {
        fc.pre(m.theirs !== m.base && m.theirs !== m.ours);
        const outcome = meet({ ...m, civil: undefined }, rule);
        return outcome === (m.observedOn >= m.deliveredOn ? 'CORRECTION_WINS' : 'DELIVERY_WINS');
      }),
    );
  });

  it('the civil registry decides identity facts only, and only for a side that it confirms', () => {
    const differing = { base: 'A', ours: 'B', theirs: 'C', observedOn: '2026-01-01', deliveredOn: '2026-09-30' };
    expect(meet({ ...differing, fact: 'name', civil: 'B' }, rule)).toBe('CORRECTION_WINS');
    expect(meet({ ...differing, fact: 'name', civil: 'X' }, rule)).toBe('DELIVERY_WINS');
    expect(meet({ ...differing, fact: 'floor_area', civil: 'B' }, rule)).toBe('DELIVERY_WINS');
    const newer = { ...differing, observedOn: '2026-12-01' };
    expect(meet({ ...newer, fact: 'sex', civil: 'C' }, rule)).toBe('DELIVERY_WINS');
  });

  it('a delivery that does not name somebody takes nobody out of the family that a correction gave them', () => {
    const unnamed = { fact: 'family_id', ours: '7', theirs: null, observedOn: '2020-01-01', deliveredOn: '2026-09-30' };
    expect(meet({ ...unnamed, base: '3' }, rule)).toBe('CORRECTION_WINS');
    expect(meet({ ...unnamed, base: null }, rule)).toBe('KEPT');
    expect(meet({ ...unnamed, base: '3', theirs: '4' }, rule)).toBe('DELIVERY_WINS');
  });

  it('the rule of a day is the newest that had begun', () => {
    const rules = [
      { ...rule, from: '2025-01-01' },
      { ...rule, from: '2027-01-01', sameDay: 'DELIVERY' as const },
    ];
    expect(precedenceOn('2026-12-31', rules).sameDay).toBe('CORRECTION');
    expect(precedenceOn('2027-01-01', rules).sameDay).toBe('DELIVERY');
    expect(precedenceOn('2001-01-01', rules)).toBe(rules[0]);
    expect([...PRECEDENCES].sort((a, b) => (a.from < b.from ? -1 : 1))).toEqual(PRECEDENCES);
    expect(() => precedenceOn('2026-01-01', [])).toThrow(RangeError);
  });
});
