// @ts-check
import { createServer } from 'node:net';

/**
 * Whether nobody listens on this port of the loopback interface.
 * @param {number} port
 * @param {string} [host]
 * @returns {Promise<boolean>}
 */
export function isFree(port, host = '127.0.0.1') {
  return new Promise((done) => {
    const server = createServer();
    server.once('error', () => done(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => done(true)));
  });
}

/**
 * A free port chosen by the system. Somebody else may take it before it is used: callers try again.
 * @returns {Promise<number>}
 */
function anyFreePort() {
  return new Promise((done, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => done(port));
    });
  });
}

/**
 * The remembered port while nobody else has taken it; otherwise a new one, never one of `others`.
 * @param {number | undefined} remembered
 * @param {readonly number[]} [others]
 * @returns {Promise<number>}
 */
export async function choosePort(remembered, others = []) {
  if (remembered !== undefined && !others.includes(remembered) && (await isFree(remembered))) return remembered;
  for (;;) {
    const port = await anyFreePort();
    if (!others.includes(port)) return port;
  }
}
