import 'reflect-metadata';
import { readEnvironment, type Environment } from '../config/environment';
import { runDateAt } from '@tepat/shared';
import { NIGHT_ACTOR, NightWorker, SCHEDULES, startNight, TIME_ZONE, WATCH_EVERY_SECONDS, watchOnce } from '../nightly';
import type { Logger } from '../platform/logger';
import { answerRings, Doorbell, type Ring } from '../platform/queue/doorbell';
import { sweep } from '../platform/queue/outbox';
import { giveWay } from '../platform/give-way';
import { onShutdown } from '../platform/shutdown';
import { importHandlers, ringForgottenImports } from './import-handlers';
import { compose, installationOf, type Composition } from './compose';
import { TOPICS } from './topics';
import { handOver, recogniseReflected } from '../modules/centre';
import { escalateCorrections } from '../modules/corrections';
import { findDuplicates } from '../modules/identity';
import { sweepWaitingUploads } from '../modules/evidence';
import { escalateObjections } from '../modules/objections';
import { SimulationWorker } from '../modules/insight';
import { publishOrderedLists } from '../modules/publication';
import { checkAllScores } from '../modules/welfare';

/** Answers rings, plants the schedules, and looks into MySQL by a timer. Returns how to stop. */
export async function startWorker(environment: Environment, { platform }: Composition): Promise<() => Promise<void>> {
  const { log } = platform;
  const installation = installationOf(environment);
  const doorbell = new Doorbell(environment.redisUrl, installation, log);
  const night = new NightWorker(platform, environment.leaseSeconds);
  const simulations = new SimulationWorker(platform, environment.leaseSeconds);

  const publish = oneAtATime(log, 'publishing what was ordered', () => publishOrderedLists(platform));

  // Both read MySQL alone and do what is left to do, so ringing them once more does no harm.
  const handingOver = oneAtATime(log, 'handing over to the centre', async () => {
    await handOver(platform);
    await recogniseReflected(platform);
  });

  const searching = oneAtATime(log, 'the search for duplicates', () => findDuplicates(platform));

  const handlers: Record<string, (data: Ring) => Promise<void>> = {
    'night.start': async () => {
      const started = await startNight(platform, NIGHT_ACTOR, {
        runDate: runDateAt(platform.clock.now()),
        origin: 'SCHEDULE',
        reason: null,
      });
      if (started.ok) night.join(started.value);
      else log.info({ refusal: started.error.code }, 'the scheduled night did not start');
    },
    'night.task': async (data) => night.join(Number(data['runId'])),
    'welfare.check': async () => {
      await checkAllScores(platform);
    },
    'list.publish': async () => publish(),
    'cases.escalate': async () => {
      await escalateCorrections(platform);
      await escalateObjections(platform);
    },
    'centre.hand_over': async () => handingOver(),
    'identity.duplicates': async () => searching(),
    'uploads.sweep': async () => {
      await sweepWaitingUploads(platform);
    },
    'simulation.run': async () => simulations.wake(),
    ...importHandlers(platform, handingOver),
  };
  const answering = answerRings(environment.redisUrl, installation, handlers, log);

  // Not awaited: a worker that finds no Redis when it starts does its work all the same, because its timer reads MySQL.
  const plantSchedules = (): void => {
    Promise.all([
      doorbell.schedule(SCHEDULES.night.id, environment.nightCron, TIME_ZONE, SCHEDULES.night.ring),
      ...[
        SCHEDULES.weeklyCheck,
        SCHEDULES.escalation,
        SCHEDULES.handover,
        SCHEDULES.duplicates,
        SCHEDULES.uploadSweep,
      ].map(({ id, pattern, ring }) => doorbell.schedule(id, pattern, TIME_ZONE, ring)),
    ]).catch((error: unknown) => log.warn({ error: String(error) }, 'could not plant the schedules'));
  };
  plantSchedules();

  const watch = oneAtATime(log, 'the watch', async () => {
    const runId = await watchOnce(platform, environment.nightCron);
    if (runId !== null) night.join(runId);
  });
  const relaying = oneAtATime(log, 'following what was posted', () => sweep(platform, TOPICS));
  const look = (): void => {
    simulations.wake();
    publish();
    watch();
    relaying();
  };
  // At once too: what a killed worker left is taken up by its successor, and not by the next ring.
  look();
  const timer = setInterval(look, WATCH_EVERY_SECONDS * 1000);
  const asking = setInterval(() => {
    ringForgottenImports(platform, doorbell).catch((error: unknown) => log.warn({ error: String(error) }, 'imports'));
  }, 60_000);
  // A scheduler can vanish from Redis (flush, restore): planting it again each hour costs nothing.
  const planting = setInterval(() => {
    plantSchedules();
    handingOver();
  }, 3_600_000);
  log.info({ cron: environment.nightCron }, 'worker ready');

  return async () => {
    clearInterval(timer);
    clearInterval(planting);
    clearInterval(asking);
    await Promise.all([answering.close(), night.leave(), simulations.leave()]);
    await doorbell.close();
  };
}

/** Does something unless it is still being done. A failure is told, and the next look tries again. */
function oneAtATime(log: Logger, what: string, work: () => Promise<unknown>): () => void {
  let busy = false;
  return () => {
    if (busy) return;
    busy = true;
    work()
      .catch((error: unknown) => log.error({ error: String(error) }, `${what} failed`))
      .finally(() => (busy = false));
  };
}

if (require.main === module) {
  giveWay();
  const environment = readEnvironment();
  compose(environment, 'worker')
    .then(async (composition) => {
      const stop = await startWorker(environment, composition);
      onShutdown(composition.platform.log, async () => {
        await stop();
        await composition.close();
      });
    })
    .catch((error: unknown) => {
      process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      process.exit(1);
    });
}
