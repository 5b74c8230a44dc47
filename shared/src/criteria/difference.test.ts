import { KLJ } from '../program/shipped';
import { checkCriteria, compareCriteria, parseCriteria, type CriteriaDocument } from '.';

const read = (root: unknown): CriteriaDocument => {
  const parsed = parseCriteria({ format: 1, root });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
};
const OLD = { clause: 'AGE', fact: 'ageYears', op: 'gte', value: 60 } as const;
const POOR = { clause: 'DESIL', fact: 'desil', op: 'between', value: [1, 4] } as const;
const NO_CAR = { clause: 'NO_CAR', fact: 'familyCars', op: 'eq', value: 0 } as const;
const PANTI = { clause: 'PANTI', fact: 'livesInInstitution', op: 'isTrue' } as const;
const FREE = { clause: 'PANTI', fact: 'livesInInstitution', op: 'isFalse' } as const;

describe('the difference of two versions', () => {
  it('names each clause that was added, removed or changed, as both versions say it', () => {
    const before = read({ all: [OLD, POOR, NO_CAR] });
    const after = read({ all: [{ ...OLD, value: 58 }, { not: PANTI }, POOR] });
    expect(compareCriteria(before, after)).toEqual({
      clauses: [
        {
          kind: 'CHANGED',
          clause: 'AGE',
          before: { id: 'berusia 60 tahun atau lebih', en: 'aged 60 years or over' },
          after: { id: 'berusia 58 tahun atau lebih', en: 'aged 58 years or over' },
        },
        {
          kind: 'REMOVED',
          clause: 'NO_CAR',
          before: { id: 'keluarga tidak memiliki mobil', en: 'the family owns no car' },
          after: null,
        },
        {
          kind: 'ADDED',
          clause: 'PANTI',
          before: null,
          after: { id: 'bukan warga binaan panti sosial', en: 'does not live in a state care home' },
        },
      ],
      joined: null,
    });
  });

  it('is silent about order, brackets, a unit that is stated, and "not so" instead of "so not"', () => {
    const before = read({ all: [OLD, POOR, FREE] });
    const after = read({ all: [{ not: PANTI }, { all: [{ ...OLD, unit: 'YEARS' }] }, { any: [POOR] }] });
    expect(compareCriteria(before, after)).toEqual({ clauses: [], joined: null });
  });

  it('sees another region behind the same name', () => {
    const place = (code: string): CriteriaDocument =>
      read({ clause: 'PLACE', fact: 'region', op: 'within', value: [code] });
    const { clauses } = compareCriteria(place('31.71'), place('31.72'), () => 'Jakarta');
    expect(clauses.map(({ kind }) => kind)).toEqual(['CHANGED']);
  });

  it('shows both versions whole where an "and" becomes an "or", or a new clause is one of several choices', () => {
    const both = read({ all: [OLD, POOR] });
    expect(compareCriteria(both, read({ any: [OLD, POOR] }))).toMatchObject({
      clauses: [],
      joined: {
        before: { id: 'Memenuhi semua syarat: berusia 60 tahun atau lebih; dan desil penentu 1 sampai dengan 4.' },
        after: { id: 'Memenuhi salah satu syarat: berusia 60 tahun atau lebih; atau desil penentu 1 sampai dengan 4.' },
      },
    });
    const [none, notBoth] = [{ all: [{ not: OLD }, { not: POOR }] }, { not: { all: [OLD, POOR] } }];
    expect(compareCriteria(read(none), read(notBoth)).joined).not.toBeNull();
    const loosened = compareCriteria(both, read({ all: [OLD, { any: [POOR, NO_CAR] }] }));
    expect(loosened.clauses.map(({ kind, clause }) => [kind, clause])).toEqual([['ADDED', 'NO_CAR']]);
    expect(loosened.joined).not.toBeNull();
  });
});

describe('checking what reads well', () => {
  const found = (root: unknown, known: readonly string[] = ['31', '31.71']): string[] =>
    checkCriteria(read(root), (code) => known.includes(code)).map(
      ({ code, field, params }) => `${field} ${code} ${JSON.stringify(params)}`,
    );

  it('finds nothing in the shipped rules', () => {
    expect(checkCriteria(KLJ.criteria)).toEqual([]);
  });

  it('finds a clause that nobody can meet', () => {
    expect(found({ all: [POOR, { ...OLD, op: 'lt', value: 0 }] })).toEqual([
      '$.root.all[1] CRITERIA_UNREACHABLE {"clause":"AGE"}',
    ]);
    expect(found({ not: { ...OLD, op: 'gte', value: 0 } })).toEqual([
      '$.root.not CRITERIA_UNREACHABLE {"clause":"AGE"}',
    ]);
    expect(found({ ...POOR, value: [1, 10] })).toEqual([]);
  });

  it('finds clauses that nobody can meet together, also years against months, and inside a choice', () => {
    const small = { clause: 'SMALL', fact: 'ageMonths', op: 'between', value: [0, 83] };
    expect(found({ all: [OLD, { all: [POOR, small] }] })).toEqual([
      '$.root.all[1].all[1] CRITERIA_CONTRADICTION {"clause":"SMALL","others":"AGE"}',
    ]);
    expect(found({ all: [{ any: [small, NO_CAR] }, OLD] })).toEqual([
      '$.root.all[0].any[0] CRITERIA_CONTRADICTION {"clause":"SMALL","others":"AGE"}',
    ]);
    expect(found({ any: [small, OLD] })).toEqual([]);
    expect(
      found({
        not: {
          any: [
            { ...small, op: 'gte', value: 84 },
            { ...OLD, op: 'lt', value: 60 },
          ],
        },
      }),
    ).toHaveLength(1);
  });

  it('finds a region that does not exist', () => {
    expect(found({ clause: 'PLACE', fact: 'region', op: 'within', value: ['31.71', '31.99'] })).toEqual([
      '$.root.value[1] CRITERIA_REGION_UNKNOWN {"code":"31.99"}',
    ]);
  });
});
