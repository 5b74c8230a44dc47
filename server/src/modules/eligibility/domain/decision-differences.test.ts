import type { CriteriaDocument } from '@tepat/shared';
import { decisionDifferences, type ComparedDecision } from './decision-differences';
import { desilMove } from './desil-move';

describe('why a family stands in another desil', () => {
  const pair = { isRecorded: false, isOtherModel: false, before: 4, nowByThen: 4 };

  it('is its own data, another model, or only the others', () => {
    // By the cut points of then it would still stand where it stood: these moved, the family did not.
    expect(desilMove(pair)).toBe('RANKING');
    expect(desilMove({ ...pair, nowByThen: 3 })).toBe('DATA');
    expect(desilMove({ ...pair, nowByThen: null })).toBe('DATA');
    expect(desilMove({ ...pair, isOtherModel: true, nowByThen: 3 })).toBe('MODEL');
    expect(desilMove({ ...pair, isRecorded: true, isOtherModel: true })).toBe('DATA');
  });
});

describe('what made a decision differ from the one before', () => {
  const decision: ComparedDecision = { criteriaVersionId: 1, met: 0b011, unknown: 0, excludedBy: null };
  const criteria = {
    root: {
      all: [
        { clause: 'AGE', fact: 'age', at_least: 60 },
        { clause: 'DESIL', fact: 'desilEffective', at_most: 4 },
        { clause: 'HOME', fact: 'inInstitution', is: false },
      ],
    },
  } as unknown as CriteriaDocument;
  const differences = (after: Partial<ComparedDecision>, move: Parameters<typeof decisionDifferences>[3] = null) =>
    decisionDifferences(decision, { ...decision, ...after }, criteria, move);

  it('names what moved the desil, and data only where other facts turned', () => {
    expect(differences({ met: 0b001 }, 'RANKING')).toEqual(['RANKING']);
    expect(differences({ met: 0b101 }, 'RANKING')).toEqual(['RANKING', 'DATA']);
    expect(differences({ met: 0b101 }, 'DATA')).toEqual(['DATA']);
    expect(differences({ met: 0b111 })).toEqual(['DATA']);
    expect(differences({ met: 0b001 }, 'MODEL')).toEqual(['MODEL']);
  });

  it('names the rule where it is another one, whose clauses cannot be laid over the old, and the programme that goes first', () => {
    expect(differences({ criteriaVersionId: 2, met: 0 }, 'RANKING')).toEqual(['RULE', 'RANKING']);
    expect(differences({ excludedBy: 7 })).toEqual(['OTHER_PROGRAM']);
    expect(decisionDifferences(null, decision, criteria, null)).toEqual(['ENTERED_CATEGORY']);
    expect(decisionDifferences(decision, null, criteria, null)).toEqual(['LEFT_CATEGORY']);
  });
});
