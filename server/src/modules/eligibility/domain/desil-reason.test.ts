import { desilReason } from './desil-reason';

const label = (id: string, en: string) => ({ id, en });
const FLOOR = label('Luas lantai', 'Floor area');

describe('why there is no desil', () => {
  const said = (lacking: readonly { id: string; en: string }[]) =>
    desilReason({ basis: 'EFFECTIVE', desil: null, kind: 'PROVINCIAL', national: null, deliveredOn: null, lacking })
      .sentence;

  it('names what is not recorded, so that an office knows what to ask for', () => {
    expect(said([FLOOR, label('Sumber air', 'Water')])).toEqual({
      id: 'Belum ada desil, karena data keluarga belum cukup untuk diperingkat: Luas lantai; Sumber air.',
      en: 'There is no desil yet, for too little is recorded about the family to rank it: Floor area; Water.',
    });
    expect(said([]).id).toBe('Belum ada desil, karena data keluarga belum cukup untuk diperingkat.');
  });

  it('names five and counts the others: a letter has one page', () => {
    const { id } = said(Array.from({ length: 9 }, () => FLOOR));
    expect(id.match(/Luas lantai/g)).toHaveLength(5);
    expect(id).toMatch(/; dan 4 lainnya\.$/);
  });
});
