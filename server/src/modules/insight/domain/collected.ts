import { ageBandOf, FACT_INDEX, SEXES } from '@tepat/shared';
import type { FactVector } from '@tepat/shared';
import type { Decision, OutcomeName, Person } from '../../eligibility';
import { OUTCOMES, outcomeNameOf } from '../../eligibility';
import type { Listed } from '../../publication';
import type { ClauseTally } from './clause-tally';
import { Cube } from './cube';
import { People } from './people';

/** One person of the pass, as the decider left them. */
export interface Judged {
  readonly person: Person;
  /** Null: not in the category. */
  readonly decision: Decision | null;
  readonly facts: FactVector;
  /** By the code of the delivery; 0 = not recorded. */
  readonly sex: number;
  readonly score: number | null;
  /** 0 = none. */
  readonly desil: number;
}

/** What a pass over the province leaves of it: who contends, who has left, and counts of all others. */
export class Collected {
  readonly people = new People();
  readonly cube = new Cube();
  readonly outcomes = Object.fromEntries(Object.keys(OUTCOMES).map((name) => [name, 0])) as Record<OutcomeName, number>;
  /** Cells of former recipients who do not contend. */
  readonly gone: number[] = [];
  private readonly seen: Uint8Array;

  /** @param before the list compared with; empty before the first */
  constructor(
    private readonly before: Listed,
    readonly clauses: ClauseTally,
  ) {
    this.seen = new Uint8Array(before.size);
  }

  add({ person, decision, facts, sex, score, desil }: Judged): void {
    const { residentId, birthDate, kelurahanCode } = person;
    const place = this.before.find(residentId);
    const incumbent = place >= 0 && this.before.isRecipientAt(place);
    if (incumbent) this.seen[place] = 1;
    if (decision === null && !incumbent) return;
    const cell = this.cube.cellOf({
      kelurahanCode,
      sex: sex < SEXES.length ? sex : 0,
      ageBand: ageBandOf(facts[FACT_INDEX.ageYears] ?? Number.NaN),
      desil,
    });
    let within = false;
    if (decision !== null) {
      this.outcomes[outcomeNameOf(decision.outcome)] += 1;
      within = this.clauses.count(decision.met, decision.unknown);
      if (within) this.cube.add('within', cell);
    }
    const held = decision?.outcome === OUTCOMES.SUSPENDED;
    // As in a list: a suspension keeps a place; it never makes one.
    if (decision?.outcome === OUTCOMES.ELIGIBLE || (held && incumbent)) {
      if (birthDate === null) throw new Error(`resident ${residentId} is eligible without a birth date`);
      this.people.add({ residentId, score, birthDate, cell, incumbent, held, within });
    } else if (incumbent) this.gone.push(cell);
  }

  /** Former recipients whom the pass has not met: out of reach of every category, or not there any more. */
  notMet(): number[] {
    const ids: number[] = [];
    for (let at = 0; at < this.before.size; at++) {
      if (this.seen[at] === 0 && this.before.isRecipientAt(at)) ids.push(this.before.idAt(at));
    }
    return ids;
  }

  /** A former recipient of whom the registry knows nothing at the revision: counted where the list had them. */
  lose(residentId: number): void {
    const kelurahanCode = this.before.kelurahanAt(this.before.find(residentId));
    this.gone.push(this.cube.cellOf({ kelurahanCode, sex: 0, ageBand: ageBandOf(Number.NaN), desil: 0 }));
  }
}
