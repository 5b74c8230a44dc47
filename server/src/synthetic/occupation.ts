import { cumulative, type RandomStream } from './random';
import { NOT_RECORDED, RELATION, SEX, type SyntheticPerson } from './person';

const YES = 1;
const NO = 2;
const NEVER = 1;
const IN_SCHOOL = 2;
const NO_LONGER = 3;

/** Highest diploma of adults by latent level: none, SD, SMP, SMA, D1-D3, D4/S1, S2+. Upper bounds in standard deviations. */
const DIPLOMA_CUTS = [-1.6, -0.78, -0.36, 0.76, 1.0, 1.95] as const;
/** The lowest age at which each diploma can be had. */
const DIPLOMA_AGES = [0, 12, 15, 18, 21, 22, 24] as const;

/** Sectors of the catalogue that people of Jakarta work in, for little and for much schooling. */
const SECTORS = [13, 15, 14, 12, 9, 25, 26, 20, 16, 17, 19, 21, 22, 23, 4, 2] as const;
const SHARES_LOW = cumulative([30, 16, 15, 10, 12, 7, 6, 2, 0.3, 0.2, 0.2, 0.6, 0.3, 0.4, 0.7, 0.3]);
const SHARES_HIGH = cumulative([19, 6, 6, 4, 10, 4, 0.3, 6, 8, 10, 8, 8, 6, 4, 0, 0.1]);

function diploma(age: number, level: number, draw: RandomStream): number {
  // Younger people stayed longer at school.
  const cohort = age >= 60 ? -0.75 : age >= 45 ? -0.2 : age >= 25 ? 0.15 : 0.1;
  const reached = 0.55 * level + 0.835 * draw.normal() + cohort;
  let code = 1 + DIPLOMA_CUTS.filter((cut) => reached > cut).length;
  while (code > 1 && age < (DIPLOMA_AGES[code - 1] ?? 0)) code--;
  return code;
}

function schooling(age: number, level: number, draw: RandomStream): number {
  if (age < 7) return draw.chance(age < 5 ? 0.05 : 0.6) ? IN_SCHOOL : NEVER;
  const attends = age <= 12 ? 0.985 : age <= 15 ? 0.94 : age <= 18 ? 0.76 : age <= 23 ? 0.3 + 0.13 * level : 0.01;
  if (draw.chance(attends)) return IN_SCHOOL;
  return age > 60 && draw.chance(0.07) ? NEVER : NO_LONGER;
}

function workRate(person: SyntheticPerson): number {
  if (person.schooling === IN_SCHOOL) return 0.08;
  if (person.relationship === RELATION.SERVANT) return 1;
  const male = person.sex === SEX.MALE;
  if (person.age < 20) return male ? 0.5 : 0.4;
  if (person.age < 60) return male ? 0.89 : person.relationship === RELATION.SPOUSE ? 0.38 : 0.62;
  if (person.age < 70) return male ? 0.5 : 0.24;
  return male ? 0.18 : 0.08;
}

function jobStatus(education: number, level: number, draw: RandomStream): number {
  const luck = draw.next();
  const official = education >= 5 ? 0.09 : education === 4 ? 0.03 : 0.008;
  if (luck < official) return 5;
  const employee = education >= 5 ? 0.72 : education === 4 ? 0.52 : 0.3;
  const rest = (luck - official) / (1 - official);
  if (rest < employee) return 4;
  const own = (rest - employee) / (1 - employee);
  if (own < 0.52) return 1;
  if (own < 0.66) return 2;
  if (own < (level > 0.5 ? 0.76 : 0.69)) return 3;
  return own < 0.92 ? 6 : 7;
}

/** Work of a person of 10 or more; younger children are not asked. */
export function takeWork(person: SyntheticPerson, level: number, draw: RandomStream): void {
  person.sector = NOT_RECORDED;
  person.jobStatus = NOT_RECORDED;
  person.working = person.age < 10 ? NOT_RECORDED : NO;
  if (person.age < 15 || !draw.chance(workRate(person))) return;
  person.working = YES;
  person.sector =
    person.relationship === RELATION.SERVANT
      ? 26
      : (SECTORS[draw.share(person.education >= 5 ? SHARES_HIGH : SHARES_LOW)] ?? 13);
  person.jobStatus = jobStatus(person.education, level, draw);
}

/** Schooling, work, health and insurance, in dependence on age and on the family's latent wealth. */
export function occupy(person: SyntheticPerson, level: number, draw: RandomStream): void {
  const { age } = person;
  // The questions on schooling begin at 5.
  person.schooling = age < 5 ? NOT_RECORDED : schooling(age, level, draw);
  person.education = age < 5 ? NOT_RECORDED : diploma(age, level, draw);
  takeWork(person, level, draw);
  person.functionalDifficulty = difficulty(age, draw.next());
  const illnesses = age < 40 ? 0.04 : age < 60 ? 0.25 : age < 70 ? 0.7 : 1.1;
  let count = 0;
  let product = draw.next();
  const limit = Math.exp(-illnesses);
  while (product > limit && count < 6) {
    product *= draw.next();
    count++;
  }
  person.chronicIllness = count;
}

/** 1 none, 2 some, 3 a lot, 4 cannot: severe difficulty for some 1.5 % of all, steeply rising with age. */
function difficulty(age: number, luck: number): number {
  const cannot = age < 60 ? 0.0012 : age < 75 ? 0.006 : 0.03;
  const much = age < 7 ? 0.002 : age < 40 ? 0.004 : age < 60 ? 0.009 : age < 75 ? 0.035 : 0.13;
  const some = age < 40 ? 0.015 : age < 60 ? 0.07 : age < 75 ? 0.22 : 0.4;
  if (luck < cannot) return 4;
  if (luck < cannot + much) return 3;
  return luck < cannot + much + some ? 2 : 1;
}

/** One insurance for the family, as a card usually covers it; 0 none, 1 contribution paid by the state, 2 self-paid, 3 employer. */
export function familyInsurance(level: number, members: readonly SyntheticPerson[], draw: RandomStream): number {
  const employed = members.some(({ jobStatus: status }) => status === 4 || status === 5);
  const luck = draw.next();
  const state = level < -0.8 ? 0.82 : level < 0 ? 0.55 : level < 0.8 ? 0.25 : 0.06;
  if (luck < state) return 1;
  if (luck > 0.97) return 0;
  return employed && draw.chance(0.75) ? 3 : 2;
}
