import type { Command } from 'commander';
import { lastDue, nightIsLate } from '../../nightly';
import { migrate } from '../../platform/database/migrate';
import { answer, withComposition } from './verb';

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
        const findings = [
          ...(pending.length > 0 ? [`${pending.length} migrations are waiting: run "tepat migrate"`] : []),
          ...(policy[1] && policy[1] !== 'noeviction' ? ['Redis may evict: set maxmemory-policy noeviction'] : []),
          ...(appendOnly[1] === 'no' ? ['Redis keeps no append-only file: set appendonly yes'] : []),
          ...(late
            ? [`the night of ${lastDue(environment.nightCron, platform.clock.now()).toISOString()} has not ended well`]
            : []),
        ];
        const engine = `${platform.database.engine} ${platform.database.version}`;
        answer(command, { engine, findings }, [
          `database: ${engine}`,
          ...(findings.length > 0 ? findings : ['all is well']),
        ]);
        if (findings.length > 0) process.exitCode = 1;
      });
    });
}
