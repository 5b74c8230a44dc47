import { fork } from 'node:child_process';
import path from 'node:path';
import { err } from '@tepat/shared';
import type { Result } from '@tepat/shared';
import type { CleanEvidence } from '../domain/clean-evidence';
import type { EvidenceFault } from '../domain/evidence';
import { FairTurns } from '../domain/fair-turns';

/** What a process that reads a stranger's file may use up. */
export interface Bounds {
  /** The built file that answers one message (the bytes) with one (the result). */
  readonly child: string;
  /** Of the processor: what keeps it longer than any photograph does cannot be read. */
  readonly cpuSeconds: number;
  /** By the clock on the wall: a machine with other work to do says nothing about the file. */
  readonly milliseconds: number;
  /** Of what the process may write to, unpacked files with it: the words for V8 bound only what is on its heap. */
  readonly memoryKb: number;
}

const BOUNDS: Bounds = {
  // A process starts from a built file, also where this one is read from its source (in tests).
  child: path.join(__dirname.replace(/([\\/])src([\\/])/, '$1dist$2'), 'clean-child.js'),
  cpuSeconds: 20,
  milliseconds: 30_000,
  memoryKb: 768 * 1024,
};

/** What one person attaches in a moment, and some more; each lies in memory while it waits. */
const MOST_OF_ONE_SENDER = 4;
const turns = new FairTurns(MOST_OF_ONE_SENDER);

/**
 * Cleans a file in a process of its own: unpacking a photograph keeps a core for a second and takes hundreds of megabytes,
 * and whatever a hostile file does to its reader ends there. One at a time, so that many officers do not add up; each
 * sender in turn, so that nobody makes all others wait.
 */
export async function cleanAside(sender: string, bytes: Buffer): Promise<Result<CleanEvidence, EvidenceFault>> {
  return (await turns.take(sender, () => cleanWithin(BOUNDS, bytes))) ?? err('EVIDENCE_BUSY');
}

/**
 * Whatever the child dies of (too much memory, too much work), the file cannot be read; when it was only not its turn on
 * this machine for too long, the sender may come again. It is told no secret.
 */
export function cleanWithin(bounds: Bounds, bytes: Buffer): Promise<Result<CleanEvidence, EvidenceFault>> {
  const { child: file, cpuSeconds, milliseconds, memoryKb } = bounds;
  const limits = `ulimit -d ${memoryKb} && ulimit -t ${cpuSeconds} && exec "$0" "$@"`;
  return new Promise((resolve) => {
    const child = fork(file, {
      env: {},
      execPath: '/bin/sh',
      execArgv: ['-c', limits, process.execPath, '--max-old-space-size=256'],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const end = (result: Result<CleanEvidence, EvidenceFault>): void => {
      clearTimeout(timer);
      child.kill('SIGKILL');
      resolve(result);
    };
    const timer = setTimeout(() => end(err('EVIDENCE_BUSY')), milliseconds);
    child.once('message', (result: Result<CleanEvidence, EvidenceFault>) => end(result));
    child.once('error', () => end(err('EVIDENCE_UNREADABLE')));
    child.once('exit', () => end(err('EVIDENCE_UNREADABLE')));
    child.send(bytes);
  });
}
