import { readFileSync } from 'node:fs';
import path from 'node:path';
import { cpuSeconds, forgetPeak, peakMegabytes } from './processes';

/** What a piece of work took. CPU is told for the program and for the database server; null where it cannot be seen. */
export interface Cost {
  seconds: number;
  cpu: { program: number | null; server: number | null };
  peakMegabytes: number | null;
}

/** The private database server of a data folder; null when the database was given from outside. */
export function serverPid(dataDirectory: string): number | null {
  try {
    return Number(readFileSync(path.join(dataDirectory, 'database', 'database.pid'), 'utf8').trim());
  } catch {
    return null;
  }
}

const difference = (after: number | null, before: number | null): number | null =>
  after === null || before === null ? null : after - before;

/** Begins to measure a process; the returned function tells what it took until then. */
export function beginCost(pid: number | 'self', server: number | null): () => Cost {
  forgetPeak(pid);
  const begun = performance.now();
  const before = { program: cpuSeconds(pid), server: server === null ? null : cpuSeconds(server) };
  return () => ({
    seconds: (performance.now() - begun) / 1000,
    cpu: {
      program: difference(cpuSeconds(pid), before.program),
      server: server === null ? null : difference(cpuSeconds(server), before.server),
    },
    peakMegabytes: peakMegabytes(pid),
  });
}
