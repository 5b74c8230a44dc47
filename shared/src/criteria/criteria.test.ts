import { regionCode, regionNumber } from '../region';
import {
  blockingClauses,
  clauseCodes,
  clauseMask,
  clauseSentence,
  criteriaSentence,
  FACT_INDEX,
  factDefinition,
  FACTS,
  factValue,
  isBlockedByDataOnly,
  newFactVector,
  parseCriteria,
  prepareCriteria,
  setMask,
  traceCriteria,
  tracedSentence,
  type Clause,
  type CriteriaDocument,
  type FactCode,
  type FactVector,
} from '.';

const read = (root: unknown): CriteriaDocument => {
  const parsed = parseCriteria({ format: 1, root });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
};
const problems = (value: unknown): string[] => {
  const parsed = parseCriteria(value);
  return parsed.ok ? [] : parsed.error.map(({ code, field }) => `${field} ${code}`);
};
const person = (facts: Partial<Record<FactCode, number>>): FactVector => {
  const vector = newFactVector();
  for (const [code, value] of Object.entries(facts)) vector[FACT_INDEX[code as FactCode]] = value;
  return vector;
};

const OLD = { clause: 'AGE_60', fact: 'ageYears', op: 'gte', value: 60 } as const;
const POOR = { clause: 'DESIL_1_4', fact: 'desil', op: 'between', value: [1, 4] } as const;
const FREE = { clause: 'NO_INSTITUTION', fact: 'livesInInstitution', op: 'isFalse' } as const;
const SURE = { clause: 'MATCHED', fact: 'identityMatched', op: 'isTrue' } as const;
const ELDERLY = prepareCriteria(
  read({ all: [OLD, POOR, { not: { clause: 'PANTI', fact: 'livesInInstitution', op: 'isTrue' } }, SURE] }),
);
const why = (facts: FactVector): string[] => {
  const { met, unknown } = traceCriteria(ELDERLY, facts);
  return clauseCodes(ELDERLY, blockingClauses(ELDERLY, met, unknown));
};

describe('reading criteria', () => {
  it('names every fault by its path, all at once', () => {
    expect(
      problems({
        format: 2,
        extra: 1,
        root: {
          all: [
            { clause: 'lower', fact: 'ageYears', op: 'gte', value: 60 },
            { clause: 'A', fact: 'shoeSize', op: 'eq', value: 1 },
            { clause: 'B', fact: 'ageYears', op: 'within', value: ['31'] },
            { clause: 'C', fact: 'desil', op: 'lte', value: 11 },
            { clause: 'C', fact: 'desil', op: 'lte', value: 4, note: 'x' },
            { any: [] },
            { not: 7 },
            { all: [OLD], any: [OLD] },
          ],
        },
      }),
    ).toEqual([
      '$.extra CRITERIA_KEY_UNKNOWN',
      '$.format CRITERIA_FORMAT_UNKNOWN',
      '$.root.all[0].clause CRITERIA_CLAUSE_CODE',
      '$.root.all[1].fact CRITERIA_FACT_UNKNOWN',
      '$.root.all[2].op CRITERIA_OPERATOR',
      '$.root.all[3].value CRITERIA_VALUE',
      '$.root.all[4].clause CRITERIA_CLAUSE_TWICE',
      '$.root.all[4].note CRITERIA_KEY_UNKNOWN',
      '$.root.all[5].any CRITERIA_EMPTY_LIST',
      '$.root.all[6].not CRITERIA_NOT_AN_OBJECT',
      '$.root.all[7] CRITERIA_NODE_UNCLEAR',
    ]);
  });

  it.each([[null], [[]], ['all'], [7], [undefined]])('refuses %p whole', (value) => {
    expect(problems(value)).toEqual(['$ CRITERIA_NOT_AN_OBJECT']);
  });

  it.each([
    ['a fraction', { fact: 'familyNjop', op: 'lte', value: 0.5 }],
    ['a number as text', { fact: 'ageYears', op: 'gte', value: '60' }],
    ['no number', { fact: 'ageYears', op: 'gte' }],
    ['ends the wrong way round', { fact: 'desil', op: 'between', value: [4, 1] }],
    ['an empty list', { fact: 'desil', op: 'in', value: [] }],
    ['the same value twice', { fact: 'desil', op: 'in', value: [1, 1] }],
    ['a kind of disability that is not in the catalogue', { fact: 'disabilityKinds', op: 'hasAny', value: ['OTHER'] }],
    ['a BPS-like region code', { fact: 'region', op: 'within', value: ['3171'] }],
    ['a value where none belongs', { fact: 'identityMatched', op: 'isTrue', value: true }],
  ])('refuses %s', (_, leaf) => {
    expect(problems({ format: 1, root: { clause: 'A', ...leaf } })).toContain('$.root.value CRITERIA_VALUE');
  });

  it('does not take a property of all objects for a fact', () => {
    expect(problems({ format: 1, root: { clause: 'A', fact: 'toString', op: 'eq', value: 1 } })).toEqual([
      '$.root.fact CRITERIA_FACT_UNKNOWN',
    ]);
  });

  it('holds rules to 8 levels and 30 clauses', () => {
    const nested = (depth: number): unknown => (depth === 1 ? OLD : { not: nested(depth - 1) });
    expect(problems({ format: 1, root: nested(8) })).toEqual([]);
    expect(problems({ format: 1, root: nested(9) })).toEqual([`$.root${'.not'.repeat(8)} CRITERIA_TOO_DEEP`]);
    const many = (count: number): unknown[] => Array.from({ length: count }, (_, n) => ({ ...OLD, clause: `C${n}` }));
    expect(problems({ format: 1, root: { all: many(30) } })).toEqual([]);
    expect(problems({ format: 1, root: { all: many(31) } })).toEqual(['$.root.all CRITERIA_TOO_LARGE']);
    const split = {
      all: [
        { any: many(16) },
        {
          any: many(32)
            .slice(16)
            .map((leaf) => leaf),
        },
      ],
    };
    expect(problems({ format: 1, root: split })).toEqual(['$.root.all[1].any[14] CRITERIA_TOO_LARGE']);
  });
});

describe('deciding one person', () => {
  const fine = { ageYears: 60, desil: 4, livesInInstitution: 0, identityMatched: 1 };

  it('says yes when every clause is met, to the year', () => {
    expect(traceCriteria(ELDERLY, person(fine)).outcome).toBe('YES');
    expect(why(person({ ...fine, ageYears: 59 }))).toEqual(['AGE_60']);
  });

  it('names all that stands in the way, the missing facts too', () => {
    expect(why(person({ ...fine, ageYears: 59, desil: Number.NaN, livesInInstitution: 1 }))).toEqual([
      'AGE_60',
      'DESIL_1_4',
      'PANTI',
    ]);
  });

  it('is not sure without a desil, and says that only data are missing', () => {
    const trace = traceCriteria(ELDERLY, person({ ...fine, desil: Number.NaN }));
    expect(trace.outcome).toBe('UNKNOWN');
    expect(isBlockedByDataOnly(ELDERLY, trace.met, trace.unknown)).toBe(true);
  });

  it('counts an unmatched identity as a matter of data, and a high desil not', () => {
    const unmatched = traceCriteria(ELDERLY, person({ ...fine, identityMatched: 0 }));
    expect(unmatched.outcome).toBe('NO');
    expect(isBlockedByDataOnly(ELDERLY, unmatched.met, unmatched.unknown)).toBe(true);
    const rich = traceCriteria(ELDERLY, person({ ...fine, desil: 5, identityMatched: 0 }));
    expect(isBlockedByDataOnly(ELDERLY, rich.met, rich.unknown)).toBe(false);
  });

  it('keeps a vacuous rule out: who has unknown facts only is unknown, never yes', () => {
    expect(traceCriteria(ELDERLY, newFactVector())).toMatchObject({ outcome: 'UNKNOWN', met: 0, unknown: 0b1111 });
  });

  it('stops at a vector that was made for another catalogue', () => {
    expect(() => traceCriteria(ELDERLY, new Float64Array(1))).toThrow(RangeError);
  });

  it('gives and takes clause codes of masks', () => {
    expect(clauseMask(ELDERLY, ['AGE_60', 'MATCHED'])).toBe(0b1001);
    expect(() => clauseMask(ELDERLY, ['NOBODY'])).toThrow('NOBODY');
  });
});

describe('the catalogue of facts', () => {
  it('gives every fact one place in the vector, and labels in both languages', () => {
    expect(FACTS.map((fact) => FACT_INDEX[fact.code])).toEqual(FACTS.map((_, index) => index));
    for (const fact of FACTS) expect(fact.label.id && fact.label.en).toBeTruthy();
  });

  it('brings regions and sets back from their numbers', () => {
    expect(factValue(factDefinition('region'), regionNumber(regionCode('31.01.02.1003')))).toBe('31.01.02.1003');
    const kinds = factDefinition('disabilityKinds');
    expect(factValue(kinds, setMask(kinds, ['SENSORY', 'PHYSICAL']))).toEqual(['PHYSICAL', 'SENSORY']);
    expect(factValue(kinds, Number.NaN)).toBeNull();
  });
});

describe('speaking', () => {
  const say = (clause: Clause): string[] => [clauseSentence(clause, 'id'), clauseSentence(clause, 'en')];

  it('reads a clause as the decree would', () => {
    expect(say(OLD)).toEqual(['berusia 60 tahun atau lebih', 'aged 60 years or over']);
    expect(say(POOR)).toEqual(['desil penentu 1 sampai dengan 4', 'deciding desil 1 to 4']);
    expect(say({ clause: 'Y', fact: 'ageMonths', op: 'between', value: [0, 83] })).toEqual([
      'berusia di bawah 7 tahun (sampai 83 bulan)',
      'aged under 7 years (up to 83 months)',
    ]);
    expect(say({ clause: 'Y', fact: 'ageMonths', op: 'between', value: [6, 83] })[0]).toBe(
      'berusia 6 sampai dengan 83 bulan',
    );
    expect(say({ clause: 'C', fact: 'familyCars', op: 'eq', value: 0 })).toEqual([
      'keluarga tidak memiliki mobil',
      'the family owns no car',
    ]);
    expect(say({ clause: 'N', fact: 'familyNjop', op: 'lte', value: 1_000_000_000 })).toEqual([
      'keluarga tidak memiliki tanah atau bangunan dengan NJOP di atas Rp1.000.000.000',
      'the family owns no land or building with a tax object value (NJOP) above Rp1,000,000,000',
    ]);
    expect(say({ clause: 'P', fact: 'centralProgramsFamily', op: 'hasNone', value: ['PKH', 'BPNT'] })[0]).toBe(
      'keluarga tidak menerima PKH atau BPNT/Sembako',
    );
  });

  it('joins a whole rule into one sentence without doubt about "dan" and "atau"', () => {
    expect(criteriaSentence(read({ all: [OLD, { any: [POOR, { not: FREE }] }] }), 'id')).toBe(
      'Memenuhi semua syarat: berusia 60 tahun atau lebih; dan (memenuhi salah satu syarat: desil penentu 1 sampai ' +
        'dengan 4; atau (tidak berlaku: (bukan warga binaan panti sosial))).',
    );
  });

  it('tells a person what is recorded beside what is asked', () => {
    const trace = traceCriteria(ELDERLY, person({ ageYears: 58 }));
    const [age, desil] = trace.clauses;
    expect(age && tracedSentence(age, 'id')).toBe('berusia 60 tahun atau lebih: tidak terpenuhi (tercatat: 58 tahun)');
    expect(desil && tracedSentence(desil, 'en')).toBe(
      'deciding desil 1 to 4: cannot be told yet (recorded: not known)',
    );
  });

  it('tells a yes or no that is recorded by what it means', () => {
    const clause: Clause = { clause: 'S', fact: 'identitySuspended', op: 'isFalse' };
    const traced = (suspended: number): string[] =>
      traceCriteria(prepareCriteria(read(clause)), person({ identitySuspended: suspended })).clauses.map((each) =>
        tracedSentence(each, 'id'),
      );
    expect(traced(1)).toEqual(['identitas tidak ditangguhkan: tidak terpenuhi (tercatat: identitas ditangguhkan)']);
    expect(traced(0)).toEqual(['identitas tidak ditangguhkan: terpenuhi (tercatat: identitas tidak ditangguhkan)']);
  });
});
