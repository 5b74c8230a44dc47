import { RankingAccumulator, type RankingResult } from './accumulator';
import { NO_CUT_POINTS, type CutPoints } from './cut-points';
import { rankingGates } from './gates';

const THRESHOLDS = { cutShift: 0.05, unscoredShare: 0.02, tieMass: 0.03 };
const OLD: CutPoints = [100, 200, 300, 400, 500, 600, 700, 800, 900];

function rank(scores: readonly number[], previous: CutPoints | null): RankingResult {
  const accumulator = new RankingAccumulator('FAMILY');
  for (const score of scores) accumulator.add(score, 3, 0);
  return accumulator.finish(previous && { provincial: previous, calibrated: previous });
}
const hundred = Array.from({ length: 100 }, (_, i) => i * 10);
const gateOf = (result: RankingResult, code: string, unscored = 0) => {
  const found = rankingGates(result, unscored, THRESHOLDS).find(({ gate }) => gate === code);
  if (!found) throw new Error(`no gate ${code}`);
  return found;
};

describe('the gates of a ranking', () => {
  it('pass an ordinary night', () => {
    const gates = rankingGates(rank(hundred, OLD), 2, THRESHOLDS);
    expect(gates.map(({ gate, passed, applicable }) => [gate, passed, applicable])).toEqual([
      ['CUT_SHIFT', true, true],
      ['UNSCORED_SHARE', true, true],
      ['TIE_MASS', true, true],
    ]);
  });

  it('have nothing to compare the first ranking with, and say so', () => {
    expect(gateOf(rank(hundred, null), 'CUT_SHIFT')).toEqual({
      gate: 'CUT_SHIFT',
      applicable: false,
      passed: true,
      actual: null,
      threshold: 0.05,
    });
  });

  it('hold a ranking whose cut points pass over more of the province than allowed', () => {
    const shifted = OLD.map((cutPoint, i) => (i === 4 ? 560 : cutPoint));
    expect(gateOf(rank(hundred, shifted), 'CUT_SHIFT')).toMatchObject({ passed: false, actual: 0.06 });
    expect(
      gateOf(
        rank(
          hundred,
          OLD.map((cutPoint, i) => (i === 4 ? 550 : cutPoint)),
        ),
        'CUT_SHIFT',
      ),
    ).toMatchObject({
      passed: true,
      actual: 0.05,
    });
  });

  it('hold a ranking in which cut points appeared where there were none, or everybody disappeared', () => {
    expect(gateOf(rank(hundred, NO_CUT_POINTS), 'CUT_SHIFT')).toMatchObject({ passed: false, actual: 0.9 });
    expect(gateOf(rank([], OLD), 'CUT_SHIFT')).toMatchObject({ passed: false, actual: 1 });
  });

  it('hold a ranking that leaves too many families out', () => {
    expect(gateOf(rank(hundred, null), 'UNSCORED_SHARE', 3)).toMatchObject({ passed: false, actual: 3 / 103 });
    expect(gateOf(rank([], null), 'UNSCORED_SHARE', 0)).toMatchObject({ passed: true, actual: 0 });
    expect(gateOf(rank([], null), 'UNSCORED_SHARE', 1)).toMatchObject({ passed: false, actual: 1 });
  });

  it('T-02 hold a ranking whose thresholds cut through too large a tie', () => {
    const tied = hundred.map((score) => (score >= 480 && score < 520 ? 490 : score));
    expect(gateOf(rank(tied, null), 'TIE_MASS')).toMatchObject({ passed: false, actual: 0.04 });
  });

  it('T-04 fail when a threshold is not a number', () => {
    const gates = rankingGates(rank(hundred, OLD), 0, { cutShift: NaN, unscoredShare: NaN, tieMass: NaN });
    expect(gates.map(({ passed }) => passed)).toEqual([false, false, false]);
  });
});
