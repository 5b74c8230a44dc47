import { changeDwelling } from './dwelling';
import { freeBirthDay, makePerson, type SyntheticFamily, type World } from './family';
import { vanishes } from './neighbour';
import { takeWork } from './occupation';
import { MARITAL, PRESENT, RELATION, SEX, type SyntheticPerson } from './person';
import { LANE, type RandomStream } from './random';
import { QUARTER, TROUBLE } from './rates';
import { anySettlement, homeIn } from './settlement';
import { DAY_CLASSES, dayOfClass, syntheticFamilyCard } from './synthetic-number';
import { plantPersonTrouble } from './trouble';

function mortality(age: number): number {
  if (age < 40) return QUARTER.deathUnder40;
  if (age < 60) return QUARTER.death40To59;
  return age < 70 ? QUARTER.death60To69 : QUARTER.death70AndOver;
}

function isHere(person: SyntheticPerson): boolean {
  return (
    (person.presence === PRESENT.PRESENT || person.presence === PRESENT.NEW) &&
    person.civil.status === 'ACTIVE' &&
    !person.omitted
  );
}

/** Another family card, issued within the quarter; the civil registry and the delivery both have it. */
function issueCard(family: SyntheticFamily, today: number, draw: RandomStream): void {
  const day = dayOfClass(today - draw.below(80), family.slot);
  family.cardDay = day > family.cardDay ? day : family.cardDay + DAY_CLASSES;
  family.card = syntheticFamilyCard(family.slot, family.cardDay);
  family.deliveredCard = family.card;
  family.faults = family.faults.filter((fault) => !fault.startsWith('FAMILY_CARD'));
  family.changes.push('FAMILY_CARD');
}

function die(person: SyntheticPerson, family: SyntheticFamily, today: number, draw: RandomStream): void {
  person.civil.status = 'DECEASED';
  person.civil.statusDay = Math.max(person.birthDay, today - draw.below(90));
  const luck = draw.next();
  if (luck < QUARTER.deathRecorded) {
    person.presence = PRESENT.DIED;
    promoteHead(family);
  } else if (luck < QUARTER.deathRecorded + QUARTER.deathUnnoticed) {
    person.faults.push('DECEASED');
  } else {
    person.omitted = true;
    promoteHead(family);
  }
  family.changes.push('DEATH');
}

/** When the head is recorded dead or gone, the spouse or the eldest member heads the family. */
function promoteHead(family: SyntheticFamily): void {
  const head = family.members.find(({ relationship }) => relationship === RELATION.HEAD);
  if (!head || isHere(head)) return;
  const heirs = family.members.filter((member) => isHere(member) && member.age >= 15);
  const heir =
    heirs.find(({ relationship }) => relationship === RELATION.SPOUSE) ?? heirs.sort((a, b) => b.age - a.age)[0];
  if (!heir) return;
  if (heir.relationship === RELATION.SPOUSE) heir.maritalStatus = MARITAL.WIDOWED;
  heir.relationship = RELATION.HEAD;
}

function nextNo(family: SyntheticFamily): number {
  return (
    1 +
    family.members.reduce(
      (no, member) => (member.foundAs && !member.foundAs.stranger ? no : Math.max(no, member.no)),
      0,
    )
  );
}

function bear(world: World, family: SyntheticFamily, today: number): void {
  const { draw } = world;
  const sex = draw.chance(0.512) ? SEX.MALE : SEX.FEMALE;
  const birthDay = freeBirthDay(today - draw.below(85), sex, family.slot, family.members);
  const mother = family.members.find(({ relationship }) => relationship === RELATION.SPOUSE) ?? family.members[0];
  const relationship = (mother?.age ?? 30) < 46 ? RELATION.CHILD : RELATION.GRANDCHILD;
  const sketch = { relationship, sex, age: 0, maritalStatus: MARITAL.SINGLE };
  const child = makePerson(nextNo(family), sketch, birthDay, family, world);
  child.presence = PRESENT.NEW;
  child.healthInsurance = family.members[0]?.healthInsurance ?? 0;
  plantPersonTrouble(child, family, today, draw);
  if (child.presence === PRESENT.PRESENT) child.presence = PRESENT.NEW;
  family.members.push(child);
  family.changes.push('BIRTH');
}

function moveIn(world: World, family: SyntheticFamily, today: number): void {
  const { draw } = world;
  const sex = draw.chance(0.5) ? SEX.MALE : SEX.FEMALE;
  const age = draw.between(15, 62);
  const birthDay = freeBirthDay(
    world.firstDay - Math.floor((age + draw.next()) * 365.2425),
    sex,
    family.slot,
    family.members,
  );
  const sketch = {
    relationship: RELATION.OTHER,
    sex,
    age,
    maritalStatus: age < 26 ? MARITAL.SINGLE : MARITAL.DIVORCED,
  };
  const person = makePerson(nextNo(family), sketch, birthDay, family, world);
  person.presence = PRESENT.NEW;
  plantPersonTrouble(person, family, today, draw);
  if (person.presence === PRESENT.PRESENT) person.presence = PRESENT.NEW;
  family.members.push(person);
  family.changes.push('MOVE_IN');
}

function leave(person: SyntheticPerson, family: SyntheticFamily, today: number, draw: RandomStream): void {
  person.civil.status = 'MOVED_OUT';
  person.civil.statusDay = Math.max(person.birthDay, today - draw.below(90));
  person.civil.elsewhere = '32.75.01.1001';
  if (draw.chance(0.5)) {
    person.presence = PRESENT.MOVED;
    promoteHead(family);
  } else person.faults.push('MOVED_OUT');
  family.changes.push('MOVE_OUT');
}

/** Somebody looked into the mismatch: the delivery and the registry agree again. */
function repair(person: SyntheticPerson, family: SyntheticFamily): void {
  const repairable = person.faults.filter(
    (fault) => fault !== 'NIK_OF_NEIGHBOUR' && fault !== 'PERSON_IN_TWO_FAMILIES',
  );
  if (repairable.length === 0 || person.foundAs) return;
  if (person.faults.includes('DECEASED')) person.presence = PRESENT.DIED;
  else if (person.faults.includes('MOVED_OUT')) person.presence = PRESENT.MOVED;
  else {
    person.civil = { known: true, status: 'ACTIVE', statusDay: person.birthDay, elsewhere: '' };
  }
  person.delivered = { nik: person.nik, name: person.name, birthDay: person.birthDay, sex: person.sex };
  person.unnumbered = false;
  person.faults = [];
  family.changes.push('FAULT_REPAIRED');
}

function changeFamily(world: World, family: SyntheticFamily, today: number): void {
  const { draw } = world;
  if (draw.chance(QUARTER.familyMoves)) {
    family.home = homeIn(anySettlement(world.settlements, world.families, draw), draw.next(), draw);
    family.civilKelurahan = '';
    family.faults = family.faults.filter((fault) => fault !== 'KELURAHAN_DIFFERS');
    family.changes.push('MOVE');
    if (draw.chance(0.5)) issueCard(family, today, draw);
  } else if (draw.chance(QUARTER.familyCardChanges)) issueCard(family, today, draw);
  if (draw.chance(QUARTER.familyRefChanges)) {
    family.previousRef = family.ref;
    family.ref = family.ref.replace('K', 'L');
    family.changes.push('FAMILY_REF');
    if (draw.chance(QUARTER.familyRefAndCardChange)) {
      family.residentPrefix = family.residentPrefix.replace('I', 'J');
      if (!family.changes.includes('FAMILY_CARD')) issueCard(family, today, draw);
    }
  }
  if (draw.chance(QUARTER.indicatorsChange)) {
    changeDwelling(family.values, draw);
    family.changes.push('INDICATORS');
  }
  if (family.missing.length > 0 && draw.chance(QUARTER.faultRepaired)) {
    family.missing = [];
    family.faults = family.faults.filter((fault) => fault !== 'INDICATORS_MISSING');
    family.changes.push('INDICATORS');
  }
}

function changePeople(world: World, family: SyntheticFamily, today: number): void {
  const { draw } = world;
  for (const person of [...family.members]) {
    const [fate, work, luck] = [draw.next(), draw.next(), draw.next()];
    if (person.faults.length > 0 && luck < QUARTER.faultRepaired) {
      repair(person, family);
      continue;
    }
    if (!isHere(person) || person.foundAs) continue;
    const death = mortality(person.age);
    if (fate < death) die(person, family, today, draw);
    else if (fate < death + QUARTER.movesOut) leave(person, family, today, draw);
    else if (work < QUARTER.workChanges && person.age >= 18 && person.age < 65) {
      takeWork(person, family.wealth, draw);
      family.changes.push('WORK');
    }
  }
  const mother = family.members.find(
    (person) =>
      isHere(person) &&
      person.sex === SEX.FEMALE &&
      person.relationship <= RELATION.SPOUSE &&
      person.age >= 20 &&
      person.age < 45,
  );
  if (mother && mother.maritalStatus === MARITAL.MARRIED && draw.chance(QUARTER.birth)) bear(world, family, today);
  if (draw.chance(QUARTER.movesIn * family.members.length)) moveIn(world, family, today);
}

/**
 * Lets a quarter pass for a family as it was delivered: deaths, births, moves, purchases, new numbers, repaired faults,
 * a new national ranking. Changes the family in place; `changes` names what happened.
 */
export function passQuarter(world: World, family: SyntheticFamily, today: number): void {
  if (vanishes(world, family.index)) {
    family.vanished = true;
    family.changes.push('VANISHED');
    for (const person of family.members) {
      if (person.civil.status !== 'ACTIVE') continue;
      person.civil.status = 'MOVED_OUT';
      person.civil.statusDay = Math.max(person.birthDay, today - 45);
      person.civil.elsewhere = '32.75.02.1001';
    }
    return;
  }
  const draw = world.draw.start(family.index, LANE.QUARTER);
  changeFamily(world, family, today);
  changePeople(world, family, today);
  const before = family.nationalScore;
  const luck = draw.normal();
  // The ranking drifts a little and keeps its spread.
  family.nationalScore = (before + QUARTER.desilNoise * luck) / Math.sqrt(1 + QUARTER.desilNoise ** 2);
  if (!family.desilDelivered && !draw.chance(QUARTER.desilStillMissing)) {
    family.desilDelivered = true;
    family.faults = family.faults.filter((fault) => fault !== 'DESIL_MISSING');
  } else if (family.desilDelivered && draw.chance(TROUBLE.desilMissing * 0.2)) {
    family.desilDelivered = false;
    family.faults.push('DESIL_MISSING');
  }
}
