// @ts-check
import './node-version.mjs';
import { spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { repository } from './places.mjs';
import { runMain, sayPlainly } from './say.mjs';
import { ensureDependencies, turboEnvironment } from './workspace.mjs';

/**
 * What is proved without running the product, the cheapest first.
 * @type {readonly (readonly [name: string, script: string])[]}
 */
export const staticSteps = [
  ['format', 'prettier --check --cache --cache-strategy content --log-level warn .'],
  ['lint', 'oxlint --type-aware --deny-warnings'],
  ['build and types', 'turbo run build typecheck --continue --output-logs=errors-only && tsc -p docker/native'],
  ['boundaries', 'depcruise --config .dependency-cruiser.cjs shared/src server/src admin/src'],
];

/** @type {readonly (readonly [name: string, script: string])[]} */
const unitStep = [
  [
    'unit tests',
    'turbo run test:unit --output-logs=errors-only && node --test --test-timeout=60000 --test-reporter=dot docker/native/*.test.mjs',
  ],
];

/**
 * Runs the steps one after the other, each to its end, and prints one line for each.
 * @param {typeof staticSteps} steps
 * @param {(line: string) => void} say
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runSteps(steps, say) {
  const counts = { passed: 0, failed: 0 };
  const path = [join(repository, 'node_modules/.bin'), process.env['PATH']].join(delimiter);
  for (const [name, script] of steps) {
    const begun = performance.now();
    const env = { ...process.env, ...turboEnvironment, PATH: path };
    const child = spawn('/bin/sh', ['-c', script], { cwd: repository, env, stdio: ['ignore', 'inherit', 'inherit'] });
    const code = await new Promise((done) => child.once('exit', done));
    counts[code === 0 ? 'passed' : 'failed']++;
    say(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${((performance.now() - begun) / 1000).toFixed(1)} s)`);
  }
  return counts;
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await runMain(async () => {
    await ensureDependencies(sayPlainly);
    const { failed } = await runSteps([...staticSteps, ...unitStep], sayPlainly);
    process.exitCode = failed > 0 ? 1 : 0;
  });
}
