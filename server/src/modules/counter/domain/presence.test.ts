import { locate, type CivilPerson, type RecordedPerson } from './presence';

const HERE = '31.74.01.1001';
const THERE = '31.75.06.1001';
const DOCUMENT = { birthDate: '1950-05-17', name: 'Siti Nurhayati' };
const recorded = (change: Partial<RecordedPerson> = {}): RecordedPerson => ({
  residentId: 1,
  familyId: 1,
  kelurahanCode: HERE,
  absent: false,
  ...DOCUMENT,
  ...change,
});
const civil = (change: Partial<CivilPerson> = {}): CivilPerson => ({ active: true, ...DOCUMENT, ...change });
const ask = (ofNik: RecordedPerson[], known: CivilPerson | null = null) =>
  locate(DOCUMENT, ofNik, known, (kelurahan) => kelurahan === HERE);

describe('where the person of a document is recorded', () => {
  it('is the own area, or elsewhere, where NIK, birth date and name agree with one record', () => {
    expect(ask([recorded()])).toMatchObject({ answer: 'IN_YOUR_AREA', person: { familyId: 1 } });
    expect(ask([recorded({ kelurahanCode: THERE })])).toMatchObject({ answer: 'RECORDED_ELSEWHERE' });
    expect(ask([recorded({ name: 'SITI NURHAYATI, S.Pd.' })])).toMatchObject({ answer: 'IN_YOUR_AREA' });
  });

  it('is nowhere when one of the three differs, be it by a letter or a day, or is not recorded', () => {
    for (const off of [{ name: 'Siti Nurhayata' }, { birthDate: '1950-05-18' }, { birthDate: null }, { name: '' }]) {
      expect(ask([recorded(off)], civil(off))).toEqual({ answer: 'NOT_FOUND', person: null });
    }
    expect(ask([])).toEqual({ answer: 'NOT_FOUND', person: null });
  });

  it('is no sum of two records, of which one has the name and the other the birth date', () => {
    const halves = [recorded({ name: 'Rina' }), recorded({ birthDate: '1990-01-01' })];
    expect(ask(halves, civil({ birthDate: '1990-01-01' })).answer).toBe('NOT_FOUND');
  });

  it('is the family that holds the NIK under a misspelt name, when the civil registry has the document right', () => {
    expect(ask([recorded({ name: 'Siti Nurhayatu' })], civil())).toMatchObject({ answer: 'IN_YOUR_AREA' });
    expect(ask([recorded({ name: 'Siti Nurhayatu' })], civil({ active: false }))).toMatchObject({
      answer: 'IN_YOUR_AREA',
    });
  });

  it('is the civil registry alone when no family holds the NIK, and nothing once that record is closed', () => {
    expect(ask([], civil())).toEqual({ answer: 'CIVIL_REGISTRY_ONLY', person: null });
    expect(ask([], civil({ active: false }))).toEqual({ answer: 'NOT_FOUND', person: null });
  });

  it('takes of one NIK recorded twice the person who agrees, present before absent, near before far', () => {
    const [near, far] = [recorded({ residentId: 1 }), recorded({ residentId: 2, kelurahanCode: THERE })];
    const other = recorded({ residentId: 3, name: 'Orang Lain' });
    expect(ask([other, far, near]).person?.residentId).toBe(1);
    expect(ask([{ ...near, absent: true }, far]).person?.residentId).toBe(2);
    expect(ask([{ ...near, absent: true }]).answer).toBe('IN_YOUR_AREA');
    expect(ask([other, far], civil()).person?.residentId).toBe(2);
  });
});
