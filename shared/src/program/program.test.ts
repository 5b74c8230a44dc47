import { period, plainDate } from '../calendar';
import {
  clauseMask,
  clausesOf,
  criteriaSentence,
  FACT_INDEX,
  newEvaluation,
  newFactVector,
  outcomeName,
  prepareCriteria,
  type FactCode,
} from '../criteria';
import { regionCode, regionNumber } from '../region';
import {
  firstMonthOf,
  isDueOn,
  LATEST_DUE_DAY,
  monthsAYear,
  monthsPaid,
  scheduledFor,
  scheduleText,
  KAJ,
  KLJ,
  KPDJ,
  parametersOf,
  parseProgramTerms,
  provinceQuota,
  quotaShares,
  rupiahOf,
  SETTINGS,
  shareOf,
  SHIPPED_PROGRAMS,
  termsInForce,
  yearTermsOn,
  type ProgramTerms,
} from '.';

const QUALIFYING: Partial<Record<FactCode, number>> = {
  desil: 4,
  present: 1,
  region: regionNumber(regionCode('31.71.03.1001')),
  recordedDomicileInProvince: 1,
  identityMatched: 1,
  identitySuspended: 0,
  livesInInstitution: 0,
  centralProgramsFamily: 0,
  familyCars: 0,
  familyNjop: 1_000_000_000,
};
const outcome = (terms: ProgramTerms, facts: Partial<Record<FactCode, number>>): string => {
  const vector = newFactVector();
  for (const [code, value] of Object.entries({ ...QUALIFYING, ...facts })) vector[FACT_INDEX[code as FactCode]] = value;
  const seen = newEvaluation();
  prepareCriteria(terms.criteria).evaluate(vector, seen);
  return outcomeName(seen.outcome);
};
const problems = (change: (terms: Record<string, unknown>) => void): string[] => {
  const terms = structuredCloneOf(KLJ);
  change(terms);
  const parsed = parseProgramTerms(terms);
  return parsed.ok ? [] : parsed.error.map(({ code, field }) => `${field} ${code}`);
};
function structuredCloneOf(terms: ProgramTerms): Record<string, unknown> {
  return JSON.parse(JSON.stringify(terms)) as Record<string, unknown>;
}

describe('the shipped programmes', () => {
  it.each(SHIPPED_PROGRAMS.map((terms) => [terms.code, terms] as const))('%s passes its own validation', (_, terms) => {
    expect(parseProgramTerms(structuredCloneOf(terms))).toEqual({ ok: true, value: terms });
  });

  it('give KLJ from the sixtieth birthday, and to desil 4 and no further', () => {
    expect(outcome(KLJ, { ageYears: 60 })).toBe('YES');
    expect(outcome(KLJ, { ageYears: 59 })).toBe('NO');
    expect(outcome(KLJ, { ageYears: 60, desil: 5 })).toBe('NO');
    expect(outcome(KLJ, { ageYears: 60, desil: Number.NaN })).toBe('UNKNOWN');
  });

  it('give KAJ from birth until the day before the seventh birthday', () => {
    expect([-1, 0, 83, 84].map((ageMonths) => outcome(KAJ, { ageMonths }))).toEqual(['NO', 'YES', 'YES', 'NO']);
  });

  it('give KPDJ by the register of the Dinas, and wait where the register is missing', () => {
    expect([1, 0, Number.NaN].map((hasDisabilityRecord) => outcome(KPDJ, { hasDisabilityRecord }))).toEqual([
      'YES',
      'NO',
      'UNKNOWN',
    ]);
  });

  it.each([
    ['who died or moved', { present: 0 }],
    ['whose kelurahan lies outside', { region: regionNumber(regionCode('32.75.01.1001')) }],
    ['who is domiciled elsewhere', { recordedDomicileInProvince: 0 }],
    ['who is not matched', { identityMatched: 0 }],
    ['who is suspended', { identitySuspended: 1 }],
    ['who lives in a care home', { livesInInstitution: 1 }],
    ['whose family is on PKH', { centralProgramsFamily: 1 }],
    ['whose family is on BPNT', { centralProgramsFamily: 2 }],
    ['whose family owns a car', { familyCars: 1 }],
    ['whose family owns more than a billion rupiah of NJOP', { familyNjop: 1_000_000_001 }],
  ])('refuse each one %s', (_, facts) => {
    for (const terms of SHIPPED_PROGRAMS) {
      expect(outcome(terms, { ageYears: 70, ageMonths: 70, hasDisabilityRecord: 1, ...facts })).toBe('NO');
    }
  });

  it('store decisions for their category only, and for those of whom it is not known', () => {
    const criteria = prepareCriteria(KLJ.criteria);
    const category = clauseMask(criteria, KLJ.categoryClauses);
    const aged = (years: number): boolean => {
      const facts = newFactVector();
      facts[FACT_INDEX.ageYears] = years;
      return criteria.mayMeet(facts, category);
    };
    expect([60, 59, Number.NaN].map(aged)).toEqual([true, false, true]);
  });

  it('read like the decree', () => {
    expect(criteriaSentence(KLJ.criteria, 'id')).toBe(
      'Memenuhi semua syarat: berusia 60 tahun atau lebih; desil penentu 1 sampai dengan 4; tidak tercatat meninggal ' +
        'atau pindah; keluarga beralamat di 31; berdomisili di provinsi ini menurut data kependudukan; identitas ' +
        'padan dengan data kependudukan; identitas tidak ditangguhkan; bukan warga binaan panti sosial; keluarga ' +
        'tidak menerima PKH atau BPNT/Sembako; keluarga tidak memiliki mobil; dan keluarga tidak memiliki tanah atau ' +
        'bangunan dengan NJOP di atas Rp1.000.000.000.',
    );
  });
});

describe('reading programme terms', () => {
  it('names every fault by its path, those of the criteria too', () => {
    expect(
      problems((terms) => {
        terms['code'] = 'klj';
        terms['amount'] = 300_000.5;
        terms['years'] = [{ from: 2025, quota: -1, byKota: [], budget: null }];
        terms['bonus'] = true;
        terms['publication'] = 'NOW';
        terms['inForceFrom'] = '2025-02-29';
        terms['decree'] = { kind: 'PERGUB', number: 44, year: 2022, about: 'x', note: null };
        terms['gates'] = { sizeChangeMax: 10_001, sizeChange: 1 };
        terms['criteria'] = { format: 1, root: { clause: 'A', fact: 'ageYears', op: 'gte', value: -1 } };
      }).sort(),
    ).toEqual([
      '$.amount TERMS_NUMBER',
      '$.bonus TERMS_KEY_UNKNOWN',
      '$.code TERMS_CODE',
      '$.criteria.root.value CRITERIA_OUT_OF_RANGE',
      '$.decree.number TERMS_TEXT',
      '$.gates.sizeChange TERMS_KEY_UNKNOWN',
      '$.gates.sizeChangeMax TERMS_NUMBER',
      '$.inForceFrom TERMS_DATE',
      '$.publication TERMS_CHOICE',
      '$.years[0].quota TERMS_NUMBER',
    ]);
  });

  it('keeps what is off with the clause that it would be, and never what the criteria ask anyway', () => {
    const note = { id: 'a', en: 'b' };
    const off = { clause: 'NO_CIVIL_SERVANT', fact: 'civilServantInFamily', op: 'isFalse' };
    const of = (...unverified: readonly unknown[]): string[] =>
      problems((terms) => Object.assign(terms, { unverified }));
    expect(of({ point: 'NO_CIVIL_SERVANT', note, off }, { point: 'PENSIONER', note, off: null })).toEqual([]);
    expect(of({ point: 'NO_CAR', note, off: null })).toEqual(['$.unverified[0].point TERMS_POINT_ON']);
    expect(of({ point: 'OTHER', note, off })).toEqual(['$.unverified[0].off TERMS_CLAUSE_UNKNOWN']);
    expect(of({ point: 'X', note, off: { clause: 'X', fact: 'salary', op: 'isFalse' } })).toEqual([
      '$.unverified[0].off.fact CRITERIA_FACT_UNKNOWN',
    ]);
    expect(of({ point: 'X', note, off: { all: [off] } })).toEqual(['$.unverified[0].off TERMS_CLAUSE_UNKNOWN']);
  });

  it('wants categories and doubts to speak of clauses that exist', () => {
    expect(
      problems((terms) => {
        terms['categoryClauses'] = ['AGE_61'];
        terms['unverified'] = [{ point: 'SOMETHING', note: { id: 'a', en: 'b' } }];
      }),
    ).toEqual(['$.categoryClauses[0] TERMS_CLAUSE_UNKNOWN', '$.unverified[0].point TERMS_POINT_UNKNOWN']);
    expect(problems((terms) => void (terms['categoryClauses'] = []))).toEqual(['$.categoryClauses TERMS_LIST']);
  });

  it('lets only a clause say whom the programme is for that everybody who receives has to meet', () => {
    const [age, ...others] = clausesOf(KLJ.criteria.root);
    const disability = { clause: 'DISABILITY', fact: 'hasDisabilityRecord', op: 'isTrue' };
    const categoryOf = (first: unknown): string[] =>
      problems((terms) => void (terms['criteria'] = { format: 1, root: { all: [first, ...others] } }));
    expect(categoryOf({ any: [{ all: [age] }] })).toEqual([]);
    expect(categoryOf({ any: [age, disability] })).toEqual(['$.categoryClauses[0] TERMS_CLAUSE_NOT_NEEDED']);
    expect(categoryOf({ not: age })).toEqual(['$.categoryClauses[0] TERMS_CLAUSE_NOT_NEEDED']);
  });

  it('answers an object where a clause code belongs, and does not throw', () => {
    expect(problems((terms) => void (terms['categoryClauses'] = [{ toString: 1, valueOf: 1 }]))).toEqual([
      '$.categoryClauses[0] TERMS_CLAUSE_UNKNOWN',
    ]);
  });

  it('takes no quota and no group as such, and refuses a missing one', () => {
    expect(problems((terms) => Object.assign(terms, { years: provinceQuota(2025, null), exclusivity: null }))).toEqual(
      [],
    );
    expect(problems((terms) => void delete terms['years'])).toEqual(['$.years TERMS_LIST']);
  });

  it('wants years that ascend and reach back to the first day, and kota that exist once and fit in', () => {
    const year = (from: number, quota: number | null, ...kota: readonly (readonly [string, number])[]) => ({
      ...{ from, quota, budget: null },
      byKota: kota.map(([code, places]) => ({ kota: code, places })),
    });
    const of = (...years: readonly unknown[]): string[] => problems((terms) => void (terms['years'] = years));
    expect(of(year(2024, 9, ['31.71', 4], ['31.72', 5]), year(2026, null, ['31.71', 4]))).toEqual([]);
    expect(of(year(2026, 9))).toEqual(['$.years[0].from TERMS_YEAR_MISSING']);
    expect(of(year(2025, 9), year(2025, 9))).toEqual(['$.years[1].from TERMS_YEAR_ORDER']);
    expect(of(year(2025, 9, ['31.71', 5], ['31.72', 5]))).toEqual(['$.years[0].byKota TERMS_QUOTA_SPLIT']);
    expect(of(year(2025, 9, ['31.71', 1], ['31.71', 1]))).toEqual(['$.years[0].byKota[1].kota TERMS_KOTA']);
    expect(of(year(2025, 9, ['31.71.01', 1]))).toEqual(['$.years[0].byKota[0].kota TERMS_KOTA']);
    expect(of({ ...year(2025, 9), budget: 1e16 })).toEqual(['$.years[0].budget TERMS_NUMBER']);
  });

  it('reads a document that was stored before there were years: its quota holds in every year', () => {
    const { years, ...rest } = structuredCloneOf(KLJ);
    expect(years).toHaveLength(1);
    const parsed = parseProgramTerms({ ...rest, format: 1, quota: 171_010 });
    expect(parsed).toEqual({ ok: true, value: KLJ });
    expect(problems((terms) => void (terms['format'] = 1))).toContain('$.format TERMS_FORMAT_UNKNOWN');
  });

  it.each([[null], ['KLJ'], [[]]])('refuses %p', (value) => {
    const parsed = parseProgramTerms(value);
    expect(!parsed.ok && parsed.error[0]).toEqual({ code: 'TERMS_NOT_AN_OBJECT', field: '$' });
  });
});

describe('the parameters that are not verified', () => {
  it('are told with what holds, or would be asked, and why they are in doubt', () => {
    const told = new Map(parametersOf(KLJ, 'id', String).map((each) => [each.code, each]));
    expect(told.get('DESIL_1_4')).toMatchObject({ label: 'desil penentu', isOn: true });
    expect(told.get('DESIL_1_4')?.value).toBe('desil penentu 1 sampai dengan 4');
    expect(told.get('exclusivity')).toMatchObject({ label: 'Kelompok bantuan', value: 'PKD, urutan 1', isOn: true });
    expect(told.get('quota')?.value).toBe('171.010');
    expect(told.get('NO_CIVIL_SERVANT')).toMatchObject({ isOn: false });
    expect(told.get('PENSIONER')).toMatchObject({ isOn: false, value: 'belum ada sumber data yang dapat menjawabnya' });
    for (const terms of SHIPPED_PROGRAMS) {
      for (const { value, note } of parametersOf(terms, 'en', String)) expect([value, note]).not.toContain('');
    }
    expect(Object.values(SETTINGS).every(({ source }) => source.id && source.en)).toBe(true);
  });
});

describe('terms in time and money', () => {
  const later = { ...KLJ, inForceFrom: plainDate('2027-01-01') };

  it('are those in force at the reference date, whatever order they are kept in', () => {
    expect(termsInForce([later, KLJ], plainDate('2026-12-31'))).toBe(KLJ);
    expect(termsInForce([later, KLJ], plainDate('2027-01-01'))).toBe(later);
    expect(termsInForce([later, KLJ], plainDate('2025-03-31'))).toBeNull();
  });

  it('keep the quota of a year until another year is stated, and divide it', () => {
    const byKota = [{ kota: regionCode('31.71'), places: 3 }];
    const terms = { years: [...provinceQuota(2025, 5), { from: 2027, quota: 10, byKota, budget: 1 }] };
    const quotas = ['2025-04-01', '2026-12-01', '2027-01-01', '2030-01-01'].map(
      (date) => yearTermsOn(terms, plainDate(date)).quota,
    );
    expect(quotas).toEqual([5, 5, 10, 10]);
    const shares = quotaShares(yearTermsOn(terms, plainDate('2027-01-01')));
    expect(shares.map(({ places }) => places)).toEqual([3, 7]);
    expect(['31.71.03.1001', '31.73.01.1001', '31.711'].map((code) => shareOf(shares, code))).toEqual([0, 1, 1]);
    expect(quotaShares({ quota: null, byKota }).map(({ places }) => places)).toEqual([3, null]);
  });

  it('make a list due in every month from their first reference date', () => {
    expect(isDueOn(KLJ, plainDate('2025-03-31'), false)).toBe(false);
    expect(isDueOn(KLJ, plainDate('2025-04-01'), false)).toBe(true);
    expect(isDueOn({ ...KLJ, inForceFrom: plainDate('2025-04-02') }, plainDate('2025-04-30'), false)).toBe(false);
    // A month that ended without a list is not made up by a night of the next.
    expect(['2025-04', '2025-05'].map((month) => scheduledFor(KLJ, period(month)))).toEqual(['2025-04', '2025-05']);
    expect(isDueOn({ ...KLJ, dueDay: 5 }, plainDate('2025-05-01'), false)).toBe(false);
  });

  it('leave nights to catch up after the latest day, at the end of every month and in a February with 28 or 29 days', () => {
    const terms = { ...KLJ, dueDay: LATEST_DUE_DAY };
    for (const [month, last] of [
      ['2027-02', 28],
      ['2028-02', 29],
      ['2027-04', 30],
      ['2027-12', 31],
    ] as const) {
      const nights = Array.from({ length: last }, (_, at) => plainDate(`${month}-${String(at + 1).padStart(2, '0')}`));
      const due = nights.filter((night) => isDueOn(terms, night, false));
      expect(due[0]).toBe(`${month}-25`);
      expect(due).toHaveLength(last - 24);
      expect(due.length).toBeGreaterThan(3);
    }
    expect(problems((document) => void (document['dueDay'] = 26))).toEqual(['$.dueDay TERMS_NUMBER']);
    expect(problems((document) => void (document['dueDay'] = 0))).toEqual(['$.dueDay TERMS_NUMBER']);
    const older = { ...terms, dueDay: undefined };
    expect(parseProgramTerms(JSON.parse(JSON.stringify(older)))).toMatchObject({ ok: true, value: { dueDay: 1 } });
  });

  it('make a list due once a quarter, in a later month where the first has none, and pay for the months that are left', () => {
    const terms = { ...KLJ, due: 'QUARTERLY', dueDay: 5 } as const;
    const due = (night: string, hasList: boolean) => isDueOn(terms, plainDate(night), hasList);
    expect(scheduledFor(terms, period('2028-01'))).toBe('2028-01');
    expect(scheduledFor(terms, period('2028-03'))).toBe('2028-01');
    expect([due('2028-01-04', false), due('2028-01-05', false), due('2028-01-31', true)]).toEqual([false, true, true]);
    expect([due('2028-02-04', false), due('2028-02-29', false), due('2028-02-29', true)]).toEqual([false, true, false]);
    expect(['2028-01', '2028-02', '2028-03', '2028-12'].map((month) => monthsPaid(terms, period(month)))).toEqual([
      3, 2, 1, 1,
    ]);
    expect(scheduleText(terms, 'id')).toBe('Setiap triwulan (Januari, April, Juli, Oktober), mulai tanggal 5');
    expect(scheduleText(terms, 'en')).toContain('from day 5 of the month');
  });

  it('make one list due where they are ordered once, and go on trying until it is there', () => {
    const terms = { ...KLJ, due: 'ONCE', inForceFrom: plainDate('2026-11-20') } as const;
    const due = (night: string, hasList: boolean) => isDueOn(terms, plainDate(night), hasList);
    expect(scheduledFor(terms, period('2027-02'))).toBe('2026-12');
    expect([due('2026-11-30', false), due('2026-12-01', false)]).toEqual([false, true]);
    expect([due('2027-01-01', false), due('2027-01-01', true)]).toEqual([true, false]);
    expect([monthsPaid(terms, period('2026-12')), monthsAYear(terms)]).toEqual([1, 1]);
  });

  it('decide first the list of the month whose first day they cover', () => {
    const months = ['2026-12-01', '2026-12-02', '2026-12-31'].map((date) => firstMonthOf(plainDate(date)));
    expect(months).toEqual(['2026-12', '2027-01', '2027-01']);
  });

  it('sum up exactly beyond the reach of numbers', () => {
    expect(rupiahOf(KLJ, 167_820, 12)).toBe(604_152_000_000n);
    expect(rupiahOf({ amount: 100_000_000 }, 99_999_999, 12)).toBe(119_999_998_800_000_000n);
  });
});
