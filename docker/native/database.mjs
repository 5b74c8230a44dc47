// @ts-check
import { spawn } from 'node:child_process';
import {
  createReadStream,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { finished } from 'node:stream/promises';
import { accountStatements } from './accounts.mjs';
import { privateDir, repository, writePrivate } from './places.mjs';
import { choosePort } from './ports.mjs';
import { endProcess, findProcess, lastLines, startDetached, waitUntil } from './processes.mjs';
import { Fault, timed } from './say.mjs';
import { machineSettings, usableMemory } from './settings.mjs';

/** @typedef {import('./engine.mjs').Engine} Engine */
/** @typedef {import('./say.mjs').Say} Say */
/** @typedef {{ engine: Engine['name'], version: string, origin: string, port: number, socket: string }} DatabaseRecord */

/** A Unix socket's path, its final NUL included, has room for 108 bytes. */
const longestSocketPath = 107;

/**
 * Where the socket stands: in the data folder, or, where that path is too long, in a private
 * folder of the system's temporary one.
 * @param {string} dir
 * @param {string | undefined} remembered
 */
export function socketPath(dir, remembered) {
  const near = join(dir, 'mysql.sock');
  // MySQL's lock file beside it is five bytes longer, but a file's name and not a socket's address.
  if (Buffer.byteLength(near) <= longestSocketPath) return near;
  if (remembered && ownsPrivately(join(remembered, '..'))) return remembered;
  return join(mkdtempSync(join(tmpdir(), 'tepat-')), 'mysql.sock');
}

/** @param {string} dir */
function ownsPrivately(dir) {
  const found = statSync(dir, { throwIfNoEntry: false });
  return found?.isDirectory() === true && found.uid === process.getuid?.() && (found.mode & 0o077) === 0;
}

/** @param {string} dataDir */
const places = (dataDir) => {
  const home = join(dataDir, 'database');
  return {
    home,
    options: join(home, 'my.cnf'),
    accounts: join(home, 'accounts.sql'),
    log: join(dataDir, 'logs', 'database.log'),
    /** @param {Engine['name']} engine */
    data: (engine) => join(home, engine),
  };
};

/**
 * The process that runs on this data folder, whoever started it and whatever became of that.
 * @param {string} dataDir
 * @returns {number | undefined}
 */
export function runningDatabase(dataDir) {
  const marker = `--defaults-file=${places(dataDir).options}`;
  return findProcess(
    (_pid, args) => args.includes(marker) && args.some((arg) => /^(mysqld|mariadbd)$/.test(basename(arg))),
  );
}

/**
 * Whether a MySQL or MariaDB answers there, and takes connections: its greeting is packet 0, version 10.
 * @param {number} port
 * @returns {Promise<boolean>}
 */
function greets(port) {
  return new Promise((done) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.setTimeout(2000, () => socket.destroy());
    socket.once('data', (bytes) => {
      done(bytes[4] === 10);
      socket.destroy();
    });
    socket.once('error', () => done(false));
    socket.once('close', () => done(false));
  });
}

/**
 * Starts the private database, or finds it running.
 * @param {{ dataDir: string, profile: import('./settings.mjs').Profile, engine: Engine, secrets: import('./secrets.mjs').Secrets,
 *   remembered?: Partial<DatabaseRecord>, say: Say, remember: (record: DatabaseRecord) => void }} wish
 * @returns {Promise<DatabaseRecord>}
 */
export async function startDatabase({ dataDir, profile, engine, secrets, remembered = {}, say, remember }) {
  const place = places(dataDir);
  privateDir(place.home);
  privateDir(join(dataDir, 'logs'));
  const text = readFileSync(join(repository, 'docker/mysql/tepat.cnf'), 'utf8');
  writePrivate(place.options, `${text}\n${machineSettings(profile, usableMemory())}`);
  if (!existsSync(place.data(engine.name))) {
    await timed(say, `preparing an empty ${engine.name} ${engine.version} (${engine.origin})`, () =>
      initialise(engine, place),
    );
  }
  writePrivate(place.accounts, accountStatements(secrets));
  const socket = socketPath(place.home, remembered.socket);
  let port = remembered.port;
  for (let attempt = 1; attempt <= 3; attempt++) {
    port = await choosePort(port);
    rmSync(socket, { force: true });
    rmSync(`${socket}.lock`, { force: true });
    const record = { engine: engine.name, version: engine.version, origin: engine.origin, port, socket };
    remember(record);
    const at = port;
    const what = `starting ${engine.name} ${engine.version} on 127.0.0.1:${at}`;
    if (await timed(say, what, () => launch(engine, place, at, socket))) return record;
    port = undefined;
  }
  throw new Fault(`The private ${engine.name} did not start. Its log, ${place.log}, ends:\n${lastLines(place.log)}`);
}

/** @param {Engine} engine @param {ReturnType<typeof places>} place @param {string} data */
const common = (engine, place, data) => [
  ...engine.command,
  `--defaults-file=${place.options}`,
  ...engine.options,
  `--datadir=${data}`,
  ...(process.getuid?.() === 0 ? ['--user=root'] : []),
];

/** @param {Engine} engine */
const environment = (engine) => ({ ...engine.env, UMASK: '0600', UMASK_DIR: '0700' });

/**
 * @param {Engine} engine
 * @param {ReturnType<typeof places>} place
 * @param {number} port
 * @param {string} socket
 * @returns {Promise<boolean>}
 */
async function launch(engine, place, port, socket) {
  const data = place.data(engine.name);
  const child = startDetached({
    command: [
      ...common(engine, place, data),
      '--bind-address=127.0.0.1',
      `--port=${port}`,
      `--socket=${socket}`,
      `--pid-file=${join(place.home, 'database.pid')}`,
      `--init-file=${place.accounts}`,
      `--tmpdir=${privateDir(join(place.home, 'tmp'))}`,
      `--secure-file-priv=${privateDir(join(place.home, 'files'))}`,
    ],
    env: environment(engine),
    log: place.log,
    cwd: data,
  });
  let ended = false;
  child.once('exit', () => (ended = true));
  // Ten minutes: after a crash in the middle of a large import the engine first repairs its files.
  return waitUntil(async () => !ended && (await greets(port)), { seconds: 600, dead: () => ended });
}

/**
 * Makes the engine's system tables in a folder beside, which gets its name only when it is whole.
 * @param {Engine} engine
 * @param {ReturnType<typeof places>} place
 */
async function initialise(engine, place) {
  const data = place.data(engine.name);
  const next = `${data}.new`;
  rmSync(next, { recursive: true, force: true });
  privateDir(next);
  if (engine.name === 'mysql') {
    await initRun(engine, [...common(engine, place, next), '--initialize-insecure'], []);
  } else {
    const command = [...common(engine, place, next), '--bootstrap', '--log-warnings=0', '--sql-mode='];
    await initRun(engine, command, systemTables(engine));
  }
  renameSync(next, data);
}

/**
 * MariaDB's own statements for its system tables: what mariadb-install-db feeds to the server, less
 * the help texts, the test database and the script's need for the client package.
 * @param {Engine} engine
 * @returns {(string | { file: string })[]}
 */
function systemTables(engine) {
  const scripts = ['system_tables', 'performance_tables', 'system_tables_data', 'gis_sp_bootstrap', 'sys_schema'];
  const names = readdirSync(engine.share);
  const files = scripts.map((script) =>
    names.find((name) => new RegExp(`^(mysql|maria|mariadb)_(add_)?${script}\\.sql$`).test(name)),
  );
  if (files.includes(undefined))
    throw new Fault(`${engine.share} lacks the files of MariaDB's system tables. Install mariadb-server-core anew.`);
  return [
    'CREATE DATABASE IF NOT EXISTS mysql;\nUSE mysql;\nSET @auth_root_socket=NULL, @skip_auth_anonymous=1;\n',
    ...files.map((name) => ({ file: join(engine.share, String(name)) })),
  ];
}

/**
 * @param {Engine} engine
 * @param {string[]} command
 * @param {(string | { file: string })[]} statements
 */
async function initRun(engine, [program = '', ...args], statements) {
  const child = spawn(program, args, {
    env: { ...process.env, ...environment(engine) },
    stdio: ['pipe', 'ignore', 'pipe'],
  });
  let words = '';
  child.stderr.on('data', (bytes) => (words = `${words}${bytes}`.slice(-4000)));
  child.stdin.on('error', () => undefined);
  const ended = new Promise((done, failed) => child.once('error', failed).once('exit', done));
  for (const statement of statements) {
    if (typeof statement === 'string') child.stdin.write(statement);
    else {
      const file = createReadStream(statement.file);
      file.pipe(child.stdin, { end: false });
      await finished(file);
      child.stdin.write('\n');
    }
  }
  child.stdin.end();
  if ((await ended) !== 0) throw new Fault(`${engine.name} could not prepare its data folder:\n${words.trim()}`);
}

/**
 * Stops the private database; never any other.
 * @param {string} dataDir
 * @returns {Promise<boolean>} whether one ran
 */
export async function stopDatabase(dataDir) {
  const pid = runningDatabase(dataDir);
  if (pid === undefined) return false;
  if (!(await endProcess(pid, 300)))
    throw new Fault(`The private database (process ${pid}) did not end within five minutes.`);
  return true;
}
