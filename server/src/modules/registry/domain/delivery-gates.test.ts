import { breachesOf, extractBreaches } from './delivery-gates';

describe('the gates of a delivery', () => {
  const limits = [{ from: '2025-01-01', lostPercent: 5, changedPercent: 60 }];

  it('are not applicable while nothing is known', () => {
    expect(breachesOf({ known: 0, lost: 0, changed: 0 }, '2026-09-30', limits)).toEqual([]);
  });

  it('hold exactly at the limit and break one family above it', () => {
    expect(breachesOf({ known: 1000, lost: 50, changed: 600 }, '2026-09-30', limits)).toEqual([]);
    expect(breachesOf({ known: 1000, lost: 51, changed: 601 }, '2026-09-30', limits)).toEqual([
      { gate: 'FAMILIES_LOST', value: 5.1, limit: 5 },
      { gate: 'FAMILIES_CHANGED', value: 60.1, limit: 60 },
    ]);
  });

  it('never show a breach as if it were the limit', () => {
    expect(breachesOf({ known: 1_000_000, lost: 50_001, changed: 0 }, '2026-09-30', limits)).toEqual([
      { gate: 'FAMILIES_LOST', value: 5.1, limit: 5 },
    ]);
  });

  it('use the rule of the delivery’s own date', () => {
    const stricter = [...limits, { from: '2027-01-01', lostPercent: 1, changedPercent: 60 }];
    const effect = { known: 100, lost: 3, changed: 0 };
    expect(breachesOf(effect, '2026-12-31', stricter)).toEqual([]);
    expect(breachesOf(effect, '2027-01-01', stricter)).toHaveLength(1);
  });

  it('of an extract let a handful go, and hold a cut file', () => {
    expect(extractBreaches({ known: 20, removed: 20 }, '2026-09-30')).toEqual([]);
    expect(extractBreaches({ known: 1000, removed: 300 }, '2026-09-30')).toEqual([]);
    expect(extractBreaches({ known: 1000, removed: 301 }, '2026-09-30')).toEqual([
      { gate: 'RECORDS_LOST', value: 30.1, limit: 30 },
    ]);
  });
});
