/**
 * A worker, an API or a single correction by the built programs whose clock runs from another moment: the clock is a port,
 * and this is the other thing that stands in it. `node process-at.cjs <dist> worker|api|correction <moment> [correction]`
 */
const path = require('node:path');
const [, , dist, role, moment, correction] = process.argv;
const built = (name) => require(path.join(dist, name));

const ahead = new Date(moment).getTime() - Date.now();
const clock = { now: () => new Date(Date.now() + ahead) };

async function main() {
  const environment = built('config/environment').readEnvironment();
  const { compose, installationOf } = built('main/compose');
  const composition = await compose(environment, role, clock);
  if (role === 'worker') return void (await built('main/worker').startWorker(environment, composition));
  if (role === 'correction') return correct(composition);
  const { buildApi } = built('main/api');
  const { Doorbell } = built('platform/queue/doorbell');
  const { platform, redis } = composition;
  const installation = installationOf(environment);
  const doorbell = new Doorbell(environment.redisUrl, installation, platform.log);
  const { server } = await buildApi(platform, {
    redis,
    pepper: environment.keys.pepper,
    installation,
    ring: (name, data) => doorbell.ring(name, data),
    nightCron: environment.nightCron,
    trustedProxies: [],
  });
  server.listen(environment.port);
}

async function correct(composition) {
  const { applyCorrection } = built('modules/corrections');
  const officer = { kind: 'USER', id: '7' };
  const applied = await applyCorrection(composition.platform, officer, JSON.parse(correction));
  await composition.close();
  if (!applied.ok) throw new Error(applied.error.code);
}

main().catch((error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
