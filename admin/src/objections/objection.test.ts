import { filterInput, type ObjectionDraft } from './objection';
import { objectionMessages } from './messages';
import { draftFaults } from './RaiseFields';

const REGION = '31.71.03.1001';
const WORDS = objectionMessages.en.objections.raise;
const DRAFT: ObjectionDraft = {
  ...{ ground: 'FACT_WRONG', statement: 'The car is not ours.', channel: 'IN_PERSON', letterNumber: '' },
  receivedOn: '2026-11-22',
};
const faultsOf = (change: Partial<ObjectionDraft>) =>
  Object.keys(draftFaults({ ...DRAFT, ...change }, '2026-11-22', WORDS));

describe('the inbox of objections', () => {
  it('asks one view at a time, the state only of all of them', () => {
    const filter = { state: 'ASKED', region: REGION } as const;
    expect(filterInput({ ...filter, view: 'WAITING' })).toEqual({ waitingForMe: true, region: REGION });
    expect(filterInput({ ...filter, view: 'LATE' })).toEqual({ escalated: true, region: REGION });
    expect(filterInput({ ...filter, view: 'MINE' })).toEqual({ mine: true, region: REGION });
    expect(filterInput({ ...filter, view: 'ALL' })).toEqual({ state: 'ASKED', region: REGION });
  });
});

describe('the form of an objection', () => {
  it('asks for a ground, for words, for the number of a paper, and for a day that has been', () => {
    expect(faultsOf({})).toEqual([]);
    expect(faultsOf({ ground: '', statement: '  ' })).toEqual(['ground', 'statement']);
    expect(faultsOf({ channel: 'LETTER', letterNumber: ' ' })).toEqual(['letterNumber']);
    expect(faultsOf({ channel: 'LETTER', letterNumber: '12/XI' })).toEqual([]);
    expect(faultsOf({ receivedOn: '2026-11-23' })).toEqual(['receivedOn']);
    expect(faultsOf({ receivedOn: '' })).toEqual(['receivedOn']);
  });
});
