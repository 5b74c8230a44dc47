// @ts-check
import { totalmem } from 'node:os';
import { Fault } from './say.mjs';

/**
 * What a private database is for: a demo beside other programs, tests, or a whole province on a machine of its own.
 * @typedef {'demo' | 'test' | 'province'} Profile
 */

/** @type {Record<Profile, { poolCapMiB: number, redoMiB: number }>} */
const PROFILES = {
  demo: { poolCapMiB: 4096, redoMiB: 1024 },
  test: { poolCapMiB: 512, redoMiB: 256 },
  // Redo holds what a night writes between two checkpoints: too little of it, and every bulk merge waits for the disk.
  province: { poolCapMiB: Infinity, redoMiB: 4096 },
};

/** @param {string} text @returns {Profile} */
export function profileOf(text) {
  if (text === 'demo' || text === 'test' || text === 'province') return text;
  throw new Fault(`--profile is demo, test or province, not ${text}`);
}

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
  const { poolCapMiB, redoMiB } = PROFILES[profile];
  const quarter = Math.floor(memory / 4 / MiB);
  return { bufferPoolMiB: Math.max(128, Math.min(poolCapMiB, quarter)), redoMiB };
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
    // Only who asks for it in a session (`long_query_time = 0`) is told of more than what took ten seconds: the bench does.
    'slow_query_log = ON',
    'slow_query_log_file = slow.log',
    '[mariadb]',
    `innodb_log_file_size = ${redoMiB}M`,
    // Its default is that of a spinning disk: pages are then written late, and all at once when the redo is full. MySQL's is 10000.
    'innodb_io_capacity = 2000',
    'innodb_io_capacity_max = 4000',
    '',
  ].join('\n');
}
