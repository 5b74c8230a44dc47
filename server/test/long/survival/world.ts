import { mkdirSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createConnection, type Connection, type RowDataPacket } from 'mysql2/promise';
import { accessServices, inviteUser } from '../../../src/modules/access';
import { ENTITIES } from '../../../src/main/entities';
import { advanceRun, startNight } from '../../../src/nightly';
import { connectionOptions, Database, type Value } from '../../../src/platform/database/database';
import type { Platform } from '../../../src/platform/platform';
import { generateProvince } from '../../../src/synthetic';
import { PASSWORD, SIGN_IN } from '../../support/api';
import { freshDatabase, type TestDatabase } from '../../support/database';
import { FaultProxy } from '../../support/fault-proxy';
import { deliver, DELIVERY_ORDER, furnish, SEEDER, THE_DAY } from '../../support/province';
import { OwnProcess, processEnvironment, until } from '../../support/worker-process';
import { importFile } from '../../../src/main/cli/intake';
import { install, type PlantedBug } from './installation';
import { PrivateServices, removeServices } from './services';

const FOLDER = path.resolve(__dirname, '../../../../.data/survival');
const OPERATOR = 'operator@example.test';
const FAMILIES = 500;
const SEED = 7;
export const DELIVERY_PARTS = ['families', 'residents'] as const;
const REVIVED_AFTER_MS = 500;
const NOW = '2026-11-22T03:00:00Z';

export interface Readiness {
  readonly ready: boolean;
  readonly checks: Readonly<Record<string, boolean>>;
}

/** The moment from which a process counts, and the time zone of its machine. */
export interface ProcessClock {
  readonly at: string;
  readonly timeZone: string;
  /** When nights are due; never, unless it is said: stories start their nights themselves. */
  readonly nightCron?: string;
}

/** The API's stands where the province was founded, so that its nights lie neither behind nor too far ahead. */
export const API_CLOCK: ProcessClock = { at: NOW, timeZone: 'Asia/Jakarta' };

/** A process of ours behind proxies of its own: what it says to the database and to Redis can be held, cut and slowed. */
export class Role {
  private process: OwnProcess | null = null;
  private clock: ProcessClock | null = null;
  /** How often it ended by itself and was started again. */
  revived = 0;
  private turn: Promise<void> = Promise.resolve();

  private constructor(
    readonly name: 'api' | 'worker',
    readonly database: FaultProxy,
    readonly redis: FaultProxy,
    private readonly environment: NodeJS.ProcessEnv,
    private readonly dist: string,
  ) {}

  static async behindProxies(world: World, name: Role['name'], extra: Record<string, string> = {}): Promise<Role> {
    const database = await FaultProxy.open(() => world.services.port('database'), 'mysql');
    const redis = await FaultProxy.open(() => world.services.port('redis'), 'redis');
    const { appUrl, migratorUrl, publisherUrl } = world.db;
    const through = (url: string, { port }: FaultProxy): string => {
      const at = new URL(url);
      at.port = String(port);
      return at.toString();
    };
    const environment = processEnvironment(world.db, {
      DATABASE_URL: through(appUrl, database),
      DATABASE_MIGRATOR_URL: through(migratorUrl, database),
      DATABASE_PUBLISHER_URL: through(publisherUrl, database),
      REDIS_URL: through(world.services.urls.REDIS_URL, redis),
      ...extra,
    });
    return new Role(name, database, redis, environment, world.dist);
  }

  /** Kills what runs, and starts anew with this clock; the machine's where there is none. */
  async restart(clock: ProcessClock | null): Promise<void> {
    // Two faults may kill it at once: one after the other, or a process would run that nobody knows of.
    this.turn = this.turn.then(() => this.replace(clock));
    await this.turn;
  }

  private async replace(clock: ProcessClock | null): Promise<void> {
    await this.process?.kill('SIGKILL');
    this.clock = clock;
    this.start();
  }

  private start(): void {
    const { clock } = this;
    const environment = {
      ...this.environment,
      ...(clock ? { TZ: clock.timeZone } : {}),
      ...(clock?.nightCron ? { TEPAT_NIGHT_CRON: clock.nightCron } : {}),
    };
    const started = clock
      ? OwnProcess.run(path.join(__dirname, 'process-at.cjs'), [this.dist, this.name, clock.at], environment)
      : OwnProcess.run(path.join(this.dist, 'main', `${this.name}.js`), [], environment);
    this.process = started;
    // A process that finds no database when it starts says so and ends; its supervisor (compose, systemd) starts it again.
    void started.ended.then(async (code) => {
      await pause(REVIVED_AFTER_MS);
      if (code === null || this.process !== started) return;
      this.revived++;
      this.start();
    });
  }

  /** Runs one command of the command line to its end; false when it was killed. */
  async command(args: readonly string[]): Promise<boolean> {
    return this.toItsEnd(path.join(this.dist, 'main/cli.js'), args);
  }

  /** The same of a script that lies here, and is told where the programs are. */
  async script(name: string, args: readonly string[]): Promise<boolean> {
    return this.toItsEnd(path.join(__dirname, name), [this.dist, ...args]);
  }

  private async toItsEnd(file: string, args: readonly string[]): Promise<boolean> {
    const running = OwnProcess.run(file, args, this.environment);
    this.process = running;
    const code = await running.ended;
    if (code === 1) throw new Error(`${path.basename(file)} ${args.join(' ')}: ${running.said}`);
    return code === 0;
  }

  signal(signal: NodeJS.Signals): void {
    this.process?.child.kill(signal);
  }

  async kill(): Promise<void> {
    await this.turn;
    const last = this.process;
    this.process = null;
    await last?.kill('SIGKILL');
  }

  get said(): string {
    return this.process?.said ?? '';
  }

  async close(): Promise<void> {
    await this.kill();
    await this.database.close();
    await this.redis.close();
  }
}

/**
 * An installation of its own, to be broken: a small province on a private database and Redis, two workers, an API and a
 * command line of the built programs, each behind proxies of its own.
 */
export class World {
  workers: Role[] = [];
  api!: Role;
  commandLine!: Role;
  private readonly delivery = path.join(FOLDER, 'delivery');
  private apiPort = 0;

  private constructor(
    readonly services: PrivateServices,
    readonly db: TestDatabase,
    readonly dist: string,
  ) {}

  static async found(bug?: PlantedBug): Promise<World> {
    await removeServices(path.join(FOLDER, 'services'));
    rmSync(FOLDER, { recursive: true, force: true });
    mkdirSync(FOLDER, { recursive: true });
    const services = await PrivateServices.start(path.join(FOLDER, 'services'));
    // The test's own connections go to these services too; this is the environment of this test file alone.
    Object.assign(process.env, services.urls);
    const db = await freshDatabase('survival', NOW);
    const world = new World(services, db, install(path.join(FOLDER, 'programs'), bug));
    await world.settle(bug);
    return world;
  }

  private async settle(bug?: PlantedBug): Promise<void> {
    const { platform } = this.db;
    // More places than so small a province would have, so that lists have rows to differ in.
    await furnish(this.db, 10 * FAMILIES);
    await deliver(platform, { families: FAMILIES, seed: SEED });
    const started = await startNight(platform, SEEDER, { runDate: THE_DAY, origin: 'MANUAL', reason: 'the first' });
    if (!started.ok) throw new Error(started.error.code);
    await advanceRun(platform, started.value, { leaseSeconds: 30 });
    await generateProvince({ families: FAMILIES, seed: SEED, out: this.delivery, delivery: 2 });
    for (const kind of DELIVERY_ORDER.filter((one) => !DELIVERY_PARTS.some((part) => part === one))) {
      const { state, lines } = await importFile(platform, kind, path.join(this.delivery, `${kind}.csv`), {});
      if (state !== 'COMMITTED') throw new Error(lines.join('\n'));
    }
    await this.services.onRedis(async (redis) => {
      const services = accessServices(platform, redis, Buffer.alloc(32, 4), 'tepat_test_survival');
      const invitation = { email: OPERATOR, name: 'Operator', role: 'OPERATOR', region: null } as const;
      const made = await inviteUser(services, SEEDER, invitation, PASSWORD);
      if (!made.ok) throw new Error(made.error.code);
    });
    if (bug?.statement) await this.onDatabase((connection) => connection.query(String(bug.statement)));
    this.workers = [await Role.behindProxies(this, 'worker'), await Role.behindProxies(this, 'worker')];
    this.commandLine = await Role.behindProxies(this, 'worker');
    this.apiPort = await freePort();
    this.api = await Role.behindProxies(this, 'api', { PORT: String(this.apiPort) });
    await this.services.keep('first-delivery');
    for (const part of DELIVERY_PARTS) await this.importPart(part);
    await this.services.keep('second-delivery');
  }

  /** By the command line, as an operator would; false when it was killed. */
  async importPart(kind: (typeof DELIVERY_PARTS)[number]): Promise<boolean> {
    return this.commandLine.command(['import', kind, path.join(this.delivery, `${kind}.csv`)]);
  }

  /** Back to what was kept. No process may outlive it: what one remembers of run 3 would be of another run 3. */
  async putBack(kept: 'first-delivery' | 'second-delivery'): Promise<void> {
    for (const role of [...this.workers, this.api]) await role.kill();
    await this.services.putBack(kept);
  }

  /** A connection past all proxies, with the rights to look at everything. */
  async onDatabase<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    const connection = await createConnection(connectionOptions(this.db.migratorUrl));
    try {
      return await work(connection);
    } finally {
      await connection.end().catch(() => undefined);
    }
  }

  async rows<T>(text: string, values: readonly Value[] = []): Promise<T[]> {
    return this.onDatabase(
      async (connection) => (await connection.query<RowDataPacket[]>(text, [...values]))[0] as T[],
    );
  }

  /** The same while the database may be away: null then. */
  async peek<T>(text: string, values: readonly Value[] = []): Promise<T[] | null> {
    return this.rows<T>(text, values).catch(() => null);
  }

  /** The use cases of this very process, past all proxies: what people do while a night runs. */
  async asPeople<T>(work: (platform: Platform) => Promise<T>): Promise<T> {
    const database = await Database.open(this.db.appUrl, ENTITIES, 2);
    try {
      return await work({ ...this.db.platform, database });
    } finally {
      await database.close();
    }
  }

  /** What `/readyz` says; null when the API itself does not answer. */
  async readiness(): Promise<Readiness | null> {
    try {
      const answer = await fetch(`http://127.0.0.1:${this.apiPort}/readyz`, { signal: AbortSignal.timeout(10_000) });
      return (await answer.json()) as Readiness;
    } catch {
      return null;
    }
  }

  async untilReady(): Promise<void> {
    await until('/readyz to be green', 60, async () => ((await this.readiness())?.ready ? true : null), 100);
  }

  async signedIn(): Promise<string> {
    const { cookie } = await this.ask(SIGN_IN, { input: { email: OPERATOR, password: PASSWORD } });
    if (!cookie) throw new Error(`the operator could not sign in: ${this.api.said}`);
    return cookie;
  }

  async ask(query: string, variables: object, cookie?: string): Promise<{ body: string; cookie: string | undefined }> {
    const answer = await fetch(`http://127.0.0.1:${this.apiPort}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(cookie ? { cookie } : {}) },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(30_000),
    });
    return { body: await answer.text(), cookie: answer.headers.get('set-cookie')?.split(';')[0] };
  }

  async close(): Promise<void> {
    for (const role of [...this.workers, this.commandLine, this.api]) await role.close();
    await this.db.close();
    await this.services.remove();
    rmSync(FOLDER, { recursive: true, force: true });
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
