import fc from 'fast-check';
import { compareNames } from './compare-names';

describe('comparing the recorded names of one person', () => {
  it.each([
    ['SITI AMINAH', 'Siti  Aminah '],
    ['Nu’man Hakim', 'NUMAN HAKIM'],
    ['José Da Costa', 'JOSE DA COSTA'],
    ['M.Ali', 'M. ALI'],
  ])('%s and %s are the same but for case, accents and spacing', (a, b) => {
    expect(compareNames(a, b)).toBe('SAME');
  });

  it.each([
    ['Desi Ratnasari', 'Desy Ratnasari'],
    ['Rayyan Hakim', 'Rayan Hakim'],
    ['Wulan Khasanah', 'Wulan K'],
    ['Sri Yuliani', 'Sri Y'],
    ['Mochamad Yusuf', 'Muhammad Yusuf'],
    ['M. Yusuf', 'MUHAMMAD YUSUF'],
    ['Moh Yusuf', 'Mohammed Yusuf'],
    ['Mohamad Rizky', 'MUCHAMMAD RIZKI'],
    ['Nurhayati', 'Nur Hayati'],
    ['Nurahman', 'Nur Rahman'],
    ['Soeparno', 'Suparno'],
    ['Djoko Tjahjono', 'Joko Cahjono'],
    ['Ahmad Fauzi', 'Akhmad Fauzi'],
    ['Hj. Siti Rohani', 'SITI ROHANI'],
    ['Dra. Hj. Rina Marlina, S.Pd., M.M.', 'Rina Marlina'],
    ['Syarifah', 'Sarifah'],
    ['Novi', 'Nofi'],
    ['Siti N', 'Siti Nurhayati'],
    ['Siti R.', 'Siti Rahayu'],
  ])('%s and %s are variants of one name', (a, b) => {
    expect(compareNames(a, b)).toBe('VARIANT');
  });

  it.each([
    ['Suparno', 'Suparni'],
    ['Siti Aminah', 'Siti Rahayu'],
    ['Siti Aminah', 'Siti'],
    ['Muhammad', 'Mahmud'],
    ['M Yusuf', 'Muhammad Yunus'],
    ['Siti N', 'Dewi Nurhayati'],
    ['', ''],
    ['  ', 'Siti'],
    ['H.', 'Siti'],
  ])('%s and %s are different people’s names', (a, b) => {
    expect(compareNames(a, b)).toBe('DIFFERENT');
  });

  it('does not depend on which record is asked first', () => {
    const name = fc
      .array(fc.constantFrom('M', 'MUHAMMAD', 'SITI', 'NUR', 'HAYATI', 'H', 'S.Pd', 'R', 'OE', 'tj', "'"), {
        maxLength: 4,
      })
      .map((parts) => parts.join(' '));
    fc.assert(fc.property(name, name, (a, b) => compareNames(a, b) === compareNames(b, a)));
  });
});
