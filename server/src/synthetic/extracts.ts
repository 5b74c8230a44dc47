import { DISABILITY_KINDS, type CentralProgram } from '@tepat/shared';
import { FAMILY_SLOT } from './dwelling';
import { nationalDesil, type SyntheticFamily, type World } from './family';
import { RELATION, SEX, type SyntheticPerson } from './person';
import { cumulative, LANE, type RandomStream } from './random';
import { ASSETS, CENTRAL_PROGRAM, DISABILITY, INSTITUTION, QUARTER } from './rates';

/** What the other authorities know about a family's people. */
export interface FamilyExtracts {
  owner: SyntheticPerson | null;
  cars: number;
  njop: number;
  programs: { person: SyntheticPerson; program: CentralProgram; sinceDay: number }[];
  residentsOfInstitutions: { person: SyntheticPerson; institution: string; sinceDay: number }[];
  disabilities: { person: SyntheticPerson; kinds: string; registeredDay: number; expiresDay: number | null }[];
}

const ELDERLY_HOMES = [
  'Panti Sosial Tresna Werdha Contoh 1',
  'Panti Sosial Tresna Werdha Contoh 2',
  'Panti Sosial Tresna Werdha Contoh 3',
];
const OTHER_HOMES = [
  'Panti Sosial Bina Laras Contoh',
  'Panti Sosial Bina Daksa Contoh',
  'Panti Sosial Asuhan Anak Contoh',
];

/** Kinds at ages under 19 as counted in a national survey (48 / 12 / 24 / 16 %), later more physical and sensory. */
const KINDS_YOUNG = cumulative([0.48, 0.24, 0.16, 0.12]);
const KINDS_ADULT = cumulative([0.56, 0.1, 0.16, 0.18]);
const SEVERAL_KINDS = 0.08;

function kindsOf(age: number, first: number, second: number, several: number): string {
  const shares = age < 19 ? KINDS_YOUNG : KINDS_ADULT;
  const kindAt = (luck: number): number => shares.findIndex((share) => luck < share);
  const chosen = [kindAt(first), several < SEVERAL_KINDS ? kindAt(second) : -1];
  return DISABILITY_KINDS.filter((_, i) => chosen.includes(i)).join('|');
}

function addDisability(extracts: FamilyExtracts, person: SyntheticPerson, desil: number, draw: RandomStream): void {
  const severe = person.functionalDifficulty >= 3;
  const factor = desil <= 4 ? DISABILITY.poorFactor : DISABILITY.otherFactor;
  const [luck, days, limited] = [draw.next(), draw.below(2500), draw.chance(0.1)];
  const [first, second, several] = [draw.next(), draw.next(), draw.next()];
  if (luck >= (severe ? DISABILITY.severe : DISABILITY.other) * factor) return;
  const kinds = kindsOf(person.age, first, second, several);
  person.disability = kinds;
  // Registrations since 2019; one in ten is limited to five years.
  const registeredDay = Math.max(person.birthDay + 30, REGISTER_END - days);
  extracts.disabilities.push({ person, kinds, registeredDay, expiresDay: limited ? registeredDay + 5 * 365 : null });
}

/** 2026-08-31: entries of the generated registers lie before it. */
const REGISTER_END = 20_696;

function addInstitution(extracts: FamilyExtracts, person: SyntheticPerson, draw: RandomStream): void {
  const [luck, place, days] = [draw.next(), draw.next(), draw.below(2000)];
  const rate = person.disability ? INSTITUTION.disabled : person.age >= 60 ? INSTITUTION.elderly : INSTITUTION.other;
  if (luck >= rate) return;
  const homes = person.age >= 60 ? ELDERLY_HOMES : OTHER_HOMES;
  const institution = homes[Math.floor(place * homes.length)] ?? '';
  extracts.residentsOfInstitutions.push({
    person,
    institution,
    sinceDay: Math.max(person.birthDay, REGISTER_END - days),
  });
}

function addPrograms(
  extracts: FamilyExtracts,
  family: SyntheticFamily,
  desil: number,
  quarterLater: boolean,
  draw: RandomStream,
): void {
  const young = family.members.some(({ age }) => age < 7);
  const minors = family.members.some(({ age }) => age < 19);
  const elderly = family.members.some(({ age }) => age >= 60);
  const factor = young ? CENTRAL_PROGRAM.withYoungChild : elderly ? CENTRAL_PROGRAM.withElderly : 1;
  const bpnt = Math.min(0.88, (CENTRAL_PROGRAM.bpnt[desil - 1] ?? 0) * factor);
  const pkh = minors || elderly ? Math.min(0.88, (CENTRAL_PROGRAM.pkh[desil - 1] ?? 0) * factor) : 0;
  const person =
    family.members.find(({ sex, relationship }) => sex === SEX.FEMALE && relationship <= RELATION.SPOUSE) ??
    family.members[0];
  for (const [program, chance] of [
    ['BPNT', bpnt],
    ['PKH', pkh],
  ] as const) {
    const [luck, days, ends] = [draw.next(), draw.below(1800), draw.next()];
    if (!person || luck >= chance || (quarterLater && ends < QUARTER.centralProgramEnds)) continue;
    extracts.programs.push({ person, program, sinceDay: REGISTER_END - days });
  }
}

/**
 * What assets, care homes, central programmes and the disability register hold about a family. Drawn from a lane of its
 * own in a fixed order, so that a quarter later the same people stand in the same registers but for what has changed.
 */
export function extractsOf(world: World, family: SyntheticFamily, quarterLater: boolean): FamilyExtracts {
  const draw = world.draw.start(family.index, LANE.EXTRACTS);
  const desil = nationalDesil(family.firstScore);
  const extracts: FamilyExtracts = {
    owner: null,
    cars: 0,
    njop: 0,
    programs: [],
    residentsOfInstitutions: [],
    disabilities: [],
  };
  const [registered, borrowed, noise, elsewhere] = [draw.next(), draw.next(), draw.normal(), draw.next()];
  const car = family.values[FAMILY_SLOT.car] ?? 0;
  if (car > 0 && registered < ASSETS.carInExtract) extracts.cars = car;
  else if (car === 0 && borrowed < ASSETS.carUnderBorrowedName) extracts.cars = 1;
  const ownsHome = family.values[FAMILY_SLOT.tenure] === 1 && family.values[FAMILY_SLOT.landTitle] !== 2;
  const ownsOther = (family.values[FAMILY_SLOT.otherProperty] ?? 0) > 0 && elsewhere < 0.35;
  if (ownsHome || ownsOther) {
    const value = Math.exp(Math.log(ASSETS.medianNjop) + 0.62 * family.wealth + 0.6 * noise);
    extracts.njop = 1000 * Math.round((value * (ownsHome && ownsOther ? 1.7 : 1)) / 1000);
  }
  if (extracts.cars > 0 || extracts.njop > 0) extracts.owner = family.members[0] ?? null;
  addPrograms(extracts, family, desil, quarterLater, draw);
  for (const person of family.members) {
    if (person.foundAs && !person.foundAs.stranger) continue;
    addDisability(extracts, person, desil, draw);
    addInstitution(extracts, person, draw);
  }
  return extracts;
}
