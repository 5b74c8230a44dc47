import {
  blockingClauses,
  clauseCodes,
  FACT_INDEX,
  newFactVector,
  parseCriteria,
  prepareCriteria,
  printCriteria,
  traceCriteria,
  type FactCode,
} from '.';
import golden from './golden/format-1.json';

describe('criteria of format 1, as released versions hold them', () => {
  const parsed = parseCriteria(golden.document);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));

  it('are read, and printed as the same bytes', () => {
    expect(printCriteria(parsed.value)).toBe(JSON.stringify(golden.document));
  });

  it.each(golden.people.map((person) => [person.story, person] as const))('decide as ever: %s', (_, person) => {
    const criteria = prepareCriteria(parsed.value);
    const facts = newFactVector();
    for (const [code, value] of Object.entries(person.facts)) {
      facts[FACT_INDEX[code as FactCode]] = value ?? Number.NaN;
    }
    const { outcome, met, unknown } = traceCriteria(criteria, facts);
    expect(outcome).toBe(person.outcome);
    expect(clauseCodes(criteria, blockingClauses(criteria, met, unknown))).toEqual(person.blocking);
  });
});
