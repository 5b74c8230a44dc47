import { WHOLE_STEP, type TaskRow } from './run-store';

/** A step as people see it: one, however many parts it was shared in. */
export interface StepProgress {
  runId: number;
  step: string;
  state: TaskRow['state'];
  parts: number;
  partsDone: number;
  phase: string | null;
  rowsDone: number;
  /** 0 while some part has not begun, whose rows nobody has counted yet. */
  rowsTotal: number;
  percent: number | null;
  etaSeconds: number | null;
  attempts: number;
  result: Record<string, unknown> | null;
  error: string | null;
  startedAt: Date | null;
  finishedAt: Date | null;
}

/** The steps of a run from its tasks, in the order of the night. */
export function stepsOf(tasks: readonly TaskRow[], now: Date): StepProgress[] {
  return tasks
    .filter((task) => task.shard === WHOLE_STEP)
    .map((own) => {
      const parts = tasks.filter((task) => task.step === own.step && task.shard !== WHOLE_STEP);
      return parts.length === 0 ? stepOf(own, [own], now) : stepOf(own, parts, now);
    });
}

function stepOf(own: TaskRow, parts: readonly TaskRow[], now: Date): StepProgress {
  const all = [own, ...parts];
  const begun = all.flatMap(({ startedAt }) => startedAt ?? []);
  const unknown = parts.some((part) => part.rowsTotal === 0 && part.state !== 'DONE');
  const state = stateOf(own, parts);
  return {
    runId: own.runId,
    step: own.step,
    state,
    parts: parts.length,
    partsDone: parts.filter((part) => part.state === 'DONE').length,
    phase: all.find((task) => task.state === 'RUNNING')?.phase ?? own.phase,
    rowsDone: sum(parts.map((part) => part.rowsDone)),
    rowsTotal: unknown ? 0 : sum(parts.map((part) => part.rowsTotal)),
    ...progressOf(state, parts, now),
    attempts: Math.max(...all.map((task) => task.attempts)),
    result: own.result,
    error: all.find((task) => task.error !== null && task.state !== 'DONE')?.error ?? null,
    startedAt: begun.length === 0 ? null : new Date(Math.min(...begun.map(Number))),
    finishedAt: own.finishedAt,
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** A step runs from the moment in which one of its parts was begun until it is closed. */
function stateOf(own: TaskRow, parts: readonly TaskRow[]): TaskRow['state'] {
  if (parts.some((part) => part.state === 'FAILED')) return 'FAILED';
  if (own.state !== 'WAITING') return own.state;
  return parts.some((part) => part.state !== 'WAITING') ? 'RUNNING' : 'WAITING';
}

/**
 * How far a step is: the mean of its parts, which cover about as many rows each. How long it will still take: at the pace
 * of the time in which somebody worked on it (a night that lay still for hours is not slower for that), with as many
 * workers as are at it now; null while nobody can honestly say.
 */
function progressOf(
  state: TaskRow['state'],
  parts: readonly TaskRow[],
  now: Date,
): Pick<StepProgress, 'percent' | 'etaSeconds'> {
  if (state === 'DONE') return { percent: 100, etaSeconds: 0 };
  const counted = parts.filter((part) => part.state === 'DONE' || part.rowsTotal > 0);
  if (state !== 'RUNNING' || counted.length === 0) return { percent: null, etaSeconds: null };
  const done = sum(counted.map(shareOf));
  const hands = parts.filter((part) => part.state === 'RUNNING' && !part.free).length;
  const timed = counted.filter((part) => part.phaseStartedAt !== null && (part.state === 'DONE' || !part.free));
  const worked = sum(timed.map((part) => secondsOf(part, now)));
  const pace = worked >= 1 ? sum(timed.map(shareOf)) / worked : 0;
  const etaSeconds = pace > 0 ? Math.round((parts.length - done) / (pace * Math.max(1, hands))) : null;
  return { percent: (done / parts.length) * 100, etaSeconds };
}

/** How long its last worker has been at a part, or was: since it took it, where it tells phases since the last of them. */
const secondsOf = ({ phaseStartedAt, finishedAt }: TaskRow, now: Date): number =>
  Math.max(0, Number(finishedAt ?? now) - Number(phaseStartedAt)) / 1000;

const shareOf = ({ state, rowsDone, rowsTotal }: TaskRow): number =>
  state === 'DONE' ? 1 : Math.min(1, rowsDone / rowsTotal);

/** Steps that are done over steps in all, with the share of the one that runs. */
export function nightPercent(steps: readonly StepProgress[]): number | null {
  if (steps.length === 0) return null;
  return sum(steps.map((step) => (step.state === 'SKIPPED' ? 100 : (step.percent ?? 0)))) / steps.length;
}
