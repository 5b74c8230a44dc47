// @ts-check
import { findEngine } from './engine.mjs';
import { Fault } from './say.mjs';
import { ensureServices, stopServices } from './services.mjs';

/** @typedef {import('./services.mjs').Services} Services */

/**
 * The engine that a run has not seen yet: what is promised for both is tried on both.
 * @param {string} described what ran, as its services describe it
 * @returns {'mysql' | 'mariadb'}
 */
export const otherThan = (described) => (/^mysql /.test(described) ? 'mariadb' : 'mysql');

/**
 * Does the same with private services of the other engine, and stops them. Where that engine cannot be had here, one line
 * says so; an engine that is there and does not start is a failure.
 * @param {{ described: string, dataDir: string, say: import('./say.mjs').Say }} first what ran, and a folder for the other
 * @param {(services: Services) => Promise<void>} work
 */
export async function onOtherEngine({ described, dataDir, say }, work) {
  const engine = otherThan(described);
  try {
    await findEngine({ forced: engine, say });
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    say(`SKIPPED on ${engine}, which cannot be had here: ${error.message.split('\n')[0]}`);
    return;
  }
  try {
    await work(await ensureServices({ dataDir, profile: 'test', engine, say }));
  } finally {
    await stopServices({ dataDir });
  }
}
