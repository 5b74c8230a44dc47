import type { Command } from 'commander';
import { lastDue, nightIsLate } from '../../nightly';
import { transact } from '../../modules/audit';
import { migrate } from '../../platform/database/migrate';
import type { Platform } from '../../platform/platform';
import { lateMessages, tryAgain, type LateMessage } from '../../platform/queue/outbox';
import { answer, COMMAND_LINE, withComposition } from './verb';

export function addOperations(program: Command): void {
  program
    .command('doctor')
    .description('look at the installation and say what is not well')
    .action(async (_options: unknown, command: Command) => {
      await withComposition(async ({ platform, redis }, environment) => {
        const pending = environment.migratorUrl ? await migrate(environment.migratorUrl, true) : [];
        const policy = (await redis.config('GET', 'maxmemory-policy').catch(() => [])) as string[];
        const appendOnly = (await redis.config('GET', 'appendonly').catch(() => [])) as string[];
        const late = await nightIsLate(platform, environment.nightCron);
        const { length: messages } = await lateMessages(platform.database);
        const findings = [
          ...(pending.length > 0 ? [`${pending.length} migrations are waiting: run "tepat migrate"`] : []),
          ...(policy[1] && policy[1] !== 'noeviction' ? ['Redis may evict: set maxmemory-policy noeviction'] : []),
          ...(appendOnly[1] === 'no' ? ['Redis keeps no append-only file: set appendonly yes'] : []),
          ...(late
            ? [`the night of ${lastDue(environment.nightCron, platform.clock.now()).toISOString()} has not ended well`]
            : []),
          ...(messages > 0 ? [`${messages} messages wait in the outbox: look at them with "tepat outbox"`] : []),
        ];
        const engine = `${platform.database.engine} ${platform.database.version}`;
        answer(command, { engine, findings }, [
          `database: ${engine}`,
          ...(findings.length > 0 ? findings : ['all is well']),
        ]);
        if (findings.length > 0) process.exitCode = 1;
      });
    });

  program
    .command('outbox')
    .description('what should have followed from a change, and has not for five minutes')
    .option('--again', 'give what was set aside back to the workers, once its cause is gone')
    .action(async ({ again }: { again?: boolean }, command: Command) => {
      await withComposition(async ({ platform }) => {
        const givenBack = again ? await giveBack(platform) : 0;
        const messages = await lateMessages(platform.database);
        answer(command, { messages, givenBack }, [
          ...(again ? [`${givenBack} messages given back`] : []),
          ...(messages.length > 0 ? messages.map(lineOf) : ['nothing waits']),
        ]);
      });
    });
}

function giveBack({ database, clock }: Platform): Promise<number> {
  return transact(database, clock, COMMAND_LINE, async (tx) => {
    const messages = await tryAgain(tx);
    tx.record({ action: 'outbox.try_again', subject: { kind: 'OUTBOX', id: 'set aside' }, after: { messages } });
    return messages;
  });
}

const lineOf = ({ id, topic, payload, createdAt, attempts, setAsideAt, error }: LateMessage): string =>
  `${id} ${topic} ${payload} since ${createdAt.toISOString()}, tried ${attempts} times${setAsideAt ? ', set aside' : ''}: ${error ?? 'nobody has ended it'}`;
