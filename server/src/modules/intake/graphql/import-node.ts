import {
  errorMessage,
  INTAKE_TEMPLATES,
  isIntakeKind,
  limitOf,
  message,
  type Locale,
  type UserError,
} from '@tepat/shared';
import type { RequestContext } from '../../../platform/graphql/context';
import { nodeId } from '../../../platform/graphql/node-id';
import { estimate, planOf } from '../domain/work-plan';
import type { IssueCount } from '../domain/issues';
import type { ImportFile } from '../storage/import-file.entity';
import { importById } from '../storage/import-store';
import { DeliveryMode, type ImportIssueCount, type ImportType } from './import-type';

/** The stored key and the counts of the dry run travel with the node, for its fields. */
export type ImportNode = ImportType & { readonly key: number; readonly counts: readonly IssueCount[] };

export function importNode(file: ImportFile, now: Date, locale: Locale): ImportNode {
  const summary = file.summary === null ? null : (JSON.parse(file.summary) as Record<string, unknown>);
  const { issues, ...rest } = summary ?? {};
  return {
    key: file.id,
    counts: Array.isArray(issues) ? (issues as IssueCount[]) : [],
    id: nodeId('Import', file.id),
    kind: file.kind,
    state: file.state,
    deliveryVersion: file.deliveryVersion,
    mode: DeliveryMode[file.mode],
    referenceDate: file.referenceDate,
    fileName: file.fileName,
    sha256: file.sha256.toString('hex'),
    bytes: file.bytes,
    rowTotal: file.rowTotal,
    rowAccepted: file.rowAccepted,
    rowWarned: file.rowWarned,
    rowRejected: file.rowRejected,
    summary: summary === null ? null : rest,
    phase: file.phase,
    progressDone: file.progressDone,
    progressTotal: file.progressTotal,
    ...estimateOf(file, now),
    commitAsked: file.commitAskedBy !== null,
    refusal: file.commitRefusal && errorMessage(locale, JSON.parse(file.commitRefusal) as UserError),
    revisionNumber: file.revision,
    createdBy: file.createdBy,
    createdAt: file.createdAt,
    finishedAt: file.finishedAt,
  };
}

function estimateOf(file: ImportFile, now: Date): { percent: number | null; etaSeconds: number | null } {
  const { phase, progressDone: done, progressTotal: total, workStartedAt: startedAt, phaseStartedAt } = file;
  const plan = planOf(file.kind, file.state);
  const known = plan && phase !== null && startedAt && phaseStartedAt;
  const found = known ? estimate(plan, { phase, done, total, startedAt, phaseStartedAt }, now) : null;
  return found ?? { percent: null, etaSeconds: null };
}

export function issueCountsOf({ counts, kind }: ImportNode, locale: Locale): ImportIssueCount[] {
  const columns = isIntakeKind(kind) ? INTAKE_TEMPLATES[kind].columns : [];
  return counts.map(({ column, code, severity, count }) => ({
    column,
    code,
    severity,
    count,
    message: message(locale, code, { column, limit: limitOf(columns.find(({ name }) => name === column)) }),
  }));
}

export async function loadImport(context: RequestContext, id: number): Promise<ImportNode | null> {
  const file = await importById(context.platform, id);
  return file && importNode(file, context.platform.clock.now(), context.locale);
}
