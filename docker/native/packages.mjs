// @ts-check
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { packagesDir, privateDir } from './places.mjs';
import { Fault, timed } from './say.mjs';

/** @typedef {import('./say.mjs').Say} Say */

const run = promisify(execFile);

/**
 * Packages that are part of the running system: the machine has them, and a second copy of libc
 * under the machine's own loader would crash.
 */
const leftToTheMachine = /^(libc6|libc-bin|libc-l10n|locales|base-files|perl-base|dpkg|init-system-helpers)$/;

/**
 * The packages that apt would install (`Inst name [old] (version …)` lines of a simulation).
 * @param {string} simulation
 * @returns {string[]} `name=version`
 */
export function packagesToUnpack(simulation) {
  return simulation
    .split('\n')
    .map((line) => /^Inst (\S+) (?:\[[^\]]*\] )?\((\S+) /.exec(line))
    .filter((match) => match !== null)
    .filter((match) => !leftToTheMachine.test(match[1] ?? ''))
    .map((match) => `${match[1]}=${match[2]}`);
}

/**
 * Folders below an unpacked tree that hold shared libraries: the value for LD_LIBRARY_PATH.
 * @param {string} root
 * @returns {string[]}
 */
export function libraryFolders(root) {
  /** @type {string[]} */
  const found = [];
  /** @param {string} dir @param {number} depth */
  const walk = (dir, depth) => {
    const entries = existsSync(dir) ? readdirSync(dir, { withFileTypes: true }) : [];
    if (entries.some((entry) => /\.so(\.|$)/.test(entry.name))) found.push(dir);
    if (depth > 0) {
      entries.filter((entry) => entry.isDirectory()).forEach((entry) => walk(join(dir, entry.name), depth - 1));
    }
  };
  ['lib', 'usr/lib', 'lib64', 'usr/lib64'].forEach((dir) => walk(join(root, dir), 2));
  return found;
}

/** @param {unknown} error */
const words = (error) => String(/** @type {any} */ (error)?.stderr || error).trim();

/**
 * apt with its lists, caches and locks in a folder of ours. Sources, keys and proxies are the
 * machine's own; its package database is only read.
 * @param {string} dir
 */
function privateApt(dir) {
  for (const sub of ['state/lists/partial', 'cache/archives/partial', 'debs']) {
    mkdirSync(join(dir, sub), { recursive: true });
  }
  const options = [
    `Dir::State=${join(dir, 'state')}`,
    'Dir::State::status=/var/lib/dpkg/status',
    `Dir::Cache=${join(dir, 'cache')}`,
    'Acquire::Languages=none',
    'APT::Sandbox::User=root',
    'Debug::NoLocking=1',
  ].flatMap((option) => ['-o', option]);
  const limits = { env: { ...process.env, LC_ALL: 'C', DEBIAN_FRONTEND: 'noninteractive' }, maxBuffer: 64 << 20 };
  return {
    update: () => run('apt-get', [...options, '-qq', 'update'], limits).catch(() => undefined),
    /** @param {string[]} names */
    resolve: async (names) => {
      const simulate = ['-q', '-s', '--no-install-recommends', 'install', ...names];
      const { stdout } = await run('apt-get', [...options, ...simulate], limits);
      return packagesToUnpack(stdout);
    },
    /** @param {string[]} packages */
    download: async (packages) => {
      await run('apt-get', [...options, '-qq', 'download', ...packages], { ...limits, cwd: join(dir, 'debs') });
      return readdirSync(join(dir, 'debs')).map((name) => join(dir, 'debs', name));
    },
  };
}

/**
 * Unpacks the first of several packages that the machine's sources offer, with the libraries that
 * the machine lacks, into a folder of ours. Nothing is installed: no root rights are needed, no
 * service is started by the package, and no security profile for system paths applies.
 * @param {string} name the folder under `.data/packages`
 * @param {readonly (readonly string[])[]} alternatives package names, the preferred ones first
 * @param {Say} say
 * @returns {Promise<string>} the root of the unpacked tree
 */
export async function unpackedPackages(name, alternatives, say) {
  const home = join(packagesDir, name);
  const root = join(home, 'root');
  if (existsSync(join(home, 'packages.txt'))) return root;
  const wanted = alternatives.map((names) => names.join(' ')).join('" or "');
  const byHand = `Install it by hand ("apt-get install ${wanted}"), or give DATABASE_URL and REDIS_URL.`;
  await run('apt-get', ['--version']).catch(() => {
    throw new Fault(`There is no ${name} on this machine, and no apt-get to fetch it with. ${byHand}`);
  });
  privateDir(packagesDir);
  const next = mkdtempSync(join(packagesDir, `${name}.`));
  try {
    const packages = await timed(say, `fetching ${name} (system packages, unpacked under .data, nothing is installed)`, () =>
      fetchAndUnpack(next, alternatives),
    ).catch((error) => {
      throw new Fault(`${name} is not on this machine and could not be fetched. ${byHand}\n${words(error)}`);
    });
    writeFileSync(join(next, 'packages.txt'), `${packages.join('\n')}\n`);
    rmSync(join(next, 'apt'), { recursive: true, force: true });
    rmSync(home, { recursive: true, force: true });
    renameSync(next, home);
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
  return root;
}

/**
 * @param {string} dir
 * @param {readonly (readonly string[])[]} alternatives
 * @returns {Promise<string[]>} what was unpacked, as `name=version`
 */
async function fetchAndUnpack(dir, alternatives) {
  const apt = privateApt(join(dir, 'apt'));
  await apt.update();
  /** @type {unknown} */
  let reason;
  for (const names of alternatives) {
    try {
      const packages = await apt.resolve([...names]);
      if (packages.length === 0) throw new Error(`${names.join(' ')} is installed, but its program is not on the PATH`);
      for (const archive of await apt.download(packages)) await run('dpkg-deb', ['-x', archive, join(dir, 'root')]);
      return packages;
    } catch (error) {
      reason ??= error;
    }
  }
  throw reason;
}
