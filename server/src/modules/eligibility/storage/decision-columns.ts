import type { Decision } from '../domain/decider';

/** What a decision holds beside its keys, in the order of every statement. */
export const DECISION_COLUMNS = [
  'outcome',
  'met_mask',
  'unknown_mask',
  'desil_used',
  'desil_kind',
  'excluded_by',
  'ranking_id',
  'criteria_version_id',
  'revision',
  'reference_date',
] as const;

/** A stored decision, as far as it is compared with a new one. */
export interface StandingDecision {
  readonly outcome: number;
  readonly met: number;
  readonly unknown: number;
  readonly desil: number | null;
  readonly desilKind: number;
  readonly excludedBy: number | null;
  readonly criteriaVersionId: number;
}

/** A night writes only what differs; another ranking or reference date with the same result is not a change. */
export function sameDecision(decision: Decision, criteriaVersionId: number, standing: StandingDecision): boolean {
  return (
    standing.outcome === decision.outcome &&
    standing.met === decision.met &&
    standing.unknown === decision.unknown &&
    standing.desil === decision.desil &&
    standing.desilKind === decision.desilKind &&
    standing.excludedBy === decision.excludedBy &&
    standing.criteriaVersionId === criteriaVersionId
  );
}
