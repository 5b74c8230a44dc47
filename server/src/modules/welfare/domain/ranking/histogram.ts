/**
 * An immutable picture of a ranking's scores, for percentiles and previews. At most 4096 bins of neighbouring scores;
 * up to that many distinct scores it is exact. Every cut point begins a bin, so that weights at cut points are exact always.
 * Layout, big-endian: "TWH1", basis (0 PERSON, 1 FAMILY) as one byte, three zero bytes, number of bins (4), highest score (4);
 * then per bin: lowest score (4, signed), families (4), persons (4).
 */
import type { RankingBasis } from '../model/document';

const MAGIC = 'TWH1';
const HEADER_BYTES = 16;
const BIN_BYTES = 12;
export const MAX_BINS = 4096;
/** Bins that cut points may open on top of those opened by weight. */
const RESERVED_FOR_CUT_POINTS = 18;

/** Collects bins of about equal weight while the distinct scores go by in ascending order. */
export class HistogramBuilder {
  private readonly bins: { score: number; families: number; persons: number; weight: number }[] = [];
  private readonly binWeight: number;
  private highest = 0;

  constructor(
    private readonly basis: RankingBasis,
    totalWeight: number,
    distinctScores: number,
  ) {
    const most = MAX_BINS - RESERVED_FOR_CUT_POINTS - 1;
    // One bin per score as long as they all fit; otherwise as many as weigh enough.
    this.binWeight = distinctScores <= most ? 0 : Math.ceil(totalWeight / most);
  }

  visit(score: number, families: number, persons: number, startsBin: boolean): void {
    const weight = this.basis === 'PERSON' ? persons : families;
    const last = this.bins.at(-1);
    this.highest = score;
    if (!last || startsBin || last.weight >= this.binWeight) this.bins.push({ score, families, persons, weight });
    else {
      last.families += families;
      last.persons += persons;
      last.weight += weight;
    }
  }

  finish(): Buffer {
    const bytes = Buffer.alloc(HEADER_BYTES + this.bins.length * BIN_BYTES);
    bytes.write(MAGIC, 0, 'latin1');
    bytes.writeUInt8(this.basis === 'PERSON' ? 0 : 1, 4);
    bytes.writeUInt32BE(this.bins.length, 8);
    bytes.writeInt32BE(this.highest, 12);
    this.bins.forEach(({ score, families, persons }, i) => {
      const at = HEADER_BYTES + i * BIN_BYTES;
      bytes.writeInt32BE(score, at);
      bytes.writeUInt32BE(families, at + 4);
      bytes.writeUInt32BE(persons, at + 8);
    });
    return bytes;
  }
}

/** One bin as read back: scores from `lowest` up to (not including) `next`. */
export interface Bin {
  readonly lowest: number;
  readonly next: number;
  readonly families: number;
  readonly persons: number;
  readonly weight: number;
  /** Weight of all bins below. */
  readonly poorer: number;
}

/** Reads stored bytes once; everything it answers is computed from the bins. Throws for bytes that are no histogram. */
export class ScoreHistogram {
  readonly basis: RankingBasis;
  readonly bins: readonly Bin[];
  readonly totalWeight: number;

  constructor(bytes: Buffer) {
    const count = bytes.length < HEADER_BYTES ? -1 : bytes.readUInt32BE(8);
    if (bytes.toString('latin1', 0, 4) !== MAGIC || bytes.length !== HEADER_BYTES + count * BIN_BYTES)
      throw new RangeError('Not a histogram of scores');
    this.basis = bytes.readUInt8(4) === 0 ? 'PERSON' : 'FAMILY';
    const bins: Bin[] = [];
    let poorer = 0;
    for (let i = 0; i < count; i++) {
      const at = HEADER_BYTES + i * BIN_BYTES;
      const [families, persons] = [bytes.readUInt32BE(at + 4), bytes.readUInt32BE(at + 8)];
      const weight = this.basis === 'PERSON' ? persons : families;
      const next = i + 1 < count ? bytes.readInt32BE(at + BIN_BYTES) : bytes.readInt32BE(12) + 1;
      bins.push({ lowest: bytes.readInt32BE(at), next, families, persons, weight, poorer });
      poorer += weight;
    }
    this.bins = bins;
    this.totalWeight = poorer;
  }

  /** Position in `bins` of the bin that holds the score; -1 below all bins. A score above all bins is in the last one. */
  binOf(score: number): number {
    let low = 0;
    let high = this.bins.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.bins[middle]?.lowest ?? Infinity) <= score) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** Weight strictly poorer than the score: exact at the lowest score of a bin, in proportion to the distance within one. */
  poorerThan(score: number): number {
    const bin = this.bins[this.binOf(score)];
    if (!bin) return 0;
    if (score >= bin.next) return bin.poorer + bin.weight;
    return bin.poorer + Math.floor((bin.weight * (score - bin.lowest)) / (bin.next - bin.lowest));
  }
}

/** Share of the weight that is strictly poorer than the score, in hundredths of a per cent (0..10000, rounded down). Of an empty ranking: null. */
export function percentileOf(histogram: ScoreHistogram, score: number): number | null {
  if (histogram.totalWeight === 0) return null;
  return Math.floor((histogram.poorerThan(score) * 10_000) / histogram.totalWeight);
}
