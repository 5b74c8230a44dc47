// @ts-check
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { onPath } from './engine.mjs';
import { libraryFolders, unpackedPackages } from './packages.mjs';
import { privateDir, repository, writePrivate } from './places.mjs';
import { choosePort } from './ports.mjs';
import { endProcess, findProcess, isProgram, lastLines, standsIn, startDetached, waitUntil } from './processes.mjs';
import { Fault, timed } from './say.mjs';

/** @typedef {import('./say.mjs').Say} Say */
/** @typedef {{ port: number, version: string, origin: string }} RedisRecord */
/** @typedef {{ command: string, env: NodeJS.ProcessEnv, version: string, origin: string }} RedisProgram */

/** What the package sources may offer. */
const packaged = [
  { name: 'redis', packages: ['redis-server'] },
  { name: 'redis', packages: ['valkey-server'] },
];

/** @param {string} dataDir */
const home = (dataDir) => join(dataDir, 'redis');

/**
 * @param {string} command
 * @param {NodeJS.ProcessEnv} env
 */
function versionOf(command, env) {
  try {
    const line = execFileSync(command, ['--version'], {
      env: { ...process.env, ...env },
      encoding: 'utf8',
      stdio: 'pipe',
    });
    return /v=(\d+\.\d+\.\d+)/.exec(line)?.[1];
  } catch {
    return undefined;
  }
}

/**
 * Redis from the PATH (or Valkey, which answers to the same), else unpacked from the machine's package sources.
 * @param {Say} say
 * @returns {Promise<RedisProgram>}
 */
export async function findRedis(say) {
  for (const name of ['redis-server', 'valkey-server']) {
    const command = onPath(name);
    const version = command && versionOf(command, {});
    // BullMQ needs streams and a few commands of Redis 6.2.
    if (command && version && (Number.parseInt(version) > 6 || version.startsWith('6.2')))
      return { command, env: {}, version, origin: command };
  }
  const root = await unpackedPackages(packaged, 'give REDIS_URL', say);
  const env = { LD_LIBRARY_PATH: libraryFolders(root).join(':') };
  for (const name of ['redis-server', 'valkey-server']) {
    const command = join(root, 'usr/bin', name);
    const version = existsSync(command) && versionOf(command, env);
    if (version) return { command, env, version, origin: 'system package, unpacked privately' };
  }
  throw new Fault(`${root} holds no Redis that runs on this machine. Install redis-server, or give REDIS_URL.`);
}

/**
 * Redis renames itself in the process list, so it is known by the folder in which it stands.
 * @param {string} dataDir
 * @returns {number | undefined}
 */
export function runningRedis(dataDir) {
  return findProcess(
    (pid, args) =>
      isProgram(args, /^(redis-server|redis-check-rdb|valkey-server)( |$)/) && standsIn(pid, home(dataDir)),
  );
}

/**
 * Whether our Redis answers there: a stranger's would not take the password.
 * @param {number} port
 * @param {string} password
 * @returns {Promise<boolean>}
 */
export function pong(port, password) {
  return new Promise((done) => {
    const socket = connect({ port, host: '127.0.0.1' }, () => socket.write(`AUTH ${password}\r\nPING\r\n`));
    let answer = '';
    socket.setTimeout(2000, () => socket.destroy());
    socket.on('data', (bytes) => {
      answer += bytes;
      if (answer.split('\r\n').length > 2) {
        done(answer.startsWith('+OK\r\n+PONG'));
        socket.destroy();
      }
    });
    socket.once('error', () => done(false));
    socket.once('close', () => done(false));
  });
}

/**
 * @param {{ dataDir: string, program: RedisProgram, password: string, remembered?: Partial<RedisRecord>, others: number[], say: Say,
 *   remember: (record: RedisRecord) => void }} wish
 * @returns {Promise<RedisRecord>}
 */
export async function startRedis({ dataDir, program, password, remembered = {}, others, say, remember }) {
  const dir = privateDir(home(dataDir));
  const log = join(privateDir(join(dataDir, 'logs')), 'redis.log');
  const settings = readFileSync(join(repository, 'docker/redis/redis.conf'), 'utf8');
  let port = remembered.port;
  for (let attempt = 1; attempt <= 3; attempt++) {
    port = await choosePort(port, others);
    const own = ['bind 127.0.0.1', `port ${port}`, `dir "${dir}"`, `requirepass ${password}`];
    writePrivate(
      join(dir, 'redis.conf'),
      `${settings}\n# Chosen for this machine by docker/native.\n${own.join('\n')}\n`,
    );
    const record = { port, version: program.version, origin: program.origin };
    remember(record);
    const at = port;
    const answers = await timed(say, `starting redis ${program.version} on 127.0.0.1:${at}`, () => {
      const command = [program.command, join(dir, 'redis.conf')];
      const child = startDetached({ command, env: program.env, log, cwd: dir });
      let ended = false;
      child.once('exit', () => (ended = true));
      return waitUntil(async () => !ended && (await pong(at, password)), { seconds: 120, dead: () => ended });
    });
    if (answers) return record;
    port = undefined;
  }
  throw new Fault(`The private Redis did not start. Its log, ${log}, ends:\n${lastLines(log)}`);
}

/**
 * @param {string} dataDir
 * @returns {Promise<boolean>} whether one ran
 */
export async function stopRedis(dataDir) {
  const pid = runningRedis(dataDir);
  if (pid === undefined) return false;
  if (!(await endProcess(pid, 60))) throw new Fault(`The private Redis (process ${pid}) did not end within a minute.`);
  return true;
}
