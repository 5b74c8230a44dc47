import fc from 'fast-check';
import {
  blockingClauses,
  FACT_INDEX,
  factDefinition,
  isBlockedByDataOnly,
  newEvaluation,
  newFactVector,
  prepareCriteria,
  reasonOf,
  reasonsOf,
  SHIPPED_PROGRAMS,
  traceCriteria,
} from '@tepat/shared';
import { dataReasons } from './data-reasons';

const rules = SHIPPED_PROGRAMS.map(({ criteria }) => prepareCriteria(criteria));

/** Facts of a person: each known or not, and met or not as it comes; the identity as a mask of categories. */
const facts = fc.array(fc.option(fc.integer({ min: 0, max: 5 }), { nil: Number.NaN, freq: 3 }), {
  minLength: Object.keys(FACT_INDEX).length,
  maxLength: Object.keys(FACT_INDEX).length,
});
const NAME_DIFFERS = 1 << 2;

describe('the reasons of a case', () => {
  it('are there whenever data alone block, and are about clauses that the explanation calls blocking', () => {
    let blocked = 0;
    fc.assert(
      fc.property(fc.constantFrom(...rules), facts, (criteria, values) => {
        const vector = newFactVector();
        vector.set(values);
        const evaluation = newEvaluation();
        criteria.evaluate(vector, evaluation);
        const { met, unknown } = evaluation;
        if (!isBlockedByDataOnly(criteria, met, unknown)) return;
        blocked += 1;
        const mismatch = values[FACT_INDEX.identityMatched] === 0 ? NAME_DIFFERS : 0;
        const reasons = reasonsOf(dataReasons(criteria, met, unknown, mismatch));
        const told = traceCriteria(criteria, vector).clauses.filter(({ blocking }) => blocking);
        const unknownFacts = told.filter(({ actual }) => actual === null).map(({ clause }) => clause.fact);
        expect(reasons.length).toBeGreaterThan(0);
        for (const code of reasons) {
          const { fact, category } = reasonOf(code);
          if (category) expect(told.some(({ clause }) => factDefinition(clause.fact).aboutData)).toBe(true);
          else expect(told.map(({ clause }) => clause.fact)).toContain(fact);
        }
        expect(reasons.map((code) => reasonOf(code).fact)).toEqual(expect.arrayContaining(unknownFacts));
        expect(blockingClauses(criteria, met, unknown)).not.toBe(0);
      }),
      { numRuns: 3_000 },
    );
    expect(blocked).toBeGreaterThan(0);
  });
});
