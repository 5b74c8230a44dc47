import { isCountedMember } from '@tepat/shared';
import { makeFamily, type SyntheticFamily, type World } from './family';
import { PRESENT, RELATION, type SyntheticPerson } from './person';
import { LANE, singleDraw } from './random';
import { QUARTER, TROUBLE } from './rates';
import { FIRST_ARRIVAL } from './synthetic-number';
import { plantTrouble } from './trouble';

/** The number of the row of a person who stands in two families; above any real member's. */
const COPY_NO = 99;

type NeighbourFault = 'PERSON_IN_TWO_FAMILIES' | 'NIK_OF_NEIGHBOUR';

function drawn(world: World, index: number): NeighbourFault | null {
  if (index < 1 || index >= world.families || index >= FIRST_ARRIVAL) return null;
  const luck = singleDraw(world.seed, index, LANE.NEIGHBOUR);
  if (luck < TROUBLE.personInTwoFamilies) return 'PERSON_IN_TWO_FAMILIES';
  return luck < TROUBLE.personInTwoFamilies + TROUBLE.nikOfNeighbour ? 'NIK_OF_NEIGHBOUR' : null;
}

/** The fault that family `index` shares with the one before it. Never two in a row, so that no chain arises. */
function faultOf(world: World, index: number): NeighbourFault | null {
  return drawn(world, index - 1) === null ? drawn(world, index) : null;
}

/** Does the family leave the deliveries in the quarter? Asked of neighbours too, so it has a draw of its own. */
export function vanishes(world: World, index: number): boolean {
  return singleDraw(world.seed, index, LANE.QUARTER) < QUARTER.familyVanishes;
}

function lastAdult(family: SyntheticFamily): SyntheticPerson | undefined {
  return family.members.findLast(({ age }) => age >= 15);
}

/** The row of a donor's person once more, under the donee's family. */
function copyOf(person: SyntheticPerson): SyntheticPerson {
  return {
    ...person,
    no: COPY_NO,
    relationship: RELATION.OTHER,
    presence: PRESENT.PRESENT,
    delivered: { nik: person.nik, name: person.name, birthDay: person.birthDay, sex: person.sex },
    faults: ['PERSON_IN_TWO_FAMILIES'],
    disability: '',
  };
}

function civilKelurahanOf(family: SyntheticFamily, person: SyntheticPerson): string {
  return person.civil.elsewhere || family.civilKelurahan || family.home.settlement.kelurahan.code;
}

/**
 * Plants duplicate NIKs: a person of the previous family who also stands in this one, or a member who carries the NIK
 * of the previous family's head. `sinceThen` lets the time pass for the previous family that has passed since the first
 * delivery (null at the first); one that has vanished shares nothing.
 */
export function plantNeighbourTrouble(
  world: World,
  family: SyntheticFamily,
  sinceThen: ((donor: SyntheticFamily) => void) | null,
): void {
  const fault = faultOf(world, family.index);
  if (!fault || (sinceThen && vanishes(world, family.index - 1))) return;
  const donor = makeFamily(world, family.index - 1);
  plantTrouble(world, donor, world.firstDay);
  const copied = fault === 'PERSON_IN_TWO_FAMILIES';
  const owner = copied ? lastAdult(donor) : donor.members[0];
  const carrier = copied ? owner && copyOf(owner) : lastAdult(family);
  if (!owner || !carrier) return;
  sinceThen?.(donor);
  if (copied) family.members.push(carrier);
  else {
    carrier.delivered.nik = owner.nik;
    carrier.faults.push('NIK_OF_NEIGHBOUR');
  }
  carrier.nikShared = owner.delivered.nik === owner.nik && standsThere(owner);
  carrier.foundAs = { person: owner, card: donor.card, kelurahan: civilKelurahanOf(donor, owner), stranger: !copied };
}

/** In the delivery, and not as one who died or moved away: only then does the number stand twice. */
function standsThere(person: SyntheticPerson): boolean {
  return !person.omitted && isCountedMember(person.presence);
}

/**
 * Marks the member whose NIK the next family carries too; asked last, when the family is as it is delivered. `neighbour`
 * makes another family as it is delivered: for the few that share a number.
 */
export function markSharedNik(
  world: World,
  family: SyntheticFamily,
  second: boolean,
  neighbour: (index: number) => SyntheticFamily,
): void {
  const after = faultOf(world, family.index + 1);
  if (!after || (second && vanishes(world, family.index + 1))) return;
  const own = family.members.filter(({ no, age }) => no <= family.firstSize && (age >= 15 || no === 1));
  const shared = after === 'PERSON_IN_TWO_FAMILIES' ? own.at(-1) : own[0];
  const carrier = neighbour(family.index + 1).members.find(({ foundAs }) => foundAs !== null);
  // A malformed or missing NIK equals no other.
  if (carrier && standsThere(carrier) && shared && shared.delivered.nik === shared.nik) shared.nikShared = true;
}
