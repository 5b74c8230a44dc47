// @ts-check
import './node-version.mjs';
import { existsSync, realpathSync } from 'node:fs';
import { demoDataDir } from './places.mjs';
import { endProcess } from './processes.mjs';
import { currentRun, endOrphans } from './running.mjs';
import { Fault, runMain, sayPlainly as say } from './say.mjs';
import { stopServices } from './services.mjs';

await runMain(async () => {
  const dataDir = existsSync(demoDataDir) ? realpathSync(demoDataDir) : undefined;
  if (!dataDir) return say('Tidak ada yang berjalan. (nothing runs)');
  const run = currentRun(dataDir);
  // Its own stop ends programs and services in order, and takes up to a minute for the night's last task.
  if (run && !(await endProcess(run.pid, 420))) throw new Fault(`Process ${run.pid} ("npm start") does not end.`);
  const orphans = await endOrphans(dataDir);
  const services = await stopServices({ dataDir });
  say(
    run || orphans > 0 || services.length > 0 ? 'Tepat berhenti. (stopped)' : 'Tidak ada yang berjalan. (nothing runs)',
  );
});
