export {
  AGE_DIRECTIONS,
  DECIDING_DESILS,
  DECREE_KINDS,
  DUE_RULES,
  LATEST_DUE_DAY,
  PUBLICATION_MODES,
  type AgeDirection,
  type DecidingDesil,
  type Decree,
  type DecreeKind,
  type DueRule,
  type Exclusivity,
  type OrderOfNeed,
  type ProgramTerms,
  type PublicationMode,
  type UnverifiedPoint,
} from './terms';
export { parseProgramTerms } from './parse-terms';
export { type ProgramProblem, type ProgramProblemCode } from './fields';
export {
  CRITERIA_STATE_LABELS,
  CRITERIA_STATES,
  CRITERIA_TRANSITIONS,
  criteriaMakers,
  criteriaTransition,
  type CriteriaState,
  type CriteriaStepTaken,
  type CriteriaTransition,
  type StoredCriteriaState,
} from './criteria-states';
export {
  provinceQuota,
  quotaShares,
  shareOf,
  yearTermsOn,
  type KotaQuota,
  type QuotaShare,
  type YearTerms,
} from './years';
export {
  firstMonthOf,
  isDueOn,
  monthsAYear,
  monthsPaid,
  rupiahOf,
  scheduledFor,
  termsInForce,
  type Schedule,
} from './use-terms';
export { KAJ, KLJ, KPDJ, SHIPPED_PROGRAMS } from './shipped';
export { compareTerms, termText, type TermDifference } from './difference';
export { parametersOf, type Parameter } from './parameters';
export { isSettingName, SETTINGS, settingText, type SettingDefinition, type SettingName } from './settings';
export {
  AGE_DIRECTION_LABELS,
  decreeText,
  DECIDING_DESIL_LABELS,
  DECREE_KIND_LABELS,
  DUE_DAY_LABEL,
  DUE_RULE_LABELS,
  scheduleText,
  GATE_THRESHOLD_LABELS,
  PAYEE_LABELS,
  PUBLICATION_MODE_LABELS,
  TERM_LABELS,
  thresholdText,
  type TermCode,
  type ThresholdUnit,
} from './term-words';
