import { estimate, type Estimate, type WorkPlan } from '../../modules/intake';
import { systemClock } from '../../platform/clock';

/** A work of one phase that counts from its beginning to its end. */
export const ONE_COUNT: WorkPlan = [['', 1]];

const EVERY_MS = { terminal: 500, log: 5000 };

/** Seconds as a person says them, rounded as an estimate deserves. */
export function durationText(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** One line of progress: percent of the whole work and what it will still take. */
export function progressText(what: string, phase: string, { percent, etaSeconds }: Estimate): string {
  const left = etaSeconds === null ? '' : `, about ${durationText(etaSeconds)} left`;
  return `${what}${phase && ` ${phase}`}: ${Math.floor(percent)} %${left}`;
}

/**
 * Does a long work and tells on stderr how far it is, so that stdout stays the answer: on a terminal in one line that
 * is written over, in a log every few seconds. Time goes on in a phase that cannot count, and so does the line.
 */
export async function withProgress<T>(
  what: string,
  plan: WorkPlan | null,
  work: (onProgress: (phase: string, done: number, total: number) => void) => Promise<T>,
): Promise<T> {
  const terminal = process.stderr.isTTY;
  const startedAt = systemClock.now();
  let status = { phase: plan?.[0]?.[0] ?? '', done: 0, total: 0, startedAt, phaseStartedAt: startedAt };
  let shown = false;
  const timer = setInterval(
    () => {
      const estimated = estimate(plan ?? [], status, systemClock.now());
      if (!estimated) return;
      const text = progressText(what, status.phase, estimated);
      process.stderr.write(terminal ? `\r\u001b[K${text}` : `${text}\n`);
      shown = true;
    },
    terminal ? EVERY_MS.terminal : EVERY_MS.log,
  );
  try {
    return await work((phase, done, total) => {
      const phaseStartedAt = phase === status.phase ? status.phaseStartedAt : systemClock.now();
      status = { phase, done, total, startedAt, phaseStartedAt };
    });
  } finally {
    clearInterval(timer);
    if (shown && terminal) process.stderr.write('\r\u001b[K');
  }
}
