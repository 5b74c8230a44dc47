export { seedPrograms, type SeedPrograms } from './use-cases/seed-programs';
export { programsInForce, rulesKnownBy, type ProgramInForce } from './storage/programs-in-force';
export { standingOrderFor, standingOrdersByIds, type StandingOrder } from './storage/standing-order';
export {
  allPrograms,
  criteriaVersionsByIds,
  criteriaVersionsOf,
  programByCode,
  programsByIds,
  releasedRules,
  termsOf,
  type CriteriaVersionRecord,
  type ProgramRecord,
  type TermsRecord,
} from './storage/program-readers';
export { documentBytes, readRule, readTerms, ruleOf, type RuleDocument } from './domain/rule-document';
export { criteriaDraft, type CriteriaDraft } from './storage/criteria-drafts';
export { readDraft, type DraftFault } from './domain/read-draft';
export { termsDifferences } from './use-cases/differences-of';
export { PROGRAM_ENTITIES } from './storage/program.entity';
export { settingOn } from './storage/dated-setting';
