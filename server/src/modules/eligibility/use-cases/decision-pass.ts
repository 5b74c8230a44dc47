import { createHash } from 'node:crypto';
import type { DecidedProgram, Decision } from '../domain/decider';
import type { OutcomeCounts } from '../domain/outcome-counts';
import { namedCounts } from '../domain/outcome-counts';
import type { DecisionChange } from '../storage/decision-writer';
import type { StandingDecisions } from '../storage/standing-decisions';

/** Compares what is decided with what stands, window by window, and keeps the counts and the digest of the changes. */
export class DecisionPass {
  private readonly hash = createHash('sha256');
  private readonly counts: number[][];
  private changes: DecisionChange[] = [];
  private residents = 0;
  private changed = 0;

  constructor(private readonly programs: readonly DecidedProgram[]) {
    this.counts = programs.map(() => []);
  }

  compare(residentId: number, decisions: readonly (Decision | null)[], standing: StandingDecisions): void {
    this.residents += 1;
    // By index: an iterator for each of millions costs more than the comparison.
    for (let index = 0; index < decisions.length; index++) {
      const decision = decisions[index];
      // Who is out of the category keeps a stored decision for the end of the window, where it is closed.
      if (!decision) continue;
      const { id, criteriaVersionId } = this.programs[index] as DecidedProgram;
      const counts = this.counts[index] as number[];
      counts[decision.outcome] = (counts[decision.outcome] ?? 0) + 1;
      if (!standing.isSame(residentId, index, decision, criteriaVersionId)) {
        const stood = standing.has(residentId, index);
        this.changes.push({ programId: id, residentId, criteriaVersionId, decision, stood });
      }
      standing.takeOff(residentId, index);
    }
  }

  /** The changes of a window by resident and programme; whoever was not decided has the stored decision closed. */
  end(standing: StandingDecisions): readonly DecisionChange[] {
    const { changes } = this;
    this.changes = [];
    standing.eachLeft((residentId, index) => {
      const { id, criteriaVersionId } = this.programs[index] as DecidedProgram;
      changes.push({ programId: id, residentId, criteriaVersionId, decision: null, stood: true });
    });
    changes.sort((a, b) => a.residentId - b.residentId || a.programId - b.programId);
    for (const { programId, residentId, decision } of changes) {
      this.hash.update(
        `${residentId} ${programId} ${decision?.outcome ?? 0} ${decision?.met ?? 0} ${decision?.unknown ?? 0}\n`,
      );
    }
    this.changed += changes.length;
    return changes;
  }

  summary(): { residents: number; changed: number; outcomes: OutcomeCounts; digest: string } {
    const outcomes = Object.fromEntries(
      this.programs.map(({ code }, index) => [code, namedCounts(this.counts[index] ?? [])]),
    );
    return { residents: this.residents, changed: this.changed, outcomes, digest: this.hash.digest('hex') };
  }
}
