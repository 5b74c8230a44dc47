import type { Sql } from '../../../platform/database/database';
import { marks } from '../../../platform/database/pages';
import type { Decision } from '../domain/decider';
import type { Window } from './window';
import { IDS_A_WINDOW } from './window';

const NONE = 0;
const NULL = 0;

/**
 * The stored decisions of some programmes in a window of residents, as columns by person and position of the programme: a
 * night compares millions and changes few, and an object for each would cost more than the comparison.
 */
export class StandingDecisions {
  private readonly outcomes: Uint8Array;
  private readonly met: Int32Array;
  private readonly unknown: Int32Array;
  private readonly desils: Uint8Array;
  private readonly desilKinds: Uint8Array;
  private readonly excludedBy: Float64Array;
  private readonly versions: Float64Array;
  private from = 0;

  constructor(private readonly programIds: readonly number[]) {
    const size = IDS_A_WINDOW * programIds.length;
    this.outcomes = new Uint8Array(size);
    this.met = new Int32Array(size);
    this.unknown = new Int32Array(size);
    this.desils = new Uint8Array(size);
    this.desilKinds = new Uint8Array(size);
    this.excludedBy = new Float64Array(size);
    this.versions = new Float64Array(size);
  }

  /** Reads a window in the place of the one before: new columns for each would cost more than the rows that go into them. */
  async read(sql: Sql, window: Window): Promise<void> {
    const { programIds } = this;
    this.from = window.from;
    this.outcomes.fill(NONE);
    if (programIds.length === 0) return;
    await sql.each(
      `SELECT resident_id, program_id, outcome, met_mask, unknown_mask, desil_used, desil_kind, excluded_by,
              criteria_version_id
         FROM decision WHERE resident_id >= ? AND resident_id < ? AND program_id IN (${marks(programIds)})`,
      [window.from, window.to, ...programIds],
      (row) => this.add(row as StoredDecision),
    );
  }

  has(residentId: number, program: number): boolean {
    return this.outcomes[this.at(residentId, program)] !== NONE;
  }

  /** Does the decision say the same? Another ranking or reference date with the same result is not a change. */
  isSame(residentId: number, program: number, decision: Decision, criteriaVersionId: number): boolean {
    const at = this.at(residentId, program);
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
  takeOff(residentId: number, program: number): void {
    this.outcomes[this.at(residentId, program)] = NONE;
  }

  /** Visits what is left, by resident and position of the programme. */
  eachLeft(visit: (residentId: number, program: number) => void): void {
    const programs = this.programIds.length;
    for (let at = 0; at < this.outcomes.length; at++) {
      if (this.outcomes[at] !== NONE) visit(this.from + Math.floor(at / programs), at % programs);
    }
  }

  private at(residentId: number, program: number): number {
    return (residentId - this.from) * this.programIds.length + program;
  }

  private add(row: StoredDecision): void {
    const at = this.at(row[0], this.programIds.indexOf(row[1]));
    this.outcomes[at] = row[2];
    this.met[at] = row[3];
    this.unknown[at] = row[4];
    this.desils[at] = row[5] ?? NULL;
    this.desilKinds[at] = row[6];
    this.excludedBy[at] = row[7] ?? NULL;
    this.versions[at] = row[8];
  }
}

type StoredDecision = [
  residentId: number,
  programId: number,
  outcome: number,
  met: number,
  unknown: number,
  desil: number | null,
  desilKind: number,
  excludedBy: number | null,
  version: number,
];
