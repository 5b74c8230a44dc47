export { ImportFile } from './storage/import-file.entity';
export { changeImport, importById, latestOfDelivery, storeIssues } from './storage/import-store';
export { importsUnderWay } from './storage/import-pages';
export { lockCommits, lockImport } from './storage/import-lock';
export { storedProgress } from './storage/stored-progress';
export { askCommit, closeRequest } from './use-cases/ask-commit';
export { cancelImport } from './use-cases/cancel-import';
export { registerUpload } from './use-cases/register-upload';
export type { Registered, RegisterFailure, Upload } from './use-cases/register-upload';
export { FileChanged, stageImport } from './use-cases/stage-import';
export type { Progress } from './domain/progress';
export { estimate, planOf } from './domain/work-plan';
export type { Estimate, WorkPlan } from './domain/work-plan';
export { judgeSheet } from './use-cases/judge-sheet';
export type { JudgedRow, JudgedSheet, SheetRow } from './use-cases/judge-sheet';
export { withoutFormula } from './domain/error-columns';
export { validateImport } from './use-cases/validate-import';
export type { Validated, ValidateFailure } from './use-cases/validate-import';
export { IMPORT_STATES } from './domain/import-state';
export type { ImportState } from './domain/import-state';
export { ISSUES_KEPT } from './domain/issues';
export type { Issue, IssueCount } from './domain/issues';
export { stageColumns, stageTableOf } from './storage/stage-table';

import { INTAKE_KINDS, INTAKE_TEMPLATES } from '@tepat/shared';
import type { IntakeKind, IntakeTemplate } from '@tepat/shared';

/** The order in which the files of a delivery are taken in: families before the residents that name them. */
export const INTAKE_ORDER: readonly IntakeKind[] = INTAKE_KINDS;

/** What a file of this kind must look like. */
export function templateOf(kind: IntakeKind): IntakeTemplate {
  return INTAKE_TEMPLATES[kind];
}
