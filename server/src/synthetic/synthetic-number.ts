import { dateText } from './calendar-day';
import { scatter, SCATTER_BITS } from './random';

/**
 * Synthetic NIKs and family card numbers: 16 digits of the right structure whose kecamatan part is 90-99. No kecamatan
 * of Indonesia has such a code (the highest is 51), so none can be a real person's.
 *
 * They are unique without a table of those already given. A family's number is scattered to a slot (5 cities × 10
 * kecamatan parts × 9999 serials) and one of 17 classes; all dates in its numbers lie on days of that class
 * (day ≡ class mod 17). Two families of one slot therefore never share a date, and within a family a date is given
 * once per sex. 17 is no multiple of 7: the days still spread over the week and the year.
 */
const KECAMATAN_PARTS = 50;
const SERIALS = 9999;
const SLOTS = KECAMATAN_PARTS * SERIALS;
export const DAY_CLASSES = 17;

/** Families that can be numbered: delivered first, then those who arrive later, then those that no delivery contains. */
export const MAX_FAMILIES = 3_850_000;
export const FIRST_ARRIVAL = 3_850_000;
export const FIRST_UNLISTED = 4_500_000;
if (FIRST_UNLISTED + MAX_FAMILIES > 2 ** SCATTER_BITS || 2 ** SCATTER_BITS > SLOTS * DAY_CLASSES) {
  throw new RangeError('The space of synthetic numbers is too small');
}

export interface NumberSlot {
  /** `31 7x 9y` */
  readonly region: string;
  readonly serial: string;
  readonly dayClass: number;
}

export function slotOf(seed: number, family: number): NumberSlot {
  const place = scatter(seed, family);
  const slot = place % SLOTS;
  const part = Math.floor(slot / SERIALS);
  return {
    region: `317${1 + Math.floor(part / 10)}9${part % 10}`,
    serial: String(1 + (slot % SERIALS)).padStart(4, '0'),
    dayClass: Math.floor(place / SLOTS),
  };
}

/** The last day of the slot's class that is not after `day`. */
export function dayOfClass(day: number, slot: NumberSlot): number {
  const offset = (day - slot.dayClass) % DAY_CLASSES;
  return day - (offset < 0 ? offset + DAY_CLASSES : offset);
}

/** DDMMYY, the day written as two digits after adding `plus`. */
function dayMonthYear(day: number, plus: number): string {
  const text = dateText(day);
  const days = plus === 0 ? text.slice(8) : String(Number(text.slice(8)) + plus);
  return days + text.slice(5, 7) + text.slice(2, 4);
}

/** `sex` 1 male, 2 female: women's days carry + 40. `birthDay` must be of the slot's class. */
export function syntheticNik(slot: NumberSlot, sex: number, birthDay: number): string {
  return slot.region + dayMonthYear(birthDay, sex === 2 ? 40 : 0) + slot.serial;
}

/** `issueDay` must be of the slot's class. */
export function syntheticFamilyCard(slot: NumberSlot, issueDay: number): string {
  return slot.region + dayMonthYear(issueDay, 0) + slot.serial;
}
