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
