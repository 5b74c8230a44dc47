// @ts-check
import { execFile } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { privateApt, wordsOf } from './native/packages.mjs';
import { packagesDir } from './native/places.mjs';
import { Fault, timed } from './native/say.mjs';

const run = promisify(execFile);

/** The name of the stand-in; the Dockerfile takes it as NODE_IMAGE. */
const standIn = 'localhost/tepat-node-base';

/** A shell, the commands that a build calls, and what Node is linked against. */
const packages = ['dash', 'coreutils', 'libstdc++6'];

/**
 * The image that the Dockerfile builds on: the one that it names where this machine has it or can fetch it; else a
 * stand-in of Debian packages and this machine's own Node, so that the images can be tried where no image registry is reached.
 * @param {import('./container-engine.mjs').ContainerEngine} engine
 * @param {string} wanted
 * @param {import('./native/say.mjs').Say} say
 * @returns {Promise<string>}
 */
export async function baseImage(engine, wanted, say) {
  const has = (/** @type {string} */ image) =>
    engine.ask('image', 'inspect', image).then(
      () => true,
      () => false,
    );
  if (await has(wanted)) return wanted;
  const fetched = await engine.ask('pull', '--quiet', wanted).then(
    () => true,
    () => false,
  );
  if (fetched) return wanted;
  say(`  ${wanted} cannot be fetched: the base is made of Debian packages and Node ${process.version} of this machine`);
  if (!(await has(standIn))) await timed(say, `making ${standIn}`, () => make(engine));
  return standIn;
}

/** @param {import('./container-engine.mjs').ContainerEngine} engine */
async function make(engine) {
  const work = mkdtempSync(join(tmpdir(), 'tepat-base-'));
  const root = join(work, 'root');
  try {
    await unpackDebian(join(work, 'status'), root);
    addNode(root);
    addPeople(root);
    await run('tar', ['-C', root, '--owner=0', '--group=0', '-cf', join(work, 'root.tar'), '.']);
    await engine.ask('import', '--change', 'ENV PATH=/usr/local/bin:/usr/bin:/bin', join(work, 'root.tar'), standIn);
  } catch (error) {
    throw new Fault(`The base image could not be made of this machine's package sources:\n${wordsOf(error)}`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/**
 * @param {string} status of packages that count as installed: none
 * @param {string} root
 */
async function unpackDebian(status, root) {
  writeFileSync(status, '');
  mkdirSync(root, { mode: 0o755 });
  // Newer packages keep programs and libraries below /usr only and count on these links; older ones bring the folders.
  for (const name of ['bin', 'sbin', 'lib', 'lib64']) {
    mkdirSync(join(root, 'usr', name), { recursive: true });
    symlinkSync(`usr/${name}`, join(root, name));
  }
  // Nothing of this machine counts as there, and nothing is left out: the tree brings its own libc.
  const apt = privateApt(join(packagesDir, 'apt-base'), { options: [`Dir::State::status=${status}`], leave: /^$/ });
  await apt.update();
  await apt.unpack(await apt.resolve(packages), root);
}

/** @param {string} root */
function addNode(root) {
  mkdirSync(join(root, 'usr/local/bin'), { recursive: true });
  mkdirSync(join(root, 'usr/local/lib/node_modules'), { recursive: true });
  copyFileSync(process.execPath, join(root, 'usr/local/bin/node'));
  chmodSync(join(root, 'usr/local/bin/node'), 0o755);
  const npm = npmFolder();
  cpSync(npm, join(root, 'usr/local/lib/node_modules/npm'), { recursive: true });
  for (const name of ['npm', 'npx']) {
    symlinkSync(`../lib/node_modules/npm/bin/${name}-cli.js`, join(root, 'usr/local/bin', name));
  }
}

/** Where the npm that runs us, or the one beside Node, is installed. */
function npmFolder() {
  const own = process.env['npm_execpath'];
  const program = own?.endsWith('npm-cli.js') ? own : join(dirname(process.execPath), 'npm');
  return dirname(dirname(realpathSync(program)));
}

/** The accounts that the official image has: root, and node, who runs the programs. @param {string} root */
function addPeople(root) {
  mkdirSync(join(root, 'etc'), { recursive: true });
  writeFileSync(join(root, 'etc/passwd'), 'root:x:0:0::/root:/bin/sh\nnode:x:1000:1000::/home/node:/bin/sh\n');
  writeFileSync(join(root, 'etc/group'), 'root:x:0:\nnode:x:1000:\n');
  mkdirSync(join(root, 'root'), { recursive: true });
  mkdirSync(join(root, 'home/node'), { recursive: true });
  mkdirSync(join(root, 'tmp'), { recursive: true });
  chmodSync(join(root, 'tmp'), 0o1777);
}
