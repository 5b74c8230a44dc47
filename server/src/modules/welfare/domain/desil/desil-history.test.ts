import { NO_CUT_POINTS, type CutPoints } from '../ranking/cut-points';
import { desilHistory, type StandingRanking } from './desil-history';

const cuts = (step: number): CutPoints => Array.from({ length: 9 }, (_, i) => (i + 1) * step);
const ranking = (id: number, standsFrom: number, changes: Partial<StandingRanking> = {}): StandingRanking => ({
  id,
  modelId: 1,
  standsFrom,
  provincial: cuts(10),
  calibrated: cuts(5),
  ...changes,
});
const score = (since: number, until: number | null, value: number | null, modelId = 1) => ({
  modelId,
  since,
  until,
  score: value,
});

describe('a family’s desil over time', () => {
  it('begins with the first ranking, and follows a new score at once and a new ranking from its revision on', () => {
    const history = desilHistory(
      [score(20, null, 45), score(2, 20, 15)],
      [ranking(1, 10), ranking(2, 30, { provincial: cuts(40), calibrated: cuts(20) })],
    );
    expect(history).toEqual([
      { since: 10, until: 20, rankingId: 1, score: 15, provincial: 2, calibrated: 4 },
      { since: 20, until: 30, rankingId: 1, score: 45, provincial: 5, calibrated: 10 },
      { since: 30, until: null, rankingId: 2, score: 45, provincial: 2, calibrated: 3 },
    ]);
  });

  it('T-05 shows a time without a score as unscored, not as desil 1', () => {
    expect(desilHistory([score(1, 12, 99), score(12, null, null)], [ranking(1, 10)])).toEqual([
      { since: 10, until: 12, rankingId: 1, score: 99, provincial: 10, calibrated: 10 },
      { since: 12, until: null, rankingId: 1, score: null, provincial: null, calibrated: null },
    ]);
  });

  it('reads each ranking with the scores of its own model only', () => {
    const history = desilHistory(
      [score(1, null, 15), score(1, null, 5, 2)],
      [ranking(1, 10), ranking(2, 20, { modelId: 2 })],
    );
    expect(history.map(({ since, score: value }) => [since, value])).toEqual([
      [10, 15],
      [20, 5],
    ]);
  });

  it('skips a ranking that stood for no revision, and a family without any score has no history', () => {
    const rankings = [ranking(1, 10), ranking(2, 10, { provincial: NO_CUT_POINTS }), ranking(3, 40)];
    expect(desilHistory([score(1, null, 15)], rankings).map(({ rankingId }) => rankingId)).toEqual([2, 3]);
    expect(desilHistory([], rankings)).toEqual([]);
  });
});
