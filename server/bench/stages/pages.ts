import { cursorOf } from '../../src/platform/graphql/paging';
import type { Bench } from '../bench';
import { endProgram, startProgram, untilItAnswers } from '../measure/children';
import { forgetPeak, peakMegabytes } from '../measure/processes';
import { signedIn, type Ask, type BenchRole } from '../measure/signed-in';
import { median, quantile } from '../measure/statistics';
import { pageKinds, type PageKind } from './page-kinds';
import { withWorkKinds } from './page-work-kinds';

const WARM_UP = 5;
/** Of each kind, first and deep: fewer, and a p99 would be the slowest of them. */
const MEASURED = 200;

/**
 * Every page that the API offers, first and deep, through HTTP against the API as built: one reader, so that what is
 * measured is a page and not a queue.
 */
export async function measurePages(bench: Bench): Promise<void> {
  const { environment, results, say } = bench;
  const api = startProgram('api', {});
  const pid = api.pid ?? 0;
  const address = `http://127.0.0.1:${environment.port}`;
  try {
    await untilItAnswers(address, api);
    const asks = new Map<BenchRole, Ask>();
    for (const role of ['PROVINCIAL_ADMIN', 'APPROVER', 'AUDITOR'] as const)
      asks.set(role, await signedIn(bench, address, role));
    forgetPeak(pid);
    const all: number[] = [];
    const growths: { name: string; growth: number }[] = [];
    const measureKind = async (kind: PageKind): Promise<void> => {
      const ask = asks.get(kind.role ?? 'PROVINCIAL_ADMIN') as Ask;
      const { first, deep } = await timesOf(ask, kind, MEASURED * bench.options.repetitions);
      all.push(...first, ...deep);
      const [p50, p99] = [quantile(deep, 0.5), quantile(deep, 0.99)];
      const [firstPageP50, firstPageP99] = [quantile(first, 0.5), quantile(first, 0.99)];
      results.keep(`page.${kind.name}`, { p50, p99, rows: kind.rows, detail: { firstPageP50, firstPageP99 } });
      growths.push({ name: kind.name, growth: median(deep) / median(first) });
      say(
        `page ${kind.name}: first ${median(first).toFixed(1)} ms, deep ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`,
      );
    };
    for (const kind of await pageKinds(bench)) await measureKind(kind);
    await withWorkKinds(bench, measureKind);
    const [steepest] = growths.sort((a, b) => b.growth - a.growth);
    results.keep('pages', {
      p50: quantile(all, 0.5),
      p99: quantile(all, 0.99),
      rows: all.length,
      peakMegabytes: peakMegabytes(pid),
      detail: { steepest: steepest?.name ?? null, growth: steepest?.growth ?? null },
    });
  } finally {
    await endProgram(api);
  }
}

/** Milliseconds of first pages and of pages deep inside, in turns: what disturbs the machine disturbs both. */
async function timesOf(
  ask: Ask,
  { query, variables, deepCursors }: PageKind,
  measured: number,
): Promise<{ first: number[]; deep: number[] }> {
  const [first, deep]: [number[], number[]] = [[], []];
  for (let i = 0; i < WARM_UP + measured; i++) {
    for (const [times, after] of [
      [first, null],
      [deep, cursorOf(deepCursors[i % deepCursors.length] ?? [0])],
    ] as const) {
      const begun = performance.now();
      await ask(query, { ...variables, after });
      if (i >= WARM_UP) times.push(performance.now() - begun);
    }
  }
  return { first, deep };
}
