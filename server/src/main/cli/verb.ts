import type { Command } from 'commander';
import { readEnvironment, type Environment } from '../../config/environment';
import type { Actor } from '../../modules/audit';
import { compose, type Composition } from '../compose';

/** What went wrong and what to do, in one line; ends the command with a failure code. */
export class Failure extends Error {}

/** Whoever types at the machine itself: there is no person's account behind a command line. */
export const COMMAND_LINE: Actor = { kind: 'SYSTEM', id: 'cli' };

/** Prints one answer: for people as lines, for programs (`--json`) as one JSON document. */
export function answer(command: Command, value: Record<string, unknown>, lines: readonly string[]): void {
  const json = command.optsWithGlobals<{ json?: boolean }>().json;
  process.stdout.write(json ? `${JSON.stringify(value)}\n` : `${lines.join('\n')}\n`);
}

/** Opens the connections for one command and closes them whatever happens. */
export async function withComposition<T>(
  work: (composition: Composition, environment: Environment) => Promise<T>,
): Promise<T> {
  const environment = readEnvironment();
  const composition = await compose(
    { ...environment, logLevel: environment.logLevel === 'info' ? 'warn' : environment.logLevel },
    'cli',
  );
  try {
    return await work(composition, environment);
  } finally {
    await composition.close();
  }
}
