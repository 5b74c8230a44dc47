import type { DecidingDesil, Evaluation, FactVector, PlainDate, PreparedCriteria } from '@tepat/shared';
import { FACT_INDEX, isBlockedByDataOnly, newEvaluation, newFactVector, YES } from '@tepat/shared';
import { byPreference } from './exclusivity';
import { FactFiller } from './fill-facts';
import type { OutcomeCode } from './outcome';
import { DESIL_KINDS, OUTCOMES } from './outcome';
import type { ExtractFacts, FamilyDesils, Person } from './person';
import type { ExtractDates } from './sources';

/** A programme as the night pinned it, made ready to be asked. */
export interface DecidedProgram {
  readonly id: number;
  readonly code: string;
  readonly criteriaVersionId: number;
  readonly criteria: PreparedCriteria;
  /** The clauses that say for whom the programme is; who fails one of them gets no decision at all. */
  readonly categoryMask: number;
  readonly desilBasis: DecidingDesil;
  /** One benefit per person within a group; the lower number is preferred. */
  readonly group: string | null;
  readonly preference: number;
}

export interface Decision {
  outcome: OutcomeCode;
  met: number;
  unknown: number;
  desil: number | null;
  desilKind: number;
  /** The preferred programme of the group, when it took the person. */
  excludedBy: number | null;
}

export interface DeciderInput {
  readonly programs: readonly DecidedProgram[];
  readonly desils: FamilyDesils;
  readonly extracts: ExtractFacts;
  readonly extractDates: ExtractDates;
  readonly referenceDate: PlainDate;
}

/**
 * Decides all programmes for one person after the other. Prepared once for a night (or for one family, or for a
 * scenario); it allocates only for people who are in some programme's category.
 */
export class Decider {
  readonly programs: readonly DecidedProgram[];
  readonly filler: FactFiller;
  private readonly vector: FactVector = newFactVector();
  private readonly evaluation: Evaluation = newEvaluation();
  private readonly unusableCategory: readonly number[];
  private readonly byPreference: readonly number[];

  constructor(private readonly input: DeciderInput) {
    this.programs = input.programs;
    this.filler = new FactFiller(input.desils, input.extracts, input.extractDates, input.referenceDate);
    this.unusableCategory = this.programs.map(({ criteria, categoryMask }) =>
      criteria.clauses.reduce(
        (mask, clause, bit) =>
          (categoryMask & (1 << bit)) !== 0 && !this.filler.isUsable(clause.fact) ? mask | (1 << bit) : mask,
        0,
      ),
    );
    this.byPreference = this.programs
      .map((program, index) => ({ program, index }))
      .sort((a, b) => byPreference(a.program, b.program))
      .map(({ index }) => index);
  }

  /** The decisions of one person, by the position of the programme; null where the person is not in its category. */
  decide(person: Person): (Decision | null)[] {
    this.filler.fill(person, this.vector);
    const { programs } = this;
    const decisions: (Decision | null)[] = [];
    let eligible = 0;
    // By index: this runs for millions, and an iterator for each of them would cost more than the clauses.
    for (let index = 0; index < programs.length; index++) {
      const decision = this.decideOne(programs[index] as DecidedProgram, index, person);
      if (decision?.outcome === OUTCOMES.ELIGIBLE) eligible += 1;
      decisions.push(decision);
    }
    if (eligible > 1) this.applyExclusivity(decisions);
    return decisions;
  }

  /** The filled facts of one person for one programme, with its deciding desil: for the explanation. */
  factsFor(program: DecidedProgram, person: Person): { facts: FactVector; desilKind: number } {
    const facts = this.filler.filled(person);
    const desilKind = this.setDecidingDesil(program, person.familyId, facts);
    return { facts, desilKind };
  }

  /** The facts of the judgement that was made last; the next one overwrites them. */
  get lastFacts(): FactVector {
    return this.vector;
  }

  /** The judgement of one programme alone, also for people outside its category: for the explanation. */
  judge(program: DecidedProgram, person: Person): Decision {
    this.filler.fill(person, this.vector);
    return this.evaluate(program, person);
  }

  private decideOne(program: DecidedProgram, index: number, person: Person): Decision | null {
    const { criteria, categoryMask } = program;
    const desilKind = this.setDecidingDesil(program, person.familyId, this.vector);
    if (!criteria.mayMeet(this.vector, categoryMask)) return null;
    criteria.evaluate(this.vector, this.evaluation);
    const { met, unknown } = this.evaluation;
    // A missing birth date is the person's own gap and stays a decision ("blocked by data"); a register that nobody
    // ever loaded says nothing about anybody, and a decision for the whole province would only be noise.
    const gaps = unknown & ~(this.unusableCategory[index] ?? 0);
    return (categoryMask & ~(met | gaps)) === 0 ? this.decisionOf(criteria, desilKind) : null;
  }

  private evaluate(program: DecidedProgram, person: Person): Decision {
    const desilKind = this.setDecidingDesil(program, person.familyId, this.vector);
    program.criteria.evaluate(this.vector, this.evaluation);
    return this.decisionOf(program.criteria, desilKind);
  }

  /** Of the evaluation that was just made. */
  private decisionOf(criteria: PreparedCriteria, desilKind: number): Decision {
    const { met, unknown, outcome } = this.evaluation;
    const desil = this.vector[FACT_INDEX.desil] ?? Number.NaN;
    return {
      outcome: outcome === YES ? OUTCOMES.ELIGIBLE : notYet(criteria, met, unknown, this.vector),
      met,
      unknown,
      desil: Number.isNaN(desil) ? null : desil,
      desilKind,
      excludedBy: null,
    };
  }

  private setDecidingDesil({ desilBasis }: DecidedProgram, familyId: number, facts: FactVector): number {
    const { desils } = this.input;
    let desil: number;
    let kind: number;
    if (desilBasis === 'PROVINCIAL') {
      desil = desils.provincialOf(familyId);
      kind = DESIL_KINDS.PROVINCIAL;
    } else if (desilBasis === 'NATIONAL') {
      desil = desils.nationalOf(familyId);
      kind = DESIL_KINDS.NATIONAL;
    } else {
      desil = desils.effectiveOf(familyId);
      // Where there is none, it is ours that is missing: a delivered one that stands would have been taken.
      kind = desil === 0 || desils.isProvisional(familyId) ? DESIL_KINDS.CALIBRATED : DESIL_KINDS.NATIONAL;
    }
    facts[FACT_INDEX.desil] = desil === 0 ? Number.NaN : desil;
    return kind;
  }

  private applyExclusivity(decisions: (Decision | null)[]): void {
    const takenBy = new Map<string, number>();
    for (const index of this.byPreference) {
      const program = this.programs[index];
      const decision = decisions[index];
      if (!program?.group || decision?.outcome !== OUTCOMES.ELIGIBLE) continue;
      const preferred = takenBy.get(program.group);
      if (preferred === undefined) takenBy.set(program.group, program.id);
      else {
        decision.outcome = OUTCOMES.EXCLUDED_BY_OTHER_PROGRAM;
        decision.excludedBy = preferred;
      }
    }
  }
}

function notYet(criteria: PreparedCriteria, met: number, unknown: number, facts: FactVector): OutcomeCode {
  if (!isBlockedByDataOnly(criteria, met, unknown)) return OUTCOMES.NOT_ELIGIBLE;
  return facts[FACT_INDEX.identitySuspended] === 1 ? OUTCOMES.SUSPENDED : OUTCOMES.BLOCKED_BY_DATA_ONLY;
}
