import { DAYS_PER_YEAR, yearOf, yearsBetween } from './calendar-day';
import { makeDwelling, type FamilyValues } from './dwelling';
import { composeHousehold, type MemberSketch } from './household';
import { birthPlace, namingCustom, personName, type NamingCustom } from './names/person-name';
import { familyInsurance, occupy } from './occupation';
import { NOT_RECORDED, PRESENT, type SyntheticPerson } from './person';
import { cumulative, LANE, type RandomStream } from './random';
import {
  BETWEEN_KELURAHAN,
  EXPENDITURE_SIGMA,
  FAMILY_SIZE_SHARES,
  MEAN_EXPENDITURE,
  NATIONAL_DESIL_CUTS,
  POOREST_SHARE,
  WEALTH_ON_WELFARE,
} from './rates';
import { anySettlement, firstHome, homeIn, settlementOf, type Home, type Settlement } from './settlement';
import {
  dayOfClass,
  DAY_CLASSES,
  FIRST_ARRIVAL,
  FIRST_UNLISTED,
  slotOf,
  syntheticFamilyCard,
  syntheticNik,
  type NumberSlot,
} from './synthetic-number';

/** What every family is made from. `draw` belongs to the caller: two families are never made at once on one stream. */
export interface World {
  readonly seed: number;
  /** Families of the first delivery. */
  readonly families: number;
  /** Reference day of the first delivery: ages and birth dates are made from it, in every delivery. */
  readonly firstDay: number;
  readonly settlements: readonly Settlement[];
  readonly draw: RandomStream;
}

export interface SyntheticFamily {
  readonly index: number;
  readonly slot: NumberSlot;
  /** Delivered family id. */
  ref: string;
  /** Prefix of the delivered ids of its residents. */
  residentPrefix: string;
  home: Home;
  cardDay: number;
  /** The valid family card number, as the civil registry has it. */
  card: string;
  deliveredCard: string;
  /** True consumption level and wealth shown, standard normal in the province. */
  readonly welfare: number;
  readonly wealth: number;
  /** Natural logarithm of true expenditure per head and month in rupiah. */
  readonly lnExpenditure: number;
  nationalScore: number;
  /** The same at the first delivery: on it the registers of the central programmes were made. */
  readonly firstScore: number;
  /** Kelurahan that the civil registry records instead; empty when it agrees. */
  civilKelurahan: string;
  /** Is the national desil delivered? */
  desilDelivered: boolean;
  values: FamilyValues;
  /** Slots of indicators that the delivery leaves empty. */
  missing: number[];
  members: SyntheticPerson[];
  /** Members at the first delivery; they have the numbers 1 to this. */
  readonly firstSize: number;
  readonly custom: NamingCustom;
  /** Planted faults of the family itself. */
  faults: string[];
  /** What happened in the quarter. */
  changes: string[];
  vanished: boolean;
  previousRef: string;
}

const SIZES = cumulative(FAMILY_SIZE_SHARES);
/** Below this level a family is of the poorest fifth: the quantile of POOREST_SHARE. */
const POOREST_BELOW = -0.8416;
if (POOREST_SHARE !== 0.2) throw new RangeError('POOREST_BELOW is the quantile of another share');

/** Standard deviation of the score that the national ranking sees [computed from its parts]. */
const NATIONAL_SPREAD = 0.885;

/** The national ranking sees wealth, some of the consumption itself, family size, and errs. */
export function nationalScore(wealth: number, welfare: number, size: number, luck: number): number {
  return (0.62 * wealth + 0.25 * welfare - 0.06 * (size - 3) + 0.3 * luck) / NATIONAL_SPREAD;
}

export function nationalDesil(score: number): number {
  return 1 + NATIONAL_DESIL_CUTS.filter((cut) => score >= cut).length;
}

function digits(index: number): string {
  return String(index + 1).padStart(8, '0');
}

/** The last day of the family's class on which none of its members of this sex was born, not after `day`. */
export function freeBirthDay(day: number, sex: number, slot: NumberSlot, members: readonly SyntheticPerson[]): number {
  let free = dayOfClass(day, slot);
  while (members.some((member) => member.sex === sex && member.birthDay === free)) free -= DAY_CLASSES;
  return free;
}

/** A member with number, name and occupation, all sources still agreeing on it. */
export function makePerson(
  no: number,
  sketch: MemberSketch,
  birthDay: number,
  family: Pick<SyntheticFamily, 'slot' | 'wealth' | 'custom'>,
  world: World,
): SyntheticPerson {
  const { draw } = world;
  const nik = syntheticNik(family.slot, sketch.sex, birthDay);
  const name = personName(family.custom, sketch.sex, yearOf(birthDay), draw);
  const person: SyntheticPerson = {
    no,
    sex: sketch.sex,
    birthDay,
    nik,
    name,
    birthPlace: birthPlace(family.custom, yearOf(birthDay), draw),
    age: yearsBetween(birthDay, world.firstDay),
    relationship: sketch.relationship,
    maritalStatus: sketch.maritalStatus,
    schooling: NOT_RECORDED,
    education: NOT_RECORDED,
    working: NOT_RECORDED,
    sector: NOT_RECORDED,
    jobStatus: NOT_RECORDED,
    functionalDifficulty: 1,
    chronicIllness: 0,
    healthInsurance: 0,
    presence: PRESENT.PRESENT,
    disability: '',
    delivered: { nik, name, birthDay, sex: sketch.sex },
    civil: { known: true, status: 'ACTIVE', statusDay: birthDay, elsewhere: '' },
    faults: [],
    omitted: false,
    unnumbered: false,
    nikShared: false,
    foundAs: null,
  };
  occupy(person, family.wealth, draw);
  return person;
}

function settle(world: World, index: number): { settlement: Settlement; home: Home } {
  const { draw, settlements, families } = world;
  if (index >= FIRST_ARRIVAL && index < FIRST_UNLISTED) {
    const settlement = anySettlement(settlements, families, draw);
    return { settlement, home: homeIn(settlement, draw.next(), draw) };
  }
  const place = index >= FIRST_UNLISTED ? index - FIRST_UNLISTED : index;
  const settlement = settlementOf(settlements, place);
  return { settlement, home: firstHome(settlement, place, draw) };
}

/**
 * The true family of this number at the first delivery, before any trouble is planted. Depends on nothing but the seed,
 * the number and the size of the province.
 */
export function makeFamily(world: World, index: number): SyntheticFamily {
  const draw = world.draw.start(index, LANE.STRUCTURE);
  const { settlement, home } = settle(world, index);
  const welfare = Math.sqrt(BETWEEN_KELURAHAN) * settlement.level + Math.sqrt(1 - BETWEEN_KELURAHAN) * draw.normal();
  const wealth = WEALTH_ON_WELFARE * welfare + Math.sqrt(1 - WEALTH_ON_WELFARE ** 2) * draw.normal();
  const size = 1 + draw.share(SIZES) + (welfare < POOREST_BELOW ? 1 : 0);
  const sketches = composeHousehold(size, draw);
  const slot = slotOf(world.seed, index);
  const cardDay = dayOfClass(world.firstDay - 200 - draw.below(5500), slot);
  const birthDays = sketches.map(({ age }) => world.firstDay - Math.floor((age + draw.next()) * DAYS_PER_YEAR));
  const score = nationalScore(wealth, welfare, size, draw.normal());

  draw.start(index, LANE.NAMES);
  const custom = namingCustom(draw);
  const members: SyntheticPerson[] = [];
  for (const [i, sketch] of sketches.entries()) {
    const birthDay = freeBirthDay(birthDays[i] ?? 0, sketch.sex, slot, members);
    members.push(makePerson(i + 1, sketch, birthDay, { slot, wealth, custom }, world));
  }
  const insurance = familyInsurance(wealth, members, draw);
  for (const member of members) member.healthInsurance = insurance;

  draw.start(index, LANE.DWELLING);
  const card = syntheticFamilyCard(slot, cardDay);
  return {
    index,
    slot,
    ref: `K${digits(index)}`,
    residentPrefix: `I${digits(index)}-`,
    home,
    cardDay,
    card,
    deliveredCard: card,
    welfare,
    wealth,
    lnExpenditure: Math.log(MEAN_EXPENDITURE) - EXPENDITURE_SIGMA ** 2 / 2 + EXPENDITURE_SIGMA * welfare,
    nationalScore: score,
    firstScore: score,
    civilKelurahan: '',
    desilDelivered: true,
    values: makeDwelling(wealth, members[0]?.age ?? 40, size, draw),
    missing: [],
    members,
    firstSize: members.length,
    custom,
    faults: [],
    changes: [],
    vanished: false,
    previousRef: '',
  };
}
