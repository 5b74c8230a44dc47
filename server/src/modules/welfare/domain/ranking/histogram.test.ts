import fc from 'fast-check';
import { RankingAccumulator, type RankingResult } from './accumulator';
import { MAX_BINS, ScoreHistogram, percentileOf } from './histogram';

function rankingOf(scores: readonly number[], members: (i: number) => number = () => 1): RankingResult {
  const accumulator = new RankingAccumulator('PERSON');
  [...scores].sort((a, b) => a - b).forEach((score, i) => accumulator.add(score, members(i), 1 + (i % 10)));
  return accumulator.finish();
}
const histogramOf = (scores: readonly number[]) => new ScoreHistogram(rankingOf(scores).histogram);

describe('the histogram of a ranking', () => {
  it('is exact while there are no more distinct scores than bins', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1 }),
        fc.integer({ min: -60, max: 60 }),
        (scores, score) => {
          const histogram = histogramOf(scores);
          for (const existing of scores)
            expect(histogram.poorerThan(existing)).toBe(scores.filter((other) => other < existing).length);
          const percentile = percentileOf(histogram, score) ?? NaN;
          expect(percentile).toBeGreaterThanOrEqual(0);
          expect(percentile).toBeLessThanOrEqual(10_000);
        },
      ),
    );
  });

  it('never exceeds its bins, keeps every person, and stays exact at every cut point, for 50,000 different scores', () => {
    const result = rankingOf(
      Array.from({ length: 50_000 }, (_, i) => i * i - 600_000_000),
      (i) => 1 + (i % 5),
    );
    const histogram = new ScoreHistogram(result.histogram);
    expect(histogram.bins.length).toBeGreaterThan(3000);
    expect(histogram.bins.length).toBeLessThanOrEqual(MAX_BINS);
    expect(histogram.totalWeight).toBe(result.totalWeight);
    for (const set of [result.provincial, result.calibrated])
      set.cutPoints.forEach((cutPoint, k) => expect(histogram.poorerThan(cutPoint ?? NaN)).toBe(set.poorer[k]));
    const heaviest = Math.max(...histogram.bins.map((bin) => bin.weight));
    expect(heaviest).toBeLessThan((2 * result.totalWeight) / 4000);
  });

  it('puts the poorest at 0, the richest below 100 per cent, and whoever lies above them all at 100', () => {
    const histogram = histogramOf([1, 2, 3, 4]);
    expect([0, 1, 2, 4, 5].map((score) => percentileOf(histogram, score))).toEqual([0, 0, 2500, 7500, 10_000]);
  });

  it('T-03 never ranks a better score below a worse one, also within a bin', () => {
    const histogram = histogramOf(Array.from({ length: 9000 }, (_, i) => i * 7));
    fc.assert(
      fc.property(fc.integer({ min: -10, max: 63_010 }), fc.integer({ min: 0, max: 500 }), (score, step) => {
        expect(histogram.poorerThan(score)).toBeLessThanOrEqual(histogram.poorerThan(score + step));
      }),
    );
  });

  it('of nobody knows no percentile', () => {
    const histogram = histogramOf([]);
    expect(histogram.bins).toEqual([]);
    expect(percentileOf(histogram, 5)).toBeNull();
  });

  it('refuses bytes that are not one', () => {
    const { histogram } = rankingOf([1, 2, 3]);
    expect(() => new ScoreHistogram(histogram.subarray(0, histogram.length - 1))).toThrow(RangeError);
    expect(() => new ScoreHistogram(Buffer.from('nothing'))).toThrow(RangeError);
    expect(() => new ScoreHistogram(Buffer.concat([Buffer.from('X'), histogram.subarray(1)]))).toThrow(RangeError);
  });
});
