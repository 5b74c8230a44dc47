import type { Composition } from '../src/main/compose';
import type { Environment } from '../src/config/environment';
import type { Actor } from '../src/modules/audit';
import { beginCost, serverPid, type Cost } from './measure/cost';
import type { Results } from './results';

export const BENCH_ACTOR: Actor = { kind: 'SYSTEM', id: 'bench' };
/** The second person that a release takes. */
export const BENCH_RELEASER: Actor = { kind: 'SYSTEM', id: 'bench-releaser' };
/** Who approves what a delivery changes beyond its gates: another one than who uploaded it. */
export const SECOND_ACTOR: Actor = { kind: 'SYSTEM', id: 'bench-second' };

export interface BenchOptions {
  families: number;
  seed: number;
  /** Where the generated deliveries are kept: `delivery-1`, `delivery-2`. */
  files: string;
  workers: number;
  /** Share of the usual repetitions: a test of the bench itself needs few. */
  repetitions: number;
}

/** What every stage is given. */
export interface Bench extends Composition {
  environment: Environment;
  options: BenchOptions;
  results: Results;
  readonly say: (line: string) => void;
}

/** Does a piece of work in this process and tells what it took. */
export async function measured<T>(bench: Bench, work: () => Promise<T>): Promise<{ result: T; cost: Cost }> {
  const end = beginCost('self', serverPid(bench.environment.dataDirectory));
  const result = await work();
  return { result, cost: end() };
}

/** For use-cases that report to a step of the night: here nobody looks. */
export const SILENT_STEP = {
  report: (): Promise<void> => Promise.resolve(),
  complete: (): Promise<void> => Promise.resolve(),
};
