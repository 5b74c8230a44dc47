import { plainDate, parseNik, type Nik } from '@tepat/shared';
import type { CorrectionLine } from './correction';
import { remarksOn, type ProposedPerson, type Weighed } from './remarks';

const day = plainDate;
const line = (kind: CorrectionLine['kind'], fact: string, subjectId = 7): CorrectionLine => ({
  ...{ kind, subjectId, fact },
  base: '1',
  value: '2',
});
const nik = (digits: string): Nik => {
  const parsed = parseNik(digits);
  if (!parsed.ok) throw new Error(digits);
  return parsed.value;
};
const told = (weighed: Partial<Weighed>): string[] =>
  remarksOn({
    record: { basis: 'FIELD_CHECK', observedOn: day('2026-09-10') },
    lines: [],
    files: 1,
    recordedOn: () => day('2026-10-01'),
    people: [],
    ...weighed,
  }).map((remark) => (remark.code === 'REMARK_OLDER' ? `${remark.line.fact} ${remark.recordedOn}` : remark.code));

describe('what deserves a look before the evidence is judged', () => {
  it('tells that nothing proves it', () => {
    expect(told({ files: 0 })).toEqual(['REMARK_NO_EVIDENCE']);
    expect(told({})).toEqual([]);
  });

  it('tells of an observation that is older than what it would replace, by fact', () => {
    const lines = [line('FAMILY', 'floor_area'), line('RESIDENT', 'name')];
    expect(told({ lines })).toEqual(['floor_area 2026-10-01', 'name 2026-10-01']);
    expect(told({ lines, recordedOn: ({ fact }) => (fact === 'name' ? day('2026-09-10') : null) })).toEqual([]);
    expect(told({ lines: [line('RESIDENT', 'name', -1)] })).toEqual([]);
  });

  it('lets a document of the civil registry be as old as it is, and no other fact by it', () => {
    const lines = [line('FAMILY', 'floor_area'), line('RESIDENT', 'name')];
    const record = { basis: 'DOCUMENT', observedOn: day('1990-01-01') } as const;
    expect(told({ record, lines })).toEqual(['floor_area 2026-10-01']);
  });

  it('tells of a newborn boy with the number of a woman of 1990', () => {
    const person: ProposedPerson = {
      residentId: -1,
      nik: nik('3174014101900001'),
      birthDate: day('2026-10-01'),
      sex: 'MALE',
    };
    expect(told({ people: [person] })).toEqual(['REMARK_NIK_BIRTH', 'REMARK_NIK_SEX']);
    expect(told({ people: [{ ...person, birthDate: day('1990-01-01'), sex: 'FEMALE' }] })).toEqual([]);
    expect(told({ people: [{ ...person, nik: nik('3174013302900001'), birthDate: null, sex: null }] })).toEqual([
      'REMARK_NIK_BIRTH',
    ]);
  });
});
