import type { Target } from './judge';
import { SLOWEST_PAGE } from './page-kinds';

export interface TargetRow {
  work: string;
  /** Key of the measure. */
  key: string;
  text: string;
  target: Target;
  /** The decision note that tells what was tried where the row is missed. */
  tried?: string;
}

export const DECISIONS = 'server/docs/decisions';

/** What "fast" means, row by row. D and S are measured in the same run: a busy or slow machine slows both. */
export const TARGETS: readonly TargetRow[] = [
  {
    work: 'an ordinary night ranks: both sets of cut points over all families',
    key: 'ranking',
    text: '≤ 2 S',
    target: { kind: 'RATIO', atMost: 2, anchor: 'S' },
    tried: '2026-11-23-the-pass-by-cpu-second.md',
  },
  {
    work: 'every score computed again and compared, nothing to write',
    key: 'check',
    text: '≤ 2.5 D',
    target: { kind: 'RATIO', atMost: 2.5, anchor: 'D' },
    tried: '2026-11-22-scores-in-two-scans.md',
  },
  {
    work: 'a new model: every score written to the idle slot, and ranked',
    key: 'model',
    text: '≤ 13 D',
    target: { kind: 'RATIO', atMost: 13, anchor: 'D' },
    tried: '2026-11-22-scores-in-two-scans.md',
  },
  {
    work: 'one correction visible: facts, score, history, audit',
    key: 'correction',
    text: 'p50 ≤ 10 ms, p99 ≤ 30 ms, ≤ 20 statements',
    target: { kind: 'PERCENTILES', p50: 10, p99: 30, statements: 20 },
  },
  {
    work: 'eligibility of all residents, three programmes: few changes',
    key: 'ordinary-night.DECIDE',
    text: '≤ 6 s',
    target: { kind: 'SECONDS', atMost: 6 },
    tried: '2026-11-23-the-pass-by-cpu-second.md',
  },
  {
    work: 'eligibility, with the changes of a delivery written',
    key: 'second-night.DECIDE',
    text: '≤ 15 s',
    target: { kind: 'SECONDS', atMost: 15 },
    tried: '2026-11-22-decide-side-by-side.md',
  },
  {
    work: 'simulation of a rule on all residents',
    key: 'simulation',
    text: '≤ 15 s',
    target: { kind: 'SECONDS', atMost: 15 },
    tried: '2026-11-23-the-pass-by-cpu-second.md',
  },
  {
    work: 'writing the lists: every row made, hashed and stored',
    key: 'first-night.LISTS.write',
    text: '≤ 1 s for 300,000 rows',
    target: { kind: 'SECONDS_FOR_ROWS', atMost: 1, rows: 300_000 },
    tried: '2026-11-22-what-a-list-costs.md',
  },
  {
    work: 'their difference from the lists before, each change with its reasons',
    key: 'second-night.LISTS.diff',
    text: '≤ 2 s for 300,000 rows',
    target: { kind: 'SECONDS_FOR_ROWS', atMost: 2, rows: 300_000 },
    tried: '2026-11-22-what-a-list-costs.md',
  },
  {
    work: 'intake: the LOAD step',
    key: 'delivery-1.load',
    text: '≥ 100,000 rows/s',
    target: { kind: 'RATE', atLeast: 100_000 },
  },
  {
    work: 'intake: from file to committed revision, all files',
    key: 'delivery-1',
    text: '≥ 20,000 rows/s',
    target: { kind: 'RATE', atLeast: 20_000 },
  },
  {
    work: 'any page at any depth through GraphQL',
    key: 'pages',
    text: 'p99 ≤ 30 ms, no growth with depth',
    // Twice is noise of a page of a few milliseconds; what grows with depth grows a thousandfold.
    target: { kind: 'PERCENTILES', p99: 30, growth: 2 },
    tried: '2026-11-22-pages-along-one-index.md',
  },
  {
    work: 'the same, by the kind of page that is slowest',
    key: SLOWEST_PAGE,
    text: 'p99 ≤ 30 ms',
    target: { kind: 'PERCENTILES', p99: 30 },
    tried: '2026-11-22-pages-along-one-index.md',
  },
  {
    work: 'one person’s decision with the whole explanation: time of the server',
    key: 'decision.one',
    text: 'p99 ≤ 20 ms, ≤ 60 statements',
    target: { kind: 'PERCENTILES', p99: 20, statements: 60 },
    tried: '2026-11-22-what-an-explanation-tells.md',
  },
  {
    work: 'the same for all programmes at once',
    key: 'decision.all',
    text: 'p99 ≤ 20 ms, ≤ 60 statements',
    target: { kind: 'PERCENTILES', p99: 20, statements: 60 },
    tried: '2026-11-22-what-an-explanation-tells.md',
  },
  {
    work: 'peak memory of a worker over the whole first night',
    key: 'first-night',
    text: '≤ 300 MB',
    target: { kind: 'MEGABYTES', atMost: 300 },
  },
  {
    work: 'peak memory of the intake of a whole delivery',
    key: 'delivery-1',
    text: '≤ 300 MB',
    target: { kind: 'MEGABYTES', atMost: 300 },
  },
  {
    work: 'peak memory of a simulation of a rule, with 40 MB of the bench’s own',
    key: 'simulation',
    text: '≤ 300 MB',
    target: { kind: 'MEGABYTES', atMost: 300 },
    tried: '2026-11-23-what-a-worker-keeps.md',
  },
  {
    work: 'peak memory of a simulation of a model, with the same',
    key: 'simulation.model',
    text: '≤ 300 MB',
    target: { kind: 'MEGABYTES', atMost: 300 },
    tried: '2026-11-23-what-a-worker-keeps.md',
  },
];
