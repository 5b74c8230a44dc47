import { cumulative, type RandomStream } from '../random';
import { TRADITION_SHARES, TRADITIONS, type Tradition, type TraditionNames } from './name-pools';

const BY_SHARE = cumulative(TRADITION_SHARES.map(([, share]) => share));
const ERA_ENDS = [1965, 1985, 2005] as const;

/** How a family names its members. */
export interface NamingCustom {
  readonly names: TraditionNames;
  readonly clan: string;
}

export function namingCustom(draw: RandomStream): NamingCustom {
  const tradition: Tradition = TRADITION_SHARES[draw.share(BY_SHARE)]?.[0] ?? 'JAVANESE';
  const names = TRADITIONS[tradition];
  return { names, clan: names.clans.length > 0 ? draw.pick(names.clans) : '' };
}

/** A name in the custom of the family and of the years in which the person was born. `sex` 1 male, 2 female. */
export function personName(custom: NamingCustom, sex: number, birthYear: number, draw: RandomStream): string {
  const era = ERA_ENDS.filter((end) => birthYear >= end).length;
  const pools = sex === 1 ? custom.names.male : custom.names.female;
  const pool = pools[era];
  if (!pool) throw new RangeError(`No names for era ${era}`);
  const length = draw.next();
  const first = draw.pick(pool.first);
  let name = first;
  if (length >= pool.words[0]) name += ` ${another(pool.second, first, draw)}`;
  if (length >= pool.words[1]) name += ` ${another(pool.second, name, draw)}`;
  return custom.clan === '' || name.includes(custom.clan) ? name : `${name} ${custom.clan}`;
}

/** A word that the name does not contain yet: nobody is called Putri Putri. */
function another(words: readonly string[], taken: string, draw: RandomStream): string {
  const word = draw.pick(words);
  if (!taken.includes(word)) return word;
  return words.find((candidate) => !taken.includes(candidate)) ?? word;
}

/** Parents came from everywhere; most of those born since the nineties were born in the city. */
const CITY_BORN_SINCE = 1990;

export function birthPlace(custom: NamingCustom, birthYear: number, draw: RandomStream): string {
  const [inCity, place] = [draw.chance(0.82), draw.pick(custom.names.birthPlaces)];
  return birthYear >= CITY_BORN_SINCE && inCity ? 'Jakarta' : place;
}
