import fc from 'fast-check';
import { plainDate } from '../calendar';
import { regionCode } from '../region';
import {
  categoriesOf,
  familyCardStructure,
  identityCategory,
  IDENTITY_CATEGORIES,
  isIdentityMatched,
  isIdentitySuspended,
  isSyntheticNik,
  maskNik,
  maskOfCategories,
  nikStructure,
  nikWarnings,
  parseFamilyCardNumber,
  parseNik,
  type Nik,
  type RecordedPerson,
} from '.';

const nik = (text: string): Nik => {
  const parsed = parseNik(text);
  if (!parsed.ok) throw new Error(text);
  return parsed.value;
};
const person = (birthDate: string | null, sex: RecordedPerson['sex'], kelurahan: string | null): RecordedPerson => ({
  birthDate: birthDate === null ? null : plainDate(birthDate),
  sex,
  kelurahan: kelurahan === null ? null : regionCode(kelurahan),
});
const codes = (number: string, of: RecordedPerson): string[] => nikWarnings(nik(number), of).map((w) => w.code);

describe('a NIK', () => {
  it('reads the day of a woman without the forty', () => {
    expect(nikStructure(nik('3171905708450001'))).toEqual({
      region: '31.71.90',
      sex: 'FEMALE',
      day: 17,
      month: 8,
      yearOfCentury: 45,
      serial: '0001',
    });
    expect(nikStructure(nik('3171901708450001')).sex).toBe('MALE');
  });

  it('agrees with the record of its owner in silence', () => {
    expect(codes('3171905708450001', person('1945-08-17', 'FEMALE', '31.71.90.1001'))).toEqual([]);
    expect(codes('3171901708250001', person('1925-08-17', 'MALE', null))).toEqual([]);
    expect(codes('3171901708250001', person('2025-08-17', 'MALE', null))).toEqual([]);
  });

  it('warns of every disagreement and rejects none', () => {
    expect(codes('3171905708450000', person('1946-08-17', 'MALE', '31.74.01.1001'))).toEqual([
      'NIK_BIRTH_DATE_DIFFERS',
      'NIK_SEX_DIFFERS',
      'NIK_REGION_DIFFERS',
      'NIK_SERIAL_ZERO',
    ]);
  });

  it('takes the century of a leap day from the record: 2000 had one and 1900 had none', () => {
    expect(codes('3171902902000001', person('2000-02-29', 'MALE', null))).toEqual([]);
    expect(codes('3171906902000001', person('2000-02-29', 'FEMALE', null))).toEqual([]);
    expect(codes('3171902902000001', person('1900-02-28', 'MALE', null))).toEqual(['NIK_BIRTH_DATE_DIFFERS']);
    expect(codes('3171902902000001', person(null, null, null))).toEqual([]);
  });

  it('does not stumble over the year 0 that a mistyped record would give', () => {
    expect(codes('3171901708000001', person('0001-08-17', 'MALE', null))).toEqual(['NIK_BIRTH_DATE_DIFFERS']);
  });

  it.each(['3171900001450001', '3171903213450001', '3171903102450001', '3171904000450001', '3171907213450001'])(
    'warns that %s carries a day that never was',
    (number) => {
      expect(codes(number, person(null, null, null))).toEqual(['NIK_DATE_IMPOSSIBLE']);
    },
  );

  it('stays exact above 2^53, where the numbers of Papua lie', () => {
    const [one, two] = ['9671010101900001', '9671010101900002'] as const;
    expect(String(Number(one))).not.toBe(one);
    expect(nik(one)).not.toBe(nik(two));
    expect(nikStructure(nik('9671010101909999')).serial).toBe('9999');
    expect(nik('9007199254740993')).toBe('9007199254740993');
  });

  it.each([
    '317101170845001',
    '31710117084500011',
    '317101170845000A',
    ' 3171011708450001',
    '３１７１０１１７０８４５０００１',
    '',
  ])('is not "%s"', (text) => {
    expect(parseNik(text)).toEqual({ ok: false, error: { code: 'BAD_NIK' } });
  });

  it('is shown without its birth date, and not at all when malformed', () => {
    expect(maskNik('3171011708450001')).toBe('317101••••••0001');
    expect(maskNik('31710117')).toBe('••••••••••••••••');
  });

  it('is synthetic only with a kecamatan code of Jakarta that does not exist', () => {
    expect(isSyntheticNik('3171901708450001')).toBe(true);
    expect(isSyntheticNik('3101991708450001')).toBe(true);
    expect(isSyntheticNik('3171011708450001')).toBe(false);
    expect(isSyntheticNik('3271901708450001')).toBe(false);
    expect(isSyntheticNik('317190170845001')).toBe(false);
  });

  it('gives back the person it was made of, whoever that is', () => {
    const birth = fc.date({ min: new Date('1900-01-01'), max: new Date('2026-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(
        birth,
        fc.constantFrom('MALE' as const, 'FEMALE' as const),
        fc.integer({ min: 1, max: 9999 }),
        (d, sex, n) => {
          const date = d.toISOString().slice(0, 10);
          const day = String(Number(date.slice(8)) + (sex === 'FEMALE' ? 40 : 0)).padStart(2, '0');
          const number = `317190${day}${date.slice(5, 7)}${date.slice(2, 4)}${String(n).padStart(4, '0')}`;
          expect(codes(number, person(date, sex, '31.71.90.1001'))).toEqual([]);
        },
      ),
    );
  });
});

describe('a family card number', () => {
  it('carries the day of recording, which has no forty', () => {
    const parsed = parseFamilyCardNumber('3171904508100007');
    expect(parsed.ok && familyCardStructure(parsed.value)).toEqual({
      region: '31.71.90',
      day: 45,
      month: 8,
      yearOfCentury: 10,
      serial: '0007',
    });
  });
});

describe('the findings of matching', () => {
  it('have one bit each, so that a mask names them exactly', () => {
    const bits = IDENTITY_CATEGORIES.map((category) => category.bit);
    expect(new Set(bits).size).toBe(bits.length);
    for (const bit of bits) expect(Math.log2(bit) % 1).toBe(0);
    expect(categoriesOf(maskOfCategories(['MENINGGAL', 'NIK_GANDA']))).toEqual(['NIK_GANDA', 'MENINGGAL']);
  });

  it('suspend for death, departure and deactivation alone', () => {
    expect(IDENTITY_CATEGORIES.filter((c) => c.suspends).map((c) => c.code)).toEqual([
      'MENINGGAL',
      'PINDAH_LUAR_DKI',
      'NIK_DINONAKTIFKAN',
    ]);
    expect(isIdentitySuspended(identityCategory('NAMA_TIDAK_SESUAI').bit)).toBe(false);
    expect(isIdentitySuspended(identityCategory('MENINGGAL').bit)).toBe(true);
  });

  it('leave a person matched who only moved within the province or spells the name otherwise', () => {
    expect(isIdentityMatched(0)).toBe(true);
    expect(isIdentityMatched(maskOfCategories(['ALAMAT_TIDAK_SESUAI', 'NAMA_BERBEDA_EJAAN']))).toBe(true);
    expect(isIdentityMatched(maskOfCategories(['ALAMAT_TIDAK_SESUAI', 'KK_TIDAK_SESUAI']))).toBe(false);
  });
});
