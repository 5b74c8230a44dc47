/**
 * One piece of work at a time, and each sender in turn: whoever brings many waits behind their own, not others behind them.
 * A sender has no more than so many under way or waiting.
 */
export class FairTurns {
  /** Of each sender what waits, in the order in which their turns come. */
  private readonly waiting = new Map<string, (() => Promise<void>)[]>();
  private running: string | null = null;

  constructor(private readonly mostOfOne: number) {}

  /** What the work comes to in its turn; null, at once, where its sender has enough under way. */
  take<T>(sender: string, work: () => Promise<T>): Promise<T> | null {
    const own = this.waiting.get(sender) ?? [];
    if (own.length + (this.running === sender ? 1 : 0) >= this.mostOfOne) return null;
    return new Promise((resolve, reject) => {
      own.push(() => work().then(resolve, reject));
      this.waiting.set(sender, own);
      if (this.running === null) void this.run();
    });
  }

  private async run(): Promise<void> {
    for (let next = this.next(); next; next = this.next()) await next();
    this.running = null;
  }

  private next(): (() => Promise<void>) | undefined {
    const [first] = this.waiting;
    if (!first) return undefined;
    const [sender, own] = first;
    const turn = own.shift();
    // Whoever had a turn goes behind everybody else.
    this.waiting.delete(sender);
    if (own.length > 0) this.waiting.set(sender, own);
    this.running = sender;
    return turn;
  }
}
