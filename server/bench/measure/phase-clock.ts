/** How long each phase of a piece of work took, by the moments at which it first told of them. */
export class PhaseClock {
  private readonly taken = new Map<string, number>();
  private phase: string | null = null;
  private since = 0;

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** Called as often as the work likes: only another phase than the one before ends that one. */
  enter(phase: string): void {
    if (phase === this.phase) return;
    this.end();
    this.phase = phase;
    this.since = this.now();
  }

  end(): void {
    if (this.phase === null) return;
    this.taken.set(this.phase, (this.taken.get(this.phase) ?? 0) + (this.now() - this.since) / 1000);
    this.phase = null;
  }

  /** Seconds of each phase. */
  seconds(): Record<string, number> {
    return Object.fromEntries(this.taken);
  }
}
