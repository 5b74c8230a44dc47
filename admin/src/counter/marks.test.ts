import { bySubject, definitionOf, keyOf, outcomeOf, type Fact } from './marks';

const fact = (part: Partial<Fact>): Fact => ({
  subject: 'F1',
  person: null,
  fact: 'floor_material',
  label: 'Jenis lantai terluas',
  value: '2',
  text: 'Keramik',
  provenance: {
    source: 'DELIVERY',
    observedOn: '2026-09-30',
    deliveryVersion: '2026-Q3',
    sinceRevision: null,
    replaced: null,
    reason: null,
  },
  confirmation: null,
  ...part,
});
const floor = fact({});
const roof = fact({ fact: 'roof_material', value: null });
const education = fact({ subject: 'R1', person: 'Siti', fact: 'education', value: '2' });

describe('what was marked', () => {
  it('is sent as what is right, and as lines of a draft where it is not', () => {
    const marks = new Map([
      [keyOf(floor), { right: true as const }],
      [keyOf(education), { right: false as const, value: '4' }],
    ]);
    expect(outcomeOf([floor, roof, education], marks)).toEqual({
      confirmed: [{ subject: 'F1', fact: 'floor_material', value: '2' }],
      changes: [{ subject: 'R1', fact: 'education', value: '4', seen: '2' }],
    });
  });

  it('keeps the recorded value in the draft while nobody knows the right one', () => {
    const wrong = { right: false as const, value: null };
    const marks = new Map([floor, roof].map((each) => [keyOf(each), wrong]));
    expect(outcomeOf([floor, roof], marks).changes).toEqual([
      { subject: 'F1', fact: 'floor_material', value: '2', seen: '2' },
      { subject: 'F1', fact: 'roof_material', value: null, seen: null },
    ]);
  });

  it('is told apart by whose it is, and the catalogue knows each', () => {
    expect(bySubject([floor, education, roof]).map((group) => group.map((each) => each.fact))).toEqual([
      ['floor_material', 'roof_material'],
      ['education'],
    ]);
    expect([floor, education].map((each) => definitionOf(each)?.label.en)).toEqual([
      'Main floor material',
      'Highest diploma',
    ]);
  });
});
