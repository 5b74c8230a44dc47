import type { ObjectionState } from '@tepat/shared';
import { unreachable } from '@tepat/shared';
import type { Sql, Value } from '../../../platform/database/database';
import type { PageStatement } from '../../../platform/database/pages';
import { readPage } from '../../../platform/database/pages';
import { casesByKelurahan, casesNewestFirst, type CasePageRequest, type FoundCases } from '../../registry';
import type { ObjectionRecord } from '../domain/objection';
import { OBJECTION_SELECT } from './objection-reader';

/** The closed table of what can be paged. Each kind has an index that ends in its order's own columns. */
export type ObjectionView =
  | { readonly kind: 'ALL' }
  | { readonly kind: 'ESCALATED' }
  /** `notBy`: without those that this person entered, who may not decide them. */
  | { readonly kind: 'STATE'; readonly state: ObjectionState; readonly notBy?: string }
  | { readonly kind: 'RAISER'; readonly raisedBy: string }
  | { readonly kind: 'RESIDENT'; readonly residentId: number };

export interface ObjectionPageRequest extends CasePageRequest {
  readonly view: ObjectionView;
}

const by = (index: string, where: string, values: readonly Value[]): FoundCases => ({
  select: `SELECT ${OBJECTION_SELECT} FROM objection t FORCE INDEX (${index})`,
  where,
  values,
});

export function objectionPageStatements(request: ObjectionPageRequest): PageStatement[] {
  const { view } = request;
  switch (view.kind) {
    case 'ALL':
      return casesByKelurahan(request, by('objection_by_kelurahan', '', []));
    case 'ESCALATED':
      return casesByKelurahan(request, by('objection_by_escalated', 't.escalated = 1', []));
    case 'STATE': {
      const others = view.notBy === undefined ? undefined : { text: 'AND t.raised_by <> ?', values: [view.notBy] };
      return casesByKelurahan(request, by('objection_by_state', 't.state = ?', [view.state]), others);
    }
    case 'RAISER':
      return casesNewestFirst(request, by('objection_by_raiser', 't.raised_by = ?', [view.raisedBy]));
    case 'RESIDENT':
      return casesNewestFirst(request, by('objection_by_resident', 't.resident_id = ?', [view.residentId]));
    default:
      return unreachable(view);
  }
}

export function objectionPage(sql: Sql, request: ObjectionPageRequest): Promise<ObjectionRecord[]> {
  return readPage<ObjectionRecord>(sql, objectionPageStatements(request), request.limit);
}
