// @ts-check
import { execFile, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { promisify } from 'node:util';
import { onPath } from './native/engine.mjs';
import { wordsOf } from './native/packages.mjs';
import { Fault } from './native/say.mjs';

const run = promisify(execFile);

/**
 * A program that builds and runs containers; Docker and podman take the same words.
 * @typedef {{
 *   name: 'docker' | 'podman', version: string, limits: string[],
 *   ask: (...args: string[]) => Promise<string>,
 *   logged: (log: string, ...args: string[]) => Promise<number>,
 * }} ContainerEngine
 */

/** podman asks for more than a machine without privileges may give. */
const podmanLimits = ['--ulimit', 'nofile=20000:20000', '--ulimit', 'nproc=10000:10000'];

/**
 * Docker where its engine answers, else podman.
 * @returns {Promise<ContainerEngine>}
 */
export async function findContainerEngine() {
  for (const name of /** @type {const} */ (['docker', 'podman'])) {
    const program = onPath(name);
    if (!program) continue;
    const format = name === 'docker' ? '{{.ServerVersion}}' : '{{.Version.Version}}';
    const version = await run(program, ['info', '--format', format]).then(
      ({ stdout }) => stdout.trim(),
      () => '',
    );
    if (version) return engineOf(name, program, version);
  }
  throw new Fault(
    'There is no container engine: neither Docker nor podman answers. On Debian and Ubuntu: apt-get install podman buildah runc netavark aardvark-dns',
  );
}

/**
 * @param {'docker' | 'podman'} name
 * @param {string} program
 * @param {string} version
 * @returns {ContainerEngine}
 */
function engineOf(name, program, version) {
  return {
    name,
    version,
    limits: name === 'podman' ? podmanLimits : [],
    ask: async (...args) => {
      try {
        return (await run(program, args, { maxBuffer: 64 << 20 })).stdout.trim();
      } catch (error) {
        throw new Fault(`${name} ${args.slice(0, 2).join(' ')} failed:\n${wordsOf(error)}`);
      }
    },
    logged: async (log, ...args) => {
      const out = createWriteStream(log, { mode: 0o600 });
      const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
      for (const stream of [child.stdout, child.stderr]) stream.pipe(out, { end: false });
      const code = await new Promise((done) => child.once('error', () => done(-1)).once('close', done));
      await new Promise((done) => out.end(done));
      return code;
    },
  };
}
