export {
  isTerminal,
  LIST_STATE_LABELS,
  LIST_STATES,
  LIST_TRANSITIONS,
  mayTransit,
  type ListActor,
  type ListState,
  type ListTransition,
} from './states';
export {
  DEFAULT_GATE_THRESHOLDS,
  GATE_OUTCOMES,
  GATE_THRESHOLD_RANGES,
  GATES,
  type GateCode,
  type GateOutcome,
  type GateThresholdCode,
  type GateThresholds,
} from './gates';
export {
  CHANGE_KINDS,
  CHANGE_REASONS,
  CHANGE_LABELS,
  REASON_LABELS,
  type ChangeKind,
  type ChangeReason,
} from './changes';
export {
  canonicalRow,
  PAYEES,
  ROW_FORMAT,
  ROW_KINDS,
  ROW_STATUSES,
  type ListedFact,
  type ListRow,
  type Payee,
  type RowKind,
  type RowStatus,
} from './canonical-row';
