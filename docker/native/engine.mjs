// @ts-check
import { execFileSync } from 'node:child_process';
import { accessSync, constants, copyFileSync, existsSync, readdirSync, realpathSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import { mysqlFromDebianUnstable, unstableBefore } from './debian-unstable.mjs';
import { libraryFolders, unpackedPackages } from './packages.mjs';
import { packagesDir, privateDir } from './places.mjs';
import { Fault } from './say.mjs';

/** @typedef {import('./say.mjs').Say} Say */
/** @typedef {'mysql' | 'mariadb'} EngineName */

/**
 * A database server that can be run.
 * @typedef {{
 *   name: EngineName, version: string, command: string[], env: NodeJS.ProcessEnv,
 *   share: string, options: string[], origin: string,
 * }} Engine
 * `share` holds the files of its system tables; `options` are the paths of an unpacked tree.
 */

/** Where servers stand that an ordinary user's PATH often lacks. */
const systemFolders = [
  '/usr/local/sbin',
  '/usr/sbin',
  '/sbin',
  '/usr/libexec',
  '/opt/mysql/bin',
  '/usr/local/mysql/bin',
];

/**
 * @param {string} name
 * @returns {string | undefined}
 */
export function onPath(name) {
  return [...(process.env['PATH'] ?? '').split(delimiter).filter(Boolean), ...systemFolders]
    .map((dir) => join(dir, name))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

/**
 * What `--version` of a server says: whose it is, and whether it is new enough for Tepat.
 * @param {string} line e.g. `mysqld  Ver 8.0.41-0ubuntu0.24.04.1 for Linux on x86_64 ((Ubuntu))`
 * @returns {{ name: EngineName, version: string, supported: boolean } | undefined}
 */
export function readVersion(line) {
  const version = /Ver (\d+)\.(\d+)\.(\d+)/.exec(line);
  if (!version) return undefined;
  const [major, minor] = [Number(version[1]), Number(version[2])];
  const name = /mariadb/i.test(line) ? 'mariadb' : 'mysql';
  const supported = name === 'mysql' ? major >= 8 : major > 10 || (major === 10 && minor >= 11);
  return { name, version: `${major}.${minor}.${version[3]}`, supported };
}

/**
 * @param {string[]} command
 * @param {NodeJS.ProcessEnv} env
 */
function askVersion(command, env) {
  try {
    const [program = '', ...first] = command;
    const options = { env: { ...process.env, ...env }, encoding: /** @type {const} */ ('utf8') };
    return readVersion(execFileSync(program, [...first, '--no-defaults', '--version'], { ...options, stdio: 'pipe' }));
  } catch {
    return undefined;
  }
}

/**
 * Ubuntu's security profile ties /usr/sbin/mysqld to /var/lib/mysql. It knows the program by its
 * path: a copy of ours may use a folder of ours.
 * @param {string} program
 */
function besideItsProfile(program) {
  const real = realpathSync(program);
  if (!existsSync(`/etc/apparmor.d/${real.slice(1).replaceAll('/', '.')}`)) return program;
  const copy = join(privateDir(join(packagesDir, 'copies')), basename(real));
  copyFileSync(real, copy);
  return copy;
}

/** What the package sources of Debian and Ubuntu may offer, the preferred ones first. */
const packaged = [
  { name: 'mysql', packages: ['mysql-server-core-8.4'] },
  { name: 'mysql', packages: ['mysql-server-core-8.0'] },
  { name: 'mysql', packages: ['mysql-server-core'] },
  { name: 'mariadb', packages: ['mariadb-server-core'] },
];

/** @param {string} root the folder above `sbin` and `share` */
function shareFolder(root) {
  const folders = ['share/mysql', 'share/mariadb', 'share'].map((dir) => join(root, dir));
  return (
    folders.find((dir) => existsSync(dir) && readdirSync(dir).some((name) => name.endsWith('.sql'))) ??
    folders[0] ??
    root
  );
}

/**
 * @param {EngineName} wanted
 * @returns {Engine | undefined}
 */
function installed(wanted) {
  for (const name of wanted === 'mysql' ? ['mysqld'] : ['mariadbd', 'mysqld']) {
    const program = onPath(name);
    const version = program && askVersion([program], {});
    if (!program || !version || version.name !== wanted || !version.supported) continue;
    const home = dirname(dirname(realpathSync(program)));
    const command = [besideItsProfile(program)];
    const options = [`--basedir=${home}`];
    return { ...version, command, env: {}, share: shareFolder(home), options, origin: program };
  }
  return undefined;
}

/**
 * The server in a tree of unpacked packages.
 * @param {string} root
 * @param {string | undefined} loader the tree's own program loader, where it brings its own libc
 * @param {string} origin
 * @returns {Engine}
 */
function engineIn(root, loader, origin) {
  const program = ['mariadbd', 'mysqld'].map((name) => join(root, 'usr/sbin', name)).find((path) => existsSync(path));
  if (!program) throw new Fault(`${root} holds no database server. Remove it and start again.`);
  const libraries = libraryFolders(root).join(':');
  const command = loader ? [loader, '--library-path', libraries, program] : [program];
  const env = loader ? {} : { LD_LIBRARY_PATH: libraries };
  const version = askVersion(command, env);
  if (!version?.supported) {
    throw new Fault(
      `${program} does not run on this machine, or is older than MySQL 8 and MariaDB 10.11. Remove .data/packages to fetch it anew, or give DATABASE_URL.`,
    );
  }
  const share = shareFolder(join(root, 'usr'));
  const plugins = ['mysql', 'mariadb', 'mariadb19']
    .map((dir) => join(root, 'usr/lib', dir, 'plugin'))
    .find((dir) => existsSync(dir));
  const options = [
    `--basedir=${join(root, 'usr')}`,
    `--lc-messages-dir=${share}`,
    `--character-sets-dir=${join(share, 'charsets')}`,
    ...(plugins ? [`--plugin-dir=${plugins}`] : []),
  ];
  return { ...version, command, env, share, options, origin };
}

/**
 * The engine to use: the one that is asked for (`TEPAT_ENGINE`), else the one whose data folder
 * already stands, else an installed MySQL, an installed MariaDB, and then what the machine's package
 * sources offer, in the same order.
 * @param {{ forced?: string, remembered?: EngineName, say: Say }} choice
 * @returns {Promise<Engine>}
 */
export async function findEngine({ forced, remembered, say }) {
  if (forced && forced !== 'mysql' && forced !== 'mariadb') {
    throw new Fault(`TEPAT_ENGINE=${forced} is not known: use mysql or mariadb.`);
  }
  const wanted = /** @type {EngineName | undefined} */ (forced || remembered);
  const found = wanted ? installed(wanted) : (installed('mysql') ?? installed('mariadb'));
  if (found) return found;
  const choices = packaged.filter((choice) => wanted === undefined || choice.name === wanted);
  const unstable = wanted === 'mysql' ? unstableBefore() : undefined;
  if (unstable) return engineIn(unstable.root, unstable.loader, 'Debian unstable, unpacked privately');
  try {
    return engineIn(
      await unpackedPackages(choices, 'give DATABASE_URL', say),
      undefined,
      'system package, unpacked privately',
    );
  } catch (error) {
    if (wanted !== 'mysql' || !(error instanceof Fault)) throw error;
    const { root, loader } = await mysqlFromDebianUnstable(say);
    return engineIn(root, loader, 'Debian unstable, unpacked privately');
  }
}
