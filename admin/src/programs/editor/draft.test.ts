import { clausesOf, KLJ, parseProgramTerms, SHIPPED_PROGRAMS, type ProgramTerms } from '@tepat/shared';
import {
  documentOf,
  draftOf,
  emptyDraft,
  fingerprintOf,
  firstOfNextMonth,
  renameClause,
  turnOn,
  type Draft,
} from './draft';
import { judge, problemsAt, problemsOf } from './problems';
import { freeCode, isGroup, rulesOf } from './rule-query';

const draft = draftOf(KLJ, '');

/** The draft with one clause changed. */
function withRule(at: number, change: object): Draft {
  const rules = draft.query.rules.map((rule, index) => (index === at ? { ...rule, ...change } : rule));
  return { ...draft, query: { ...draft.query, rules } };
}

const rowProblems = (edited: Draft, at: readonly number[]): readonly string[] => {
  const { terms, places } = documentOf(edited);
  return problemsAt(judge(terms, 'id').problems, places, at);
};

describe('a draft', () => {
  it.each(SHIPPED_PROGRAMS)('of $code is the document that it was made of', (shipped) => {
    const parsed = parseProgramTerms(documentOf(draftOf(shipped, '')).terms);
    expect(parsed).toEqual({ ok: true, value: shipped });
  });

  it('shows what is wrong on the row that it belongs to', () => {
    const edited = withRule(1, { value: [4, 1] });
    expect(rowProblems(edited, [1])).toEqual(['Awal rentang tidak boleh melewati akhirnya.']);
    expect(rowProblems(edited, [0])).toEqual([]);
    expect(rowProblems(edited, [])).toEqual([]);
  });

  it('shows it on a row that asks for the opposite, too, and on a group that is empty', () => {
    expect(rowProblems(withRule(0, { negated: true, value: '' }), [0])).toContain('Silakan isi bilangan bulat.');
    const rules = [...draft.query.rules, { combinator: 'or' as const, not: true, rules: [] }];
    const edited = { ...draft, query: { ...draft.query, rules } };
    expect(rowProblems(edited, [rules.length - 1])).toEqual(['Kelompok syarat tidak boleh kosong.']);
  });

  it('names a clause that nobody can meet together with another, and terms outside their range', () => {
    const rules = [
      ...draft.query.rules,
      { ...draft.query.rules[0], clause: 'YOUNG', operator: 'lt', value: 18 } as never,
    ];
    const both = { ...draft, query: { ...draft.query, rules } };
    expect(rowProblems(both, [rules.length - 1])).toEqual(['Syarat YOUNG tidak mungkin dipenuhi bersama AGE_60.']);
    const edited = {
      ...draft,
      form: { ...draft.form, amount: '' as const, years: [{ from: 2025, quota: -1, byKota: [], budget: null }] },
    };
    const { problems } = judge(documentOf(edited).terms, 'en');
    expect(
      [problemsOf(problems, 'amount'), problemsOf(problems, 'years[0].quota')].map((found) => found.length),
    ).toEqual([1, 1]);
    expect(problemsOf(problems, 'payee')).toEqual([]);
  });

  it('keeps what is said about a clause when its code changes, and lets it go with the clause', () => {
    const car = rulesOf(draft.query).find(({ clause }) => clause === 'NO_CAR')?.id;
    const clash = renameClause(draft, car, 'PRESENT');
    expect(fingerprintOf(renameClause(clash, car, 'NO_CAR'))).toBe(fingerprintOf(draft));
    const renamed = renameClause(draft, car, 'NO_CARS');
    const parsed = parseProgramTerms(documentOf(renamed).terms);
    expect(parsed.ok && parsed.value.unverified.map(({ point }) => point)).toContain('NO_CARS');
    const rules = draft.query.rules.filter((rule) => isGroup(rule) || rule.clause !== 'NO_CAR');
    const without = { ...draft, query: { ...draft.query, rules } };
    const kept = parseProgramTerms(documentOf(without).terms);
    expect(kept.ok && kept.value.unverified.map(({ point }) => point)).not.toContain('NO_CAR');
  });

  it('is told apart by what would be saved', () => {
    expect(fingerprintOf(draftOf(KLJ, ''))).toBe(fingerprintOf(draft));
    expect(fingerprintOf(draftOf(KLJ, 'catatan'))).not.toBe(fingerprintOf(draft));
    expect(fingerprintOf(withRule(0, { value: 61 }))).not.toBe(fingerprintOf(draft));
  });

  it('gives a new clause a code that is free, and a new programme what almost every programme asks for', () => {
    expect(freeCode(withRule(0, { clause: 'SYARAT_11' }).query)).toBe('SYARAT_12');
    const { problems } = judge(documentOf(emptyDraft()).terms, 'id');
    expect(problems.map(({ path }) => path)).not.toContainEqual(expect.stringContaining('$.criteria'));
    expect(firstOfNextMonth('2026-12-22')).toBe('2027-01-01');
    expect(firstOfNextMonth('2026-01-31')).toBe('2026-02-01');
  });
});

describe('what is off', () => {
  it('stands beside the criteria, and becomes one of them when it is turned on', () => {
    const before = documentOf(draft).terms as ProgramTerms;
    expect(before.unverified).toEqual(KLJ.unverified);
    const after = parseProgramTerms(documentOf(turnOn(draft, 'NO_CIVIL_SERVANT')).terms);
    if (!after.ok) throw new Error(JSON.stringify(after.error));
    expect(clausesOf(after.value.criteria.root).at(-1)).toMatchObject({ clause: 'NO_CIVIL_SERVANT', op: 'isFalse' });
    const point = after.value.unverified.find(({ point: code }) => code === 'NO_CIVIL_SERVANT');
    expect(point).not.toHaveProperty('off');
    // What no source could answer cannot be turned on.
    expect(turnOn(draft, 'PENSIONER')).toBe(draft);
  });
});
