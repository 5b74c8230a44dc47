export { advanceRun, MAX_ATTEMPTS, type NightOptions } from './perform';
export {
  activeRun,
  pageOfRuns,
  progressOf,
  runById,
  tasksOf,
  type Progress,
  type RunRow,
  type TaskRow,
} from './run-store';
export { SCHEDULES, TIME_ZONE, WATCH_EVERY_SECONDS, lastDue } from './schedule';
export { cancelNight, startNight, type StartRequest } from './start';
export { NIGHT_ACTOR, STEP_NAMES, type NightRun, type StepName } from './steps';
export { nightIsLate, watchOnce } from './watch';
