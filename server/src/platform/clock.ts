/** The one place where the time is read. Everything else is given a Clock, so that a night is *of* a date and tests own theirs. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still until it is moved: for tests and for re-deriving what was decided on another day. */
export class FixedClock implements Clock {
  constructor(private instant: Date) {}
  now(): Date {
    return new Date(this.instant);
  }
  moveTo(instant: Date): void {
    this.instant = instant;
  }
}
