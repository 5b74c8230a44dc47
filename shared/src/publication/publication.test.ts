import fc from 'fast-check';
import { plainDate } from '../calendar';
import { FACTS } from '../criteria';
import { regionCode } from '../region';
import {
  canonicalRow,
  CHANGE_KINDS,
  CHANGE_LABELS,
  CHANGE_REASONS,
  DEFAULT_GATE_THRESHOLDS,
  GATE_THRESHOLD_RANGES,
  isTerminal,
  LIST_STATES,
  LIST_TRANSITIONS,
  mayTransit,
  REASON_LABELS,
  type ListRow,
} from '.';

const row: ListRow = {
  position: 1,
  recipientRef: 'R7',
  familyRef: 'F3',
  name: 'SITI AMINAH',
  birthDate: plainDate('1950-02-03'),
  kelurahan: regionCode('31.71.03.1001'),
  amount: 300_000,
  kind: 'EXISTING',
  payee: 'SELF',
  status: 'PAYABLE',
  needRank: 12,
  desil: 2,
  lot: null,
  facts: [
    { code: 'desil', value: 2 },
    { code: 'ageYears', value: 76 },
    { code: 'familyNjop', value: null },
  ],
};

describe('the canonical row', () => {
  it('is this text and no other, for ever', () => {
    expect(canonicalRow(row)).toBe(
      '["tepat-row-1",1,"R7","F3","SITI AMINAH","1950-02-03","31.71.03.1001",300000,"EXISTING","SELF","PAYABLE",' +
        '12,2,null,[["ageYears",76],["desil",2],["familyNjop",null]]]',
    );
  });

  it('does not depend on the order of facts, of keys, or on how accents are composed', () => {
    const reversed = Object.fromEntries(Object.entries(row).reverse()) as unknown as ListRow;
    expect(canonicalRow({ ...reversed, facts: [...row.facts].reverse() })).toBe(canonicalRow(row));
    expect(canonicalRow({ ...row, name: 'JOSE\u0301' })).toBe(canonicalRow({ ...row, name: 'JOS\u00c9' }));
  });

  it.each([
    ['a fraction', { amount: 0.1 }],
    ['an amount beyond 2^53', { amount: 2 ** 53 }],
    ['minus zero, which reads as zero', { needRank: -0 }],
    ['an unknown fact as NaN', { facts: [{ code: 'desil', value: Number.NaN }] }],
    ['a fact twice', { facts: [row.facts[0], row.facts[0]] }],
    ['half a character', { name: '\ud800' }],
  ])('stops at %s', (_, part) => {
    expect(() => canonicalRow({ ...row, ...part } as ListRow)).toThrow(RangeError);
  });

  it('reads back as what was written, whatever a name holds', () => {
    const value = fc.option(
      fc.maxSafeInteger().map((n) => (n === 0 ? 0 : n)),
      { nil: null },
    );
    const facts = fc.uniqueArray(fc.record({ code: fc.constantFrom(...FACTS.map((f) => f.code)), value }), {
      selector: (fact) => fact.code,
    });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), facts, (name, some) => {
        const written = canonicalRow({ ...row, name, facts: some });
        const back = JSON.parse(written) as unknown[];
        expect(written).toBe(JSON.stringify(back));
        expect(back[4]).toBe(name.normalize('NFC'));
        expect(new Map(back[14] as [string, number | null][])).toEqual(new Map(some.map((f) => [f.code, f.value])));
      }),
    );
  });
});

describe('the life of a list', () => {
  it('goes from prepared to published only through submission and approval', () => {
    expect(mayTransit('PREPARED', 'PUBLISHED', 'PERSON')).toBeNull();
    expect(mayTransit('SUBMITTED', 'PUBLISHED', 'PERSON')).toBeNull();
    expect(mayTransit('PREPARED', 'PUBLISHED', 'STANDING_ORDER')).toBeNull();
    expect(mayTransit('APPROVED', 'PUBLISHED', 'PERSON')).toBeNull();
    expect(mayTransit('APPROVED', 'ORDERED', 'PERSON')).not.toBeNull();
    expect(mayTransit('ORDERED', 'PUBLISHED', 'PUBLISHER')).not.toBeNull();
  });

  it('is never published by a person: somebody orders it, and the publisher carries it out', () => {
    const published = LIST_TRANSITIONS.filter((step) => step.to === 'PUBLISHED');
    expect(published.flatMap((step) => step.by)).toEqual(['PUBLISHER', 'STANDING_ORDER']);
  });

  it('takes three different people to publish by hand', () => {
    expect(mayTransit('SUBMITTED', 'APPROVED', 'PERSON')?.differentFrom).toContain('SUBMITTED');
    expect(mayTransit('APPROVED', 'ORDERED', 'PERSON')?.differentFrom).toEqual(['SUBMITTED', 'APPROVED']);
  });

  it('ends in superseded or revoked, from where nothing comes back', () => {
    expect(LIST_STATES.filter(isTerminal)).toEqual(['SUPERSEDED', 'REVOKED']);
    expect(LIST_TRANSITIONS.filter((step) => step.from !== null && isTerminal(step.from))).toEqual([]);
  });

  it('is never un-published into something that can be changed', () => {
    expect(LIST_TRANSITIONS.filter((step) => step.from === 'PUBLISHED').map((step) => step.to)).toEqual([
      'SUPERSEDED',
      'REVOKED',
    ]);
  });

  it('asks a permission of every person, and a reason for every step back', () => {
    for (const step of LIST_TRANSITIONS.filter((each) => each.by.includes('PERSON')))
      expect(step.permission).not.toBeNull();
    expect(mayTransit('SUBMITTED', 'PREPARED', 'PERSON')?.reasonRequired).toBe(true);
    expect(mayTransit('PUBLISHED', 'REVOKED', 'PERSON')?.reasonRequired).toBe(true);
  });
});

describe('gates and changes', () => {
  it('keeps every default within the range that terms may state', () => {
    for (const [code, [lowest, highest]] of Object.entries(GATE_THRESHOLD_RANGES)) {
      const value = DEFAULT_GATE_THRESHOLDS[code as keyof typeof DEFAULT_GATE_THRESHOLDS];
      expect(value >= lowest && value <= highest).toBe(true);
    }
  });

  it('labels every kind of change and every reason', () => {
    expect(Object.keys(CHANGE_LABELS)).toEqual([...CHANGE_KINDS]);
    expect(Object.keys(REASON_LABELS)).toEqual([...CHANGE_REASONS]);
  });
});
