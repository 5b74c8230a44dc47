// @ts-check
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { privateApt, unpackAs, unpackedBefore, wordsOf } from './packages.mjs';
import { packagesDir, privateDir } from './places.mjs';
import { Fault, timed } from './say.mjs';

/** Debian's stable releases have no MySQL; its unstable suite has. Only used when MySQL is asked for. */
const folder = 'mysql-unstable';
const keyring = '/usr/share/keyrings/debian-archive-keyring.gpg';

/** Only the packages' own scripts and rare encodings need these. */
const leave =
  /^(perl|perl-base|perl-modules.*|libperl.*|libgdbm.*|libdb5.*|libc-gconv-modules-extra|openssl-provider-legacy|gcc-.*-base)$/;

/** @typedef {{ root: string, loader: string }} Tree an unpacked tree with its own libc and loader */

/**
 * @param {string} root
 * @returns {Tree}
 */
function treeAt(root) {
  const loader = [
    'usr/lib64/ld-linux-x86-64.so.2',
    'usr/lib/ld-linux-aarch64.so.1',
    'lib64/ld-linux-x86-64.so.2',
    'lib/ld-linux-aarch64.so.1',
  ]
    .map((path) => join(root, path))
    .find((path) => existsSync(path));
  if (!loader) throw new Fault(`${root} holds no program loader for this machine's processor (${process.arch}).`);
  return { root, loader };
}

/**
 * The tree of an earlier run.
 * @returns {Tree | undefined}
 */
export function unstableBefore() {
  const root = unpackedBefore(folder);
  return root ? treeAt(root) : undefined;
}

/** The Debian mirror that this machine's own apt uses, where it has one. */
async function debianMirror() {
  const apt = privateApt(join(packagesDir, 'apt'));
  await apt.update();
  const sources = await apt.sources().catch(() => []);
  return sources.find((uri) => uri.includes('debian') && !uri.includes('security'));
}

/**
 * A real MySQL of the current major version, unpacked with its own libc and loader, so that nothing
 * of the machine is changed or used. It cannot be pinned: its version is printed at each start.
 * @param {import('./say.mjs').Say} say
 * @returns {Promise<Tree>}
 */
export async function mysqlFromDebianUnstable(say) {
  privateDir(packagesDir);
  return withLock(join(packagesDir, 'lock'), say, async () => {
    const before = unstableBefore();
    if (before) return before;
    const mirror = await debianMirror();
    if (!mirror || !existsSync(keyring)) {
      throw new Fault(
        'No MySQL: it is not installed, not in the package sources, and this machine has no Debian mirror to take it from. ' +
          'Install mysql-server-core, or give DATABASE_URL.',
      );
    }
    return fetchTree(mirror, say);
  });
}

/**
 * @param {string} mirror
 * @param {import('./say.mjs').Say} say
 * @returns {Promise<Tree>}
 */
async function fetchTree(mirror, say) {
  const dir = join(packagesDir, 'apt-unstable');
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, 'sources.list'), `deb [signed-by=${keyring}] ${mirror} sid main\n`);
  writeFileSync(join(dir, 'status'), '');
  const options = [
    `Dir::Etc::SourceList=${join(dir, 'sources.list')}`,
    'Dir::Etc::SourceParts=/dev/null',
    `Dir::State::status=${join(dir, 'status')}`,
  ];
  const apt = privateApt(dir, { options, leave });
  try {
    return await timed(
      say,
      'fetching MySQL from Debian unstable, privately under .data (about 330 MB unpacked)',
      async () => {
        await apt.update();
        const packages = await apt.resolve(['mysql-server-core']);
        const root = await unpackAs(folder, async (target) => {
          await apt.unpack(packages, target);
          for (const rest of ['doc', 'man', 'locale', 'lintian'])
            rmSync(join(target, 'usr/share', rest), { recursive: true, force: true });
          return packages;
        });
        return treeAt(root);
      },
    );
  } catch (error) {
    throw new Fault(
      `MySQL could not be fetched from Debian unstable. Install mysql-server-core, or give DATABASE_URL.\n${wordsOf(error)}`,
    );
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}
