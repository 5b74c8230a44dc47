import { CITIES, KECAMATAN, KELURAHAN, type Kelurahan } from '../modules/regions';
import { LANE, type RandomStream } from './random';

/** RT of the province (2023-24), and RT per RW: they divide kelurahan into neighbourhoods of about 120 families. */
const RT_OF_PROVINCE = 30_417;
const RT_PER_RW = 11;

/** A kelurahan of the synthetic province. */
export interface Settlement {
  readonly kelurahan: Kelurahan;
  /** Families [from, to) of the first delivery live here. */
  readonly from: number;
  readonly to: number;
  readonly rtCount: number;
  /** How much better off than the average its people are, in standard deviations of the kelurahan level. */
  readonly level: number;
}

/** Where a family lives. */
export interface Home {
  readonly settlement: Settlement;
  readonly rw: string;
  readonly rt: string;
  readonly address: string;
}

/** Cities differ: the south and centre are better off than the north and the islands [our own assumption]. */
const CITY_LEVEL: Readonly<Record<string, number>> = {
  '31.01': -1.2,
  '31.71': 0.25,
  '31.72': -0.45,
  '31.73': -0.05,
  '31.74': 0.5,
  '31.75': -0.1,
};

const STREETS = ['Melati', 'Mawar', 'Kenanga', 'Anggrek', 'Cempaka', 'Flamboyan', 'Dahlia', 'Bougenville'];
const FRUITS = ['Rambutan', 'Mangga', 'Jambu', 'Nangka', 'Kelapa', 'Sawo', 'Belimbing', 'Duku', 'Manggis', 'Salak'];
const ROMAN = ['', ' I', ' II', ' III', ' IV', ' V', ' VI', ' VII'];

/**
 * Divides `families` among the 267 kelurahan: by the population of each city, and within it by a fixed size per
 * kelurahan (0.4 to 1.9 of the average). The division is the same for every seed, and its parts add up exactly.
 */
export function settle(families: number, draw: RandomStream): readonly Settlement[] {
  const weights = KELURAHAN.map((kelurahan) => {
    const city = CITIES.find(({ code }) => kelurahan.code.startsWith(`${code}.`));
    if (!city) throw new RangeError(`No city for ${kelurahan.code}`);
    const siblings = KELURAHAN.filter(({ code }) => code.startsWith(`${city.code}.`));
    const total = siblings.reduce((sum, { code }) => sum + relativeSize(code), 0);
    return (city.population * relativeSize(kelurahan.code)) / total;
  });
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const levels = standardised(KELURAHAN.map(({ code, parentCode }, i) => levelOf(code, parentCode, i, draw)));
  let reached = 0;
  return KELURAHAN.map((kelurahan, i) => {
    const from = Math.round((families * reached) / sum);
    reached += weights[i] ?? 0;
    return {
      kelurahan,
      from,
      to: Math.round((families * reached) / sum),
      rtCount: Math.max(1, Math.round((RT_OF_PROVINCE * (weights[i] ?? 0)) / sum)),
      level: levels[i] ?? 0,
    };
  });
}

/** City, kecamatan and the kelurahan itself each move its level. */
function levelOf(code: string, kecamatan: string, i: number, draw: RandomStream): number {
  const shared =
    0.5 *
    draw
      .start(
        KECAMATAN.findIndex((region) => region.code === kecamatan),
        LANE.REGION,
      )
      .normal();
  return (CITY_LEVEL[code.slice(0, 5)] ?? 0) + shared + 0.75 * draw.start(1000 + i, LANE.REGION).normal();
}

/** Mean 0 and spread 1, so that every seed gives a province of the same inequality. */
function standardised(values: readonly number[]): number[] {
  const mean = values.reduce((total, value) => total + value, 0) / values.length;
  const variance = values.reduce((total, value) => total + (value - mean) ** 2, 0) / values.length;
  return values.map((value) => (value - mean) / Math.sqrt(variance));
}

/** Fixed per code, without any order in it: a few digits of a product with an irrational number. */
function relativeSize(code: string): number {
  const number = Number(code.replaceAll('.', '').slice(2));
  const fraction = (number * 0.6180339887498949) % 1;
  return 0.4 + 1.5 * fraction;
}

/** The kelurahan of a family of the first delivery; families are numbered kelurahan by kelurahan. */
export function settlementOf(settlements: readonly Settlement[], family: number): Settlement {
  let low = 0;
  let high = settlements.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (family < (settlements[middle]?.to ?? 0)) high = middle;
    else low = middle + 1;
  }
  return settlements[low]!;
}

/** Three digits, as RT and RW are written. */
function three(number: number): string {
  return number < 10 ? `00${number}` : number < 100 ? `0${number}` : String(number);
}

/** A home in the kelurahan; `place` from 0 to 1 is where in it. */
export function homeIn(settlement: Settlement, place: number, draw: RandomStream): Home {
  const rt = Math.min(settlement.rtCount - 1, Math.floor(place * settlement.rtCount));
  const number = draw.between(1, 180);
  const street = draw.next();
  const name = settlement.kelurahan.name;
  const address =
    street < 0.4
      ? `Jl. ${name}${draw.pick(ROMAN)} No. ${number}`
      : street < 0.75
        ? `Gg. ${draw.pick(FRUITS)} No. ${number}`
        : `Jl. ${draw.pick(STREETS)}${draw.pick(ROMAN)} No. ${number}`;
  return { settlement, rw: three(1 + Math.floor(rt / RT_PER_RW)), rt: three(1 + (rt % RT_PER_RW)), address };
}

/** A family's home at the first delivery. Neighbours in the numbering are neighbours in the street. */
export function firstHome(settlement: Settlement, family: number, draw: RandomStream): Home {
  const count = Math.max(1, settlement.to - settlement.from);
  return homeIn(settlement, (family - settlement.from) / count, draw);
}

/** Any kelurahan, in proportion to its size: where people move. */
export function anySettlement(settlements: readonly Settlement[], families: number, draw: RandomStream): Settlement {
  return settlementOf(settlements, draw.below(families));
}
