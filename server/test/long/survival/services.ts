import { execFile, execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import { Redis } from 'ioredis';
import { until } from '../../support/worker-process';

const run = promisify(execFile);
const SCRIPT = path.resolve(__dirname, '../../../../docker/native/services.mjs');
const DISK = '900m';
/** What the environment may name already: another database or Redis, which is not ours to kill. */
const FOREIGN = ['DATABASE_URL', 'DATABASE_MIGRATOR_URL', 'DATABASE_PUBLISHER_URL', 'REDIS_URL'];

type Urls = Record<'DATABASE_URL' | 'DATABASE_MIGRATOR_URL' | 'DATABASE_PUBLISHER_URL' | 'REDIS_URL', string>;

/**
 * A database and a Redis of their own, to be killed, filled and put back. Their data rest on a small disk of their own
 * where one may be mounted: only there can the disk be full.
 */
export class PrivateServices {
  private constructor(
    readonly folder: string,
    /** Whether the disk is their own. */
    readonly ownDisk: boolean,
    readonly urls: Urls,
  ) {}

  static async start(folder: string): Promise<PrivateServices> {
    mkdirSync(folder, { recursive: true });
    const ownDisk = mounted(folder);
    return new PrivateServices(folder, ownDisk, await started(folder));
  }

  port(of: 'database' | 'redis'): number {
    return Number(new URL(of === 'database' ? this.urls.DATABASE_URL : this.urls.REDIS_URL).port);
  }

  /** Starts whichever of the two does not run. */
  async revive(): Promise<void> {
    const urls = await started(this.folder);
    if (urls.DATABASE_URL !== this.urls.DATABASE_URL || urls.REDIS_URL !== this.urls.REDIS_URL)
      throw new Error('the services came back under other addresses');
  }

  async killDatabase(): Promise<void> {
    const pid = Number(readFileSync(path.join(this.folder, 'database/database.pid'), 'utf8'));
    process.kill(pid, 'SIGKILL');
    await this.refuses('database');
  }

  async killRedis(): Promise<void> {
    const pid = await this.onRedis(async (redis) => /process_id:(\d+)/.exec(await redis.info('server'))?.[1]);
    process.kill(Number(pid), 'SIGKILL');
    await this.refuses('redis');
  }

  async onRedis<T>(work: (redis: Redis) => Promise<T>): Promise<T> {
    const redis = new Redis(this.urls.REDIS_URL, { lazyConnect: true, retryStrategy: () => null });
    try {
      await redis.connect();
      return await work(redis);
    } finally {
      redis.disconnect();
    }
  }

  /** Takes all the room that the disk still has. */
  fillDisk(): void {
    const { bavail, bsize } = statfsSync(this.folder);
    const room = Buffer.alloc(4 * 1024 * 1024);
    try {
      for (let left = bavail * bsize; left > -room.length; left -= room.length)
        writeFileSync(this.balloon, room, { flag: 'a' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    }
  }

  emptyDisk(): void {
    rmSync(this.balloon, { force: true });
  }

  /** Keeps the database as it stands, under a name. */
  async keep(name: string): Promise<void> {
    await this.stop();
    cpSync(this.data, this.kept(name), { recursive: true, preserveTimestamps: true });
    await this.revive();
  }

  /** Puts the database back to what was kept, to the last byte and the last number given out; Redis is empty. */
  async putBack(name: string): Promise<void> {
    this.emptyDisk();
    await this.killDatabase().catch(() => undefined);
    rmSync(this.data, { recursive: true, force: true });
    cpSync(this.kept(name), this.data, { recursive: true, preserveTimestamps: true });
    await this.revive();
    await this.onRedis((redis) => redis.flushall());
  }

  async stop(): Promise<void> {
    await stopped(this.folder);
  }

  /** Stops them and takes away everything that they kept. */
  async remove(): Promise<void> {
    await removeServices(this.folder);
  }

  private get data(): string {
    return path.join(this.folder, 'database');
  }

  private get balloon(): string {
    return path.join(this.folder, 'balloon');
  }

  private kept(name: string): string {
    return `${this.folder}-${name}`;
  }

  private async refuses(of: 'database' | 'redis'): Promise<void> {
    await until(`the killed ${of} to be gone`, 30, async () => ((await answers(this.port(of))) ? null : true));
  }
}

/** Ends and removes what an earlier run may have left behind. */
export async function removeServices(folder: string): Promise<void> {
  rmSync(path.join(folder, 'balloon'), { force: true });
  await stopped(folder);
  try {
    execFileSync('umount', [folder], { stdio: 'ignore' });
  } catch {
    // It was no mount.
  }
  rmSync(folder, { recursive: true, force: true });
}

function mounted(folder: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK},mode=0700`, 'tepat-survival', folder], {
      stdio: 'ignore',
    });
    return true;
  } catch {
    return false;
  }
}

function ownEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !FOREIGN.includes(name)));
}

async function started(folder: string): Promise<Urls> {
  const { stdout } = await run(process.execPath, [SCRIPT, 'env', '--data', folder, '--profile', 'test'], {
    env: ownEnvironment(),
  });
  const urls = Object.fromEntries([...stdout.matchAll(/^export (\w+)='(.*)'$/gm)].map(([, name, url]) => [name, url]));
  return urls as Urls;
}

async function stopped(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await run(process.execPath, [SCRIPT, 'stop', '--data', folder], { env: ownEnvironment() });
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
