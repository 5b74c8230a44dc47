import type { CorrectionState, RegionCode } from '@tepat/shared';
import { unreachable } from '@tepat/shared';
import type { Sql, Value } from '../../../platform/database/database';
import type { Conditions, PageStatement } from '../../../platform/database/pages';
import { kelurahanPages, marks, readPage } from '../../../platform/database/pages';
import { kelurahanWithin, type Reach } from '../../registry';
import type { CorrectionRecord } from '../domain/correction';
import { CORRECTION_SELECT } from './correction-reader';

/**
 * The closed table of what can be paged. Each kind has an index that ends in its order's own columns, so a page costs the
 * same at any depth; what is not here is not offered.
 */
export type CorrectionView =
  | { readonly kind: 'ALL' }
  | { readonly kind: 'ESCALATED' }
  /** `notBy`: without those in which this person had a hand, who may not act on them. */
  | { readonly kind: 'STATE'; readonly state: CorrectionState; readonly notBy?: string }
  | { readonly kind: 'PROPOSER'; readonly proposerId: string; readonly state?: CorrectionState }
  | { readonly kind: 'FAMILY'; readonly familyId: number };

/** KELURAHAN: by kelurahan, within it the oldest first. NEWEST: the newest first. */
export type CorrectionOrder = 'KELURAHAN' | 'NEWEST';

export function correctionOrder({ kind }: CorrectionView): CorrectionOrder {
  return kind === 'PROPOSER' || kind === 'FAMILY' ? 'NEWEST' : 'KELURAHAN';
}

export interface CorrectionPlace {
  readonly kelurahanCode: string;
  readonly id: number;
}

export interface CorrectionPageRequest {
  readonly view: CorrectionView;
  readonly reach: Reach;
  readonly region: RegionCode | null;
  readonly limit: number;
  readonly after: CorrectionPlace | null;
}

const EVERYTHING: Conditions = { text: '', values: [] };

export function correctionPageStatements(request: CorrectionPageRequest): PageStatement[] {
  const { view } = request;
  switch (view.kind) {
    case 'ALL':
      return byKelurahan(request, 'correction_by_kelurahan', '', []);
    case 'ESCALATED':
      return byKelurahan(request, 'correction_by_escalated', 't.escalated = 1 AND', []);
    case 'STATE': {
      const others =
        view.notBy === undefined
          ? EVERYTHING
          : {
              text: 'AND t.proposer_id <> ? AND (t.verifier_id IS NULL OR t.verifier_id <> ?)',
              values: [view.notBy, view.notBy],
            };
      return byKelurahan(request, 'correction_by_state', 't.state = ? AND', [view.state], others);
    }
    case 'PROPOSER':
      return view.state === undefined
        ? newestFirst(request, 'correction_by_proposer', 't.proposer_id = ?', [view.proposerId])
        : newestFirst(request, 'correction_by_proposer_state', 't.proposer_id = ? AND t.state = ?', [
            view.proposerId,
            view.state,
          ]);
    case 'FAMILY':
      return newestFirst(request, 'correction_by_family', 't.family_id = ?', [view.familyId]);
    default:
      return unreachable(view);
  }
}

function byKelurahan(
  { reach, region, after }: CorrectionPageRequest,
  index: string,
  before: string,
  values: readonly Value[],
  and = EVERYTHING,
): PageStatement[] {
  const kelurahan = kelurahanWithin(reach, region);
  if (kelurahan?.length === 0) return [];
  return kelurahanPages({
    select: `SELECT ${CORRECTION_SELECT} FROM correction t FORCE INDEX (${index}) WHERE ${before}`,
    values,
    column: 't.kelurahan_code',
    kelurahan,
    and,
    after: after && { kelurahan: after.kelurahanCode, more: { text: 'AND t.id > ?', values: [after.id] } },
    orderBy: 't.kelurahan_code, t.id',
  });
}

function newestFirst(
  { reach, region, after }: CorrectionPageRequest,
  index: string,
  where: string,
  values: readonly Value[],
): PageStatement[] {
  const kelurahan = kelurahanWithin(reach, region);
  if (kelurahan?.length === 0) return [];
  const within = kelurahan === null ? '' : `AND t.kelurahan_code IN (${marks(kelurahan)})`;
  return [
    {
      text: `SELECT ${CORRECTION_SELECT} FROM correction t FORCE INDEX (${index}) WHERE ${where} AND t.id < ? ${within}
        ORDER BY t.id DESC`,
      values: [...values, after?.id ?? Number.MAX_SAFE_INTEGER, ...(kelurahan ?? [])],
    },
  ];
}

export function correctionPage(sql: Sql, request: CorrectionPageRequest): Promise<CorrectionRecord[]> {
  return readPage<CorrectionRecord>(sql, correctionPageStatements(request), request.limit);
}
