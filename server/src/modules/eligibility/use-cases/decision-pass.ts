import { createHash } from 'node:crypto';
import type { Decider } from '../domain/decider';
import type { OutcomeCounts } from '../domain/outcome-counts';
import { namedCounts } from '../domain/outcome-counts';
import type { Person } from '../domain/person';
import type { DecisionChange } from '../storage/decision-writer';
import type { StandingDecisions } from '../storage/standing-decisions';

/** Compares what is decided with what stands, window by window, and keeps the counts and the digest of the changes. */
export class DecisionPass {
  private readonly hash = createHash('sha256');
  private readonly counts: number[][];
  private standing: readonly StandingDecisions[] = [];
  private changes: DecisionChange[] = [];
  private residents = 0;
  private changed = 0;

  constructor(private readonly decider: Decider) {
    this.counts = decider.programs.map(() => []);
  }

  /** The next window, with the stored decisions of each programme. */
  begin(standing: readonly StandingDecisions[]): void {
    this.standing = standing;
    this.changes = [];
  }

  decide(person: Person): void {
    const { residentId } = person;
    const decisions = this.decider.decide(person);
    this.residents += 1;
    for (const [index, { id, criteriaVersionId }] of this.decider.programs.entries()) {
      const decision = decisions[index];
      const standing = this.standing[index];
      // Who is out of the category keeps a stored decision for the end of the window, where it is closed.
      if (!decision || !standing) continue;
      const counts = this.counts[index] as number[];
      counts[decision.outcome] = (counts[decision.outcome] ?? 0) + 1;
      const stood = standing.has(residentId);
      if (!stood || !standing.isSame(residentId, decision, criteriaVersionId)) {
        this.changes.push({ programId: id, residentId, criteriaVersionId, decision, stood });
      }
      standing.takeOff(residentId);
    }
  }

  /** The changes of the window by resident and programme; whoever was not decided has the stored decision closed. */
  end(): readonly DecisionChange[] {
    for (const [index, { id, criteriaVersionId }] of this.decider.programs.entries()) {
      for (const residentId of this.standing[index]?.left() ?? []) {
        this.changes.push({ programId: id, residentId, criteriaVersionId, decision: null, stood: true });
      }
    }
    this.changes.sort((a, b) => a.residentId - b.residentId || a.programId - b.programId);
    for (const { programId, residentId, decision } of this.changes) {
      this.hash.update(
        `${residentId} ${programId} ${decision?.outcome ?? 0} ${decision?.met ?? 0} ${decision?.unknown ?? 0}\n`,
      );
    }
    this.changed += this.changes.length;
    return this.changes;
  }

  summary(): { residents: number; changed: number; outcomes: OutcomeCounts; digest: string } {
    const outcomes = Object.fromEntries(
      this.decider.programs.map(({ code }, index) => [code, namedCounts(this.counts[index] ?? [])]),
    );
    return { residents: this.residents, changed: this.changed, outcomes, digest: this.hash.digest('hex') };
  }
}
