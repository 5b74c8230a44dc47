import type { Sql } from '../../../platform/database/database';
import type { Decision } from '../domain/decider';
import type { Window } from './window';

const NONE = 0;
const NULL = 0;

/**
 * The stored decisions of one programme in a window of residents, as columns by id: a night compares millions and
 * changes few, and an object for each would cost more than the comparison.
 */
export class StandingDecisions {
  private readonly outcomes: Uint8Array;
  private readonly met: Int32Array;
  private readonly unknown: Int32Array;
  private readonly desils: Uint8Array;
  private readonly desilKinds: Uint8Array;
  private readonly excludedBy: Float64Array;
  private readonly versions: Float64Array;

  private constructor(private readonly window: Window) {
    const size = window.to - window.from;
    this.outcomes = new Uint8Array(size);
    this.met = new Int32Array(size);
    this.unknown = new Int32Array(size);
    this.desils = new Uint8Array(size);
    this.desilKinds = new Uint8Array(size);
    this.excludedBy = new Float64Array(size);
    this.versions = new Float64Array(size);
  }

  static async read(sql: Sql, programId: number, window: Window): Promise<StandingDecisions> {
    const standing = new StandingDecisions(window);
    await sql.each(
      `SELECT resident_id, outcome, met_mask, unknown_mask, desil_used, desil_kind, excluded_by, criteria_version_id
         FROM decision WHERE program_id = ? AND resident_id >= ? AND resident_id < ?`,
      [programId, window.from, window.to],
      (row) => standing.add(row as StoredDecision),
    );
    return standing;
  }

  has(residentId: number): boolean {
    return this.outcomes[residentId - this.window.from] !== NONE;
  }

  /** Does the decision say the same? Another ranking or reference date with the same result is not a change. */
  isSame(residentId: number, decision: Decision, criteriaVersionId: number): boolean {
    const at = residentId - this.window.from;
    return (
      this.outcomes[at] === decision.outcome &&
      this.met[at] === decision.met &&
      this.unknown[at] === decision.unknown &&
      this.desils[at] === (decision.desil ?? NULL) &&
      this.desilKinds[at] === decision.desilKind &&
      this.excludedBy[at] === (decision.excludedBy ?? NULL) &&
      this.versions[at] === criteriaVersionId
    );
  }

  /** Once compared, a decision is taken off; what is left at the end belongs to nobody who was decided. */
  takeOff(residentId: number): void {
    this.outcomes[residentId - this.window.from] = NONE;
  }

  *left(): Generator<number> {
    for (let at = 0; at < this.outcomes.length; at++) if (this.outcomes[at] !== NONE) yield this.window.from + at;
  }

  private add([residentId, outcome, met, unknown, desil, desilKind, excludedBy, version]: StoredDecision): void {
    const at = residentId - this.window.from;
    this.outcomes[at] = outcome;
    this.met[at] = met;
    this.unknown[at] = unknown;
    this.desils[at] = desil ?? NULL;
    this.desilKinds[at] = desilKind;
    this.excludedBy[at] = excludedBy ?? NULL;
    this.versions[at] = version;
  }
}

type StoredDecision = [
  residentId: number,
  outcome: number,
  met: number,
  unknown: number,
  desil: number | null,
  desilKind: number,
  excludedBy: number | null,
  version: number,
];
