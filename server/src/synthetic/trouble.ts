import { FAMILY_INDICATORS } from '@tepat/shared';
import { DAYS_PER_YEAR, dateText } from './calendar-day';
import { type SyntheticFamily, type World } from './family';
import { personName } from './names/person-name';
import { otherSpelling } from './names/spelling-noise';
import { PRESENT, SEX, type SyntheticPerson } from './person';
import { LANE, type Lane, type RandomStream } from './random';
import { PRESENCE, TROUBLE } from './rates';
import { anySettlement } from './settlement';
import { dayOfClass, DAY_CLASSES, syntheticFamilyCard } from './synthetic-number';

/** Kelurahan of the neighbouring cities (Bekasi, Depok, Tangerang, Tangerang Selatan) and beyond, where people move to. */
const OUTSIDE = [
  '32.75.01.1001',
  '32.75.02.1001',
  '32.76.05.1001',
  '32.76.06.1001',
  '36.71.05.1001',
  '36.74.06.1001',
  '33.11.04.1001',
];

function malformed(nik: string, draw: RandomStream): string {
  const at = draw.between(8, 14);
  const kind = draw.below(3);
  if (kind === 0) return nik.slice(0, at) + nik.slice(at + 1);
  if (kind === 1) return `${nik.slice(0, at)}O${nik.slice(at + 1)}`;
  return `${nik.slice(0, 6)} ${nik.slice(6, 15)}`;
}

/** Another date such as typing makes: day and month exchanged, a year beside, or the first of January. Never after `notAfter`. */
function wrongBirthDay(day: number, notAfter: number, draw: RandomStream): number {
  const text = dateText(day);
  const kind = draw.next();
  const [month, date] = [Number(text.slice(5, 7)), Number(text.slice(8))];
  let wrong: number;
  if (kind < 0.35 && date <= 12 && date !== month) {
    wrong = Date.parse(`${text.slice(0, 5)}${text.slice(8)}-${text.slice(5, 7)}`) / 86_400_000;
  } else if (kind < 0.6) {
    wrong = Date.parse(`${text.slice(0, 4)}-01-01`) / 86_400_000;
  } else {
    wrong = day + Math.round((draw.chance(0.5) ? 1 : -1) * draw.between(1, 3) * DAYS_PER_YEAR);
  }
  if (wrong > notAfter) wrong = day - draw.between(1, 20);
  return wrong === day ? day - draw.between(1, 20) : wrong;
}

function differentName(person: SyntheticPerson, family: SyntheticFamily, draw: RandomStream): string {
  const other = personName(family.custom, person.sex, 1990, draw);
  return other === person.name ? `${other} Budiarto` : other;
}

function deathRate(age: number): number {
  if (age < 40) return TROUBLE.deceasedUnder40;
  if (age < 60) return TROUBLE.deceased40To59;
  return age < 70 ? TROUBLE.deceased60To69 : TROUBLE.deceased70AndOver;
}

function outsideSince(
  person: SyntheticPerson,
  status: 'DECEASED' | 'MOVED_OUT' | 'DEACTIVATED',
  today: number,
  draw: RandomStream,
): void {
  person.civil.status = status;
  person.civil.statusDay = Math.max(person.birthDay, today - draw.between(20, 700));
  if (status === 'MOVED_OUT') person.civil.elsewhere = draw.pick(OUTSIDE);
}

/** The presence that the delivery itself records: the fieldworker knew of a death or a move. */
function recordPresence(person: SyntheticPerson, today: number, draw: RandomStream): void {
  const luck = draw.next();
  let below = PRESENCE.died * (person.age >= 60 ? 4 : 0.6);
  if (luck < below) {
    person.presence = PRESENT.DIED;
    outsideSince(person, 'DECEASED', today, draw);
  } else if (luck < (below += PRESENCE.moved)) {
    person.presence = PRESENT.MOVED;
    outsideSince(person, 'MOVED_OUT', today, draw);
  } else if (luck < (below += PRESENCE.abroad)) person.presence = PRESENT.ABROAD;
  else if (luck < (below += PRESENCE.arrived)) person.presence = PRESENT.NEW;
  else if (luck < below + PRESENCE.notFound) person.presence = PRESENT.NOT_FOUND;
}

function plantStatus(person: SyntheticPerson, today: number, draw: RandomStream): void {
  const luck = draw.next();
  const dead = deathRate(person.age);
  if (luck < dead) {
    outsideSince(person, 'DECEASED', today, draw);
    person.faults.push(draw.chance(TROUBLE.deceasedFalsely) ? 'DECEASED_FALSELY' : 'DECEASED');
  } else if (luck < dead + TROUBLE.movedOut) {
    outsideSince(person, 'MOVED_OUT', today, draw);
    person.faults.push('MOVED_OUT');
  } else if (luck < dead + TROUBLE.movedOut + TROUBLE.deactivated) {
    outsideSince(person, 'DEACTIVATED', today, draw);
    person.faults.push('DEACTIVATED');
  }
}

function plantIdentity(person: SyntheticPerson, family: SyntheticFamily, today: number, draw: RandomStream): void {
  const { delivered } = person;
  const name = draw.next();
  if (name < TROUBLE.nameSpelling) {
    const spelling = otherSpelling(person.name, draw);
    if (spelling) {
      delivered.name = spelling;
      person.faults.push('NAME_SPELLING');
    }
  } else if (name < TROUBLE.nameSpelling + TROUBLE.nameDifferent) {
    delivered.name = differentName(person, family, draw);
    person.faults.push('NAME_DIFFERENT');
  }
  if (draw.chance(TROUBLE.birthDateWrong)) {
    delivered.birthDay = wrongBirthDay(person.birthDay, today, draw);
    person.faults.push('BIRTH_DATE_WRONG');
  }
  if (draw.chance(TROUBLE.sexWrong)) {
    delivered.sex = person.sex === SEX.MALE ? SEX.FEMALE : SEX.MALE;
    person.faults.push('SEX_WRONG');
  }
  if (draw.chance(TROUBLE.nikMalformed)) {
    delivered.nik = malformed(person.nik, draw);
    person.faults.push('NIK_MALFORMED');
  }
  if (draw.chance(TROUBLE.notInCivilRegistry)) {
    person.civil.known = false;
    person.faults.push('NOT_IN_CIVIL_REGISTRY');
  }
}

/** Faults of one person, on the day of the delivery that first contains the person. */
export function plantPersonTrouble(
  person: SyntheticPerson,
  family: SyntheticFamily,
  today: number,
  draw: RandomStream,
): void {
  if (today - person.birthDay < 365 && draw.chance(TROUBLE.newbornWithoutNik)) {
    person.unnumbered = true;
    person.delivered.nik = '';
    person.civil.known = false;
    person.faults.push('NEWBORN_WITHOUT_NIK');
    return;
  }
  plantIdentity(person, family, today, draw);
  recordPresence(person, today, draw);
  if (person.presence === PRESENT.PRESENT || person.presence === PRESENT.NEW) plantStatus(person, today, draw);
}

function plantFamilyCard(family: SyntheticFamily, today: number, draw: RandomStream): void {
  if (draw.chance(TROUBLE.familyCardStale)) {
    // The delivered number was right once; the registry has issued another since.
    family.cardDay = Math.max(family.cardDay + DAY_CLASSES, dayOfClass(today - draw.below(180), family.slot));
    family.card = syntheticFamilyCard(family.slot, family.cardDay);
    family.faults.push('FAMILY_CARD_STALE');
  } else if (draw.chance(TROUBLE.familyCardMalformed)) {
    family.deliveredCard = malformed(family.card, draw);
    family.faults.push('FAMILY_CARD_MALFORMED');
  }
}

/** Plants the faults of a family and of its members, drawn from a lane of their own. Changes the family in place. */
export function plantTrouble(world: World, family: SyntheticFamily, today: number, lane: Lane = LANE.TROUBLE): void {
  const draw = world.draw.start(family.index, lane);
  plantFamilyCard(family, today, draw);
  if (draw.chance(TROUBLE.kelurahanDiffers)) {
    const { code } = anySettlement(world.settlements, world.families, draw).kelurahan;
    if (code !== family.home.settlement.kelurahan.code) {
      family.civilKelurahan = code;
      family.faults.push('KELURAHAN_DIFFERS');
    }
  }
  if (draw.chance(TROUBLE.indicatorsMissing)) {
    for (let i = draw.between(1, 3); i > 0; i--) family.missing.push(draw.below(FAMILY_INDICATORS.length));
    family.faults.push('INDICATORS_MISSING');
  }
  if (draw.chance(TROUBLE.desilMissing)) {
    family.desilDelivered = false;
    family.faults.push('DESIL_MISSING');
  }
  for (const person of family.members) plantPersonTrouble(person, family, today, draw);
}
