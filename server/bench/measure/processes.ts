import { readFileSync, writeFileSync } from 'node:fs';

/** Linux counts CPU time in ticks of 1/100 s wherever user space can see it. */
const TICKS_A_SECOND = 100;

/** CPU seconds (user and system) that a process has used; null where the system does not tell. */
export function cpuSeconds(pid: number | 'self'): number | null {
  try {
    // The name in brackets may hold spaces: fields are counted behind it.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND;
  } catch {
    return null;
  }
}

/** The highest resident memory of a process since it began or since {@link forgetPeak}, in MB (10^6 bytes, from VmHWM). */
export function peakMegabytes(pid: number | 'self'): number | null {
  try {
    const [, kibibytes] = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return kibibytes === undefined ? null : (Number(kibibytes) * 1024) / 1e6;
  } catch {
    return null;
  }
}

/** Lets the peak be measured anew from here on. */
export function forgetPeak(pid: number | 'self'): void {
  try {
    writeFileSync(`/proc/${pid}/clear_refs`, '5');
  } catch {
    // Not Linux, or the process has just ended: the peak then is that of its whole life, which is no less.
  }
}
