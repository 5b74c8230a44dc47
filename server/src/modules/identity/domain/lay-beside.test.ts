import fc from 'fast-check';
import { plainDate } from '@tepat/shared';
import { layBeside, spellingDistance, type Side } from './lay-beside';

const SARI: Side = {
  name: 'Sari Dewi',
  birthDate: plainDate('1960-01-01'),
  sex: 2,
  kelurahan: '31.71.03.1001',
  cardId: 7,
};

describe('two records beside each other', () => {
  it('tells a letter from a person', () => {
    expect(spellingDistance('Suparno', 'SUPARNI')).toEqual({ distance: 1, likeness: 86 });
    expect(spellingDistance('Siti Aminah', 'Joko Widodo').likeness).toBeLessThan(30);
    const [name] = layBeside(SARI, { ...SARI, name: 'SARI  DEWI' });
    expect(name).toEqual({ field: 'name', agrees: true, distance: 0, likeness: 100 });
  });

  it('speaks against nobody where one side holds nothing', () => {
    const fields = layBeside(SARI, { name: null, birthDate: null, sex: null, kelurahan: null, cardId: null });
    expect(fields.every(({ agrees }) => agrees === null)).toBe(true);
    expect(layBeside(SARI, { ...SARI, cardId: 8, sex: 1 }).filter(({ agrees }) => agrees === false)).toHaveLength(2);
  });

  it('says the same whichever record comes first, and never more than a hundred', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const there = spellingDistance(a, b);
        expect(spellingDistance(b, a)).toEqual(there);
        expect(there.likeness).toBeGreaterThanOrEqual(0);
        expect(there.likeness).toBeLessThanOrEqual(100);
      }),
    );
  });
});
