import { isUnusual, lastQuarter, type Group } from './oversight';

const group = (more: Partial<Group>): Group => ({
  ...{ key: '1', label: 'Orang', of: 20, hits: 10, share: 0.5, base: 0.2, byChance: 0.01 },
  ...more,
});

describe('what is worth a look', () => {
  it('takes a share above the base that chance does not explain', () => {
    expect(isUnusual(group({}))).toBe(true);
    expect(isUnusual(group({ byChance: 0.3 }))).toBe(false);
    expect(isUnusual(group({ share: 0.1 }))).toBe(false);
    expect(isUnusual(group({ base: null, byChance: null }))).toBe(false);
  });

  it('begins ninety days ago, by the day in Jakarta', () => {
    expect(lastQuarter(new Date('2026-11-22T20:00:00Z'))).toEqual({ from: '2026-08-25', until: '2026-11-23' });
  });
});
