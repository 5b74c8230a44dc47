import 'reflect-metadata';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import type { Redis } from 'ioredis';
import { readEnvironment } from '../config/environment';
import { accessServices } from '../modules/access';
import {
  ApiClientResolver,
  CounterSessionResolver,
  SessionResolver,
  SignInResolver,
  UserResolver,
} from '../modules/access/graphql';
import { ReadTrail } from '../modules/audit';
import { readAuditPlugin, readsShownAgain } from '../modules/audit/graphql';
import { HandoverResolver } from '../modules/centre/graphql';
import { EvidenceResolver, ProposalFileResolver, TransferResolver } from '../modules/corrections/graphql';
import { ObjectionResolver } from '../modules/objections/graphql';
import { PresenceLimiter } from '../modules/counter';
import { PresenceResolver } from '../modules/counter/graphql';
import { MOST_EVIDENCE_BYTES } from '../modules/evidence';
import { SimulationResolver } from '../modules/insight/graphql';
import { RecipientListResolver } from '../modules/publication/graphql';
import { ImportResolver } from '../modules/intake/graphql';
import { FamilyResolver } from '../modules/registry/graphql';
import { familiesOfDesil } from '../modules/welfare/graphql';
import { nightIsLate } from '../nightly';
import { NightlyRunResolver } from '../nightly/graphql';
import { migrationFiles } from '../platform/database/migrate';
import { idempotencyPlugin } from '../platform/graphql/idempotency';
import { IdempotencyStore } from '../platform/graphql/idempotency-store';
import { AnswerSeal } from '../platform/graphql/sealed-answer';
import { graphqlServer } from '../platform/graphql/server';
import { SessionCookie } from '../platform/http/cookies';
import { EventHub } from '../platform/http/event-hub';
import type { ReadinessCheck } from '../platform/http/readiness';
import { UploadShelf } from '../platform/http/upload';
import type { Platform } from '../platform/platform';
import { Doorbell, type Ring } from '../platform/queue/doorbell';
import { lateMessages } from '../platform/queue/outbox';
import { onShutdown } from '../platform/shutdown';
import { compose, installationOf } from './compose';
import { httpApp } from './http-app';
import { progressSnapshot } from './progress';
import { buildApiSchema } from './schema';

const IMPORT_LIMITS = { fileBytes: 8 * 1024 ** 3, files: 20, bytes: 40 * 1024 ** 3 };
/** Twice what one case may hold: an officer who prepares two of them meets no limit. */
const EVIDENCE_LIMITS = { fileBytes: MOST_EVIDENCE_BYTES, files: 24, bytes: 120 * 1024 ** 2 };
/** Small files that people fill in: answers of the centre, proposals of a session. */
const SHEET_LIMITS = { fileBytes: 8 * 1024 ** 2, files: 24, bytes: 120 * 1024 ** 2 };
const CONSOLE_FOLDER = path.resolve(__dirname, '../../../admin/dist');

export interface ApiParts {
  readonly redis: Redis;
  readonly pepper: Buffer;
  /** Tells two installations on one Redis apart. */
  readonly installation: string;
  readonly ring: (name: string, data: Ring) => Promise<void>;
  readonly nightCron: string;
  readonly trustedProxies: readonly string[];
  readonly consoleFolder?: string;
}

export interface Api {
  readonly server: Server;
  close(): Promise<void>;
}

/** Puts the API together: not listening yet, so that tests may choose how. */
export async function buildApi(platform: Platform, parts: ApiParts): Promise<Api> {
  const secure = platform.mode === 'production';
  const services = accessServices(platform, parts.redis, parts.pepper, parts.installation);
  const cookie = new SessionCookie(secure);
  const shelf = new UploadShelf(platform.dataDirectory, IMPORT_LIMITS);
  const evidenceShelf = new UploadShelf(platform.dataDirectory, EVIDENCE_LIMITS);
  const sheetShelf = new UploadShelf(platform.dataDirectory, SHEET_LIMITS);
  const limiter = new PresenceLimiter(parts.redis, parts.installation);
  const schema = await buildApiSchema([
    new SignInResolver(services, cookie),
    new SessionResolver(services, cookie),
    new CounterSessionResolver(cookie),
    new UserResolver(services),
    new ApiClientResolver(services),
    new PresenceResolver(limiter),
    new TransferResolver(limiter),
    new FamilyResolver(familiesOfDesil),
    new EvidenceResolver(evidenceShelf),
    new ObjectionResolver(evidenceShelf),
    new HandoverResolver(sheetShelf),
    new ProposalFileResolver(sheetShelf),
    new ImportResolver(shelf, (name, importId) => parts.ring(name, { importId })),
    new NightlyRunResolver((runId) => parts.ring('night.task', { runId })),
    new RecipientListResolver(() => parts.ring('list.publish', {})),
    new SimulationResolver((simulationId) => parts.ring('simulation.run', { simulationId })),
  ]);
  const graphql = graphqlServer(schema, platform.log, [
    readAuditPlugin(new ReadTrail(platform.database)),
    idempotencyPlugin(
      new IdempotencyStore(platform.database, platform.clock),
      new AnswerSeal(parts.pepper),
      readsShownAgain,
    ),
  ]);
  await graphql.start();
  const hub = new EventHub(() => progressSnapshot(platform), platform.log);
  const checks = readinessChecks(platform, parts);
  const { consoleFolder = CONSOLE_FOLDER, trustedProxies } = parts;
  const server = createServer(
    httpApp({
      ...{ services, cookie, graphql, hub, shelf, evidenceShelf, sheetShelf },
      ...{ checks, consoleFolder, trustedProxies, secure },
    }),
  );
  return {
    server,
    close: async () => {
      hub.close();
      if (server.listening) {
        await new Promise<void>((resolve) => {
          server.close(() => resolve());
          server.closeIdleConnections();
        });
      }
      await graphql.stop();
    },
  };
}

function readinessChecks(platform: Platform, { redis, nightCron }: ApiParts): ReadinessCheck[] {
  const { database } = platform;
  return [
    { name: 'database', holds: async () => (await database.rows('SELECT 1')).length === 1 },
    { name: 'redis', holds: async () => (await redis.ping()) === 'PONG' },
    {
      name: 'migrations',
      holds: async () => {
        const [row] = await database.rows<{ done: number }>('SELECT COUNT(*) AS done FROM migration');
        return row?.done === migrationFiles().length;
      },
    },
    { name: 'night', holds: async () => !(await nightIsLate(platform, nightCron)) },
    { name: 'outbox', holds: async () => (await lateMessages(database)).length === 0 },
  ];
}

async function main(): Promise<void> {
  const environment = readEnvironment();
  const composition = await compose(environment, 'api');
  const { platform, redis } = composition;
  const installation = installationOf(environment);
  const doorbell = new Doorbell(environment.redisUrl, installation, platform.log);
  const api = await buildApi(platform, {
    redis,
    pepper: environment.keys.pepper,
    installation,
    ring: (name, data) => doorbell.ring(name, data),
    nightCron: environment.nightCron,
    trustedProxies: environment.trustedProxies,
  });
  await new Promise<void>((resolve, reject) => {
    api.server.once('error', reject);
    api.server.listen(environment.port, resolve);
  });
  platform.log.info({ port: environment.port }, 'api ready');
  onShutdown(platform.log, async () => {
    await api.close();
    await doorbell.close();
    await composition.close();
  });
}

if (require.main === module) {
  main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  });
}
