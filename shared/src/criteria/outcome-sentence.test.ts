import { dateNumber, plainDate } from '../calendar';
import { regionCode, regionNumber } from '../region';
import {
  FACT_INDEX,
  newFactVector,
  outcomeSentence,
  parseCriteria,
  prepareCriteria,
  traceCriteria,
  tracedSentence,
  type FactCode,
  type FactVector,
} from '.';

const person = (facts: Partial<Record<FactCode, number>>): FactVector => {
  const vector = newFactVector();
  for (const [code, value] of Object.entries(facts)) vector[FACT_INDEX[code as FactCode]] = value;
  return vector;
};
const traced = (root: unknown, facts: Partial<Record<FactCode, number>>) => {
  const parsed = parseCriteria({ format: 1, root });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return traceCriteria(prepareCriteria(parsed.value), person(facts));
};
const line = (leaf: object, facts: Partial<Record<FactCode, number>>, locale: 'id' | 'en' = 'id'): string =>
  traced({ clause: 'C', ...leaf }, facts)
    .clauses.map((clause) => tracedSentence(clause, locale))
    .join();
const whole = (root: unknown, facts: Partial<Record<FactCode, number>>, locale: 'id' | 'en' = 'id'): string =>
  outcomeSentence(traced(root, facts), locale);

const OLD = { clause: 'AGE_60', fact: 'ageYears', op: 'gte', value: 60 } as const;
const SMALL = { fact: 'ageMonths', op: 'between', value: [0, 83] } as const;
const POOR = { clause: 'DESIL_1_4', fact: 'desil', op: 'between', value: [1, 4] } as const;
const PANTI = { clause: 'PANTI', fact: 'livesInInstitution', op: 'isTrue' } as const;

describe('one clause for one person', () => {
  it('says what is recorded and what is asked', () => {
    expect(line(OLD, { ageYears: 58 })).toBe('belum memenuhi: usia 58 tahun, disyaratkan paling sedikit 60 tahun');
    expect(line(OLD, { ageYears: 58 }, 'en')).toBe('not yet met: age 58 years, required: at least 60 years');
    expect(line(OLD, { ageYears: 60 })).toBe('memenuhi: usia 60 tahun, disyaratkan paling sedikit 60 tahun');
    expect(line(OLD, {})).toBe('belum dapat dipastikan: usia belum diketahui, disyaratkan paling sedikit 60 tahun');
    expect(line(POOR, { desil: 7 })).toBe('tidak memenuhi: desil penentu 7, disyaratkan 1 sampai dengan 4');
    expect(line({ fact: 'familyNjop', op: 'lte', value: 1_000_000_000 }, { familyNjop: 1_200_000_000 })).toBe(
      'tidak memenuhi: NJOP tertinggi atas nama anggota keluarga Rp1.200.000.000, ' +
        'disyaratkan paling banyak Rp1.000.000.000',
    );
    expect(line({ fact: 'familyCars', op: 'eq', value: 0 }, { familyCars: 1 })).toBe(
      'tidak memenuhi: keluarga memiliki 1 mobil, disyaratkan keluarga tidak memiliki mobil',
    );
    const place = { region: regionNumber(regionCode('31.74.01.1001')) };
    expect(line({ fact: 'region', op: 'within', value: ['31.71'] }, place)).toBe(
      'tidak memenuhi: keluarga beralamat di 31.74.01.1001, disyaratkan di 31.71',
    );
    expect(line({ fact: 'centralProgramsFamily', op: 'hasNone', value: ['PKH'] }, { centralProgramsFamily: 1 })).toBe(
      'tidak memenuhi: keluarga menerima PKH, disyaratkan keluarga tidak menerima PKH',
    );
    expect(line({ fact: 'disabilityKinds', op: 'hasAny', value: ['SENSORY'] }, { disabilityKinds: 1 }, 'en')).toBe(
      'not met: registered kinds of disability physical, required: include sensory',
    );
    expect(line({ fact: 'disabilityKinds', op: 'isNotEmpty' }, { disabilityKinds: 0 })).toBe(
      'tidak memenuhi: tidak ada ragam disabilitas terdata, disyaratkan ada',
    );
    const born = { birthDate: dateNumber(plainDate('1967-05-12')) };
    const sixty = { fact: 'birthDate', op: 'reached', value: { years: 60, months: 0, at: '2026-12-31' } };
    expect(line(sixty, born)).toBe(
      'tidak memenuhi: tanggal lahir 12 Mei 1967, disyaratkan telah genap 60 tahun pada 31 Desember 2026',
    );
  });

  it('promises a "not yet" only where time alone will bring it', () => {
    expect(line(SMALL, { ageMonths: -1 })).toMatch(
      /^belum memenuhi: belum lahir pada tanggal acuan, disyaratkan di bawah 7 tahun/,
    );
    expect(line(SMALL, { ageMonths: 84 })).toBe(
      'tidak memenuhi: usia 84 bulan, disyaratkan di bawah 7 tahun (sampai 83 bulan)',
    );
    // Somebody grown has an age in years.
    expect(line(SMALL, { ageMonths: 858 })).toMatch(/^tidak memenuhi: usia 71 tahun 6 bulan, /);
    expect(line(SMALL, { ageMonths: 120 })).toMatch(/^tidak memenuhi: usia 10 tahun, /);
    const refused = traced({ not: { clause: 'A', fact: 'ageYears', op: 'lt', value: 60 } }, { ageYears: 59 });
    expect(refused.clauses.map((clause) => tracedSentence(clause, 'id'))).toEqual([
      'belum memenuhi: usia 59 tahun, disyaratkan paling sedikit 60 tahun',
    ]);
  });

  it('says a recorded yes or no once where it is what is asked', () => {
    expect(line({ fact: 'identitySuspended', op: 'isFalse' }, { identitySuspended: 0 })).toBe(
      'memenuhi: identitas tidak ditangguhkan',
    );
    expect(line({ fact: 'identitySuspended', op: 'isFalse' }, { identitySuspended: 1 })).toBe(
      'tidak memenuhi: identitas ditangguhkan, disyaratkan identitas tidak ditangguhkan',
    );
  });

  it('turns clause and answer round under "not"', () => {
    const lines = (panti: number): string[] =>
      traced({ not: PANTI }, { livesInInstitution: panti }).clauses.map((clause) => tracedSentence(clause, 'id'));
    expect(lines(0)).toEqual(['memenuhi: bukan warga binaan panti sosial']);
    expect(lines(1)).toEqual([
      'tidak memenuhi: merupakan warga binaan panti sosial, disyaratkan bukan warga binaan panti sosial',
    ]);
  });
});

describe('the whole for one person', () => {
  const RULE = { all: [OLD, POOR, { not: PANTI }] };

  it('names all that stands in the way, and nothing that does not', () => {
    expect(whole(RULE, { ageYears: 58, livesInInstitution: 0 })).toBe(
      'Belum memenuhi: usia 58 tahun, disyaratkan paling sedikit 60 tahun; ' +
        'belum dapat dipastikan: desil penentu belum diketahui, disyaratkan 1 sampai dengan 4.',
    );
    expect(whole(RULE, { ageYears: 63, desil: 1, livesInInstitution: 0 })).toBe('Memenuhi semua syarat.');
    expect(whole(RULE, { ageYears: 63, desil: 1, livesInInstitution: 0 }, 'en')).toBe('Meets every condition.');
  });

  it('says a verdict once for all that share it in a row', () => {
    const facts = { ageYears: 63, desil: 7, livesInInstitution: 1 };
    expect(whole(RULE, facts)).toBe(
      'Tidak memenuhi: desil penentu 7, disyaratkan 1 sampai dengan 4; ' +
        'merupakan warga binaan panti sosial, disyaratkan bukan warga binaan panti sosial.',
    );
    expect(whole(RULE, { ...facts, ageYears: 58 })).toMatch(/^Belum memenuhi: .*; tidak memenuhi: desil penentu 7, /);
  });

  it('says of a choice that none of it is met, or that none can be told', () => {
    const choice = { any: [OLD, POOR] };
    expect(whole(choice, { ageYears: 58, desil: 6 })).toBe(
      'Tidak satu pun terpenuhi (belum memenuhi: usia 58 tahun, disyaratkan paling sedikit 60 tahun; ' +
        'tidak memenuhi: desil penentu 6, disyaratkan 1 sampai dengan 4).',
    );
    expect(whole(choice, { ageYears: 58 })).toMatch(/^Belum satu pun dapat dipastikan \(belum memenuhi: usia 58/);
    expect(whole({ all: [choice, { not: PANTI }] }, { ageYears: 60, livesInInstitution: 1 })).toBe(
      'Tidak memenuhi: merupakan warga binaan panti sosial, disyaratkan bukan warga binaan panti sosial.',
    );
  });
});
