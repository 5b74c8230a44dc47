import { PhaseClock } from './phase-clock';

it('adds up what each phase took, however often it tells of itself', () => {
  let now = 0;
  const clock = new PhaseClock(() => now);
  const enter = (phase: string, at: number): void => {
    now = at * 1000;
    clock.enter(phase);
  };
  enter('STAGE', 0);
  enter('STAGE', 2);
  enter('MERGE', 3);
  enter('STAGE', 7);
  now = 8000;
  clock.end();
  now = 100_000;
  clock.end();
  expect(clock.seconds()).toEqual({ STAGE: 4, MERGE: 4 });
});
