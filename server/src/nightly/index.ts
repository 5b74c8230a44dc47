export { NightWorker } from './night-worker';
export { advanceRun, type NightOptions } from './perform';
export {
  activeRun,
  MOST_KILLS,
  pageOfRuns,
  runById,
  tasksOf,
  WHOLE_STEP,
  type RunRow,
  type TaskRow,
} from './run-store';
export { SCHEDULES, TIME_ZONE, WATCH_EVERY_SECONDS, lastDue } from './schedule';
export { nightPercent, stepsOf, type StepProgress } from './step-progress';
export { cancelNight, startNight, type StartRequest } from './start';
export { NIGHT_ACTOR, STEP_NAMES, type NightRun, type StepName } from './steps';
export { nightIsLate, watchOnce } from './watch';
