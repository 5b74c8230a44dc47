export { decideEverybody, decideWindows, type DecisionVisitor } from './use-cases/decide-windows';
export { decideResidents, type DecideResult } from './use-cases/decide-residents';
export { judgeFamily, type MemberDecision } from './use-cases/decide-family';
export { clauseChanges, type ClauseChange } from './domain/clause-changes';
export { lastNightDecider, provinceDecider, type NightDecider, type PinnedNight } from './use-cases/night-decider';
export { decisionReference } from './domain/decision-reference';
export {
  explainDecision,
  explainAnswered,
  type AnsweredDecision,
  type DecisionExplanation,
  type ExplainedDecision,
  type LiveDecision,
} from './use-cases/explain-decision';
export { FAMILY_CASES } from './use-cases/family-cases';
export { explanationLetter } from './use-cases/explanation-letter';
export type { Letter } from './domain/letter';
export { decisionHistory, type DecisionStep } from './use-cases/decision-history';
export { prepareDecider, type DecisionInputs, type PreparedDecider } from './use-cases/prepare-decider';
export {
  decisionAsOfRun,
  decisionOf,
  decisionsOf,
  pastDecisionsOf,
  type DecisionRecord,
} from './storage/decision-reader';
export { extractDates } from './storage/extract-dates';
export { hasSeveral, reachOfClauses } from './domain/reach';
export { countResidents, replacedIdentity, residentsByIds, whereaboutsOf } from './storage/residents';
export { someResidents, type SomeResidents } from './use-cases/some-residents';
export { someDesils } from './storage/family-desils';
export { residentWindows } from './storage/window';
export {
  DESIL_KINDS,
  desilKindOf,
  OUTCOMES,
  outcomeNameOf,
  type AnsweredOutcome,
  type DesilKindName,
  type OutcomeCode,
  type OutcomeName,
} from './domain/outcome';
export { frameOf, type PeopleByKelurahan } from './domain/within';
export { Decider, type DecidedProgram, type Decision } from './domain/decider';
export { programsThatDecide } from './domain/exclusivity';
export { decidedProgram, factsNeeded, type ProgramRule } from './domain/decided-program';
export { isUsable, sourceOf, type ExtractDates, type ExtractSource } from './domain/sources';
export type { ExtractFacts, FamilyDesils, Person } from './domain/person';
export type { DecisionDifference } from './domain/decision-differences';
export { desilMove, type DesilMove } from './domain/desil-move';
export type { ExplainedClause, ExplainedOutcome } from './domain/explained-clause';
