import { WHOLE_STEP, type TaskRow } from './run-store';
import { nightPercent, stepsOf } from './step-progress';

const BEGUN = new Date('2026-11-22T18:00:00Z');
const after = (seconds: number): Date => new Date(BEGUN.getTime() + seconds * 1000);

const task = (shard: number, of: Partial<TaskRow> = {}): TaskRow => ({
  ...{ runId: 1, step: 'MATCH', shard, position: 0, state: 'WAITING', attempts: 0, errors: 0, free: true },
  ...{ phase: null, phaseStartedAt: null, rowsDone: 0, rowsTotal: 0, result: null, error: null },
  ...{ startedAt: null, finishedAt: null },
  ...of,
});
const running = (rowsDone: number): Partial<TaskRow> => ({
  ...{ state: 'RUNNING', attempts: 1, phase: 'MATCH', rowsDone, rowsTotal: 100, free: false },
  ...{ startedAt: BEGUN, phaseStartedAt: BEGUN },
});
const DONE: Partial<TaskRow> = {
  ...{ state: 'DONE', attempts: 1, rowsDone: 100, rowsTotal: 100 },
  ...{ startedAt: BEGUN, phaseStartedAt: BEGUN, finishedAt: after(20) },
} as const;
const one = (tasks: readonly TaskRow[], seconds = 30) => stepsOf(tasks, after(seconds))[0];

describe('a step as people see it', () => {
  it('waits until one of its parts is begun, and runs until it is closed', () => {
    expect(one([task(WHOLE_STEP), task(1), task(2)])).toMatchObject({ state: 'WAITING', percent: null, parts: 2 });
    expect(one([task(WHOLE_STEP), task(1, DONE), task(2, DONE)])).toMatchObject({ state: 'RUNNING', partsDone: 2 });
    expect(one([task(WHOLE_STEP, DONE), task(1, DONE)])).toMatchObject({ state: 'DONE', percent: 100, etaSeconds: 0 });
    expect(one([task(WHOLE_STEP), task(1, { state: 'FAILED', error: 'no disk' }), task(2, running(1))])).toMatchObject({
      ...{ state: 'FAILED', error: 'no disk' },
    });
  });

  it('is as far as its parts are on average, and will take as long as its pace so far says', () => {
    const tasks = [task(WHOLE_STEP), task(1, DONE), task(2, running(50)), task(3, running(50)), task(4)];
    // 80 seconds of work for two parts; two are left, and two workers are at them.
    expect(one(tasks)).toMatchObject({ percent: 50, etaSeconds: 40, rowsDone: 200, rowsTotal: 0, partsDone: 1 });
    const counted = [...tasks.slice(0, 4), task(4, running(0))];
    expect(one(counted)).toMatchObject({ rowsTotal: 400 });
  });

  it('is no slower for the hours in which its workers were dead', () => {
    const abandoned = { ...running(50), free: true };
    expect(one([task(WHOLE_STEP), task(1, DONE), task(2, abandoned)], 3 * 3600)).toMatchObject({ etaSeconds: 10 });
    const resumed = { ...running(50), attempts: 2, phaseStartedAt: after(3 * 3600) };
    expect(one([task(WHOLE_STEP), task(1, DONE), task(2, resumed)], 3 * 3600 + 10)).toMatchObject({ etaSeconds: 10 });
  });

  it('counts its time from the phase when one worker does all of it, and says nothing in the first second', () => {
    const alone = [task(WHOLE_STEP, { ...running(25), startedAt: after(-3600) })];
    expect(one(alone, 10)).toMatchObject({ percent: 25, etaSeconds: 30, parts: 1 });
    expect(one(alone, 0.5)?.etaSeconds).toBeNull();
  });

  it('counts as done in the night when it was skipped', () => {
    const held = [task(WHOLE_STEP, DONE), task(WHOLE_STEP, { step: 'RANK', state: 'SKIPPED' })];
    expect(nightPercent(stepsOf(held, after(1)))).toBe(100);
    expect(nightPercent([])).toBeNull();
  });
});
