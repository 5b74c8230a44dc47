import type { Sql } from '../../../platform/database/database';
import type { StandingDecision } from './decision-columns';
import type { Window } from './residents';

/** The stored decisions of a window of residents, by programme id and resident id. */
export type StandingDecisions = ReadonlyMap<number, ReadonlyMap<number, StandingDecision>>;

export async function standingDecisions(
  sql: Sql,
  programIds: readonly number[],
  window: Window,
): Promise<StandingDecisions> {
  const found = new Map<number, Map<number, StandingDecision>>();
  await Promise.all(
    programIds.map(async (programId) => {
      const decisions = new Map<number, StandingDecision>();
      found.set(programId, decisions);
      const rows = sql.stream(
        `SELECT resident_id, outcome, met_mask, unknown_mask, desil_used, desil_kind, excluded_by, criteria_version_id
           FROM decision WHERE program_id = ? AND resident_id >= ? AND resident_id < ?`,
        [programId, window.from, window.to],
      );
      for await (const row of rows) {
        const [residentId, outcome, met, unknown, desil, desilKind, excludedBy, criteriaVersionId] = row as [
          number,
          number,
          number,
          number,
          number | null,
          number,
          number | null,
          number,
        ];
        decisions.set(residentId, { outcome, met, unknown, desil, desilKind, excludedBy, criteriaVersionId });
      }
    }),
  );
  return found;
}
