import { Queue, Worker } from 'bullmq';
import type { Job } from 'bullmq';
import { Redis } from 'ioredis';
import type { Logger } from '../logger';

/** What a ring may carry: ids only. The truth is in MySQL, and job data rest in Redis in clear. */
export type Ring = Record<string, string | number>;

/** One queue for all: BullMQ is the doorbell, not the diary. Two installations on one Redis are told apart by prefix. */
const QUEUE = 'work';
const prefixFor = (installation: string): string => `tepat-${installation}`;

/**
 * Rings workers. A ring may be lost (Redis down, flushed) or doubled: whoever answers looks into MySQL for what there
 * is to do, and a timer there rings again.
 */
export class Doorbell {
  private readonly queue: Queue;
  private readonly connection: Redis;

  constructor(
    redisUrl: string,
    installation: string,
    private readonly log: Logger,
  ) {
    this.connection = new Redis(redisUrl, { maxRetriesPerRequest: 1 });
    this.connection.on('error', (error) => log.warn({ error: error.message }, 'doorbell'));
    this.queue = new Queue(QUEUE, { connection: this.connection, prefix: prefixFor(installation) });
    this.queue.on('error', (error) => log.warn({ error: error.message }, 'doorbell'));
  }

  /** Never throws: what could not be rung is rung again by the timer. */
  async ring(name: string, data: Ring = {}): Promise<void> {
    try {
      await this.queue.add(name, data, { removeOnComplete: true, removeOnFail: 1000 });
    } catch (error) {
      this.log.warn({ name, error: String(error) }, 'could not ring');
    }
  }

  /** Plants or renews a schedule; the same id replaces itself. */
  async schedule(id: string, pattern: string, timeZone: string, name: string): Promise<void> {
    await this.queue.upsertJobScheduler(id, { pattern, tz: timeZone }, { name, opts: { removeOnComplete: true } });
  }

  async close(): Promise<void> {
    await this.queue.close();
    this.connection.disconnect();
  }
}

/** Answers rings with the handler of their name; an unknown name fails loudly. */
export function answerRings(
  redisUrl: string,
  installation: string,
  handlers: Record<string, (data: Ring) => Promise<void>>,
  log: Logger,
  concurrency = 4,
): Worker {
  const connection = new Redis(redisUrl, { maxRetriesPerRequest: null });
  connection.on('error', (error) => log.warn({ error: error.message }, 'worker connection'));
  const worker = new Worker(
    QUEUE,
    async (job: Job<Ring>) => {
      const handler = handlers[job.name];
      if (!handler) throw new Error(`nobody answers ${job.name}`);
      await handler(job.data);
    },
    { connection, prefix: prefixFor(installation), concurrency },
  );
  worker.on('error', (error) => log.warn({ error: error.message }, 'worker'));
  worker.on('failed', (job, error) => log.error({ job: job?.name, error: error.message }, 'ring failed'));
  worker.on('closed', () => connection.disconnect());
  return worker;
}
