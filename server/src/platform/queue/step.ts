import type { Sql } from '../database/database';

/**
 * What a long step is given while it holds a lease. A step may be killed anywhere and run again, by another process:
 * everything that it writes before `complete` must be harmless when repeated.
 */
export interface StepContext {
  /** Tells progress (rows). Throws LeaseLost or StepCancelled when the step must stop: let it fly. */
  report(phase: string, done: number, total: number): Promise<void>;
  /**
   * Marks the step done, INSIDE the transaction that holds its effect, exactly once. Throws LeaseLost when another
   * process has taken over: the transaction then rolls back, and the effect happens once.
   */
  complete(tx: Sql, result: Record<string, unknown>): Promise<void>;
}

export class LeaseLost extends Error {}
export class StepCancelled extends Error {}
