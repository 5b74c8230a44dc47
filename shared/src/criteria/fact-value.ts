import { dateOfNumber, type PlainDate } from '../calendar';
import { unreachable } from '../prelude';
import { regionCode, type RegionCode } from '../region';
import { type FactDefinition } from './fact';

/** A fact as people read it; null is unknown. */
export type FactValue = number | boolean | RegionCode | PlainDate | readonly string[] | null;

/** The bit mask of members of a SET fact. An unknown member is a defect of the caller and throws. */
export function setMask(fact: FactDefinition, members: readonly string[]): number {
  if (fact.type !== 'SET') throw new TypeError(`${fact.code} is not a set`);
  return members.reduce((mask, code) => {
    const bit = fact.members.findIndex((member) => member.code === code);
    if (bit < 0) throw new RangeError(`${fact.code} has no member ${code}`);
    return mask | (1 << bit);
  }, 0);
}

/** From the number in the vector back to what it stands for. */
export function factValue(fact: FactDefinition, stored: number): FactValue {
  if (Number.isNaN(stored)) return null;
  switch (fact.type) {
    case 'NUMBER':
      return stored;
    case 'BOOLEAN':
      return stored !== 0;
    case 'REGION': {
      const digits = String(stored).padStart(10, '0');
      return regionCode([digits.slice(0, 2), digits.slice(2, 4), digits.slice(4, 6), digits.slice(6)].join('.'));
    }
    case 'SET':
      return fact.members.filter((_, bit) => (stored & (1 << bit)) !== 0).map((member) => member.code);
    case 'DATE':
      return dateOfNumber(stored);
    default:
      return unreachable(fact);
  }
}
