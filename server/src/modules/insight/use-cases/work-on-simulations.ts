import type { Platform } from '../../../platform/platform';
import { workOnTask, type Lease } from '../../../platform/queue/lease';
import { transact } from '../../audit';
import type { Actor } from '../../audit';
import { programsByIds } from '../../programs';
import { readParameters } from '../domain/parameters';
import type { SimulationRecord } from '../storage/simulation-store';
import { insertReport, nextSimulation, sha256, SIMULATION_TASK } from '../storage/simulation-store';
import type { SimulationProgress } from './collect-province';
import { simulate } from './simulate';
import { simulateProvince } from './simulate-province';

const WORKER: Actor = { kind: 'SYSTEM', id: 'simulation' };

/**
 * The part of one process in the simulations: it does one after the other (each holds the desils of the province), until
 * there are none that nobody works on. What there is to do stands in MySQL; a ring or the timer only makes it look.
 */
export class SimulationWorker {
  private working: Promise<void> | null = null;
  private again = false;
  private leaving = false;

  constructor(
    private readonly platform: Platform,
    private readonly leaseSeconds: number,
  ) {}

  /** Looks for work, now or when the work at hand is done. A failure is told, and the next look tries again. */
  wake(): void {
    this.again = true;
    if (this.working !== null || this.leaving) return;
    this.working = this.work()
      .catch((error: unknown) => this.platform.log.error({ error: String(error) }, 'left the simulations'))
      .finally(() => (this.working = null));
  }

  /** Begins nothing more, and waits for the simulation at hand. */
  async leave(): Promise<void> {
    this.leaving = true;
    await this.working;
  }

  private async work(): Promise<void> {
    while (this.again && !this.leaving) {
      this.again = false;
      while (!this.leaving && (await workOnNext(this.platform, this.leaseSeconds)));
    }
  }
}

/** Does the oldest simulation that nobody works on. @returns false when there is none, or others were faster */
export async function workOnNext(platform: Platform, leaseSeconds: number): Promise<boolean> {
  const simulation = await nextSimulation(platform.database);
  if (simulation === null) return false;
  const { id, attempts, errors } = simulation;
  const task = { kind: SIMULATION_TASK, key: { id }, attempts, errors };
  return (await workOnTask(platform, task, leaseSeconds, (lease) => perform(platform, simulation, lease))) !== null;
}

async function perform(platform: Platform, simulation: SimulationRecord, lease: Lease): Promise<void> {
  const { database, clock } = platform;
  const { id, kind, revision } = simulation;
  const bytes = await reportOf(platform, simulation, (phase, done, total) => lease.report(phase, done, total));
  await transact(database, clock, WORKER, async (tx) => {
    await lease.complete(tx);
    await insertReport(tx, id, bytes, clock.now());
    tx.record({
      action: 'insight.finish_simulation',
      subject: { kind: 'SIMULATION', id: String(id) },
      revision,
      after: { kind, report: sha256(bytes).toString('hex') },
    });
  });
}

async function reportOf(
  platform: Platform,
  { programId, revision, rankingId, listId, createdAt, parameters: stored }: SimulationRecord,
  progress: SimulationProgress,
): Promise<Buffer> {
  const parameters = readParameters(stored);
  const pins = { revision, rankingId, rulesKnownBy: createdAt };
  if (parameters.kind !== 'RULE') return (await simulateProvince(platform, parameters, pins, progress)).bytes;
  const program = (await programsByIds(platform.database, [programId ?? 0])).get(programId ?? 0);
  if (!program) throw new Error(`programme ${programId} is gone`);
  return (await simulate(platform, parameters, { ...pins, program, listId }, progress)).bytes;
}
