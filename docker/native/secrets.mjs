// @ts-check
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { privateDir, readJson, writePrivate } from './places.mjs';

/** Passwords of the private services, random, made once. */
const passwords = /** @type {const} */ (['root', 'migrator', 'app', 'publisher', 'redis']);
/** @typedef {Record<(typeof passwords)[number], string>} Secrets */

/**
 * @param {string} dataDir
 * @returns {Secrets}
 */
export function serviceSecrets(dataDir) {
  const path = join(privateDir(dataDir), 'secrets.json');
  const kept = readJson(path) ?? {};
  const missing = passwords.filter((name) => typeof kept[name] !== 'string');
  for (const name of missing) kept[name] = randomBytes(18).toString('hex');
  if (missing.length > 0) writePrivate(path, `${JSON.stringify(kept, null, 2)}\n`);
  return kept;
}

/** What the demo's key file holds; production brings its own (`TEPAT_KEYS`). */
const keyNames = ['nik', 'familyCard', 'recipientRef', 'pepper', 'files'];

/**
 * The demo's key file, made once: without it the demo's own vault could not be read again.
 * @param {string} dataDir
 * @returns {string} its path
 */
export function demoKeys(dataDir) {
  const path = join(privateDir(dataDir), 'keys.json');
  if (!existsSync(path)) {
    const keys = Object.fromEntries(keyNames.map((name) => [name, randomBytes(32).toString('base64')]));
    writePrivate(path, `${JSON.stringify({ version: 1, keys }, null, 2)}\n`);
  }
  return path;
}
