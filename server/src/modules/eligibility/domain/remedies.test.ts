import { FACT_SOURCES, plainDate, type FactCode } from '@tepat/shared';
import type { ExplainedClause } from './explained-clause';
import { remediesOf, type Evidence } from './remedies';

const none: Evidence = {
  contradicted: new Set<FactCode>(),
  deliveredOn: plainDate('2026-09-30'),
  today: plainDate('2026-11-22'),
  staleDays: 366,
};

const clause = (fact: FactCode, part: Partial<ExplainedClause> = {}): ExplainedClause => ({
  code: fact,
  fact,
  outcome: 'NO',
  blocking: true,
  required: { id: '', en: '' },
  actual: { id: '', en: '' },
  sentence: { id: '', en: '' },
  source: FACT_SOURCES.RANKING,
  sourceDate: plainDate('2026-11-21'),
  factAge: 0,
  maxAge: null,
  correctable: 'PEMUTAKHIRAN',
  ...part,
});

const kinds = (clauses: ExplainedClause[], evidence: Partial<Evidence> = {}) =>
  remediesOf(clauses, { ...none, ...evidence }).map(({ kind }) => kind);

describe('what would change a decision', () => {
  it('names identity, institution and what is not known freely', () => {
    const unknown = { outcome: 'UNKNOWN' } as const;
    expect(
      kinds([
        clause('identityMatched'),
        clause('livesInInstitution'),
        clause('birthDate', unknown),
        clause('desil', unknown),
      ]),
    ).toEqual(['IDENTITY', 'INSTITUTION', 'MISSING_PROOF', 'MISSING_PROOF']);
  });

  it('says nothing of a known welfare fact, an age or an address that stands uncontradicted', () => {
    expect(kinds([clause('desil'), clause('familyCars'), clause('ageYears'), clause('region')])).toEqual([]);
  });

  it('names a welfare fact that another source contradicts', () => {
    expect(kinds([clause('familyCars'), clause('desil')], { contradicted: new Set<FactCode>(['familyCars']) })).toEqual(
      ['CONFLICT'],
    );
  });

  it('counts a desil as old by its delivery, not by its ranking, and an extract by its own limit', () => {
    expect(kinds([clause('desil')], { deliveredOn: plainDate('2025-11-20') })).toEqual(['STALE']);
    expect(kinds([clause('desil')], { deliveredOn: plainDate('2025-11-21') })).toEqual([]);
    const assets = { source: FACT_SOURCES.ASSETS, maxAge: 10, sourceDate: plainDate('2026-11-11') } as const;
    expect(kinds([clause('familyNjop', assets)])).toEqual(['STALE']);
  });

  it('names only what stands in the way', () => {
    expect(kinds([clause('identityMatched', { blocking: false, outcome: 'YES' })])).toEqual([]);
  });
});
