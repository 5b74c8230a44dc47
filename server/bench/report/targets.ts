import type { Target } from './judge';

export interface TargetRow {
  work: string;
  /** Key of the measure. */
  key: string;
  text: string;
  target: Target;
}

/** What "fast" means, row by row. D and S are measured in the same run: a busy or slow machine slows both. */
export const TARGETS: readonly TargetRow[] = [
  {
    work: 'an ordinary night ranks: both sets of cut points over all families',
    key: 'ranking',
    text: '≤ 2 S',
    target: { kind: 'RATIO', atMost: 2, anchor: 'S' },
  },
  {
    work: 'every score computed again and compared, nothing to write',
    key: 'check',
    text: '≤ 2.5 D',
    target: { kind: 'RATIO', atMost: 2.5, anchor: 'D' },
  },
  {
    work: 'a new model: every score written to the idle slot, and ranked',
    key: 'model',
    text: '≤ 13 D',
    target: { kind: 'RATIO', atMost: 13, anchor: 'D' },
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
  },
  {
    work: 'eligibility, with the changes of a delivery written',
    key: 'second-night.DECIDE',
    text: '≤ 15 s',
    target: { kind: 'SECONDS', atMost: 15 },
  },
  {
    work: 'simulation of a rule on all residents',
    key: 'simulation',
    text: '≤ 15 s',
    target: { kind: 'SECONDS', atMost: 15 },
  },
  {
    work: 'writing the lists: every row made, hashed and stored',
    key: 'first-night.LISTS.write',
    text: '≤ 1 s for 300,000 rows',
    target: { kind: 'SECONDS_FOR_ROWS', atMost: 1, rows: 300_000 },
  },
  {
    work: 'their difference from the lists before, each change with its reasons',
    key: 'second-night.LISTS.diff',
    text: '≤ 2 s for 300,000 rows',
    target: { kind: 'SECONDS_FOR_ROWS', atMost: 2, rows: 300_000 },
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
  },
  {
    work: 'one person’s decision with the whole explanation: time of the server',
    key: 'decision.one',
    text: 'p99 ≤ 20 ms, ≤ 60 statements',
    target: { kind: 'PERCENTILES', p99: 20, statements: 60 },
  },
  {
    work: 'the same for all programmes at once',
    key: 'decision.all',
    text: 'p99 ≤ 20 ms, ≤ 60 statements',
    target: { kind: 'PERCENTILES', p99: 20, statements: 60 },
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
];
