import { plainDate } from '@tepat/shared';
import { startNight } from '../../../src/nightly';
import { SEEDER } from '../../support/province';
import { until } from '../../support/worker-process';
import { chosenCorrection, correct, leftBehind, type Correction } from './correct';
import { unexplained } from './explained';
import { Disturbance } from './faults';
import type { Witnessed } from './judge';
import { anotherModel } from './model-change';
import { observe, registryAsOf, type Observation } from './observe';
import type { Fault, Plan } from './plan';
import { API_CLOCK, DELIVERY_PARTS, type Role, type World } from './world';

const SHARED_SIZE = 200;
const FOLLOWED_WITHIN_SECONDS = 60;
/**
 * Two nights: one that supersedes the lists of the month after a delivery, and the first of the next month, whose shared
 * steps are cut into several parts. Parts of MATCH that find differences number their revisions in the order in which
 * they end: they do in stories of a shared MATCH only, which are compared without those numbers.
 */
const NIGHTS = [{ runDate: '2026-11-24' }, { runDate: '2026-12-01', partSize: SHARED_SIZE }] as const;
type Night = { readonly runDate: string; readonly partSize?: number };
type Start = Plan['nights'][number]['start'];

export interface Told {
  readonly observation: Observation;
  readonly witnessed: Witnessed;
  readonly struck: readonly (Fault['kind'] | 'IMPORT_KILL' | 'CORRECTION_KILL')[];
  /** At what the workers were when they were struck. */
  readonly where: readonly string[];
  readonly unreached: number;
  /** Statements that the workers sent in the first night. */
  readonly statements: number;
  /** Nights that failed and were started again by hand. */
  readonly startedAgain: number;
  /** Processes that ended by themselves and were started again by their supervisor. */
  readonly revived: number;
  /** What became of the changes of the welfare model. */
  readonly modelChanges: readonly string[];
  readonly steps: readonly string[];
}

const START = `mutation ($input: StartNightlyRunInput!) {
  startNightlyRun(input: $input) { nightlyRun { id } userErrors { code } }
}`;

/**
 * Tells one story in the world from its beginning: the second delivery (or what it left), two nights, and a correction
 * in the middle of the first.
 */
export async function tell(world: World, plan: Plan): Promise<Told> {
  const teller = new Teller(world, plan);
  try {
    return await teller.tell();
  } catch (error) {
    // What a broken story leaves behind must not spoil the next one.
    for (const role of [...world.workers, world.commandLine, world.api]) await role.kill();
    throw error;
  }
}

class Teller {
  private readonly struck: Told['struck'][number][] = [];
  private readonly where: string[] = [];
  private readonly untruths: string[] = [];
  private readonly left: string[] = [];
  private readonly admitted = new Set<string>();
  private readonly roles: readonly Role[];
  private readonly revivedBefore: number;
  private readonly modelChanges: string[] = [];
  /** What the registry said as of the revisions that nights had pinned, as soon as each was done. */
  private readonly pinned: Record<string, string> = {};
  private statements = 0;
  private unreached = 0;
  private startedAgain = 0;

  constructor(
    private readonly world: World,
    private readonly plan: Plan,
  ) {
    this.roles = [...world.workers, world.api];
    this.revivedBefore = this.roles.reduce((sum, { revived }) => sum + revived, 0);
  }

  async tell(): Promise<Told> {
    const { world, plan } = this;
    if (plan.importKills) {
      await world.putBack('first-delivery');
      await this.importDelivery(plan.importKills);
    } else {
      await world.putBack('second-delivery');
    }
    for (const worker of world.workers) await worker.restart(plan.clock);
    await world.api.restart(API_CLOCK);
    await world.untilReady();
    const cookie = await world.signedIn();
    const correction = await chosenCorrection(world);
    for (const [index, night] of NIGHTS.entries()) {
      await this.night(index, plan.sharedMatch ? { ...night, partSize: SHARED_SIZE } : night, cookie, correction);
      await this.untilFollowed();
      Object.assign(this.pinned, await registryAsOf(world, await this.pinnedRevisions()), { ...this.pinned });
    }
    await world.untilReady();
    this.untruths.push(...(await unexplained(world)));
    const steps = await world.rows<{ step: string }>('SELECT DISTINCT step FROM nightly_task');
    const observation = await observe(world, [1, ...(await this.pinnedRevisions())]);
    return {
      observation,
      witnessed: { untruths: this.untruths, left: this.left, admitted: [...this.admitted], pinned: this.pinned },
      struck: this.struck,
      where: this.where,
      unreached: this.unreached,
      statements: this.statements,
      startedAgain: this.startedAgain,
      revived: this.roles.reduce((sum, { revived }) => sum + revived, -this.revivedBefore),
      modelChanges: this.modelChanges,
      steps: steps.map(({ step }) => step),
    };
  }

  private async pinnedRevisions(): Promise<number[]> {
    const rows = await this.world.rows<{ revision: number }>(
      "SELECT DISTINCT revision FROM nightly_run WHERE state = 'DONE' ORDER BY revision",
    );
    return rows.map(({ revision }) => revision);
  }

  /** Both parts of the delivery by the command line, killed where the plan says and begun again, until they are in. */
  private async importDelivery(kills: NonNullable<Plan['importKills']>): Promise<void> {
    const { commandLine } = this.world;
    const pending = [...kills];
    let statements = 0;
    commandLine.database.watcher = async ({ side, link }) => {
      if (side === 'ASK') statements++;
      const [kill] = pending;
      if (!kill || kill.side !== side || statements < kill.statement) return;
      pending.shift();
      statements = 0;
      this.struck.push('IMPORT_KILL');
      await commandLine.kill();
      link.cut();
    };
    for (const part of DELIVERY_PARTS) while (!(await this.world.importPart(part)));
    commandLine.database.watcher = null;
    this.unreached += pending.length;
  }

  private async night(index: number, night: Night, cookie: string, correction: Correction): Promise<void> {
    const { world, plan } = this;
    const { runDate } = night;
    const { start: how, faults } = plan.nights[index] ?? { start: 'API', faults: [] };
    const disturbance = new Disturbance(world, faults, plan.clock, { runDate });
    await this.start(how, night, cookie);
    if (index === 0) {
      await this.correctSomething(correction);
      if (plan.modelChange) await this.changeTheModel(plan.modelChange);
    }
    await this.untilEnded(runDate);
    await disturbance.settle();
    if (index === 0) this.statements = disturbance.statements;
    this.struck.push(...disturbance.struck.map(({ kind }) => kind));
    this.where.push(...disturbance.struck.map(({ where }) => where));
    this.unreached += disturbance.unreached.length;
    this.untruths.push(...disturbance.untruths);
    for (const start of disturbance.admitted) this.admitted.add(start);
    // Kills count as attempts, so a night may give up: then people start it again, undisturbed.
    if (!(await this.isDone(runDate))) {
      this.startedAgain++;
      await this.byHand(night);
      await this.untilEnded(runDate);
    }
  }

  private async start(how: Start, night: Night, cookie: string): Promise<void> {
    const { world } = this;
    const { runDate } = night;
    if (how === 'BY_HAND') {
      await this.byHand(night);
      return;
    }
    if (how === 'TWO_SCHEDULERS') {
      const scheduled = async () =>
        world.asPeople((platform) =>
          startNight(platform, SEEDER, {
            ...night,
            runDate: plainDate(runDate),
            origin: 'SCHEDULE',
            reason: null,
          }),
        );
      const started = await Promise.all([scheduled(), scheduled()]);
      const letIn = started.filter(({ ok }) => ok).length;
      if (letIn !== 1) this.admitted.add(`of two schedulers at once ${letIn} started the night of ${runDate}`);
      return;
    }
    if (how === 'KILLED_API') {
      const { api } = world;
      let left = 1 + (this.plan.seed % 8);
      api.database.watcher = async ({ link }) => {
        if (--left !== 0) return;
        api.database.watcher = null;
        this.struck.push('API_KILL');
        await api.kill();
        link.cut();
      };
    }
    await world.ask(START, { input: { date: runDate, reason: 'a story' } }, cookie).catch(() => null);
    if (how === 'KILLED_API') {
      world.api.database.watcher = null;
      await world.api.restart(API_CLOCK);
    }
    // Whoever was cut off looks whether the night began, and asks again only if it did not.
    const begun = await patiently(() => world.peek('SELECT id FROM nightly_run WHERE run_date = ?', [runDate]));
    if (begun.length === 0) await this.byHand(night);
  }

  private async byHand(night: Night): Promise<void> {
    await this.world.asPeople(async (platform) => {
      const runDate = plainDate(night.runDate);
      const request = { ...night, runDate, origin: 'MANUAL', reason: 'a story' } as const;
      const started = await startNight(platform, SEEDER, request);
      if (!started.ok) throw new Error(started.error.code);
    });
  }

  /** Once the night has pinned its revision: this night must not see it. */
  private async correctSomething(correction: Correction): Promise<void> {
    const { world } = this;
    await until('the night to pin its revision', 120, async () => {
      const rows = await world.peek('SELECT 1 FROM nightly_run WHERE active = 1 AND revision IS NULL');
      return rows?.length === 0 ? true : null;
    });
    if (await correct(world, correction, this.plan.correctionKilled)) this.struck.push('CORRECTION_KILL');
  }

  /** Whoever committed a change may have died directly after it: a worker does what follows. */
  private async untilFollowed(): Promise<void> {
    const { world } = this;
    await until('what follows a correction', FOLLOWED_WITHIN_SECONDS, async () => {
      const rows = await world.peek('SELECT 1 FROM outbox');
      return rows?.length === 0 ? true : null;
    }).catch((error: unknown) => this.left.push(String(error)));
    this.left.push(...(await leftBehind(world)));
  }

  private async changeTheModel(after: string): Promise<void> {
    const { world } = this;
    await until(`${after} to be done`, 180, async () => {
      const rows = await world.peek(
        `SELECT 1 FROM nightly_run r WHERE r.active = 1 AND EXISTS
           (SELECT 1 FROM nightly_task t WHERE t.run_id = r.id AND t.step = ? AND t.state <> 'DONE')`,
        [after],
      );
      return rows?.length === 0 ? true : null;
    });
    this.modelChanges.push(
      await patiently(() => world.asPeople((platform) => anotherModel(platform)).catch(() => null)),
    );
  }

  private async untilEnded(runDate: string): Promise<void> {
    await until(`the night of ${runDate} to end`, 180, async () => {
      const rows = await this.world.peek('SELECT 1 FROM nightly_run WHERE active = 1');
      if (rows && rows.length > 1) this.admitted.add('two nights were active at once');
      return rows?.length === 0 ? true : null;
    }).catch(async (error: unknown) => {
      const tasks = await this.world.peek(
        "SELECT run_id, step, shard, state, attempts, lease_holder, lease_until, error_text FROM nightly_task WHERE state <> 'DONE'",
      );
      const said = this.world.workers.map((worker) => worker.said.slice(-1500)).join('\n---\n');
      throw new Error(`${String(error)}: ${JSON.stringify(tasks)}\n${said}`);
    });
  }

  private async isDone(runDate: string): Promise<boolean> {
    const text = "SELECT 1 FROM nightly_run WHERE run_date = ? AND state = 'DONE'";
    return (await patiently(() => this.world.peek(text, [runDate]))).length > 0;
  }
}

/** Asks until the database answers: it may be away just now. */
const patiently = <T>(ask: () => Promise<T | null>): Promise<T> => until('the database to answer', 60, ask, 100);
