import { barsOf } from './desil-bars';
import { draftAfter } from './draft-list';
import { latestDelivery, waitingFiles, type Delivery } from './latest-delivery';

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
    delivery('6', 'families', 'VALID'),
    delivery('5', 'residents', 'NEEDS_APPROVAL'),
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

  it('counts the files that wait for somebody, by what they wait for', () => {
    expect(waitingFiles(newestFirst)).toEqual({ commit: 1, approve: 1 });
  });

  it('lets nobody wait for a file that is replaced, to be corrected, or under way', () => {
    const others = ['SUPERSEDED', 'REJECTED', 'RECEIVED', 'VALIDATING', 'COMMITTING', 'UNCHANGED', 'CANCELLED'];
    const files = others.map((state, at) => delivery(String(at), 'families', state));
    expect(waitingFiles(files)).toEqual({ commit: 0, approve: 0 });
  });
});

describe('the draft below the list in force', () => {
  const draft = (sequence: number, status: 'PREPARED' | 'APPROVED') => ({
    id: `list ${sequence}`,
    period: '2027-01',
    version: 1,
    status,
    sequence,
  });
  const inForce = { id: 'list 5', sequence: 5 };

  it('is the newest that is on its way', () => {
    const lists = { latestList: inForce, prepared: draft(8, 'PREPARED'), approved: draft(7, 'APPROVED') };
    expect(draftAfter(lists)?.id).toBe('list 8');
  });

  it('is none where every draft is older than the list in force, or is itself what is shown', () => {
    expect(draftAfter({ latestList: inForce, prepared: draft(4, 'PREPARED') })).toBeNull();
    expect(draftAfter({ latestList: { id: 'list 8', sequence: 8 }, prepared: draft(8, 'PREPARED') })).toBeNull();
    expect(draftAfter({ latestList: null, prepared: draft(4, 'PREPARED') })).toBeNull();
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
