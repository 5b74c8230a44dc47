/**
 * Random numbers by counter: a stream is determined by (seed, family, lane) alone, so that any family of the province
 * can be made by itself, in any order, again and again. Lanes keep what is drawn for one purpose apart from the rest:
 * a new draw for the extracts does not move a single birth date.
 */
export const LANE = {
  STRUCTURE: 1,
  DWELLING: 2,
  NAMES: 3,
  TROUBLE: 4,
  EXTRACTS: 5,
  QUARTER: 6,
  ARRIVALS: 7,
  NEIGHBOUR: 8,
  UNLISTED: 9,
  REGION: 10,
} as const;
export type Lane = (typeof LANE)[keyof typeof LANE];

const TWO_POW_32 = 4294967296;
const TWO_PI = 2 * Math.PI;

/** A 32-bit finaliser with good avalanche (the `lowbias32` constants of Chris Wellons, public domain). */
function mix(value: number): number {
  let x = value | 0;
  x ^= x >>> 16;
  x = Math.imul(x, 0x7feb352d);
  x ^= x >>> 15;
  x = Math.imul(x, 0x846ca68b);
  return (x ^ (x >>> 16)) | 0;
}

/** One reusable stream (sfc32). `start` sets it to the beginning of a family's lane. */
export class RandomStream {
  private a = 0;
  private b = 0;
  private c = 0;
  private counter = 0;
  private spare = NaN;

  constructor(private readonly seed: number) {}

  start(family: number, lane: Lane): this {
    this.a = mix(this.seed ^ 0x9e3779b9);
    this.b = mix(family ^ this.a);
    this.c = mix(Math.imul(lane, 0x85ebca6b) ^ this.b);
    this.counter = 1;
    this.spare = NaN;
    for (let i = 0; i < 8; i++) this.bits();
    return this;
  }

  private bits(): number {
    const t = (((this.a + this.b) | 0) + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (this.c << 21) | (this.c >>> 11);
    this.c = (this.c + t) | 0;
    return t;
  }

  /** Uniform in [0, 1). */
  next(): number {
    return (this.bits() >>> 0) / TWO_POW_32;
  }

  /** A whole number in [0, below). */
  below(below: number): number {
    return Math.floor(this.next() * below);
  }

  /** A whole number from `from` to `to`, both possible. */
  between(from: number, to: number): number {
    return from + this.below(to - from + 1);
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** Standard normal (Box-Muller, two at a time). */
  normal(): number {
    if (!Number.isNaN(this.spare)) {
      const value = this.spare;
      this.spare = NaN;
      return value;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - this.next()));
    const angle = TWO_PI * this.next();
    this.spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  }

  pick<T>(items: readonly T[]): T {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new RangeError('Nothing to pick from');
    return item;
  }

  /** Index of the first cumulative share above a uniform draw; the last index when none is. */
  share(upTo: readonly number[]): number {
    const draw = this.next();
    for (let i = 0; i < upTo.length - 1; i++) if (draw < (upTo[i] ?? 1)) return i;
    return upTo.length - 1;
  }
}

/** One uniform draw of a family's lane without a stream; for yes/no questions asked about a *neighbour*. */
export function singleDraw(seed: number, family: number, lane: Lane): number {
  return (mix(mix(mix(seed ^ 0x51ed270b) ^ family) ^ Math.imul(lane, 0xc2b2ae35)) >>> 0) / TWO_POW_32;
}

/** Shares → cumulative shares, scaled to end at 1. */
export function cumulative(shares: readonly number[]): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  let sum = 0;
  return shares.map((share) => (sum += share) / total);
}

/** The bijection of [0, 2^23) that scatters family numbers over the space of synthetic NIKs. */
export const SCATTER_BITS = 23;
export function scatter(seed: number, value: number): number {
  const mask = 2 ** SCATTER_BITS - 1;
  let x = (value + (mix(seed) & mask)) & mask;
  x = Math.imul(x, 0x2c1b3c6d) & mask;
  x ^= x >>> 12;
  x = Math.imul(x, 0x297a2d39) & mask;
  x ^= x >>> 11;
  return x;
}
