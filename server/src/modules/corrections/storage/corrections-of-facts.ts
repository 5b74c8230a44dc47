import type { CorrectionState } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';
import type { CorrectionLine } from '../domain/correction';

/** A correction, open or closed, that names a fact. */
export interface CorrectionOfFact {
  readonly correctionId: number;
  readonly state: CorrectionState;
  readonly value: string | null;
  readonly appliedRevision: number | null;
  readonly proposerId: string;
  readonly verifierId: string | null;
  readonly approverId: string | null;
}

type FactOfRecord = Pick<CorrectionLine, 'kind' | 'subjectId' | 'fact'>;

export const factKey = ({ kind, subjectId, fact }: FactOfRecord): string => `${kind} ${subjectId} ${fact}`;

/** All that ever named these facts, oldest first, by `factKey`; a fact that none names has no entry. */
export async function correctionsOfFacts(
  sql: Sql,
  facts: readonly FactOfRecord[],
): Promise<Map<string, CorrectionOfFact[]>> {
  const found = new Map<string, CorrectionOfFact[]>();
  if (facts.length === 0) return found;
  const rows = await sql.rows<CorrectionOfFact & FactOfRecord>(
    `SELECT l.subject_kind AS kind, l.subject_id AS subjectId, l.fact, l.value, c.id AS correctionId, c.state,
       c.applied_revision AS appliedRevision, c.proposer_id AS proposerId, c.verifier_id AS verifierId, c.approver_id AS approverId
     FROM correction_line l JOIN correction c ON c.id = l.correction_id
     WHERE ${facts.map(() => '(l.subject_kind = ? AND l.subject_id = ? AND l.fact = ?)').join(' OR ')} ORDER BY c.id`,
    facts.flatMap(({ kind, subjectId, fact }) => [kind, subjectId, fact]),
  );
  for (const row of rows) found.set(factKey(row), [...(found.get(factKey(row)) ?? []), row]);
  return found;
}
