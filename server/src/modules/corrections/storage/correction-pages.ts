import type { CorrectionState } from '@tepat/shared';
import { unreachable } from '@tepat/shared';
import type { Sql, Value } from '../../../platform/database/database';
import type { PageStatement } from '../../../platform/database/pages';
import { readPage } from '../../../platform/database/pages';
import { casesByKelurahan, casesNewestFirst, type CasePageRequest, type FoundCases } from '../../registry';
import type { CorrectionRecord } from '../domain/correction';
import { CORRECTION_SELECT } from './correction-reader';

/**
 * The closed table of what can be paged. Each kind has an index that ends in its order's own columns, so a page costs the
 * same at any depth; what is not here is not offered.
 */
export type CorrectionView =
  | { readonly kind: 'ALL' }
  | { readonly kind: 'ESCALATED' }
  /** Transfers that wait for a word of the kelurahan that people leave, by that kelurahan. */
  | { readonly kind: 'TO_CONFIRM' }
  /** `notBy`: without those in which this person had a hand, who may not act on them. */
  | { readonly kind: 'STATE'; readonly state: CorrectionState; readonly notBy?: string }
  | { readonly kind: 'PROPOSER'; readonly proposerId: string; readonly state?: CorrectionState }
  | { readonly kind: 'FAMILY'; readonly familyId: number };

/** KELURAHAN: by kelurahan, within it the oldest first. NEWEST: the newest first. */
export type CorrectionOrder = 'KELURAHAN' | 'NEWEST';

export function correctionOrder({ kind }: CorrectionView): CorrectionOrder {
  return kind === 'PROPOSER' || kind === 'FAMILY' ? 'NEWEST' : 'KELURAHAN';
}

export interface CorrectionPageRequest extends CasePageRequest {
  readonly view: CorrectionView;
}

const by = (index: string, where: string, values: readonly Value[]): FoundCases => ({
  select: `SELECT ${CORRECTION_SELECT} FROM correction t FORCE INDEX (${index})`,
  where,
  values,
});

export function correctionPageStatements(request: CorrectionPageRequest): PageStatement[] {
  const { view } = request;
  switch (view.kind) {
    case 'ALL':
      return casesByKelurahan(request, by('correction_by_kelurahan', '', []));
    case 'ESCALATED':
      return casesByKelurahan(request, by('correction_by_escalated', 't.escalated = 1', []));
    case 'TO_CONFIRM':
      return casesByKelurahan(
        request,
        { ...by('correction_by_other', "t.state = 'SUBMITTED'", []), column: 't.other_kelurahan_code' },
        { text: 'AND t.confirmer_id IS NULL', values: [] },
      );
    case 'STATE': {
      const others =
        view.notBy === undefined
          ? undefined
          : {
              text: 'AND t.proposer_id <> ? AND (t.verifier_id IS NULL OR t.verifier_id <> ?)',
              values: [view.notBy, view.notBy],
            };
      return casesByKelurahan(request, by('correction_by_state', 't.state = ?', [view.state]), others);
    }
    case 'PROPOSER':
      return casesNewestFirst(
        request,
        view.state === undefined
          ? by('correction_by_proposer', 't.proposer_id = ?', [view.proposerId])
          : by('correction_by_proposer_state', 't.proposer_id = ? AND t.state = ?', [view.proposerId, view.state]),
      );
    case 'FAMILY':
      return casesNewestFirst(request, by('correction_by_family', 't.family_id = ?', [view.familyId]));
    default:
      return unreachable(view);
  }
}

export function correctionPage(sql: Sql, request: CorrectionPageRequest): Promise<CorrectionRecord[]> {
  return readPage<CorrectionRecord>(sql, correctionPageStatements(request), request.limit);
}
