// @ts-check
import { accessSync, chmodSync, constants, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Fault } from './say.mjs';

/** The repository's root: everything else is found from here, wherever the command was typed. */
export const repository = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Where `npm start` keeps its databases, secrets and logs (`TEPAT_DATA`, default `.data`). */
export const demoDataDir = resolve(repository, process.env['TEPAT_DATA'] || '.data');

/** Unpacked system packages: shared by the demo and the tests, so that they are fetched once. */
export const packagesDir = join(repository, '.data', 'packages');

/**
 * Makes a folder that only its owner can enter.
 * @param {string} dir
 */
export function privateDir(dir) {
  try {
    mkdirSync(dir, { recursive: true, mode: 0o700 });
    chmodSync(dir, 0o700);
    accessSync(dir, constants.W_OK);
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    throw new Fault(
      `${dir} cannot be written (${code}): it may belong to another user. Take another with TEPAT_DATA=DIR.`,
    );
  }
  return dir;
}

/**
 * Writes a file that only its owner can read, whole or not at all.
 * @param {string} path
 * @param {string} text
 */
export function writePrivate(path, text) {
  const next = `${path}.${process.pid}.new`;
  writeFileSync(next, text, { mode: 0o600 });
  chmodSync(next, 0o600);
  renameSync(next, path);
}

/**
 * Reads JSON; an absent file is `undefined`, a damaged one an error that names it.
 * @param {string} path
 * @returns {any}
 */
export function readJson(path) {
  let text;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new Fault(`${path} is not valid JSON: repair it, or remove it to have it made anew`);
  }
}
