import { categoriesOf, isIdentityMatched, plainDate, regionCode } from '@tepat/shared';
import { matchResident, notesOf } from './match-resident';
import type { CivilRecord, ResidentToMatch } from './match-resident';

const SARI: ResidentToMatch = {
  nik: '3171914101600001',
  nikMalformed: false,
  name: 'Sari Dewi',
  birthDate: plainDate('1960-01-01'),
  sex: 2,
  kelurahan: regionCode('31.71.03.1001'),
  cardId: 7,
};
const HER_RECORD: CivilRecord = {
  cardId: 7,
  name: 'SARI DEWI',
  birthDate: plainDate('1960-01-01'),
  sex: 2,
  kelurahan: regionCode('31.71.03.1001'),
  status: 'ACTIVE',
  statusDate: null,
};
const ALONE = { sharedNik: false };
const MENINGGAL = 1 << 8;

const categories = (resident: Partial<ResidentToMatch>, civil: Partial<CivilRecord> | null, sharedNik = false) =>
  categoriesOf(
    matchResident({ ...SARI, ...resident }, civil === null ? null : { ...HER_RECORD, ...civil }, { sharedNik })
      .categories,
  );

describe('laying a resident beside the civil registry', () => {
  it('finds nothing where everything agrees', () => {
    expect(matchResident(SARI, HER_RECORD, ALONE)).toEqual({ categories: 0, notes: 0 });
  });

  it.each([
    ['a newborn without a NIK cannot be compared yet', { nik: null }, null, ['DATA_TIDAK_LENGKAP']],
    [
      'a number of fifteen digits is no NIK',
      { nik: '317191410160000', nikMalformed: true },
      null,
      ['NIK_FORMAT_SALAH'],
    ],
    ['a NIK may be unknown to the civil registry', {}, null, ['NIK_TIDAK_DITEMUKAN']],
    ['another name', {}, { name: 'Sri Dewi' }, ['NAMA_TIDAK_SESUAI']],
    ['another spelling is a note', { name: 'Muhammad Ali' }, { name: 'Moh. Ali' }, ['NAMA_BERBEDA_EJAAN']],
    ['another birth date', {}, { birthDate: plainDate('1961-01-01') }, ['TGL_LAHIR_TIDAK_SESUAI']],
    ['another sex', {}, { sex: 1 }, ['JENIS_KELAMIN_TIDAK_SESUAI']],
    ['another family card', {}, { cardId: 8 }, ['KK_TIDAK_SESUAI']],
    ['another kelurahan', {}, { kelurahan: regionCode('31.74.01.1001') }, ['ALAMAT_TIDAK_SESUAI']],
    ['recorded dead', {}, { status: 'DECEASED', cardId: null }, ['MENINGGAL']],
    ['moved out of the province', {}, { status: 'MOVED_OUT', cardId: 99 }, ['PINDAH_LUAR_DKI']],
    ['active, but in another province', {}, { kelurahan: regionCode('32.75.01.1001') }, ['PINDAH_LUAR_DKI']],
    ['deactivated', {}, { status: 'DEACTIVATED' }, ['NIK_DINONAKTIFKAN']],
    ['a missing birth date', { birthDate: null }, {}, ['DATA_TIDAK_LENGKAP']],
    ['what the civil registry does not hold speaks against nobody', {}, { birthDate: null, cardId: null }, []],
  ] as const)('%s', (_, resident, civil, expected) => {
    expect(categories(resident, civil)).toEqual(expected);
  });

  it('leaves a refuted death aside while the civil registry says the same, and nothing else with it', () => {
    const dead: CivilRecord = { ...HER_RECORD, status: 'DECEASED', statusDate: plainDate('2026-10-01') };
    const { kelurahan, status, statusDate } = dead;
    const refutations = [{ category: MENINGGAL, kelurahan, status, statusDate }];
    const found = (civil: CivilRecord, resident: ResidentToMatch = SARI) =>
      categoriesOf(matchResident(resident, civil, { sharedNik: false, refutations }).categories);
    expect(found(dead)).toEqual(['STATUS_DIBANTAH']);
    expect(found({ ...dead, name: 'Sri Dewi' })).toEqual(['NAMA_TIDAK_SESUAI', 'STATUS_DIBANTAH']);
    expect(found({ ...dead, statusDate: plainDate('2026-11-01') })).toEqual(['MENINGGAL']);
    expect(found({ ...dead, status: 'MOVED_OUT' })).toEqual(['PINDAH_LUAR_DKI']);
    expect(found(HER_RECORD)).toEqual([]);
  });

  it('tells of a shared NIK beside everything else', () => {
    expect(categories({}, { name: 'Budi' }, true)).toEqual(['NAMA_TIDAK_SESUAI', 'NIK_GANDA']);
    expect(categories({}, {}, true)).toEqual(['NIK_GANDA']);
  });

  it('leaves a person padan whose NIK says another birth date and sex than the record: such numbers are lawful', () => {
    const recorded = { birthDate: plainDate('1961-02-03'), sex: 1 };
    const result = matchResident({ ...SARI, ...recorded }, { ...HER_RECORD, ...recorded }, ALONE);
    expect(isIdentityMatched(result.categories)).toBe(true);
    expect(notesOf(result.notes)).toEqual(['NIK_BIRTH_DATE_DIFFERS', 'NIK_SEX_DIFFERS']);
  });

  it('takes the century from the record, and reads numbers above 2^53 digit by digit', () => {
    const papua = { nik: '9671030101250001', sex: 1, kelurahan: regionCode('96.71.03.1001') };
    const old = matchResident({ ...SARI, ...papua, birthDate: plainDate('1925-01-01') }, null, ALONE);
    const young = matchResident({ ...SARI, ...papua, birthDate: plainDate('2025-01-01') }, null, ALONE);
    expect([notesOf(old.notes), notesOf(young.notes)]).toEqual([[], []]);
  });
});
