import { barsOf } from './desil-bars';
import { latestDelivery, pendingDeliveries, type Delivery } from './latest-delivery';

const delivery = (id: string, kind: string, state: string): Delivery => ({
  id,
  kind,
  state,
  deliveryVersion: '2026-Q3',
  referenceDate: '2026-09-30',
  createdAt: '2026-11-20T03:00:00Z',
  finishedAt: null,
  rowAccepted: 1,
  rowRejected: 0,
});

describe('the freshness of sources', () => {
  const newestFirst = [
    delivery('5', 'families', 'VALIDATED'),
    delivery('4', 'families', 'FAILED'),
    delivery('3', 'families', 'COMMITTED'),
    delivery('2', 'families', 'COMMITTED'),
    delivery('1', 'assets', 'CANCELLED'),
  ];

  it('is that of the newest delivery in force, not of one that waits or failed', () => {
    expect(latestDelivery(newestFirst, 'families')?.id).toBe('3');
  });

  it('is unknown for a source that never came into force', () => {
    expect(latestDelivery(newestFirst, 'assets')).toBeNull();
  });

  it('counts the files that wait for somebody', () => {
    expect(pendingDeliveries(newestFirst)).toBe(1);
  });
});

describe('the bars of the desil chart', () => {
  const count = {
    desil: 1,
    families: 10,
    persons: 40,
    calibratedFamilies: 2,
    calibratedPersons: 9,
    nationalFamilies: 3,
    nationalPersons: 11,
  };

  it('are those of the chosen kind of desil', () => {
    expect(barsOf([count], 'provincial')).toEqual([{ desil: 1, families: 10, persons: 40 }]);
    expect(barsOf([count], 'calibrated')).toEqual([{ desil: 1, families: 2, persons: 9 }]);
    expect(barsOf([count], 'national')).toEqual([{ desil: 1, families: 3, persons: 11 }]);
  });
});
