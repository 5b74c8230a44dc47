// @ts-check
import { readFileSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runningDatabase, startDatabase, stopDatabase } from './database.mjs';
import { findEngine } from './engine.mjs';
import { withLock } from './lock.mjs';
import { demoDataDir, privateDir, readJson, writePrivate } from './places.mjs';
import { endProcess } from './processes.mjs';
import { findRedis, pong, runningRedis, startRedis, stopRedis } from './redis.mjs';
import { Fault, runMain, sayAside } from './say.mjs';
import { serviceSecrets } from './secrets.mjs';
import { profileOf } from './settings.mjs';

/**
 * The private database and Redis of one data folder.
 * @typedef {{ DATABASE_URL: string, DATABASE_MIGRATOR_URL: string, DATABASE_PUBLISHER_URL: string, REDIS_URL: string,
 *   describe: () => string }} Services
 */
/** @typedef {{ database?: import('./database.mjs').DatabaseRecord, redis?: import('./redis.mjs').RedisRecord }} Remembered */

/**
 * Makes sure that a database and a Redis run for this data folder, and says how to reach them. What
 * the environment names (`DATABASE_URL`, `REDIS_URL`) wins: then nothing is started in its place.
 * Safe to call again and from several processes at once; the services outlive the caller.
 * @param {{ dataDir: string, profile: import('./settings.mjs').Profile, engine?: import('./engine.mjs').EngineName,
 *   say: import('./say.mjs').Say }} wish `engine` wins over TEPAT_ENGINE
 * @returns {Promise<Services>}
 */
export async function ensureServices({ dataDir, profile, engine: wanted, say }) {
  const dir = realpathSync(privateDir(resolve(dataDir)));
  const given = { database: givenDatabase(say), redis: process.env['REDIS_URL'] };
  if (given.database && given.redis) {
    return {
      ...given.database,
      REDIS_URL: given.redis,
      describe: () => 'database and Redis: given by the environment',
    };
  }
  return withLock(join(dir, 'services.lock'), say, async () => {
    const secrets = serviceSecrets(dir);
    const path = join(dir, 'services.json');
    /** @type {Remembered} */
    const remembered = readJson(path) ?? {};
    /** @param {Remembered} news */
    const remember = (news) => writePrivate(path, `${JSON.stringify(Object.assign(remembered, news), null, 2)}\n`);
    const database = given.database
      ? undefined
      : await ensureDatabase(dir, profile, wanted ?? process.env['TEPAT_ENGINE'], secrets, remembered, remember, say);
    const redis = given.redis ? undefined : await ensureRedis(dir, secrets, remembered, remember, say);
    /** @param {'app' | 'migrator' | 'publisher'} name */
    const url = (name) => `mysql://tepat_${name}:${secrets[name]}@127.0.0.1:${database?.port}/tepat`;
    return {
      ...(given.database ?? {
        DATABASE_URL: url('app'),
        DATABASE_MIGRATOR_URL: url('migrator'),
        DATABASE_PUBLISHER_URL: url('publisher'),
      }),
      REDIS_URL: given.redis ?? `redis://:${secrets.redis}@127.0.0.1:${redis?.port}`,
      describe: () => description(dir, database, redis),
    };
  });
}

let toldAboutAccounts = false;

/** @param {import('./say.mjs').Say} say */
function givenDatabase(say) {
  const url = process.env['DATABASE_URL'];
  if (!url) return undefined;
  const migrator = process.env['DATABASE_MIGRATOR_URL'];
  const publisher = process.env['DATABASE_PUBLISHER_URL'];
  if ((!migrator || !publisher) && !toldAboutAccounts) {
    toldAboutAccounts = true;
    say(
      '  DATABASE_URL is given without DATABASE_MIGRATOR_URL and DATABASE_PUBLISHER_URL: its account does all three duties',
    );
  }
  return { DATABASE_URL: url, DATABASE_MIGRATOR_URL: migrator || url, DATABASE_PUBLISHER_URL: publisher || url };
}

/**
 * @param {string} dir
 * @param {import('./settings.mjs').Profile} profile
 * @param {string | undefined} forced the engine that must be used
 * @param {import('./secrets.mjs').Secrets} secrets
 * @param {Remembered} remembered
 * @param {(news: Remembered) => void} remember
 * @param {import('./say.mjs').Say} say
 */
async function ensureDatabase(dir, profile, forced, secrets, remembered, remember, say) {
  const known = remembered.database;
  const pid = runningDatabase(dir);
  if (pid !== undefined && known) {
    if (!forced || forced === known.engine) return known;
    throw new Fault(
      `A private ${known.engine} runs on ${dir}. Stop it first (npm stop), or take another TEPAT_DATA for ${forced}.`,
    );
  }
  if (pid !== undefined) await endProcess(pid, 300);
  const engine = await findEngine({ forced, remembered: known?.engine, say });
  return startDatabase({
    dataDir: dir,
    profile,
    engine,
    secrets,
    remembered: known,
    say,
    remember: (database) => remember({ database }),
  });
}

/**
 * @param {string} dir
 * @param {import('./secrets.mjs').Secrets} secrets
 * @param {Remembered} remembered
 * @param {(news: Remembered) => void} remember
 * @param {import('./say.mjs').Say} say
 */
async function ensureRedis(dir, secrets, remembered, remember, say) {
  const known = remembered.redis;
  const pid = runningRedis(dir);
  if (pid !== undefined && known && (await pong(known.port, secrets.redis))) return known;
  if (pid !== undefined) await endProcess(pid, 60);
  const program = await findRedis(say);
  const others = remembered.database ? [remembered.database.port] : [];
  return startRedis({
    dataDir: dir,
    program,
    password: secrets.redis,
    remembered: known,
    others,
    say,
    remember: (redis) => remember({ redis }),
  });
}

/**
 * What ran and with which settings: printed beside each benchmark.
 * @param {string} dir
 * @param {import('./database.mjs').DatabaseRecord | undefined} database
 * @param {import('./redis.mjs').RedisRecord | undefined} redis
 */
function description(dir, database, redis) {
  /** @param {string} path */
  const settings = (path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => /^[^#\s]/.test(line) && !line.startsWith('requirepass'));
  const lines = [
    database
      ? `${database.engine} ${database.version} (${database.origin}), 127.0.0.1:${database.port}`
      : 'database: given by the environment',
    ...(database ? settings(join(dir, 'database', 'my.cnf')) : []),
    redis ? `redis ${redis.version} (${redis.origin}), 127.0.0.1:${redis.port}` : 'redis: given by the environment',
    ...(redis ? settings(join(dir, 'redis', 'redis.conf')) : []),
  ];
  return lines.join('\n');
}

/**
 * Stops the private services of a data folder, and no others.
 * @param {{ dataDir: string }} wish
 * @returns {Promise<string[]>} the names of what ran
 */
export async function stopServices({ dataDir }) {
  const dir = realpathSync(privateDir(resolve(dataDir)));
  const [database, redis] = await Promise.all([stopDatabase(dir), stopRedis(dir)]);
  return [...(database ? ['database'] : []), ...(redis ? ['Redis'] : [])];
}

async function main() {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { data: { type: 'string' }, profile: { type: 'string', default: 'demo' } },
  });
  const dataDir = values.data ?? demoDataDir;
  const profile = profileOf(values.profile ?? 'demo');
  switch (positionals[0]) {
    case 'start':
    case 'describe':
    case 'env': {
      const { describe, ...urls } = await ensureServices({ dataDir, profile, say: sayAside });
      const lines = Object.entries(urls).map(([name, value]) => `export ${name}='${value}'`);
      process.stdout.write(`${positionals[0] === 'env' ? lines.join('\n') : describe()}\n`);
      return;
    }
    case 'stop': {
      const stopped = await stopServices({ dataDir });
      process.stdout.write(stopped.length > 0 ? `stopped: ${stopped.join(', ')}\n` : 'nothing ran\n');
      return;
    }
    default:
      throw new Fault(
        'usage: node docker/native/services.mjs start|stop|env|describe [--data DIR] [--profile demo|test|province]',
      );
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) await runMain(main);
