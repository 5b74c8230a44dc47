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

function addCopy(family: SyntheticFamily, donor: SyntheticFamily, person: SyntheticPerson): void {
  family.members.push({
    ...person,
    no: COPY_NO,
    relationship: RELATION.OTHER,
    presence: PRESENT.PRESENT,
    delivered: { nik: person.nik, name: person.name, birthDay: person.birthDay, sex: person.sex },
    faults: ['PERSON_IN_TWO_FAMILIES'],
    nikShared: person.delivered.nik === person.nik,
    disability: '',
    foundAs: { person, card: donor.card, kelurahan: civilKelurahanOf(donor, person), stranger: false },
  });
}

function civilKelurahanOf(family: SyntheticFamily, person: SyntheticPerson): string {
  return person.civil.elsewhere || family.civilKelurahan || family.home.settlement.kelurahan.code;
}

/**
 * Plants duplicate NIKs: a person who also stands in the next family, or a member who carries the NIK of the previous
 * family's head. Both families find it out by themselves. `quarterLater`: families that have vanished share nothing.
 */
export function plantNeighbourTrouble(
  world: World,
  family: SyntheticFamily,
  today: number,
  quarterLater: boolean,
): void {
  const gone = (index: number): boolean => quarterLater && vanishes(world, index);
  const after = faultOf(world, family.index + 1);
  if (after && !gone(family.index + 1)) {
    const shared = after === 'PERSON_IN_TWO_FAMILIES' ? lastAdult(family) : family.members[0];
    // A malformed or missing NIK equals no other.
    if (shared && shared.delivered.nik === shared.nik) shared.nikShared = true;
  }
  const fault = faultOf(world, family.index);
  if (!fault || gone(family.index - 1)) return;
  const donor = makeFamily(world, family.index - 1);
  plantTrouble(world, donor, today);
  if (fault === 'PERSON_IN_TWO_FAMILIES') {
    const person = lastAdult(donor);
    if (person) addCopy(family, donor, person);
    return;
  }
  const person = lastAdult(family);
  const head = donor.members[0];
  if (!person || !head) return;
  person.delivered.nik = head.nik;
  person.nikShared = head.delivered.nik === head.nik;
  person.faults.push('NIK_OF_NEIGHBOUR');
  person.foundAs = { person: head, card: donor.card, kelurahan: civilKelurahanOf(donor, head), stranger: true };
}
