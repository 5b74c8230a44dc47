/** Seconds that the parts of a piece of work took, by the names that it gives them; a part met again is added. */
export class Stopwatch<Part extends string> {
  private readonly taken = new Map<Part, number>();

  async time<T>(part: Part, work: () => Promise<T>): Promise<T> {
    const begun = performance.now();
    try {
      return await work();
    } finally {
      this.taken.set(part, this.seconds(part) + (performance.now() - begun) / 1000);
    }
  }

  /** To the millisecond. */
  seconds(part: Part): number {
    return Math.round((this.taken.get(part) ?? 0) * 1000) / 1000;
  }
}
