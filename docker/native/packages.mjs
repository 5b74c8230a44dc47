// @ts-check
import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { withLock } from './lock.mjs';
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
 * @param {RegExp} [left] packages to leave out
 * @returns {string[]} `name=version`
 */
export function packagesToUnpack(simulation, left = leftToTheMachine) {
  return simulation
    .split('\n')
    .map((line) => /^Inst (\S+) (?:\[[^\]]*\] )?\((\S+) /.exec(line))
    .filter((match) => match !== null)
    .filter((match) => !left.test(match[1] ?? ''))
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
export const wordsOf = (error) => String(/** @type {any} */ (error)?.stderr || error).trim();

/**
 * apt with its lists, caches and locks in a folder of ours. Sources, keys and proxies are the
 * machine's own unless `options` say otherwise; its package database is only read.
 * @param {string} dir
 * @param {{ options?: string[], leave?: RegExp }} [other]
 */
export function privateApt(dir, { options = ['Dir::State::status=/var/lib/dpkg/status'], leave } = {}) {
  for (const sub of ['state/lists/partial', 'cache/archives/partial']) mkdirSync(join(dir, sub), { recursive: true });
  const all = [
    `Dir::State=${join(dir, 'state')}`,
    `Dir::Cache=${join(dir, 'cache')}`,
    'Acquire::Languages=none',
    'APT::Sandbox::User=root',
    'Debug::NoLocking=1',
    ...options,
  ].flatMap((option) => ['-o', option]);
  const limits = { env: { ...process.env, LC_ALL: 'C', DEBIAN_FRONTEND: 'noninteractive' }, maxBuffer: 64 << 20 };
  const updated = join(dir, 'updated');
  return {
    /**
     * Reads the sources' lists, unless that was done within the hour. One source that fails is no
     * reason to stop: the answer is then what apt said, for the message if nothing is found.
     * @returns {Promise<string>}
     */
    update: async () => {
      if (Date.now() - (statSync(updated, { throwIfNoEntry: false })?.mtimeMs ?? 0) < 3_600_000) return '';
      try {
        await run('apt-get', [...all, '-qq', '-o', 'APT::Update::Error-Mode=any', 'update'], limits);
        writeFileSync(updated, '');
        return '';
      } catch (error) {
        return wordsOf(error);
      }
    },
    /** Lists that led to a failed download are read anew next time. */
    distrust: () => rmSync(updated, { force: true }),
    /** The addresses of the sources, in their order. */
    sources: async () => {
      const { stdout } = await run('apt-get', [...all, 'indextargets', '--format', '$(REPO_URI)'], limits);
      return [...new Set(stdout.split('\n').filter(Boolean))];
    },
    /** @param {readonly string[]} names */
    resolve: async (names) => {
      const simulate = ['-q', '-s', '--no-install-recommends', 'install', ...names];
      const { stdout } = await run('apt-get', [...all, ...simulate], limits);
      return packagesToUnpack(stdout, leave);
    },
    /**
     * @param {readonly string[]} packages
     * @param {string} root where to unpack them
     */
    unpack: async (packages, root) => {
      const archives = join(dir, 'debs');
      rmSync(archives, { recursive: true, force: true });
      mkdirSync(archives);
      await run('apt-get', [...all, '-qq', 'download', ...packages], { ...limits, cwd: archives });
      for (const name of readdirSync(archives)) await run('dpkg-deb', ['-x', join(archives, name), root]);
      rmSync(archives, { recursive: true, force: true });
    },
  };
}

/**
 * Makes `.data/packages/NAME` by unpacking into a folder beside that gets its name when it is whole.
 * @param {string} name
 * @param {(root: string) => Promise<readonly string[]>} fill
 * @returns {Promise<string>} its root
 */
export async function unpackAs(name, fill) {
  const next = mkdtempSync(join(privateDir(packagesDir), `${name}.`));
  try {
    const packages = await fill(join(next, 'root'));
    writeFileSync(join(next, 'packages.txt'), `${packages.join('\n')}\n`);
    rmSync(join(packagesDir, name), { recursive: true, force: true });
    renameSync(next, join(packagesDir, name));
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
  return join(packagesDir, name, 'root');
}

/**
 * The tree of packages that were unpacked under this name before.
 * @param {string} name
 * @returns {string | undefined}
 */
export function unpackedBefore(name) {
  return existsSync(join(packagesDir, name, 'packages.txt')) ? join(packagesDir, name, 'root') : undefined;
}

/**
 * Unpacks the first of several choices that the machine's package sources offer, with the libraries
 * that the machine lacks, into a folder of ours. Nothing is installed: no root rights are needed, no
 * service is started by the package, and no security profile for system paths applies.
 * @param {readonly { name: string, packages: readonly string[] }[]} choices the preferred ones first
 * @param {string} instead what the user can give or do if this fails
 * @param {Say} say
 * @returns {Promise<string>} the root of the unpacked tree
 */
export async function unpackedPackages(choices, instead, say) {
  privateDir(packagesDir);
  const before = () => choices.map((choice) => unpackedBefore(choice.name)).find((root) => root !== undefined);
  return (
    before() ?? withLock(join(packagesDir, 'lock'), say, async () => before() ?? fetchPackages(choices, instead, say))
  );
}

/**
 * @param {Parameters<typeof unpackedPackages>[0]} choices
 * @param {string} instead
 * @param {Say} say
 */
async function fetchPackages(choices, instead, say) {
  const names = [...new Set(choices.map((choice) => choice.name))].join(' or ');
  const byHand = `Install it by hand ("apt-get install ${choices.at(-1)?.packages.join(' ')}"), or ${instead}.`;
  await run('apt-get', ['--version']).catch(() => {
    throw new Fault(`There is no ${names} on this machine, and no apt-get to fetch it with. ${byHand}`);
  });
  const apt = privateApt(join(packagesDir, 'apt'));
  let reason = '';
  const found = await timed(say, `looking for ${names} in this machine's package sources`, async () => {
    const trouble = await apt.update();
    if (trouble) reason = `The package sources could not be read (is there a network?):\n${trouble}`;
    for (const { name, packages } of choices) {
      const resolved = await apt.resolve(packages).catch((error) => void (reason ||= wordsOf(error)));
      if (resolved && resolved.length > 0) return { name, resolved };
    }
    return undefined;
  });
  if (!found)
    throw new Fault(
      `${names} is neither installed nor offered by this machine's package sources. ${byHand}\n${reason}`,
    );
  const { name, resolved } = found;
  return timed(say, `unpacking ${name} under .data (${resolved.length} system packages; nothing is installed)`, () =>
    unpackAs(name, async (root) => {
      await apt.unpack(resolved, root);
      return resolved;
    }),
  ).catch((error) => {
    apt.distrust();
    throw new Fault(`${name} could not be fetched. ${byHand}\n${wordsOf(error)}`);
  });
}
