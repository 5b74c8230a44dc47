import { errorMessage, ROLES, type Role } from '@tepat/shared';
import type { Command } from 'commander';
import { accessServices, createApiClient, inviteUser, type AccessServices } from '../../modules/access';
import { installationOf } from '../compose';
import { answer, COMMAND_LINE, Failure, withComposition } from './verb';

async function withAccess<T>(work: (services: AccessServices) => Promise<T>): Promise<T> {
  return withComposition(({ platform, redis }, environment) => {
    return work(accessServices(platform, redis, environment.keys.pepper, installationOf(environment)));
  });
}

/** The first person of a new installation can only come from its own machine. */
export function addPeople(program: Command): void {
  program
    .command('user')
    .description('accounts of people')
    .command('add')
    .description('make an account; its first password is shown once')
    .requiredOption('--email <email>')
    .requiredOption('--name <name>')
    .requiredOption('--role <role>', ROLES.join(', '))
    .option('--region <code>', 'dotted code of the city (VERIFIER) or kelurahan (OFFICER)')
    .option('--json', 'answer as one JSON document')
    .action(async (options: { email: string; name: string; role: string; region?: string }, command: Command) => {
      const role = ROLES.find((known): known is Role => known === options.role);
      if (!role) throw new Failure(`unknown role "${options.role}": use one of ${ROLES.join(', ')}`);
      await withAccess(async (services) => {
        const { email, name, region } = options;
        const invited = await inviteUser(services, COMMAND_LINE, { email, name, role, region: region ?? null });
        if (!invited.ok) throw new Failure(errorMessage('en', invited.error));
        const { password } = invited.value;
        answer(command, { email, role, password }, [`${email} (${role}): first password ${password}`]);
      });
    });

  program
    .command('client')
    .description('accounts of programs')
    .command('add')
    .description('make an API client; its secret is shown once')
    .requiredOption('--name <name>')
    .requiredOption('--scopes <list>', 'comma-separated permissions, e.g. list.read,program.read')
    .option('--days <n>', 'days until it expires', Number, 365)
    .option('--json', 'answer as one JSON document')
    .action(async (options: { name: string; scopes: string; days: number }, command: Command) => {
      await withAccess(async (services) => {
        const { name, days } = options;
        const clientId = `tepat-${name
          .toLowerCase()
          .replace(/[^a-z0-9]+/g, '-')
          .slice(0, 30)}`;
        const scopes = options.scopes.split(',').map((scope) => scope.trim());
        const made = await createApiClient(services, COMMAND_LINE, { name, scopes, days }, { clientId });
        if (!made.ok) throw new Failure(errorMessage('en', made.error));
        const { secret } = made.value;
        answer(command, { clientId, secret }, [`client_id ${clientId}`, `client_secret ${secret}`]);
      });
    });
}
