import type { ProcessClock } from './world';
import { LANE, RandomStream } from '../../../src/synthetic/random';

/** What may go wrong while a night runs. */
export const FAULTS = [
  'WORKER_KILL',
  'BOTH_WORKERS_KILL',
  'DATABASE_KILL',
  'REDIS_KILL',
  'API_KILL',
  'REDIS_FLUSH',
  'SCHEDULER_DELETED',
  'CONNECTION_RESET',
  'ALL_CONNECTIONS_RESET',
  'HALF_OPEN',
  'PARTITION',
  'WORKER_FROZEN',
  'SLOW',
  'REDIS_RESET',
  'REDIS_SILENT',
  'API_CUT_OFF',
  'SECOND_START',
  'DISK_FULL',
] as const;
export type FaultKind = (typeof FAULTS)[number];

/** How many processes a fault ends with SIGKILL; the one that corrects is killed in every story, and counts for itself. */
export const KILLS: Partial<Record<FaultKind | 'IMPORT_KILL', number>> = {
  WORKER_KILL: 1,
  BOTH_WORKERS_KILL: 2,
  DATABASE_KILL: 1,
  REDIS_KILL: 1,
  API_KILL: 1,
  IMPORT_KILL: 1,
};

type Side = 'ASK' | 'ANSWER';

/**
 * When: at the n-th statement that the workers send in this night, or where a task of a step is taken, completes or
 * commits (for the `nth` time: a shared step has many tasks); before the server has seen it, or when it is done and the
 * client does not know yet.
 */
export type Moment =
  | { readonly statement: number; readonly side: Side }
  | { readonly step: string; readonly at: 'TAKE' | 'COMPLETE' | 'COMMIT'; readonly side: Side; readonly nth?: number };

export interface Fault {
  readonly kind: FaultKind;
  readonly moment: Moment;
}

/**
 * About as many as an undisturbed night of a story sends. A constant, because what one run counts (workers ask for work by
 * the clock, too) differs a little from the next, and a seed must give one plan.
 */
export const STATEMENTS_OF_A_NIGHT = 360;

/** What a night of this story looks like when nothing happens: read from the undisturbed run. */
export interface Shape {
  readonly steps: readonly string[];
  /** Whether the disk of the database may be filled. */
  readonly disk: boolean;
}

export interface Plan {
  readonly seed: number;
  /** The delivery is imported again from the beginning, and the importing process is killed at these statements. */
  readonly importKills: readonly { readonly statement: number; readonly side: Side }[] | null;
  /** The process that makes a correction is killed where it has committed: what follows is left to the workers. */
  readonly correctionKilled: boolean;
  /** Another welfare model takes over once this step of the first night is done; null = none. */
  readonly modelChange: string | null;
  /** Where the clock of the workers starts, and their time zone; null = the machine's. */
  readonly clock: ProcessClock | null;
  /** The night after the delivery is cut into small parts, too: several tasks of MATCH then write what they find. */
  readonly sharedMatch?: boolean;
  readonly nights: readonly {
    /** Asked for in the API; by an API that is killed while it is asked; by the command line; by two schedulers at once. */
    readonly start: 'API' | 'KILLED_API' | 'BY_HAND' | 'TWO_SCHEDULERS';
    readonly faults: readonly Fault[];
  }[];
}

/** Just before midnight, month end and the leap day, as Jakarta counts them. */
const CLOCKS = ['2026-11-30T16:59:58Z', '2026-12-31T16:59:58Z', '2027-02-28T16:59:58Z', '2028-02-28T16:59:58Z'];
const TIME_ZONES = ['UTC', 'America/New_York', 'Pacific/Kiritimati', 'Asia/Jakarta'];

/** Kills are half of all faults; what costs a world more time is drawn less often. */
const WEIGHTS: readonly (readonly [FaultKind, number])[] = [
  ['WORKER_KILL', 22],
  ['BOTH_WORKERS_KILL', 10],
  ['DATABASE_KILL', 12],
  ['REDIS_KILL', 6],
  ['API_KILL', 4],
  ['REDIS_FLUSH', 4],
  ['SCHEDULER_DELETED', 2],
  ['CONNECTION_RESET', 5],
  ['ALL_CONNECTIONS_RESET', 5],
  ['HALF_OPEN', 4],
  ['PARTITION', 7],
  ['WORKER_FROZEN', 5],
  ['SLOW', 2],
  ['REDIS_RESET', 2],
  ['REDIS_SILENT', 2],
  ['API_CUT_OFF', 2],
  ['SECOND_START', 4],
  ['DISK_FULL', 2],
];

/** The API takes no size of the parts, so that the second night, which is cut into many, begins without it. */
const STARTS = [
  ['API', 'API', 'KILLED_API', 'TWO_SCHEDULERS'],
  ['BY_HAND', 'TWO_SCHEDULERS'],
] as const;
/** Fewer in the first: a night gives up after four attempts, and this one, begun again, would see its correction. */
const FAULTS_A_NIGHT = [3, 5] as const;
const IMPORT_STATEMENTS = 120;

/** From this seed on stories strike a MATCH that several tasks share, each with a revision of its own, and little else. */
export const FIRST_OF_SHARED_MATCH = 1001;
const SHARED_FAULTS = ['WORKER_KILL', 'WORKER_KILL', 'BOTH_WORKERS_KILL', 'DATABASE_KILL', 'PARTITION'] as const;
/** The parts of such a MATCH that a fault may wait for; a province of a story has more. */
const STRUCK_PARTS = 5;

function planOfSharedMatch(seed: number): Plan {
  const draw = new RandomStream(seed).start(1, LANE.TROUBLE);
  const side = (): Side => (draw.chance(0.5) ? 'ASK' : 'ANSWER');
  const at = ['COMPLETE', 'COMMIT', 'COMMIT', 'TAKE'] as const;
  const faults = at.map((where): Fault => ({
    kind: draw.pick(SHARED_FAULTS),
    moment: { step: 'MATCH', at: where, side: side(), nth: 1 + draw.below(STRUCK_PARTS) },
  }));
  const nights = [{ start: 'BY_HAND', faults } as const, { start: 'BY_HAND', faults: [] } as const];
  return { seed, importKills: null, correctionKilled: true, modelChange: null, clock: null, sharedMatch: true, nights };
}

/** The whole plan follows from the seed. */
export function planOf(seed: number, shape: Shape): Plan {
  if (seed >= FIRST_OF_SHARED_MATCH) return planOfSharedMatch(seed);
  const draw = new RandomStream(seed).start(1, LANE.TROUBLE);
  const side = (): Side => (draw.chance(0.5) ? 'ASK' : 'ANSWER');
  const momentOf = (): Moment =>
    draw.chance(0.35)
      ? { step: draw.pick(shape.steps), at: draw.pick(['COMPLETE', 'COMMIT'] as const), side: side() }
      : { statement: 1 + draw.below(STATEMENTS_OF_A_NIGHT), side: side() };
  const imports = draw.chance(0.25);
  const clock = draw.chance(0.2) ? { at: draw.pick(CLOCKS), timeZone: draw.pick(TIME_ZONES) } : null;
  const modelChange = draw.chance(0.15) ? draw.pick(shape.steps) : null;
  const nights = FAULTS_A_NIGHT.map((faults, night) => ({
    start: draw.pick(STARTS[night] ?? []),
    faults: Array.from({ length: faults }, () => ({
      kind: kindOf(draw, night === 1 && shape.disk),
      moment: momentOf(),
    })),
  }));
  const importKills = imports
    ? Array.from({ length: 3 }, () => ({ statement: 1 + draw.below(IMPORT_STATEMENTS), side: side() }))
    : null;
  return { seed, importKills, correctionKilled: true, modelChange, clock, nights };
}

/**
 * @param disk only in the second night: a night may give up on a full disk, and begun again after the correction of the
 *   first it would rightly see what the undisturbed one did not
 */
function kindOf(draw: RandomStream, disk: boolean): FaultKind {
  const weights = disk ? WEIGHTS : WEIGHTS.filter(([kind]) => kind !== 'DISK_FULL');
  let at = draw.below(weights.reduce((sum, [, weight]) => sum + weight, 0));
  for (const [kind, weight] of weights) {
    at -= weight;
    if (at < 0) return kind;
  }
  return 'WORKER_KILL';
}
