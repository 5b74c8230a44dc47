import { fork } from 'node:child_process';
import path from 'node:path';
import { err } from '@tepat/shared';
import type { Result } from '@tepat/shared';
import type { CleanEvidence } from '../domain/clean-evidence';
import type { EvidenceFault } from '../domain/evidence';
import { FairTurns } from '../domain/fair-turns';

// A process starts from a built file, also where this one is read from its source (in tests).
const CHILD = path.join(__dirname.replace(/([\\/])src([\\/])/, '$1dist$2'), 'clean-child.js');
const MOST_MILLISECONDS = 20_000;
/** Of what the process may write to, unpacked files with it: the words for V8 bound only what is on its heap. */
const MOST_MEMORY_KB = 768 * 1024;
const BOUNDED = ['-c', `ulimit -d ${MOST_MEMORY_KB} && exec "$0" "$@"`, process.execPath];

/** What one person attaches in a moment, and some more; each lies in memory while it waits. */
const MOST_OF_ONE_SENDER = 4;
const turns = new FairTurns(MOST_OF_ONE_SENDER);

/**
 * Cleans a file in a process of its own: unpacking a photograph keeps a core for a second and takes hundreds of megabytes,
 * and whatever a hostile file does to its reader ends there. One at a time, so that many officers do not add up; each
 * sender in turn, so that nobody makes all others wait.
 */
export async function cleanAside(sender: string, bytes: Buffer): Promise<Result<CleanEvidence, EvidenceFault>> {
  return (await turns.take(sender, () => inChild(bytes))) ?? err('EVIDENCE_BUSY');
}

/** Whatever the child dies of (too much memory, too long), the file cannot be read. It is told no secret. */
function inChild(bytes: Buffer): Promise<Result<CleanEvidence, EvidenceFault>> {
  return new Promise((resolve) => {
    const child = fork(CHILD, {
      env: {},
      execPath: '/bin/sh',
      execArgv: [...BOUNDED, '--max-old-space-size=256'],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const end = (result: Result<CleanEvidence, EvidenceFault>): void => {
      clearTimeout(timer);
      child.kill('SIGKILL');
      resolve(result);
    };
    const timer = setTimeout(() => end(err('EVIDENCE_UNREADABLE')), MOST_MILLISECONDS);
    child.once('message', (result: Result<CleanEvidence, EvidenceFault>) => end(result));
    child.once('error', () => end(err('EVIDENCE_UNREADABLE')));
    child.once('exit', () => end(err('EVIDENCE_UNREADABLE')));
    child.send(bytes);
  });
}
