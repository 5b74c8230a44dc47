import { daysUntil, definitionOfLine, filterInput, INBOX_VIEWS, isEditable } from './correction';

describe('the inbox', () => {
  it('asks the API for one thing at a time, and for a state only where several can be', () => {
    const asked = INBOX_VIEWS.map((view) => filterInput({ view, state: 'RETURNED', region: '31.74' }));
    expect(asked).toEqual([
      { waitingForMe: true, region: '31.74' },
      { toConfirm: true, region: '31.74' },
      { mine: true, state: 'RETURNED', region: '31.74' },
      { escalated: true, region: '31.74' },
      { state: 'RETURNED', region: '31.74' },
    ]);
  });

  it('counts days to a deadline by the calendar of Jakarta, where a day begins seven hours earlier', () => {
    const evening = new Date('2026-11-22T18:00:00Z');
    expect(['2026-11-22', '2026-11-23', '2026-12-06'].map((day) => daysUntil(day, evening))).toEqual([-1, 0, 13]);
  });
});

it('lets its proposer fill in a draft, and what came back, and nobody else and nothing else', () => {
  const states = ['DRAFT', 'RETURNED', 'SUBMITTED', 'APPLIED'] as const;
  expect(states.map((state) => isEditable({ state, mine: true }))).toEqual([true, true, false, false]);
  expect(isEditable({ state: 'DRAFT', mine: false })).toBe(false);
});

it('reads a line by the catalogue of whoever it is about', () => {
  const resident = { id: '1', name: 'Siti' };
  const kindOf = (subject: string, of: typeof resident | null) =>
    definitionOfLine({ subject, resident: of, fact: 'birth_date' })?.indicator?.kind;
  expect([kindOf('x', resident), kindOf('new-member-1', null), kindOf('x', null)]).toEqual(['DATE', 'DATE', undefined]);
});
