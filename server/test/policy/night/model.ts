/** The plainest welfare model there is: a square metre of floor is a point. A story can then name its scores. */
export const FLOOR_AREA_MODEL = {
  code: 'LUAS-LANTAI',
  version: 1,
  label: { id: 'Luas lantai (hanya untuk pengujian)', en: 'Floor area (for tests only)' },
  unit: { id: 'm²', en: 'm²' },
  scale: 1,
  basis: 'PERSON',
  provenance: { id: 'Dibuat untuk pengujian.', en: 'Made up for tests.' },
  effectiveFrom: '2025-01-01',
  illustrative: true,
  intercept: 0,
  derived: [],
  terms: [{ kind: 'linear', indicator: 'floorArea', min: 1, max: 2000, weight: 1 }],
  testVectors: [
    { name: 'sempit', values: { floorArea: 12, memberCount: 4 }, score: 12 },
    { name: 'lega', values: { floorArea: 300, memberCount: 1 }, score: 300 },
    { name: 'tidak tercatat', values: { memberCount: 1 }, score: null },
  ],
  poorestFirst: ['sempit', 'lega'],
} as const;
