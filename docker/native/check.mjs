// @ts-check
import './node-version.mjs';
import { spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { repository } from './places.mjs';
import { runMain, sayPlainly } from './say.mjs';
import { ensureDependencies, turboEnvironment } from './workspace.mjs';

/** @typedef {readonly (readonly [name: string, script: string])[]} Steps */

/**
 * What everything else reads: lint and types look at what shared was built into.
 * @type {Steps}
 */
const buildStep = [['build', 'turbo run build --output-logs=errors-only']];

/** @type {Steps} */
const readingSteps = [
  ['format', 'prettier --check --cache --cache-strategy content --log-level warn .'],
  ['lint', 'oxlint --type-aware --deny-warnings'],
  ['boundaries', 'depcruise --config .dependency-cruiser.cjs shared/src server/src server/bench admin/src'],
];

/** @type {Steps} */
const typeStep = [['types', 'turbo run typecheck --continue --output-logs=errors-only && tsc -p docker/native']];

/** @type {Steps} */
const unitStep = [
  [
    'unit tests',
    'turbo run test:unit --output-logs=errors-only && node --test --test-timeout=60000 --test-reporter=dot docker/native/*.test.mjs',
  ],
];

/**
 * Runs steps one after the other, each to its end. What a step says comes out whole when it has ended, so that two lanes
 * side by side stay readable.
 * @param {Steps} steps
 * @param {(line: string) => void} say
 * @returns {Promise<Counts>}
 */
async function runSteps(steps, say) {
  const counts = { passed: 0, failed: 0 };
  const path = [join(repository, 'node_modules/.bin'), process.env['PATH']].join(delimiter);
  for (const [name, script] of steps) {
    const begun = performance.now();
    const env = { ...process.env, ...turboEnvironment, PATH: path };
    const child = spawn('/bin/sh', ['-c', `${script} 2>&1`], {
      cwd: repository,
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (said += text));
    const code = await new Promise((done) => child.once('close', done));
    counts[code === 0 ? 'passed' : 'failed']++;
    if (code !== 0) say(said.trimEnd());
    say(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${((performance.now() - begun) / 1000).toFixed(1)} s)`);
  }
  return counts;
}

/** @typedef {{ passed: number, failed: number }} Counts */

/**
 * Builds, then reads and checks in two lanes, one for each core of a small machine.
 * @param {(line: string) => void} say
 * @param {{ unitTests: boolean }} options
 * @returns {Promise<Counts>}
 */
export async function runChecks(say, { unitTests }) {
  const built = await runSteps(buildStep, say);
  const lanes = await Promise.all([
    runSteps(unitTests ? unitStep : typeStep, say),
    runSteps(unitTests ? [...readingSteps, ...typeStep] : readingSteps, say),
  ]);
  return [built, ...lanes].reduce((sum, lane) => ({
    passed: sum.passed + lane.passed,
    failed: sum.failed + lane.failed,
  }));
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await runMain(async () => {
    await ensureDependencies(sayPlainly);
    const { failed } = await runChecks(sayPlainly, { unitTests: true });
    process.exitCode = failed > 0 ? 1 : 0;
  });
}
