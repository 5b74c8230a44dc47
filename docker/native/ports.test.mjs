import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { choosePort, isFree } from './ports.mjs';

/** @returns {Promise<{ port: number, close: () => void }>} */
const stranger = () =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      done({ port, close: () => server.close() });
    });
  });

void test('a remembered port is kept while nobody else has taken it', async () => {
  const port = await choosePort(undefined);
  assert.equal(await choosePort(port), port);
});

void test('a remembered port that a stranger has taken is left to the stranger', async () => {
  const { port, close } = await stranger();
  try {
    assert.equal(await isFree(port), false);
    assert.notEqual(await choosePort(port), port);
  } finally {
    close();
  }
});

void test('two services never get the same port', async () => {
  const port = await choosePort(undefined);
  assert.notEqual(await choosePort(port, [port]), port);
});
