const FIRST_CAPACITY = 1 << 12;
/** How full the table may become: even where every family has a score of its own, 3.7 million are 50 MB. */
const FULLEST = 0.9;
/** More persons than any family has. */
const PERSONS = 2 ** 21;
/** 2^32 divided by the golden ratio: neighbouring scores go to places far from each other. */
const SCATTER = 0x9e3779b1;

/**
 * The scores of a province with the families and persons who have them, in any order of coming. Families of one score are
 * added up as they come, in a table of plain numbers (open addressing), so that only the distinct scores are ever sorted:
 * they are few beside millions of families.
 */
export class ScoreDistribution {
  private scores = new Int32Array(FIRST_CAPACITY);
  /** 0 = the place is free. */
  private families = new Int32Array(FIRST_CAPACITY);
  private persons = new Int32Array(FIRST_CAPACITY);
  private distinct = 0;

  /** Adds one family. Throws for what is not a 32-bit integer or not a number of persons below 2^21. */
  add(score: number, persons: number): void {
    if (score !== (score | 0)) throw new RangeError(`Not a score: ${score}`);
    if (!(persons >= 0 && persons < PERSONS)) throw new RangeError(`Not a number of persons: ${persons}`);
    if (this.distinct >= this.scores.length * FULLEST) this.grow();
    this.place(score, 1, persons);
  }

  private place(score: number, families: number, persons: number): void {
    const { scores } = this;
    const mask = scores.length - 1;
    let at = (Math.imul(score, SCATTER) >>> 7) & mask;
    while (this.families[at] !== 0 && scores[at] !== score) at = (at + 1) & mask;
    if (this.families[at] === 0) {
      scores[at] = score;
      this.distinct += 1;
    }
    this.families[at] = (this.families[at] ?? 0) + families;
    this.persons[at] = (this.persons[at] ?? 0) + persons;
  }

  private grow(): void {
    const { scores, families, persons } = this;
    const capacity = scores.length * 2;
    [this.scores, this.families, this.persons] = [
      new Int32Array(capacity),
      new Int32Array(capacity),
      new Int32Array(capacity),
    ];
    this.distinct = 0;
    for (let at = 0; at < scores.length; at++) {
      const count = families[at] ?? 0;
      if (count > 0) this.place(scores[at] ?? 0, count, persons[at] ?? 0);
    }
  }

  /** Visits the distinct scores in ascending order, each with all its families and persons. */
  visit(visitor: (score: number, families: number, persons: number) => void): void {
    // Score above place, in one number of 53 bits: so that sorting is the engine's own sort of plain numbers.
    const { scores, families } = this;
    const order = new Float64Array(this.distinct);
    let used = 0;
    for (let at = 0; at < scores.length; at++) {
      if (families[at] !== 0) order[used++] = (scores[at] ?? 0) * scores.length + at;
    }
    for (const key of order.sort()) {
      const score = Math.floor(key / scores.length);
      const at = key - score * scores.length;
      visitor(score, families[at] ?? 0, this.persons[at] ?? 0);
    }
  }

  /** How many distinct scores there are. */
  countDistinct(): number {
    return this.distinct;
  }
}
