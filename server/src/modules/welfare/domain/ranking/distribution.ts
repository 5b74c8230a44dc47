const FIRST_CAPACITY = 1024;
/** More persons than any family has: the lower bits of what is sorted. */
const PERSONS = 2 ** 21;
const LOWEST_SCORE = -(2 ** 31);

/**
 * The scores of a province with the persons who have them, in any order. One number a family, score above persons (53
 * bits, exact in a double), so that sorting them is the engine's own sort of plain numbers: 3.7 million families are
 * 30 MB, however their scores spread.
 */
export class ScoreDistribution {
  private keys = new Float64Array(FIRST_CAPACITY);
  private used = 0;
  private ordered = false;

  /** Adds one family. Throws for what is not a 32-bit integer or not a number of persons below 2^21. */
  add(score: number, persons: number): void {
    if (score !== (score | 0)) throw new RangeError(`Not a score: ${score}`);
    if (!(persons >= 0 && persons < PERSONS)) throw new RangeError(`Not a number of persons: ${persons}`);
    if (this.used === this.keys.length) {
      const grown = new Float64Array(this.used * 2);
      grown.set(this.keys);
      this.keys = grown;
    }
    this.keys[this.used] = (score - LOWEST_SCORE) * PERSONS + persons;
    this.used += 1;
    this.ordered = false;
  }

  /** Visits the distinct scores in ascending order, each with all its families and persons. */
  visit(visitor: (score: number, families: number, persons: number) => void): void {
    const keys = this.keys.subarray(0, this.used);
    if (!this.ordered) keys.sort();
    this.ordered = true;
    for (let at = 0; at < keys.length;) {
      const score = Math.floor((keys[at] ?? 0) / PERSONS);
      const next = (score + 1) * PERSONS;
      let persons = 0;
      const first = at;
      for (let key = keys[at]; key !== undefined && key < next; key = keys[++at]) persons += key - score * PERSONS;
      visitor(score + LOWEST_SCORE, at - first, persons);
    }
  }

  /** How many distinct scores there are. */
  countDistinct(): number {
    let distinct = 0;
    this.visit(() => (distinct += 1));
    return distinct;
  }
}
