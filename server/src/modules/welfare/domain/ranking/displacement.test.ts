import type { RankingBasis } from '../model/document';
import { RankingAccumulator, type RankingResult } from './accumulator';
import { desilOf } from './cut-points';
import { displacementPreview, type ScoreChange } from './displacement';
import { ScoreHistogram } from './histogram';

const MEMBERS = 4;

function rank(scores: readonly number[], basis: RankingBasis): RankingResult {
  const accumulator = new RankingAccumulator(basis);
  for (const score of [...scores].sort((a, b) => a - b)) accumulator.add(score, MEMBERS, 0);
  return accumulator.finish();
}

const SCORES = Array.from({ length: 1000 }, (_, i) => i * 10);
const preview = (change: ScoreChange, basis: RankingBasis = 'PERSON') => {
  const { histogram, provincial } = rank(SCORES, basis);
  return displacementPreview(new ScoreHistogram(histogram), provincial.cutPoints, change);
};

describe('the preview of whom one corrected family displaces', () => {
  it('sees one family of the same weight carried over each cut point between the old and the new score', () => {
    expect(preview({ from: 5500, to: 2500, weight: MEMBERS })).toEqual(
      [3, 4, 5].map((cutPoint) => ({ cutPoint, direction: 'RICHER', weight: MEMBERS, families: 1 })),
    );
    expect(preview({ from: 2500, to: 5500, weight: MEMBERS }).map(({ direction }) => direction)).toEqual(
      Array(3).fill('POORER'),
    );
  });

  it('displaces nobody when the desil stays', () => {
    expect(preview({ from: 5100, to: 5900, weight: MEMBERS })).toEqual([]);
  });

  it('agrees with the ranking made anew', () => {
    const [from, to] = [8500, 2505];
    const before = rank(SCORES, 'PERSON').provincial.cutPoints;
    const after = rank([...SCORES.filter((score) => score !== from), to], 'PERSON').provincial.cutPoints;
    const moved = SCORES.filter((score) => score !== from && desilOf(score, before) !== desilOf(score, after));
    const expected = preview({ from, to, weight: MEMBERS });
    expect(expected.reduce((sum, { families }) => sum + families, 0)).toBe(moved.length);
    expect(moved.every((score) => desilOf(score, before) < desilOf(score, after))).toBe(true);
  });

  it('spreads a family that joins the ranking over all cut points by their shares', () => {
    const joins = preview({ from: null, to: 2500, weight: 10 }, 'PERSON');
    expect(joins.map(({ cutPoint, direction, weight }) => `${cutPoint} ${direction} ${weight}`)).toEqual([
      '1 POORER 1',
      '2 POORER 2',
      '3 RICHER 7',
      '4 RICHER 6',
      '5 RICHER 5',
      '6 RICHER 4',
      '7 RICHER 3',
      '8 RICHER 2',
      '9 RICHER 1',
    ]);
  });

  it('leaves absent cut points out', () => {
    const { histogram, provincial } = rank([7, 7, 7], 'FAMILY');
    expect(
      displacementPreview(new ScoreHistogram(histogram), provincial.cutPoints, { from: 7, to: 1, weight: 1 }),
    ).toEqual([]);
  });
});
