import { desilOf, type CutPoints } from '../ranking/cut-points';

/** A family's score under one model from revision `since` up to (not including) `until`; null = until now, respectively unscored. */
export interface ScoreInterval {
  readonly modelId: number;
  readonly since: number;
  readonly until: number | null;
  readonly score: number | null;
}

/** A published ranking, from which revision on it stands, in the order of publication. */
export interface StandingRanking {
  readonly id: number;
  readonly modelId: number;
  readonly standsFrom: number;
  readonly provincial: CutPoints;
  readonly calibrated: CutPoints;
}

/** The family's desil from revision `since` up to (not including) `until`; desil null = unscored. */
export interface DesilPeriod {
  readonly since: number;
  readonly until: number | null;
  readonly rankingId: number;
  readonly score: number | null;
  readonly provincial: number | null;
  readonly calibrated: number | null;
}

/**
 * A family's desil over time, derived from its scores and the rankings: a ranking stands until the next one, and a
 * score that changes while it stands changes the desil at once. Before the first ranking, and where the ranking's model
 * has no score of the family, there is no period. Rankings that stand for no revision are skipped. Sorted by revision.
 */
export function desilHistory(scores: readonly ScoreInterval[], rankings: readonly StandingRanking[]): DesilPeriod[] {
  const ordered = [...scores].sort((a, b) => a.since - b.since);
  return rankings.flatMap((ranking, i) => {
    const end = rankings[i + 1]?.standsFrom ?? Infinity;
    return ordered
      .filter((interval) => interval.modelId === ranking.modelId)
      .map((interval): DesilPeriod => {
        const until = Math.min(interval.until ?? Infinity, end);
        const { score } = interval;
        return {
          since: Math.max(interval.since, ranking.standsFrom),
          until: until === Infinity ? null : until,
          rankingId: ranking.id,
          score,
          provincial: score === null ? null : desilOf(score, ranking.provincial),
          calibrated: score === null ? null : desilOf(score, ranking.calibrated),
        };
      })
      .filter((period) => period.until === null || period.since < period.until);
  });
}
