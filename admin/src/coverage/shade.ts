/** A tile's background and the colour of its writing, from the palest to the darkest. */
export const SHADES = [
  { back: '#e3eef9', text: '#10243a' },
  { back: '#b7d3ee', text: '#10243a' },
  { back: '#7fb2e0', text: '#10243a' },
  { back: '#2a6fb0', text: '#ffffff' },
  { back: '#0d4f8b', text: '#ffffff' },
] as const;

/** For what is hidden or not known. */
export const NO_SHADE = { back: '#f2f2f2', text: '#3d3d3d' } as const;

type Shade = (typeof SHADES)[number] | typeof NO_SHADE;

/** The shade of a share among shares of which `most` is the largest: fifths of it. */
export function shadeOf(share: number | null | undefined, most: number): Shade {
  if (typeof share !== 'number') return NO_SHADE;
  const step = most > 0 ? Math.ceil((share / most) * SHADES.length) - 1 : 0;
  return SHADES[Math.min(Math.max(step, 0), SHADES.length - 1)] ?? SHADES[0];
}
