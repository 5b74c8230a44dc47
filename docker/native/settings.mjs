// @ts-check
import { totalmem } from 'node:os';

/** @typedef {'demo' | 'test'} Profile */

const MiB = 1024 * 1024;

/** Memory that this process may use: a container's limit where there is one. */
export function usableMemory() {
  const limit = process.constrainedMemory?.() ?? 0;
  return limit > 0 && limit < totalmem() ? limit : totalmem();
}

/**
 * The database settings that depend on the machine: a quarter of its memory for the buffer pool,
 * capped so that a demo leaves room for the programs beside it.
 * @param {Profile} profile
 * @param {number} memory bytes
 * @returns {{ bufferPoolMiB: number, redoMiB: number }}
 */
export function databaseMemory(profile, memory) {
  const cap = profile === 'demo' ? 4096 : 512;
  const quarter = Math.floor(memory / 4 / MiB);
  return { bufferPoolMiB: Math.max(128, Math.min(cap, quarter)), redoMiB: profile === 'demo' ? 1024 : 256 };
}

/**
 * The machine's part of the option file, below docker/mysql/tepat.cnf.
 * @param {Profile} profile
 * @param {number} memory bytes
 * @returns {string}
 */
export function machineSettings(profile, memory) {
  const { bufferPoolMiB, redoMiB } = databaseMemory(profile, memory);
  return [
    '# Chosen for this machine by docker/native.',
    '[mysqld]',
    `innodb_buffer_pool_size = ${bufferPoolMiB}M`,
    `loose_innodb_redo_log_capacity = ${redoMiB}M`,
    ...(profile === 'test' ? ['performance_schema = OFF'] : []),
    '[mariadb]',
    `innodb_log_file_size = ${redoMiB}M`,
    '',
  ].join('\n');
}
