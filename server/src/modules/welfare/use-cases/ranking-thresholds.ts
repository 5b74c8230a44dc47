import type { RankingThresholds } from '../domain';

/**
 * What a ranking may show and still be published, by the first night on which it holds. Never edit a line that has been
 * in force: add one.
 *
 * - cutShift: at most this share of the province may lie between an old cut point and its successor.
 * - unscoredShare: at most this share of the families may be without a score.
 * - tieMass: at most this share of the province may share one score at a cut point.
 */
const THRESHOLDS: readonly (RankingThresholds & { readonly from: string })[] = [
  { from: '2026-01-01', cutShift: 0.1, unscoredShare: 0.2, tieMass: 0.05 },
];

/** The thresholds in force on a date (YYYY-MM-DD). Throws when none is: a night without gates must not publish. */
export function rankingThresholdsOn(date: string): RankingThresholds {
  const inForce = THRESHOLDS.filter(({ from }) => from <= date).at(-1);
  if (!inForce) throw new Error(`no thresholds for rankings are in force on ${date}`);
  const { cutShift, unscoredShare, tieMass } = inForce;
  return { cutShift, unscoredShare, tieMass };
}
