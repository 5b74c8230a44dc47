import fc from 'fast-check';
import { plainDate } from '@tepat/shared';
import type { ProgramRule } from './decided-program';
import { decidedProgram } from './decided-program';
import type { Decision } from './decider';
import { Decider } from './decider';
import { programsThatDecide } from './exclusivity';
import { reachOf } from './reach';

const ON = plainDate('2026-11-01');
const none = (): number => 0;

/** Programmes for those of at least so many years, in groups, some of them at one place of preference. */
const programs = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 1, max: 9 }),
    from: fc.integer({ min: 0, max: 3 }),
    exclusivity: fc.option(fc.record({ group: fc.constantFrom('PKD', 'OTHER'), rank: fc.integer({ min: 1, max: 3 }) })),
  }),
  { selector: ({ id }) => id, minLength: 1, maxLength: 6 },
);

const ruleOf = ({ id, from, exclusivity }: { id: number; from: number; exclusivity: unknown }): ProgramRule => ({
  ...{ id, code: `P${id}`, criteriaVersionId: 1 },
  terms: { exclusivity: exclusivity as ProgramRule['terms']['exclusivity'] },
  rule: {
    criteria: { format: 1, root: { all: [{ clause: 'AGE', fact: 'ageYears', op: 'gte', value: from }] } },
    categoryClauses: ['AGE'],
    decidingDesil: 'NATIONAL',
  },
});

function decided(rules: readonly ProgramRule[], birthDate: string): Map<number, Decision | null> {
  const decider = new Decider({
    programs: rules.map(decidedProgram),
    desils: {
      ...{ nationalOf: none, provincialOf: none, effectiveOf: none },
      ...{ isProvisional: () => false, scoreOf: () => null },
    },
    extracts: {
      ...{
        familyCars: none,
        familyNjop: none,
        familyPrograms: none,
        personPrograms: none,
        disability: none,
        drinkingWater: none,
      },
      ...{ livesInInstitution: () => false, sanctioned: () => false, civilServantInFamily: () => false },
    },
    extractDates: {},
    referenceDate: ON,
  });
  const decisions = decider.decide({
    ...{ residentId: 1, familyId: 1, nikId: 1, kelurahanCode: '31.71.03.1001', birthDate },
    ...{ presence: 1, absent: false, identity: 0 },
  });
  return new Map(rules.map(({ id }, index) => [id, decisions[index] ?? null]));
}

describe('one programme asked alone', () => {
  it('is decided as among all, with those of its group that come before it', () => {
    fc.assert(
      fc.property(programs, fc.integer({ min: 2021, max: 2026 }), (drawn, born) => {
        const rules = drawn.map(ruleOf).sort((a, b) => a.id - b.id);
        const among = decided(rules, `${born}-06-15`);
        for (const { id } of rules) {
          const few = programsThatDecide(rules, id);
          expect(decided(few, `${born}-06-15`).get(id)).toEqual(among.get(id));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('asks for nobody whom only the others look at', () => {
    const drawn = [
      { id: 1, from: 60, exclusivity: { group: 'PKD', rank: 1 } },
      { id: 2, from: 0, exclusivity: { group: 'PKD', rank: 2 } },
      { id: 3, from: 0, exclusivity: null },
    ].map(ruleOf);
    const [first, second] = [programsThatDecide(drawn, 1), programsThatDecide(drawn, 2)];
    expect(first.map(({ id }) => id)).toEqual([1]);
    expect(second.map(({ id }) => id)).toEqual([1, 2]);
    expect(reachOf(first.map(decidedProgram), ON)).toEqual({
      born: [{ from: null, to: '1966-11-30' }],
      disabled: false,
    });
  });
});
