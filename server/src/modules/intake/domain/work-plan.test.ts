import { INTAKE_KINDS } from '@tepat/shared';
import { estimate, planOf, stagePhase, type WorkPlan } from './work-plan';

const PLAN: WorkPlan = [
  ['READ', 10],
  ['COMPARE', 20],
  ['MERGE', 70],
];
const at = (seconds: number): Date => new Date(Date.UTC(2026, 10, 22) + seconds * 1000);
const status = (phase: string, phaseBegan: number, done = 0, total = 0) => ({
  phase,
  done,
  total,
  startedAt: at(0),
  phaseStartedAt: at(phaseBegan),
});

describe('how far a long work is', () => {
  it('a phase that counts is believed: half of the file is half of its share', () => {
    expect(estimate(PLAN, status('READ', 0, 50, 100), at(20))).toEqual({ percent: 5, etaSeconds: 380 });
  });

  it('a statement that cannot count moves at the pace of the phases before it', () => {
    // Reading took 20 s instead of 10: this machine is half as fast, and comparing will take 40.
    const found = estimate(PLAN, status('COMPARE', 20), at(40));
    expect(found?.percent).toBeCloseTo(20, 6);
    expect(found?.etaSeconds).toBe(160);
  });

  it('a phase that takes longer than expected slows down and never stands at the end', () => {
    let last = 0;
    for (let second = 60; second < 10_000; second += 50) {
      const found = estimate(PLAN, status('MERGE', 60), at(second));
      expect(found?.percent).toBeGreaterThanOrEqual(last);
      expect(found?.percent).toBeLessThan(100);
      expect(found?.etaSeconds).toBeGreaterThan(0);
      last = found?.percent ?? 0;
    }
  });

  it('in the first moments nobody knows how long it takes, nor in a phase that no plan names', () => {
    expect(estimate(PLAN, status('READ', 0, 1, 100), at(1))?.etaSeconds).toBeNull();
    expect(estimate(PLAN, status('TEA', 0), at(60))).toBeNull();
  });

  it('every kind of file has a plan while something is done to it, and none otherwise', () => {
    for (const kind of INTAKE_KINDS) {
      expect(planOf(kind, 'VALIDATING')?.[0]?.[0]).toBe('VALIDATE');
      expect(planOf(kind, 'COMMITTING')?.map(([phase]) => phase)).toContain(stagePhase(kind));
      expect(planOf(kind, 'COMMITTED')).toBeNull();
    }
  });
});
