import { FACTS, IDENTITY_CATEGORIES } from '..';
import {
  identityReasons,
  reasonsOf,
  reasonText,
  unknownFactReason,
  WORK_MOVES,
  WORK_REASON_CODES,
  WORK_REASONS,
  WORK_STATES,
} from '.';

describe('the reasons of the worklist', () => {
  it('have each a number of its own that fits the mask', () => {
    const numbers = WORK_REASONS.map(({ number }) => number);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(new Set(WORK_REASON_CODES).size).toBe(numbers.length);
    expect(Math.min(...numbers)).toBeGreaterThan(0);
    expect(Math.max(...numbers)).toBeLessThanOrEqual(30);
  });

  it('name the gap of every fact in the words of the explanation', () => {
    for (const { code } of FACTS) expect(reasonsOf(unknownFactReason(code))).toHaveLength(1);
    expect(reasonText('DESIL_UNKNOWN', 'id')).toBe('Desil penentu belum diketahui');
    expect(reasonText('DESIL_UNKNOWN', 'en')).toBe('Deciding desil not known');
    expect(reasonText('NIK_GANDA', 'id')).toBe('NIK tercatat pada lebih dari satu orang');
  });

  it('name every mismatch that does not suspend, and no remark', () => {
    for (const { bit, code, effect, suspends } of IDENTITY_CATEGORIES as readonly {
      bit: number;
      code: string;
      effect: string;
      suspends: boolean;
    }[]) {
      expect(reasonsOf(identityReasons(bit))).toEqual(effect === 'MISMATCH' && !suspends ? [code] : []);
    }
  });
});

describe('the states of a case', () => {
  it('let nobody end a case by hand, and nobody open one that is done', () => {
    for (const state of WORK_STATES) expect(WORK_MOVES[state]).not.toContain('DONE');
    expect(WORK_MOVES.DONE).toEqual([]);
  });
});
