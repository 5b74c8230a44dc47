import { readBirthDate } from './birth-date';

it.each(['17-05-1950', '17/5/1950', '17051950', '17.05.1950', '17 05 1950', ' 1950-05-17 '])(
  'reads %s as the day on the card',
  (typed) => expect(readBirthDate(typed)).toBe('1950-05-17'),
);

it.each(['', '31-02-1950', '1705', '17-05-50', '05-17-1950', '17-05-1950x'])('takes %j for no day', (typed) =>
  expect(readBirthDate(typed)).toBeNull(),
);
