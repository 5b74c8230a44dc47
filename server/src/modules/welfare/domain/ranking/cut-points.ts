/** Nine scores, poorest first; null = absent: no existing score lies that high. Absent cut points are always the last ones. */
export type CutPoints = readonly (number | null)[];

export const CUT_POINT_COUNT = 9;
export const NO_CUT_POINTS: CutPoints = Array.from({ length: CUT_POINT_COUNT }, () => null);

/** desil = 1 + number of cut points ≤ score. Defined for every score, also for one that did not exist when the ranking was made. */
export function desilOf(score: number, cutPoints: CutPoints): number {
  let desil = 1;
  for (const cutPoint of cutPoints) if (cutPoint !== null && cutPoint <= score) desil += 1;
  return desil;
}

/** Nine numbers separated by commas, an empty place for an absent cut point. */
export function formatCutPoints(cutPoints: CutPoints): string {
  assertCutPoints(cutPoints);
  return cutPoints.map((cutPoint) => cutPoint ?? '').join(',');
}

/** The reverse of `formatCutPoints`. Throws for anything else: a ranking that cannot be read must not rank. */
export function parseCutPoints(text: string): CutPoints {
  const cutPoints = text.split(',').map((part) => {
    if (part === '') return null;
    if (!/^-?\d{1,10}$/.test(part)) throw new RangeError(`Not a cut point: ${part}`);
    return Number(part);
  });
  assertCutPoints(cutPoints);
  return cutPoints;
}

function assertCutPoints(cutPoints: CutPoints): void {
  if (cutPoints.length !== CUT_POINT_COUNT) throw new RangeError(`${cutPoints.length} cut points instead of nine`);
  cutPoints.forEach((cutPoint, i) => {
    const before = cutPoints[i - 1];
    if (i > 0 && cutPoint !== null && (before === null || before === undefined || before > cutPoint))
      throw new RangeError(`Cut points do not ascend: ${cutPoints.join(',')}`);
  });
}
