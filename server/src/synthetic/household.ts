import { cumulative, type RandomStream } from './random';
import { MARITAL, RELATION, SEX } from './person';

/** A member before it has a name, a birthday or an occupation; age in completed years. */
export interface MemberSketch {
  relationship: number;
  sex: number;
  age: number;
  maritalStatus: number;
}

/** Older people have no two-digit year of their own in a NIK: 1927 and 2027 look alike. */
export const MAX_AGE_MADE = 97;

/** Ages of heads in five-year groups from 20; tuned so that the people together have the age pyramid of Jakarta in 2025. */
const ALONE_AGES = cumulative([9, 13, 11.5, 8.5, 6.5, 6.5, 6.5, 7, 7.5, 7.5, 6.5, 5, 3.3, 1.7]);
const PAIR_AGES = cumulative([4, 8, 8, 8, 8, 9.5, 11, 11, 10.5, 8.5, 6, 3.4, 1.5, 0.5]);
const THREE_AGES = cumulative([1.5, 6, 10, 13, 13, 12.5, 12, 10, 7.5, 5, 3, 1.4, 0.5, 0.1]);
const LARGE_AGES = cumulative([0.2, 2, 7.5, 15, 20, 19, 14, 9, 6, 3.6, 2, 0.8, 0.3, 0.1]);

function headAge(groups: readonly number[], draw: RandomStream): number {
  return 20 + 5 * draw.share(groups) + draw.below(5);
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, Math.round(value)));
}

/** Status of someone who heads a family without a partner. */
function aloneStatus(age: number, draw: RandomStream): number {
  const widowed = age < 40 ? 0.03 : age < 55 ? 0.25 : age < 65 ? 0.6 : 0.85;
  const single = age < 30 ? 0.9 : age < 40 ? 0.6 : age < 55 ? 0.25 : 0.06;
  const luck = draw.next();
  return luck < single ? MARITAL.SINGLE : luck < single + (1 - single) * widowed ? MARITAL.WIDOWED : MARITAL.DIVORCED;
}

/** Age of a child whose mother has this age: births from 18 to 43, mostly around 28. */
function childAge(motherAge: number, draw: RandomStream): number {
  const latest = Math.min(43, motherAge);
  const motherThen = motherAge < 30 ? 18 + (latest - 18) * draw.next() : 27.5 + 5.5 * draw.normal();
  return clamp(motherAge - clamp(motherThen, 18, latest), 0, 44);
}

/** A child; one past its thirties mostly has a family of its own, so the youngest of two is taken. */
function child(motherAge: number, draw: RandomStream): MemberSketch {
  let age = childAge(motherAge, draw);
  if (age > 27) age = Math.min(age, childAge(motherAge, draw));
  const settled = age >= 24 && draw.chance(0.18);
  return {
    relationship: RELATION.CHILD,
    sex: draw.chance(0.512) ? SEX.MALE : SEX.FEMALE,
    age,
    maritalStatus: settled ? (draw.chance(0.7) ? MARITAL.MARRIED : MARITAL.DIVORCED) : MARITAL.SINGLE,
  };
}

/** The generation above; women outlive men. */
function parent(ofAge: number, draw: RandomStream): MemberSketch {
  const sex = draw.chance(0.7) ? SEX.FEMALE : SEX.MALE;
  const age = clamp(ofAge + 27 + 5 * draw.normal(), ofAge + 16, MAX_AGE_MADE);
  return {
    relationship: RELATION.PARENT,
    sex,
    age,
    maritalStatus: draw.chance(0.72) ? MARITAL.WIDOWED : MARITAL.MARRIED,
  };
}

function relative(nearAge: number, draw: RandomStream): MemberSketch {
  const servant = draw.chance(0.15);
  const age = servant ? draw.between(18, 45) : clamp(nearAge - 8 + 14 * draw.normal(), 1, 85);
  return {
    relationship: servant ? RELATION.SERVANT : RELATION.OTHER,
    sex: draw.chance(servant ? 0.15 : 0.5) ? SEX.MALE : SEX.FEMALE,
    age,
    maritalStatus: age > 26 && draw.chance(0.5) ? MARITAL.MARRIED : MARITAL.SINGLE,
  };
}

/** A married child with partner and children under the grandparents' roof; fills `places` of 3 or more. */
function youngFamily(motherAge: number, places: number, draw: RandomStream): MemberSketch[] {
  const age = clamp(Math.min(motherAge - 19, 24 + Math.abs(6 * draw.normal())), 20, 42);
  const sex = draw.chance(0.5) ? SEX.MALE : SEX.FEMALE;
  const partner: MemberSketch = {
    relationship: RELATION.CHILD_IN_LAW,
    sex: sex === SEX.MALE ? SEX.FEMALE : SEX.MALE,
    age: clamp(age + (sex === SEX.MALE ? -2 : 2) + 2 * draw.normal(), 19, 50),
    maritalStatus: MARITAL.MARRIED,
  };
  const mother = sex === SEX.FEMALE ? age : partner.age;
  const members: MemberSketch[] = [{ relationship: RELATION.CHILD, sex, age, maritalStatus: MARITAL.MARRIED }, partner];
  while (members.length < places) {
    members.push({ ...child(mother, draw), relationship: RELATION.GRANDCHILD, maritalStatus: MARITAL.SINGLE });
  }
  return members;
}

function head(size: number, draw: RandomStream): MemberSketch[] {
  if (size === 1) {
    const age = headAge(ALONE_AGES, draw);
    const female = age < 45 ? 0.4 : age < 60 ? 0.5 : 0.68;
    const sex = draw.chance(female) ? SEX.FEMALE : SEX.MALE;
    return [{ relationship: RELATION.HEAD, sex, age, maritalStatus: aloneStatus(age, draw) }];
  }
  const age = headAge(size === 2 ? PAIR_AGES : size === 3 ? THREE_AGES : LARGE_AGES, draw);
  const couple = (size === 2 ? 0.62 : size === 3 ? 0.84 : 0.91) * (age >= 65 ? 0.72 : 1);
  if (!draw.chance(couple)) {
    const sex = draw.chance(0.72) ? SEX.FEMALE : SEX.MALE;
    return [{ relationship: RELATION.HEAD, sex, age, maritalStatus: aloneStatus(age, draw) }];
  }
  return [
    { relationship: RELATION.HEAD, sex: SEX.MALE, age, maritalStatus: MARITAL.MARRIED },
    {
      relationship: RELATION.SPOUSE,
      sex: SEX.FEMALE,
      age: clamp(age - 3.5 + 3.5 * draw.normal(), 19, MAX_AGE_MADE),
      maritalStatus: MARITAL.MARRIED,
    },
  ];
}

/** The members of a family of `size`, head first. */
export function composeHousehold(size: number, draw: RandomStream): MemberSketch[] {
  const members = head(size, draw);
  const elder = members[0]?.age ?? 40;
  const mother = members[1]?.age ?? elder;
  if (size - members.length >= 3 && mother >= 44 && draw.chance(mother >= 55 ? 0.6 : 0.35)) {
    members.push(...youngFamily(mother, size - members.length, draw));
  }
  while (members.length < size) {
    const luck = draw.next();
    const parents = elder < 60 ? 0.042 : 0.012;
    if (luck < parents) members.push(parent(elder, draw));
    else if (luck < parents + (mother < 20 ? 0.6 : 0.05)) members.push(relative(elder, draw));
    else members.push(child(mother, draw));
  }
  return members;
}
