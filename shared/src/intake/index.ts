export {
  INTAKE_KINDS,
  isIntakeKind,
  type CodeColumn,
  type CodeListColumn,
  type Columns,
  type DateColumn,
  type IntakeColumn,
  type IntakeKind,
  type IntakeTemplate,
  type IntegerColumn,
  type NumberColumn,
  type ReferenceColumn,
  type RegionColumn,
  type TextColumn,
} from './column';
export {
  INTAKE_PROBLEMS,
  verdictOf,
  type CellProblem,
  type IntakeProblemCode,
  type IntakeSeverity,
  type RowVerdict,
} from './problem';
export { EARLIEST_BIRTH_DATE } from './dtsen-templates';
export {
  CENTRAL_PROGRAMS,
  CIVIL_STATUSES,
  DISABILITY_KINDS,
  MAX_NJOP,
  type CentralProgram,
  type CivilStatus,
  type DisabilityKind,
} from './extract-templates';
export { columnsCsv, INTAKE_TEMPLATES, templateCsv } from './templates';
export { checkHeader, headerNames } from './header-check';
export { limitOf } from './limit';
export { type CheckOptions } from './cell-check';
export { compileRowValidator, type RowValidator } from './row-validator';
export {
  parseDeliveryManifest,
  type DeliveryManifest,
  type DeliveryMode,
  type DeliveryPart,
} from './delivery-manifest';
