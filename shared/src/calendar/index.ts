export {
  addDays,
  comparePlainDates,
  daysBetween,
  daysInMonth,
  fromEpochDay,
  isPlainDate,
  isLeapYear,
  parsePlainDate,
  plainDate,
  toEpochDay,
  type PlainDate,
} from './plain-date';
export { ageInMonths, ageInYears } from './age';
export { dateNumber, dateOfNumber } from './date-number';
export {
  comparePeriods,
  firstDayOf,
  isPeriod,
  nextPeriod,
  parsePeriod,
  period,
  periodOf,
  previousPeriod,
} from './period';
export { lastDayOf, type Period } from './period';
export { JAKARTA_OFFSET_MINUTES, runDateAt } from './run-date';
