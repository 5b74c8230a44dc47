import 'reflect-metadata';
import { Command } from 'commander';
import { EnvironmentFault } from '../config/environment';
import { addDemo } from './cli/demo';
import { addIntake } from './cli/intake';
import { addLists } from './cli/lists';
import { addMigrate } from './cli/migrate';
import { addModels } from './cli/models';
import { addNight } from './cli/night';
import { addOperations } from './cli/operations';
import { addPeople } from './cli/people';
import { Failure } from './cli/verb';
import { giveWay } from '../platform/give-way';

giveWay();

const program = new Command('tepat')
  .description('Tepat: who receives social assistance, and why')
  .option('--json', 'answer as one JSON document')
  .showHelpAfterError('(--help shows what can be given)');

addMigrate(program);
addIntake(program);
addNight(program);
addModels(program);
addLists(program);
addOperations(program);
addPeople(program);
addDemo(program);
// Every verb takes --json in its own place too: `tepat night --json`.
for (const command of program.commands.filter(({ commands }) => commands.length === 0))
  command.option('--json', 'answer as one JSON document');

program.parseAsync().catch((error: unknown) => {
  const known = error instanceof Failure || error instanceof EnvironmentFault;
  if (!known && isUnreachable(error)) {
    process.stderr.write('tepat: the database or Redis cannot be reached: are they running, and are the URLs right?\n');
    process.exitCode = 1;
    return;
  }
  const text = error instanceof Error ? (known ? error.message : (error.stack ?? error.message)) : String(error);
  process.stderr.write(`tepat: ${text}\n`);
  process.exitCode = 1;
});

/** A connection that was refused or lost, by the codes of the drivers. */
function isUnreachable(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return ['ECONNREFUSED', 'ECONNRESET', 'ETIMEDOUT', 'ENOTFOUND', 'PROTOCOL_CONNECTION_LOST', 'EPIPE'].includes(code);
}
