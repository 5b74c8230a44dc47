import { formatFor } from './format';

const id = formatFor('id');
const en = formatFor('en');

describe('numbers, money, days and times', () => {
  it('are written as an official of Jakarta writes them', () => {
    expect(id.count(1_234_567)).toBe('1.234.567');
    expect(id.rupiah(300_000)).toBe('Rp300.000');
    expect(id.percent(12.34, 1)).toBe('12,3%');
    expect(id.date('2026-11-22')).toBe('22 Nov 2026');
    expect(id.date('2026-05-01')).toBe('1 Mei 2026');
    expect(id.period('2026-08')).toBe('Agustus 2026');
    expect(id.dateTime('2026-11-21T18:00:00Z')).toBe('22 Nov 2026 01.00 WIB');
  });

  it('are written the English way in English, still in Jakarta time', () => {
    expect(en.count(1_234_567)).toBe('1,234,567');
    expect(en.rupiah(300_000)).toBe('Rp300,000');
    expect(en.date('2026-11-22')).toBe('22 Nov 2026');
    expect(en.dateTime('2026-12-31T17:30:00Z')).toBe('1 Jan 2027 00:30 WIB');
  });

  it('keep every rupiah of a sum beyond 32 bits', () => {
    expect(id.rupiah(4_503_599_627_370_497)).toBe('Rp4.503.599.627.370.497');
    expect(id.rupiah('99999999999999999')).toBe('Rp99.999.999.999.999.999');
  });

  it('write a score in the unit of its model, every digit of it', () => {
    expect(id.scaled(13_862_960, 1_000_000)).toBe('13,862960');
    expect(id.scaled(-120_500, 1_000_000)).toBe('-0,120500');
    expect(en.scaled(13_862_960, 1_000_000)).toBe('13.862960');
    expect(id.scaled(72, 1)).toBe('72');
    expect(id.scaled(null, 1_000_000)).toBe('–');
  });

  it('show a dash, never 0, where nothing is recorded', () => {
    const shown = [id.count(null), id.rupiah(undefined), id.percent(null), id.date(null), id.dateTime('nonsense')];
    expect(shown).toEqual(['–', '–', '–', '–', '–']);
    expect([id.count(0), id.rupiah(0), id.percent(0)]).toEqual(['0', 'Rp0', '0%']);
  });

  it('tell a duration in its two largest units', () => {
    expect(id.duration(7)).toBe('7 detik');
    expect(id.duration(187)).toBe('3 menit 7 detik');
    expect(id.duration(3_725)).toBe('1 jam 2 menit');
    expect(en.duration(0)).toBe('0 s');
    expect(id.duration(-1)).toBe('–');
  });
});
