import { dateNumber, plainDate } from '../calendar';
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
const MONTHS = { fact: 'ageMonths', op: 'between', value: [0, 83] } as const;
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
      '$.root.all[3].value CRITERIA_OUT_OF_RANGE',
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
    ['a fraction', { fact: 'familyNjop', op: 'lte', value: 0.5 }, 'value CRITERIA_WHOLE_NUMBER'],
    ['a number as text', { fact: 'ageYears', op: 'gte', value: '60' }, 'value CRITERIA_WHOLE_NUMBER'],
    ['no number', { fact: 'ageYears', op: 'gte' }, 'value CRITERIA_WHOLE_NUMBER'],
    ['an age that nobody reaches', { fact: 'ageYears', op: 'gte', value: 151 }, 'value CRITERIA_OUT_OF_RANGE'],
    ['one end only', { fact: 'desil', op: 'between', value: [4] }, 'value CRITERIA_TWO_ENDS'],
    ['ends the wrong way round', { fact: 'desil', op: 'between', value: [4, 1] }, 'value CRITERIA_ENDS_REVERSED'],
    ['an end out of range', { fact: 'desil', op: 'between', value: [1, 11] }, 'value[1] CRITERIA_OUT_OF_RANGE'],
    ['an empty list', { fact: 'desil', op: 'in', value: [] }, 'value CRITERIA_LIST'],
    ['the same value twice', { fact: 'desil', op: 'in', value: [1, 1] }, 'value[1] CRITERIA_VALUE_TWICE'],
    [
      'a kind of disability that is not in the catalogue',
      { fact: 'disabilityKinds', op: 'hasAny', value: ['OTHER'] },
      'value[0] CRITERIA_MEMBER_UNKNOWN',
    ],
    ['a BPS-like region code', { fact: 'region', op: 'within', value: ['3171'] }, 'value[0] CRITERIA_REGION_CODE'],
    ['a value where none belongs', { fact: 'present', op: 'isTrue', value: true }, 'value CRITERIA_VALUE_NOT_TAKEN'],
    ['months that are stated as years', { ...MONTHS, unit: 'YEARS' }, 'unit CRITERIA_UNIT'],
    ['a unit of what has none', { fact: 'present', op: 'isTrue', unit: 'YEARS' }, 'unit CRITERIA_UNIT'],
    ['a day that no calendar has', { fact: 'birthDate', op: 'onOrAfter', value: '2026-02-29' }, 'value CRITERIA_DATE'],
    ['a day long gone', { fact: 'birthDate', op: 'onOrAfter', value: '1066-10-14' }, 'value CRITERIA_DATE_RANGE'],
    ['an age without its day', { fact: 'birthDate', op: 'reached', value: { years: 60 } }, 'value CRITERIA_AGE_AT'],
    [
      'more than eleven months',
      { fact: 'birthDate', op: 'reached', value: { years: 6, months: 12, at: '2026-12-31' } },
      'value.months CRITERIA_OUT_OF_RANGE',
    ],
    ['an operator of another type', { fact: 'birthDate', op: 'gte', value: 60 }, 'op CRITERIA_OPERATOR'],
  ])('refuses %s', (_, leaf, problem) => {
    expect(problems({ format: 1, root: { clause: 'A', ...leaf } })).toEqual([`$.root.${problem}`]);
  });

  it('takes a unit that is the fact’s own, and keeps it', () => {
    const stated = { clause: 'A', ...MONTHS, unit: 'MONTHS' };
    expect(read(stated).root).toEqual(stated);
  });

  it.each([
    ['a fact with methods of its own', { clause: 'A', fact: { toString: 1, valueOf: 1 }, op: 'eq', value: 1 }],
    ['an operator that is an object', { clause: 'A', fact: 'desil', op: { toString: 1 }, value: 1 }],
    ['a code that is none', { clause: { toString: 1 }, fact: 'desil', op: 'eq', value: 1 }],
    ['a list with holes', { all: Object.assign([], { length: 2 }) }],
    ['values with holes', { clause: 'A', fact: 'desil', op: 'in', value: Object.assign([], { length: 2 }) }],
    ['a key that is another tongue', JSON.parse('{"__proto__": 1, "all": [], "a b": 1}')],
  ])('answers with problems, and does not throw, at %s', (_, root) => {
    expect(problems({ format: 1, root })).not.toEqual([]);
  });

  it('writes a key that is no word in brackets, and answers a flood of faults with a hundred', () => {
    expect(problems({ format: 1, root: OLD, 'a b': 1 })).toEqual(['$["a b"] CRITERIA_KEY_UNKNOWN']);
    const flood = Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`k${at}`, at]));
    expect(problems({ format: 1, root: OLD, ...flood })).toHaveLength(100);
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

  it('shows how every node stands, with its path', () => {
    const criteria = prepareCriteria(read({ any: [OLD, { not: { all: [POOR, FREE] } }] }));
    const { root } = traceCriteria(criteria, person({ ageYears: 58, desil: 2 }));
    expect(root).toMatchObject({ path: '$.root', kind: 'any', outcome: 'UNKNOWN' });
    const [old, not] = root.children;
    expect(old).toMatchObject({ path: '$.root.any[0]', kind: 'clause', outcome: 'NO', traced: { actual: 58 } });
    expect(not).toMatchObject({ path: '$.root.any[1]', kind: 'not', outcome: 'UNKNOWN' });
    expect(not?.children[0]?.children.map(({ path, outcome, traced }) => [path, outcome, traced?.blocking])).toEqual([
      ['$.root.any[1].not.all[0]', 'YES', true],
      ['$.root.any[1].not.all[1]', 'UNKNOWN', true],
    ]);
  });

  it('counts whole years and months on the day that the rule names', () => {
    const sixtyAt = (at: string) =>
      prepareCriteria(read({ clause: 'AGE', fact: 'birthDate', op: 'reached', value: { years: 60, months: 0, at } }));
    const bornOn = (birth: string) => person({ birthDate: dateNumber(plainDate(birth)) });
    const outcome = (birth: string, at: string): string => traceCriteria(sixtyAt(at), bornOn(birth)).outcome;
    expect([outcome('1966-12-31', '2026-12-31'), outcome('1967-01-01', '2026-12-31')]).toEqual(['YES', 'NO']);
    // Born on a leap day: the birthday of a common year is 1 March.
    expect([outcome('1968-02-29', '2028-02-28'), outcome('1968-02-29', '2028-02-29')]).toEqual(['NO', 'YES']);
    expect([outcome('1967-02-28', '2027-02-28'), outcome('1964-02-29', '2023-03-01')]).toEqual(['YES', 'NO']);
    expect(traceCriteria(sixtyAt('2026-12-31'), newFactVector()).outcome).toBe('UNKNOWN');
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
        'dengan 4; atau merupakan warga binaan panti sosial).',
    );
  });

  it('needs no brackets for "and" within "and", and speaks of "not" at the clauses', () => {
    const kept = { not: { any: [{ ...FREE, op: 'isTrue' }, { not: SURE }] } };
    expect(criteriaSentence(read({ all: [OLD, kept] }), 'en')).toBe(
      'Meets all of: aged 60 years or over; does not live in a state care home; and the identity matches the civil registry.',
    );
    expect(criteriaSentence(read({ not: { all: [OLD, POOR] } }), 'id')).toBe(
      'Memenuhi salah satu syarat: berusia di bawah 60 tahun; atau desil penentu di luar 1 sampai dengan 4.',
    );
  });
});
