/** The q-quantile (0..1) by the nearest rank: always a value that was measured, never one between two. */
export function quantile(values: readonly number[], q: number): number {
  if (values.length === 0) throw new RangeError('no values were measured');
  const ordered = [...values].sort((a, b) => a - b);
  return ordered[Math.max(0, Math.ceil(q * ordered.length) - 1)] ?? NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** `count` ids spread over 1..highest, the same on every run: each lies in its own share of the range. */
export function spreadIds(count: number, highest: number): number[] {
  const ids = Array.from({ length: count }, (_, i) => 1 + Math.floor(((i + ((i * 0.618) % 1)) / count) * highest));
  return [...new Set(ids.filter((id) => id <= highest))];
}
