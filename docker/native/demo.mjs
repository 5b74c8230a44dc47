// @ts-check
import { join } from 'node:path';
import { repository } from './places.mjs';
import { demoKeys } from './secrets.mjs';

/** @typedef {import('./services.mjs').Services} Services */

/** The server's programs, as built. */
export const programs = {
  api: join(repository, 'server/dist/main/api.js'),
  worker: join(repository, 'server/dist/main/worker.js'),
  cli: join(repository, 'server/dist/main/cli.js'),
};

/**
 * Node's own settings for every program. The limits of the heap are a wish for tidiness: a Node that thinks it owns the
 * machine lets its waste grow; a check of 888,000 rows took 285 MB without a limit and 183 MB with one, in the same
 * time. What holds for millions of families stands in typed arrays, outside of this heap. No source maps: Node keeps
 * those of every library in the heap (18 MB of a worker's peak), and our JavaScript reads like its TypeScript; whoever
 * debugs gives `--enable-source-maps`.
 */
export const nodeOptions = ['--max-old-space-size=256', '--max-semi-space-size=8'];

/**
 * The C library's own settings, where it is glibc: it raises by itself the size from which memory goes back to the system,
 * and then keeps what large arrays have left (12 MB of a worker's peak, for no processor time less).
 */
export const allocator = { MALLOC_MMAP_THRESHOLD_: '131072', MALLOC_TRIM_THRESHOLD_: '131072' };

/** The console's port. */
export function demoPort() {
  return Number(process.env['PORT'] || 4000);
}

/**
 * The environment of the demo's programs: what the user gave wins, the rest is the demo's own.
 * @param {string} dataDir absolute
 * @param {Services} services
 * @returns {NodeJS.ProcessEnv}
 */
export function demoEnvironment(dataDir, { DATABASE_URL, DATABASE_MIGRATOR_URL, DATABASE_PUBLISHER_URL, REDIS_URL }) {
  return {
    ...allocator,
    ...process.env,
    DATABASE_URL,
    DATABASE_MIGRATOR_URL,
    DATABASE_PUBLISHER_URL,
    REDIS_URL,
    TEPAT_MODE: 'demo',
    TEPAT_DATA: dataDir,
    TEPAT_KEYS: process.env['TEPAT_KEYS'] || demoKeys(dataDir),
    PORT: String(demoPort()),
  };
}

/**
 * The same for a program that serves: it has no business with the account that changes tables.
 * @param {NodeJS.ProcessEnv} environment
 * @returns {NodeJS.ProcessEnv}
 */
export function servingEnvironment(environment) {
  const serving = { ...environment };
  delete serving['DATABASE_MIGRATOR_URL'];
  return serving;
}

/**
 * The same for the API: nor with the account that writes lists.
 * @param {NodeJS.ProcessEnv} environment
 * @returns {NodeJS.ProcessEnv}
 */
export function apiEnvironment(environment) {
  const serving = servingEnvironment(environment);
  delete serving['DATABASE_PUBLISHER_URL'];
  return serving;
}
