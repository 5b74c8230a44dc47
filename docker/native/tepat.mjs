// @ts-check
import './node-version.mjs';
import { spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { demoEnvironment, nodeOptions, programs } from './demo.mjs';
import { demoDataDir, privateDir, repository } from './places.mjs';
import { runMain, sayAside as say } from './say.mjs';
import { ensureServices } from './services.mjs';
import { ensureBuilt, ensureDependencies } from './workspace.mjs';

/** Verbs that work on files alone: no database is started for them. */
const offline = new Set(['template', 'generate', 'verify', 'schema', 'help']);

/** @param {readonly string[]} args */
function needsServices(args) {
  const verb = args.find((arg) => !arg.startsWith('-'));
  return verb !== undefined && !offline.has(verb) && !args.includes('--help') && !args.includes('-h');
}

// Our own words go to the error stream: a verb's output may be JSON for a program.
await runMain(async () => {
  const args = process.argv.slice(2);
  await ensureDependencies(say);
  await ensureBuilt(say);
  /** @type {NodeJS.ProcessEnv} */
  let env = process.env;
  if (process.env['TEPAT_MODE'] !== 'production' && !process.env['DATABASE_URL'] && needsServices(args)) {
    const dataDir = realpathSync(privateDir(demoDataDir));
    env = demoEnvironment(dataDir, await ensureServices({ dataDir, profile: 'demo', say }));
  }
  // Paths in the arguments are the caller's: npm moved us to the repository's root, INIT_CWD is where it was typed.
  const cwd = process.env['INIT_CWD'] || repository;
  const child = spawn(process.execPath, [...nodeOptions, programs.cli, ...args], {
    cwd,
    env,
    stdio: 'inherit',
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => void (signal !== 'SIGINT' && child.kill(signal)));
  const [code, signal] = await new Promise((done) => child.once('exit', (...how) => done(how)));
  process.exitCode = signal ? 1 : code;
});
