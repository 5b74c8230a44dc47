import { subscribe, unsubscribe } from 'node:diagnostics_channel';

const KINDS = ['query', 'execute'];

export interface DatabaseTime {
  readonly statements: number;
  /** Milliseconds of all statements, one after the other, from sending to the last row, as the driver sees them. */
  readonly sum: number;
  /** Milliseconds during which at least one was on its way: what a reader waited for the database. */
  readonly busy: number;
}

/** What the statements of some work took, of this process only: the driver itself tells when each begins and ends. */
export async function databaseTimeOf(work: () => Promise<unknown>): Promise<DatabaseTime> {
  const begun = new Map<unknown, number>();
  const [total, open] = [{ statements: 0, sum: 0, busy: 0 }, { since: 0 }];
  const begin = (message: unknown): void => {
    const now = performance.now();
    if (begun.size === 0) open.since = now;
    begun.set(message, now);
    total.statements += 1;
  };
  const end = (message: unknown): void => {
    const from = begun.get(message);
    if (from === undefined) return;
    begun.delete(message);
    const now = performance.now();
    total.sum += now - from;
    if (begun.size === 0) total.busy += now - open.since;
  };
  const channels = KINDS.flatMap((kind) => [
    [`tracing:mysql2:${kind}:start`, begin] as const,
    [`tracing:mysql2:${kind}:asyncStart`, end] as const,
  ]);
  for (const [channel, note] of channels) subscribe(channel, note);
  try {
    await work();
  } finally {
    for (const [channel, note] of channels) unsubscribe(channel, note);
  }
  return total;
}
