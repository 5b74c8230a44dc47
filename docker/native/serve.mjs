// @ts-check
import './node-version.mjs';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { nodeOptions, programs } from './demo.mjs';
import { repository } from './places.mjs';
import { Fault, runMain } from './say.mjs';

// Production: nothing is installed, built, seeded or guessed. The program itself refuses to run
// while a secret is missing.
await runMain(async () => {
  const name = process.argv[2];
  if (name !== 'api' && name !== 'worker') throw new Fault('usage: npm run serve -- api|worker');
  if (!existsSync(programs[name])) throw new Fault('The server is not built. Run "npm ci" and "npm run build" first.');
  const env = { ...process.env, TEPAT_MODE: process.env['TEPAT_MODE'] || 'production' };
  const child = spawn(process.execPath, [...nodeOptions, programs[name]], {
    cwd: repository,
    env,
    detached: true,
    stdio: 'inherit',
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => child.kill('SIGTERM'));
  const [code, signal] = await new Promise((done) => child.once('exit', (...how) => done(how)));
  process.exitCode = signal ? 1 : code;
});
