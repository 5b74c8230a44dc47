/**
 * Lets node run the bench's TypeScript as it stands (`node --require server/bench/register.cjs …`). What it imports of the
 * server is taken as built, from dist: what is measured is the code that ships.
 */
const { readFileSync } = require('node:fs');
const path = require('node:path');
const { transformSync } = require('@swc/core');
const { addHook } = require('pirates');

const SOURCE = path.resolve(__dirname, '../src');
const BUILT = path.resolve(__dirname, '../dist');

addHook(
  (code, filename) => {
    const within = path.relative(SOURCE, filename);
    if (!within.startsWith('..')) return readFileSync(path.join(BUILT, within.replace(/\.ts$/, '.js')), 'utf8');
    return transformSync(code, {
      filename,
      jsc: { parser: { syntax: 'typescript' }, target: 'es2023' },
      module: { type: 'commonjs', ignoreDynamic: true },
      sourceMaps: 'inline',
    }).code;
  },
  { exts: ['.ts'] },
);
