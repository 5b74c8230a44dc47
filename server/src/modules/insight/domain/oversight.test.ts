import fc from 'fast-check';
import { BURST, oversightTables, type OversightCase } from './oversight';
import { ratesOf, SMALLEST_GROUP, upperTail, type Observation } from './rates';

const observations = fc.array(fc.record({ group: fc.constantFrom('a', 'b', 'c', 'd', 'e'), hit: fc.boolean() }), {
  maxLength: 200,
});

describe('shares beside a base rate', () => {
  it('tells every observation once: in a group that is large enough, or among the small ones together', () => {
    fc.assert(
      fc.property(observations, (all) => {
        const { of, hits, groups, small } = ratesOf(all);
        const sum = (key: 'of' | 'hits') => groups.reduce((total, group) => total + group[key], 0) + small[key];
        expect([of, hits]).toEqual([all.length, all.filter(({ hit }) => hit).length]);
        expect([sum('of'), sum('hits')]).toEqual([of, hits]);
        expect(groups.length + small.groups).toBe(new Set(all.map(({ group }) => group)).size);
        expect(groups.every((group) => group.of >= SMALLEST_GROUP)).toBe(true);
        // What the total leaves over is never one small group, nor a few with hardly anything.
        if (groups.length > 0 && small.groups > 0) {
          expect(small.groups).toBeGreaterThan(1);
          expect(small.of).toBeGreaterThanOrEqual(SMALLEST_GROUP);
        }
      }),
    );
  });

  it('compares each group with all others and never with itself, whatever the order of what is told', () => {
    fc.assert(
      fc.property(observations, (all) => {
        const rates = ratesOf(all);
        expect(ratesOf([...all].reverse())).toEqual(rates);
        for (const { group, of, base, byChance, share } of rates.groups) {
          const others = all.filter((one) => one.group !== group);
          const rate = others.filter(({ hit }) => hit).length / others.length;
          expect(base).toBe(all.length - of < SMALLEST_GROUP ? null : rate);
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
          if (byChance !== null) {
            expect(byChance).toBeGreaterThanOrEqual(0);
            expect(byChance).toBeLessThanOrEqual(rates.groups.length);
          }
        }
      }),
    );
  });

  it('calls the usual usual, and what stands out by its chance', () => {
    const of = (group: string, hits: number, all: number): Observation[] =>
      Array.from({ length: all }, (_, at) => ({ group, hit: at < hits }));
    const { groups } = ratesOf([...of('odd', 15, 20), ...of('x', 4, 20), ...of('y', 5, 20), ...of('z', 3, 20)]);
    expect(groups[0]?.group).toBe('odd');
    expect(groups[0]?.byChance).toBeLessThan(0.001);
    expect(groups[0]?.base).toBe(0.2);
    expect(groups.slice(1).every(({ byChance }) => (byChance ?? 0) > 1)).toBe(true);
  });

  it('knows the chance of at least so many of so many', () => {
    expect(upperTail(0, 10, 0.5)).toBe(1);
    expect(upperTail(10, 10, 0.5)).toBeCloseTo(1 / 1024, 12);
    expect(upperTail(8, 10, 0.5)).toBeCloseTo(56 / 1024, 12);
    expect(upperTail(1, 10, 0)).toBe(0);
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 0, max: 60 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (a, b, rate) => {
          const [few, many] = [Math.min(a, b), Math.max(a, b)];
          expect(upperTail(few, 60, rate)).toBeGreaterThanOrEqual(upperTail(many, 60, rate) - 1e-12);
        },
      ),
    );
  });
});

describe('the reports on corrections', () => {
  const usual: Omit<OversightCase, 'id'> = {
    ...{ proposer: '1', kelurahan: '31.71.03.1001', rw: 1, rt: 2, submittedAt: new Date('2026-11-10T03:00:00Z') },
    ...{ applied: true, before: 900, after: 900, firstLook: { by: '9', passed: true }, reused: null },
  };
  const cases = (...more: Partial<OversightCase>[]): OversightCase[] =>
    more.map((one, id) => ({ ...usual, ...one, id }));
  const told = (all: OversightCase[], measure: string, by: string) => {
    const table = oversightTables(all, [{ cut: 500, window: 20 }], 1).find(
      (each) => each.measure === measure && each.by === by,
    );
    return [table?.of, table?.hits];
  };

  it('sees who crosses a bound, and on which side of it people end', () => {
    const all = cases(
      { before: 600, after: 490 },
      { before: null, after: 400 },
      { before: 480, after: 470 },
      { before: 490, after: 510 },
      { before: 700, after: 600, applied: false },
    );
    expect(told(all, 'CROSSED_BOUND', 'OFFICER')).toEqual([4, 2]);
    expect(told(all, 'BUNCHED', 'RT')).toEqual([2, 1]);
  });

  it('sees four of one person within an hour of the night in Jakarta, and no busy morning', () => {
    const at = (minute: number, hour: number, proposer = '1') => ({
      ...{ proposer, submittedAt: new Date(Date.UTC(2026, 10, 10, hour, minute)) },
    });
    const night = Array.from({ length: BURST }, (_, n) => at(10 * n, 16));
    expect(told(cases(...night, at(0, 3)), 'NIGHT_BURST', 'OFFICER')).toEqual([5, 4]);
    expect(told(cases(...night.slice(1), at(0, 16, '2')), 'NIGHT_BURST', 'OFFICER')).toEqual([4, 0]);
    expect(told(cases(...Array.from({ length: 9 }, (_, n) => at(n, 3))), 'NIGHT_BURST', 'OFFICER')).toEqual([9, 0]);
  });

  it('counts evidence only where there is some, and a pair only once somebody looked', () => {
    const all = cases(
      { reused: true },
      { reused: false },
      { firstLook: null },
      { firstLook: { by: '8', passed: false } },
    );
    expect(told(all, 'EVIDENCE_REUSED', 'OFFICER')).toEqual([2, 1]);
    expect(told(all, 'PASSED_BY_PAIR', 'PAIR')).toEqual([3, 2]);
  });
});
