import 'reflect-metadata';
import { Command } from 'commander';
import { EnvironmentFault } from '../config/environment';
import { addDemo } from './cli/demo';
import { addIntake } from './cli/intake';
import { addMigrate } from './cli/migrate';
import { addNight } from './cli/night';
import { addOperations } from './cli/operations';
import { Failure } from './cli/verb';

const program = new Command('tepat')
  .description('Tepat: who receives social assistance, and why')
  .option('--json', 'answer as one JSON document')
  .showHelpAfterError('(--help shows what can be given)');

addMigrate(program);
addIntake(program);
addNight(program);
addOperations(program);
addDemo(program);
// Every verb takes --json in its own place too: `tepat night --json`.
for (const command of program.commands) command.option('--json', 'answer as one JSON document');

program.parseAsync().catch((error: unknown) => {
  const known = error instanceof Failure || error instanceof EnvironmentFault;
  const text = error instanceof Error ? (known ? error.message : (error.stack ?? error.message)) : String(error);
  process.stderr.write(`tepat: ${text}\n`);
  process.exitCode = 1;
});
