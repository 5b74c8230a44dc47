import fc from 'fast-check';
import type { Clause, PlainDate } from '@tepat/shared';
import { addDays, plainDate } from '@tepat/shared';
import { decidedProgram } from './decided-program';
import { Decider } from './decider';
import { DISABILITY_EXPIRED, DISABILITY_REGISTERED } from './person';
import type { Reach } from './reach';
import { reachOf, reachOfClauses } from './reach';

const FIRST_DAY = plainDate('1900-01-01');
const day = fc.integer({ min: 0, max: 50_000 }).map((days) => addDays(FIRST_DAY, days));
const referenceDate = fc.integer({ min: 0, max: 1200 }).map((days) => addDays(plainDate('2024-02-28'), days));
const years = fc.integer({ min: 0, max: 130 });
const months = fc.integer({ min: -20, max: 1400 });

const compared = (value: fc.Arbitrary<number>): fc.Arbitrary<object> =>
  fc.oneof(
    fc.record({ op: fc.constantFrom('eq', 'ne', 'lt', 'lte', 'gt', 'gte'), value }),
    fc.tuple(value, value).map(([a, b]) => ({ op: 'between', value: [Math.min(a, b), Math.max(a, b)] })),
    fc.record({ op: fc.constantFrom('in', 'notIn'), value: fc.uniqueArray(value, { minLength: 1, maxLength: 3 }) }),
  );
const clause = fc.oneof(
  compared(years).map((rest) => ({ fact: 'ageYears', ...rest })),
  compared(months).map((rest) => ({ fact: 'ageMonths', ...rest })),
  fc.constantFrom<object>(
    { fact: 'hasDisabilityRecord', op: 'isTrue' },
    { fact: 'hasDisabilityRecord', op: 'isFalse' },
    { fact: 'disabilityKinds', op: 'isNotEmpty' },
    { fact: 'disabilityKinds', op: 'hasNone', value: ['PHYSICAL'] },
    { fact: 'present', op: 'isTrue' },
  ),
);
const category = fc
  .array(clause, { minLength: 1, maxLength: 3 })
  .map((clauses) => clauses.map((part, at) => ({ clause: `C${at}`, ...part }) as unknown as Clause));

const person = fc.record({
  birthDate: fc.option(day, { freq: 20 }),
  disability: fc.constantFrom(0, DISABILITY_REGISTERED | 1, DISABILITY_REGISTERED | DISABILITY_EXPIRED | 2),
  nikId: fc.option(fc.constant(1), { freq: 10 }),
});

/** The question as the database is asked it. */
function isWithin(reach: Reach, birthDate: PlainDate | null, inRegister: boolean): boolean {
  if (reach === 'EVERYBODY' || birthDate === null || (reach.disabled && inRegister)) return true;
  return reach.born.some(({ from, to }) => (from === null || birthDate >= from) && (to === null || birthDate <= to));
}

describe('whom a night must look at', () => {
  it('is never less than everybody who is in the category of some programme', () => {
    fc.assert(
      fc.property(
        fc.array(category, { minLength: 1, maxLength: 3 }),
        referenceDate,
        fc.array(person, { minLength: 1, maxLength: 40 }),
        fc.boolean(),
        (categories, date, people, registerKnown) => {
          const programs = categories.map((clauses, at) =>
            decidedProgram({
              id: at + 1,
              code: `P${at}`,
              criteriaVersionId: 1,
              terms: { exclusivity: null },
              rule: {
                criteria: { format: 1, root: { all: clauses } },
                categoryClauses: clauses.map((part) => part.clause),
                decidingDesil: 'NATIONAL',
              },
            }),
          );
          const reach = reachOf(programs, date);
          for (const { birthDate, disability, nikId } of people) {
            const none = (): number => 0;
            const decider = new Decider({
              programs,
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
                  drinkingWater: none,
                },
                ...{ livesInInstitution: () => false, sanctioned: () => false, civilServantInFamily: () => false },
                disability: () => disability,
              },
              extractDates: registerKnown ? { DISABILITY_REGISTER: date } : {},
              referenceDate: date,
            });
            const decisions = decider.decide({
              ...{ residentId: 1, familyId: 1, nikId, kelurahanCode: '31.71.03.1001', birthDate },
              ...{ presence: 1, absent: false, identity: 0 },
            });
            const inRegister = nikId !== null && disability !== 0;
            if (decisions.some((decision) => decision !== null)) {
              expect(isWithin(reach, birthDate, inRegister)).toBe(true);
            }
          }
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('leaves out those of an age that no programme is for', () => {
    const of = (...clauses: object[]): Reach =>
      reachOf(
        [
          decidedProgram({
            ...{ id: 1, code: 'P', criteriaVersionId: 1, terms: { exclusivity: null } },
            rule: {
              criteria: { format: 1, root: { all: clauses as Clause[] } },
              categoryClauses: clauses.map((part) => (part as Clause).clause),
              decidingDesil: 'NATIONAL',
            },
          }),
        ],
        plainDate('2026-11-01'),
      );
    expect(of({ clause: 'AGE_60', fact: 'ageYears', op: 'gte', value: 60 })).toEqual({
      born: [{ from: null, to: '1966-11-30' }],
      disabled: false,
    });
    expect(of({ clause: 'AGE_0_6', fact: 'ageMonths', op: 'between', value: [0, 83] })).toEqual({
      born: [{ from: '2019-11-01', to: '2026-11-30' }],
      disabled: false,
    });
    expect(of({ clause: 'RECORD', fact: 'hasDisabilityRecord', op: 'isTrue' })).toEqual({ born: [], disabled: true });
    expect(of({ clause: 'HERE', fact: 'present', op: 'isTrue' })).toBe('EVERYBODY');
  });

  it('is wider only where somebody asks what each of several clauses does', () => {
    const categoryOf = (...clauses: Clause[]) =>
      decidedProgram({
        ...{ id: 1, code: 'P', criteriaVersionId: 1, terms: { exclusivity: null } },
        rule: {
          criteria: { format: 1, root: { all: clauses } },
          categoryClauses: clauses.map((part) => part.clause),
          decidingDesil: 'NATIONAL',
        },
      });
    const old: Clause = { clause: 'AGE_60', fact: 'ageYears', op: 'gte', value: 60 };
    const registered: Clause = { clause: 'RECORD', fact: 'hasDisabilityRecord', op: 'isTrue' };
    const on = plainDate('2026-11-01');
    const [one, both] = [categoryOf(old), categoryOf(old, registered)];
    expect(reachOfClauses([one], [one], on)).toEqual(reachOf([one], on));
    expect(reachOf([both], on)).toEqual({ born: [], disabled: true });
    expect(reachOfClauses([both], [both], on)).toEqual({ born: [{ from: null, to: '1966-11-30' }], disabled: true });
    expect(reachOfClauses([one, both], [one], on)).toEqual(reachOf([one, both], on));
  });
});
