import fc from 'fast-check';
import {
  addDays,
  ageInMonths,
  ageInYears,
  comparePlainDates,
  daysBetween,
  firstDayOf,
  fromEpochDay,
  isPeriod,
  isPlainDate,
  lastDayOf,
  nextPeriod,
  parsePlainDate,
  period,
  plainDate,
  previousPeriod,
  runDateAt,
  toEpochDay,
  type PlainDate,
} from '.';

const anyDate = fc.integer({ min: -719_162, max: 2_932_896 - 400 }).map((day) => fromEpochDay(day));
const months = (birth: string, on: string): number => ageInMonths(plainDate(birth), plainDate(on));
const years = (birth: string, on: string): number => ageInYears(plainDate(birth), plainDate(on));

describe('a plain date', () => {
  it.each(['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('accepts %s', (text) => {
    expect(isPlainDate(text)).toBe(true);
  });

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '0000-01-01',
    '26-01-01',
  ])('refuses %s', (text) => {
    expect(parsePlainDate(text)).toMatchObject({ ok: false, error: { code: 'DATE_INVALID' } });
  });

  it('counts days there and back over the whole calendar', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -400, max: 400 }), (date, by) => {
        if (toEpochDay(date) + by < -719_162) return;
        const moved = addDays(date, by);
        expect(daysBetween(date, moved)).toBe(by);
        expect(Math.sign(comparePlainDates(moved, date))).toBe(Math.sign(by));
        expect(addDays(moved, -by)).toBe(date);
      }),
    );
  });

  it('steps from 28 February into the leap day, and over it in common years', () => {
    expect(addDays(plainDate('2028-02-28'), 1)).toBe('2028-02-29');
    expect(addDays(plainDate('2026-02-28'), 1)).toBe('2026-03-01');
  });
});

describe('age', () => {
  it('is complete on the birthday, not on the day before', () => {
    expect(years('1966-11-01', '2026-10-31')).toBe(59);
    expect(years('1966-11-01', '2026-11-01')).toBe(60);
    expect(months('2019-11-02', '2026-11-01')).toBe(83);
    expect(months('2019-11-01', '2026-11-01')).toBe(84);
  });

  it('lets who was born on 29 February turn older on 1 March of a common year', () => {
    expect(years('1968-02-29', '2026-02-28')).toBe(57);
    expect(years('1968-02-29', '2026-03-01')).toBe(58);
    expect(years('1968-02-29', '2028-02-29')).toBe(60);
  });

  it('is negative in months before the birth, and never below 0 in years', () => {
    expect(months('2026-11-02', '2026-11-01')).toBe(-1);
    expect(months('2026-11-01', '2026-11-01')).toBe(0);
    expect(years('2027-11-02', '2026-11-01')).toBe(0);
  });

  it('never falls while time goes on, and grows by 12 in a year', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (birth, on) => {
        expect(ageInMonths(birth, addDays(on, 1))).toBeGreaterThanOrEqual(ageInMonths(birth, on));
        if (on.slice(0, 4) === '9999' || on.endsWith('02-29')) return;
        const later = plainDate(`${String(Number(on.slice(0, 4)) + 1).padStart(4, '0')}${on.slice(4)}`);
        expect(ageInMonths(birth, later)).toBe(ageInMonths(birth, on) + 12);
      }),
    );
  });
});

describe('a period', () => {
  it('has its first day as reference date, and rolls over the year', () => {
    expect(firstDayOf(period('2026-11'))).toBe('2026-11-01');
    expect(lastDayOf(period('2028-02'))).toBe('2028-02-29');
    expect(nextPeriod(period('2026-12'))).toBe('2027-01');
    expect(previousPeriod(period('2027-01'))).toBe('2026-12');
    expect(isPeriod('2026-13')).toBe(false);
    expect(isPeriod('2026-1')).toBe(false);
  });
});

describe('the run date', () => {
  it('is the day on a wall calendar in Jakarta, whatever the server’s zone', () => {
    const at = (text: string): PlainDate => runDateAt(new Date(text));
    expect(at('2026-11-21T16:59:59Z')).toBe('2026-11-21');
    expect(at('2026-11-21T17:00:00Z')).toBe('2026-11-22');
    expect(at('2026-12-31T18:00:00Z')).toBe('2027-01-01');
  });
});
