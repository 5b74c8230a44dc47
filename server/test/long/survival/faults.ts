import { setTimeout as pause } from 'node:timers/promises';
import { plainDate } from '@tepat/shared';
import { startNight } from '../../../src/nightly';
import type { Passing, Watcher } from '../../support/fault-proxy';
import { SEEDER } from '../../support/province';
import type { Fault, Plan } from './plan';
import { API_CLOCK, type Role, type World } from './world';

/** Longer than a lease (two seconds), so that another worker takes over before the first one wakes. */
const LONGER_THAN_A_LEASE_MS = 4000;
/** A statement without an answer for so long waits for a lock. */
const STANDS_MS = 500;
const OVERTAKEN_BY_MS = 8000;
const SLOW_MS = 15;
const FULL_FOR_MS = 3000;

/** A fault that happened, and at what the worker was whose words it waited for. */
export interface Struck {
  readonly kind: Fault['kind'];
  readonly where: string;
}

/** Lets the faults of one night happen, each at its moment, and puts right what it broke. */
export class Disturbance {
  readonly struck: Struck[] = [];
  readonly untruths: string[] = [];
  readonly admitted: string[] = [];
  private readonly repairs: Promise<void>[] = [];
  /** Until the disk has room again. */
  private room: Promise<void> = Promise.resolve();
  private readonly pending: Fault[];
  /** Which task of which step each worker is at. */
  private readonly tasks = new Map<Role, string>();
  /** What the open transaction of a connection has done so far. */
  private readonly open = new WeakMap<object, { wrote: boolean; completing: string | null }>();
  /** How often each moment came so far. */
  private readonly seen = new Map<Fault, number>();
  statements = 0;

  constructor(
    private readonly world: World,
    faults: readonly Fault[],
    private readonly clock: Plan['clock'],
    private readonly night: { readonly runDate: string },
  ) {
    this.pending = [...faults];
    for (const worker of world.workers) worker.database.watcher = this.watch(worker);
  }

  get unreached(): readonly Fault[] {
    return this.pending;
  }

  /** Ends the disturbance: nothing more happens, and everything is put right. */
  async settle(): Promise<void> {
    for (const worker of this.world.workers) worker.database.watcher = null;
    await Promise.all(this.repairs);
    for (const { database, redis } of [...this.world.workers, this.world.api]) {
      database.heal();
      redis.heal();
    }
  }

  private watch(worker: Role): Watcher {
    return async (passing) => {
      if (passing.side === 'ASK') this.statements++;
      const passed = this.follow(worker, passing);
      const due = this.pending.findIndex((fault) => this.isDue(fault, passing, passed));
      const [fault] = due < 0 ? [] : this.pending.splice(due, 1);
      if (fault) {
        this.struck.push({ kind: fault.kind, where: this.whereIs(worker, passing) });
        await this.strike(fault, worker, passing);
      }
      if (passing.side === 'ANSWER' && passed?.at === 'COMMIT') this.open.delete(passing.link);
    };
  }

  /** Follows what a worker does. @returns the step that is taken, completed or committed by what passes, if any */
  private follow(
    worker: Role,
    { text, link, side }: Passing,
  ): { step: string; at: 'TAKE' | 'COMPLETE' | 'COMMIT' } | null {
    const [, change, step, shard] = CHANGED_TASK.exec(text) ?? [];
    if (step && change === 'RUNNING') {
      this.tasks.set(worker, shard === '0' ? step : `a part of ${step}`);
      return { step, at: 'TAKE' };
    }
    if (LOOKS_FOR_TASKS.test(text)) this.tasks.delete(worker);
    if (/^START TRANSACTION/i.test(text) && side === 'ASK') this.open.set(link, { wrote: false, completing: null });
    const open = this.open.get(link);
    if (open && /^INSERT INTO revision\b/i.test(text)) open.wrote = true;
    if (open && step && change === 'DONE') {
      open.completing = step;
      return { step, at: 'COMPLETE' };
    }
    return open?.completing && /^COMMIT/i.test(text) ? { step: open.completing, at: 'COMMIT' } : null;
  }

  private isDue(fault: Fault, { side }: Passing, passed: { step: string; at: string } | null): boolean {
    const { moment } = fault;
    if (moment.side !== side) return false;
    if ('statement' in moment) return this.statements >= moment.statement;
    if (passed?.step !== moment.step || passed.at !== moment.at) return false;
    const times = (this.seen.get(fault) ?? 0) + 1;
    this.seen.set(fault, times);
    return times >= (moment.nth ?? 1);
  }

  /** In words: which task a worker was at, and whether its transaction had written a revision, or was about to complete it. */
  private whereIs(worker: Role, { link }: Passing): string {
    const open = this.open.get(link);
    return [
      this.tasks.get(worker) ?? 'between tasks',
      ...(open?.wrote ? ['its revision written'] : []),
      ...(open?.completing ? ['completing'] : []),
    ].join(', ');
  }

  private async strike({ kind }: Fault, worker: Role, { link }: Passing): Promise<void> {
    const { world } = this;
    const { services, api, workers } = world;
    switch (kind) {
      case 'WORKER_KILL':
        await worker.restart(this.clock);
        link.cut();
        return;
      case 'BOTH_WORKERS_KILL':
        for (const each of workers) await each.restart(this.clock);
        link.cut();
        return;
      case 'DATABASE_KILL':
        await services.killDatabase();
        this.later(async () => {
          await this.says('database', 'killed');
          await this.revive();
        });
        return;
      case 'REDIS_KILL':
        await services.killRedis().catch(() => undefined);
        this.later(async () => {
          await this.says('redis', 'killed');
          await this.revive();
        });
        return;
      case 'API_KILL':
        await api.restart(API_CLOCK);
        return;
      case 'REDIS_FLUSH':
        await services.onRedis((redis) => redis.flushall()).catch(() => undefined);
        return;
      case 'SCHEDULER_DELETED':
        await services
          .onRedis(async (redis) => redis.del('nothing', ...(await redis.keys('*:repeat*'))))
          .catch(() => undefined);
        return;
      case 'CONNECTION_RESET':
        link.cut();
        return;
      case 'ALL_CONNECTIONS_RESET':
        worker.database.cut();
        return;
      case 'HALF_OPEN':
        link.silence();
        this.later(async () => {
          await pause(LONGER_THAN_A_LEASE_MS);
          link.cut();
        });
        return;
      case 'PARTITION':
        worker.database.silence();
        this.later(async () => {
          await this.overtaken(worker);
          worker.database.heal();
        });
        return;
      case 'WORKER_FROZEN':
        worker.signal('SIGSTOP');
        this.after(LONGER_THAN_A_LEASE_MS, () => worker.signal('SIGCONT'));
        return;
      case 'SLOW':
        worker.database.delayMs = SLOW_MS;
        return;
      case 'REDIS_RESET':
        worker.redis.cut();
        return;
      case 'REDIS_SILENT':
        worker.redis.silence();
        this.after(LONGER_THAN_A_LEASE_MS, () => worker.redis.heal());
        return;
      case 'API_CUT_OFF':
        api.database.silence();
        this.later(async () => {
          await this.says('database', 'cut off');
          api.database.heal();
        });
        return;
      case 'SECOND_START':
        await this.startAgain();
        return;
      case 'DISK_FULL':
        services.fillDisk();
        this.room = pause(FULL_FOR_MS).then(() => services.emptyDisk());
        this.later(() => this.revive());
        return;
    }
  }

  /** Nothing can be started on a full disk. */
  private async revive(): Promise<void> {
    await this.room;
    await this.world.services.revive();
  }

  /** By hand and by the schedule, while the night runs: both must be refused. */
  private async startAgain(): Promise<void> {
    const runDate = plainDate(this.night.runDate);
    for (const origin of ['MANUAL', 'SCHEDULE'] as const) {
      const started = await this.world
        .asPeople((platform) => startNight(platform, SEEDER, { runDate, origin, reason: 'once more' }))
        .catch(() => null);
      if (started?.ok) this.admitted.push(`a second night of ${runDate} was let in (${origin})`);
    }
  }

  /** What is away must not be called well. An API that does not answer at all (it was killed too) tells no lie. */
  private async says(check: string, why: string): Promise<void> {
    const said = await this.world.readiness();
    if (said && (said.ready || said.checks[check]))
      this.untruths.push(`/readyz was green while the ${check} was ${why}: ${JSON.stringify(said)}`);
  }

  /**
   * Until another worker has taken over, and stands where the cut-off one holds a lock: what both do next is the moment
   * that matters. Where none comes to stand it is no longer than it takes to be sure.
   */
  private async overtaken(worker: Role): Promise<void> {
    await pause(LONGER_THAN_A_LEASE_MS);
    const others = this.world.workers.filter((other) => other !== worker);
    const stands = (): boolean => others.some(({ database }) => database.waitedMs > STANDS_MS);
    for (let waited = 0; waited < OVERTAKEN_BY_MS && !stands(); waited += STANDS_MS) await pause(STANDS_MS);
  }

  private later(work: () => Promise<void>): void {
    const repair = work();
    // Awaited in settle(); until then nobody listens.
    repair.catch(() => undefined);
    this.repairs.push(repair);
  }

  private after(ms: number, work: () => void): void {
    this.later(async () => {
      await pause(ms);
      work();
    });
  }
}

/** A task that is taken or completed: the new state, its step and its number. */
const CHANGED_TASK = /UPDATE nightly_task SET state = '(RUNNING|DONE)'.* AND step = '(\w+)' AND shard = (\d+)/s;
const LOOKS_FOR_TASKS = /^SELECT t\.\*.* FROM nightly_task t/s;
