import { Redis } from 'ioredis';
import type { Environment } from '../config/environment';
import { systemClock } from '../platform/clock';
import type { Clock } from '../platform/clock';
import { connectionOptions, Database } from '../platform/database/database';
import { NumberVault } from '../platform/database/vault';
import { makeLogger } from '../platform/logger';
import type { Platform } from '../platform/platform';
import { ENTITIES } from './entities';

export interface Composition {
  platform: Platform;
  /** For short commands (rate limits, adding jobs): fails fast, so that HTTP never hangs on a dead Redis. */
  redis: Redis;
  close(): Promise<void>;
}

/** Opens what a process needs. The only place that turns the environment into connections. */
export async function compose(
  environment: Environment,
  name: string,
  clock: Clock = systemClock,
): Promise<Composition> {
  const log = makeLogger(name, environment.logLevel);
  const database = await Database.open(environment.databaseUrl, ENTITIES);
  const publisher = environment.publisherUrl ? await Database.open(environment.publisherUrl, [], 3) : null;
  const redis = new Redis(environment.redisUrl, { maxRetriesPerRequest: 1, enableReadyCheck: true });
  // Without a listener ioredis prints every reconnection attempt to stderr by itself.
  redis.on('error', (error) => log.warn({ error: error.message }, 'redis'));
  const { keys } = environment;
  return {
    platform: {
      database,
      publisher,
      vault: new NumberVault({ nik: keys.nik, family_card: keys.familyCard }, keys.version),
      clock,
      log,
      fileKey: keys.files,
      recipientKey: keys.recipientRef,
      codeVersion: environment.codeVersion,
      mode: environment.mode,
      deliveryAdoption: environment.deliveryAdoption,
      dataDirectory: environment.dataDirectory,
    },
    redis,
    close: async () => {
      redis.disconnect();
      await Promise.all([database.close(), publisher?.close()]);
    },
  };
}

/** Two installations on one Redis are told apart by the name of their database. */
export const installationOf = (environment: Environment): string =>
  connectionOptions(environment.databaseUrl).database ?? 'tepat';
