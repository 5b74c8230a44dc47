import { plainDate } from '@tepat/shared';
import type { Sql } from '../../../platform/database/database';
import { Refused } from '../../../platform/refused';
import {
  decisionAsOfRun,
  decisionOf,
  decisionReference,
  pastDecisionsOf,
  type DecisionRecord,
} from '../../eligibility';
import { programsByIds } from '../../programs';
import { listsByIds, rowsOfResidents } from '../../publication';

/** What somebody objects to, as the trail of decisions knows it. */
export interface Objected {
  readonly period: string;
  readonly decisionRun: number;
  readonly listId: number | null;
  readonly reference: string;
}

/** Which decision, and on which published list; null: none, the decision as it stands. */
export interface ObjectedRequest {
  readonly programId: number;
  readonly residentId: number;
  readonly listId: number | null;
}

/** Finds what is objected to. Refuses what was never decided or published: there is nothing to object to. */
export async function objected(sql: Sql, { programId, residentId, listId }: ObjectedRequest): Promise<Objected> {
  const program = (await programsByIds(sql, [programId])).get(programId);
  if (!program) throw new Refused({ code: 'NOT_FOUND', field: 'decision' });
  if (listId === null) {
    // Whoever has left the category objects to that by the last decision that stood.
    const decision =
      (await decisionOf(sql, residentId, programId)) ?? (await pastDecisionsOf(sql, residentId, programId))[0] ?? null;
    if (decision === null) throw new Refused({ code: 'NOT_FOUND', field: 'decision' });
    const { sinceRun, referenceDate } = decision;
    const reference = decisionReference(program.code, decision);
    return { period: referenceDate.slice(0, 7), decisionRun: sinceRun, listId: null, reference };
  }
  const list = (await listsByIds(sql, [listId], true)).get(listId);
  const rows = (await rowsOfResidents(sql, [residentId])).get(residentId) ?? [];
  if (list?.programId !== programId || !rows.some((row) => row.listId === listId)) {
    throw new Refused({ code: 'NOT_FOUND', field: 'list' });
  }
  // The decision that the list was made of may stand since an earlier run: it is quoted as its own letter quotes it.
  const decision = await decisionAsOfRun(sql, { residentId, programId, run: list.runId });
  const referenceDate = plainDate(list.referenceDate);
  const reference = decisionReference(program.code, decision ?? { referenceDate, residentId, sinceRun: list.runId });
  return { period: list.period, decisionRun: list.runId, listId, reference };
}

/** The decision that an objection is about, as it stood then; null when it is gone from the history. */
export function decisionObjectedTo(
  sql: Sql,
  { residentId, programId, decisionRun }: { residentId: number; programId: number; decisionRun: number },
): Promise<DecisionRecord | null> {
  return decisionAsOfRun(sql, { residentId, programId, run: decisionRun });
}
