import { plainDate } from '@tepat/shared';
import { endOf, nextCutOff } from './cut-off';

const on = (text: string | null) => (text === null ? null : plainDate(text));

describe('the cut-off of the next file', () => {
  it.each([
    ['nothing waits', null, null, '2026-12-18', null],
    ['on the day itself it has not passed', '2026-12-01', null, '2026-12-17', null],
    ['on the day after it has', '2026-12-01', null, '2026-12-18', '2026-12-17'],
    ['months that were missed come one after the other', '2026-09-20', '2026-09-17', '2026-12-18', '2026-10-17'],
    ['what committed late goes into the next', '2026-12-17', '2026-12-17', '2026-12-20', null],
    ['and the next comes', '2026-12-17', '2026-12-17', '2027-01-18', '2027-01-17'],
  ])('%s', (_, oldest, last, today, expected) => {
    expect(nextCutOff(on(oldest), on(last), plainDate(today), 17)).toBe(expected);
  });

  it('ends at midnight in Jakarta', () => {
    expect(endOf(plainDate('2026-12-17')).toISOString()).toBe('2026-12-17T17:00:00.000Z');
  });
});
