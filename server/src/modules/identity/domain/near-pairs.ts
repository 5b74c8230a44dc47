import { compareNames } from '@tepat/shared';
import { spellingDistance } from './lay-beside';

/** A counted member, as far as the search for duplicates looks. */
export interface Searched {
  readonly id: number;
  readonly familyId: number;
  readonly nikId: number | null;
  readonly birthDate: string | null;
  readonly name: string;
  /** Agrees with the civil registry under the own NIK. */
  readonly matched: boolean;
}

export interface NearPair {
  readonly first: number;
  readonly second: number;
  /** 0 to 100. */
  readonly likeness: number;
}

/** In different families; in one family twins have names alike, and only the same name in another spelling counts. */
const NEAR = 85;
/** More people of one kelurahan with one birth date than this were not born on it: it stands for "unknown". */
export const MOST_BORN_TOGETHER = 300;

/**
 * Pairs of records of one kelurahan with one birth date and names near each other. Within a birth date all are compared,
 * so the work grows with the people and not with their square; a birth date that too many have is left out and counted.
 * Who agrees with the civil registry under two different NIKs is two people.
 */
export function nearPairs(people: readonly Searched[]): { readonly pairs: NearPair[]; readonly leftOut: number } {
  const born = new Map<string, Searched[]>();
  for (const person of people) {
    if (person.birthDate === null) continue;
    const together = born.get(person.birthDate);
    if (together) together.push(person);
    else born.set(person.birthDate, [person]);
  }
  const pairs: NearPair[] = [];
  let leftOut = 0;
  for (const together of born.values()) {
    if (together.length > MOST_BORN_TOGETHER) leftOut += together.length;
    else for (const [at, one] of together.entries()) pairs.push(...nearTo(one, together.slice(at + 1)));
  }
  return { pairs, leftOut };
}

function nearTo(one: Searched, others: readonly Searched[]): NearPair[] {
  return others.flatMap((other) => {
    if (one.matched && other.matched && one.nikId !== other.nikId) return [];
    const { likeness } = spellingDistance(one.name, other.name);
    const isOne = compareNames(one.name, other.name) !== 'DIFFERENT';
    if (!isOne && (one.familyId === other.familyId || likeness < NEAR)) return [];
    return [{ first: Math.min(one.id, other.id), second: Math.max(one.id, other.id), likeness }];
  });
}
