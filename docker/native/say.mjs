// @ts-check
/**
 * Progress for a person at a terminal: what is being done, and how long it took.
 * @typedef {(line: string) => void} Say
 */

/** @type {Say} */
export const sayPlainly = (line) => {
  process.stdout.write(`${line}\n`);
};

/**
 * The same lines on the error stream, for commands whose output a program reads.
 * @type {Say}
 */
export const sayAside = (line) => {
  process.stderr.write(`${line}\n`);
};

/**
 * Does something that takes a while and says so before and after.
 * @template T
 * @param {Say} say
 * @param {string} what
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function timed(say, what, work) {
  const begun = performance.now();
  say(`  ${what} …`);
  const result = await work();
  say(`  ${what}: ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  return result;
}

/** A fault that a person can act upon: printed as its one line, without a stack. */
export class Fault extends Error {}

/**
 * A person's mistake in the arguments, as `parseArgs` tells it.
 * @param {any} error
 */
const isMistaken = (error) => String(error?.code).startsWith('ERR_PARSE_ARGS_');

/**
 * Runs a command's main function; a {@link Fault} or an argument that it does not know ends it with one line and exit
 * code 1.
 * @param {() => Promise<void>} main
 */
export async function runMain(main) {
  try {
    await main();
  } catch (/** @type {any} */ error) {
    const plain = error instanceof Fault || isMistaken(error);
    process.stderr.write(`\n${plain ? error.message : String(error?.stack ?? error)}\n`);
    process.exitCode = 1;
  }
}
