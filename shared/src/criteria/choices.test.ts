import { FACT_CHOICES, FACTS, OPERATORS, parseCriteria, type ValueKind } from '.';

/** What an editor would put together from a choice, the smallest of its kind. */
function built(choice: (typeof FACT_CHOICES)[number], takes: ValueKind): unknown {
  const lowest = choice.range?.[0];
  const values: Record<ValueKind, unknown> = {
    NOTHING: undefined,
    NUMBER: lowest,
    NUMBER_RANGE: choice.range,
    NUMBERS: [lowest],
    REGIONS: ['31.71'],
    MEMBERS: choice.members.map(({ code }) => code),
    DATE: lowest,
    DATE_RANGE: choice.range,
    AGE_AT: { years: 60, months: 0, at: choice.range?.[1] },
  };
  return values[takes];
}

describe('what an editor can offer', () => {
  it('holds every fact, and every operator of it makes a clause that is read', () => {
    expect(FACT_CHOICES.map(({ code }) => code)).toEqual(FACTS.map(({ code }) => code));
    for (const choice of FACT_CHOICES) {
      for (const { code: op, takes } of choice.operators) {
        const value = built(choice, takes);
        const unit = choice.unit?.code;
        const root = {
          clause: 'A',
          fact: choice.code,
          op,
          ...(value === undefined ? {} : { value }),
          ...(unit ? { unit } : {}),
        };
        expect([root, parseCriteria({ format: 1, root }).ok]).toEqual([root, true]);
      }
    }
  });

  it('labels everything in both languages, and says who puts a wrong value right, and where', () => {
    for (const { label, operators, members, source, correction } of FACT_CHOICES) {
      const texts = [label, source, ...operators.map((each) => each.label), ...members.map((each) => each.label)];
      if (correction) texts.push(correction.lane, correction.by);
      for (const { id, en } of texts) expect(id && en).toBeTruthy();
    }
    expect(FACT_CHOICES.find(({ code }) => code === 'familyNjop')).toMatchObject({
      unit: { code: 'RUPIAH' },
      range: [0, 1e15],
      maxAgeDays: 366,
      correction: { lane: { en: 'Revenue agency' } },
    });
  });

  it('offers each operator for some fact', () => {
    const offered = new Set(FACT_CHOICES.flatMap(({ operators }) => operators.map(({ code }) => code)));
    expect(offered).toEqual(new Set(Object.keys(OPERATORS)));
  });
});
