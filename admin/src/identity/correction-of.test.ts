import type { Record } from './record';
import { correctionOf } from './correction-of';

const field = (name: string, theirs: string) => ({
  ...{ field: name, ours: 'x', theirs, agrees: false, distance: null, likeness: null },
});
const record = {
  resident: { id: 'R' },
  fields: [field('name', 'SITI AMINAH'), field('birthDate', '1950-05-17')],
  civilStatusDate: '2026-10-01',
} as unknown as Record;

const linesOf = (category: Parameters<typeof correctionOf>[0]['category'], more: Partial<Record> = {}) =>
  correctionOf({ category }, { ...record, ...more }).map(({ fact, value }) => [fact, value]);

describe('the correction that follows from a confirmed finding', () => {
  it('records a death and a move as presence with their day, and takes name and birth date from the civil registry', () => {
    expect(linesOf('MENINGGAL')).toEqual([
      ['presence', '2'],
      ['presence_on', '2026-10-01'],
    ]);
    expect(linesOf('PINDAH_LUAR_DKI', { civilStatusDate: null })).toEqual([['presence', '3']]);
    expect(linesOf('NAMA_TIDAK_SESUAI')).toEqual([['name', 'SITI AMINAH']]);
    expect(linesOf('TGL_LAHIR_TIDAK_SESUAI')).toEqual([['birth_date', '1950-05-17']]);
  });

  it('makes up nothing where one value does not say it', () => {
    expect(linesOf('KK_TIDAK_SESUAI')).toEqual([]);
    expect(linesOf('NAMA_TIDAK_SESUAI', { fields: [] })).toEqual([]);
  });
});
