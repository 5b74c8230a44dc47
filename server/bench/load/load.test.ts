import { p95BySecond, spreadOf, type Volley } from './fire';
import type { LoadResult } from './load';
import { OPERATION_NAMES, OPERATIONS } from './operations';
import { loadTable } from './table';

const row = (p95: number) => OPERATION_NAMES.map((operation) => ({ operation, requests: 9, p50: 1, p95, p99: 99 }));
const RESULT: LoadResult = {
  engine: 'mariadb',
  version: '10.11',
  families: 100,
  residents: 300,
  machine: { cpu: 'test', cores: 2, memoryGiB: 24, node: 'v20', system: 'Linux' },
  settings: [],
  at: '2026-11-22T00:00:00Z',
  commit: 'abc',
  command: 'npm run bench -- --only load',
  alone: row(60),
  steps: [{ connections: 8, perSecond: 120, p50: 1, p95: 2, p99: 3, apiCpu: 6, databaseCpu: null, faults: 0 }],
  spike: { connections: 4, spikeConnections: 20, p95Before: 10, p95During: 50, recoveredAfter: null, faults: 0 },
  night: { connections: 4, seconds: 12, before: row(10), during: row(15), faults: 0 },
  apiPeakMegabytes: 321.4,
};

describe('the load', () => {
  it('is told second by second, so that a recovery can be seen', () => {
    const samples = [10, 20, 1500, 1600, 2999].map((at, i) => ({ operation: 'search' as const, at, took: i + 1 }));
    const volley: Volley = { connections: 1, seconds: 4, samples, faults: 0, firstFault: null };
    expect(p95BySecond(volley)).toEqual([2, 4, 5, 0]);
    expect(spreadOf(samples)).toEqual({ count: 5, p50: 3, p95: 5, p99: 5 });
    expect(spreadOf(samples, 'write').count).toBe(0);
  });

  it('stands in tables beside what is to be beaten, and says where it is missed', () => {
    const text = loadTable(RESULT);
    expect(text).toContain(`| ${OPERATIONS.search.label} | 1 | 60 | 99 | 57 | missed |`);
    expect(text).toContain(`| ${OPERATIONS.family.label} | 1 | 60 | 99 | 159 | met |`);
    expect(text).toContain('| 8 | 120 | 1 | 2 | 3 | 6 | – | 0 |');
    expect(text).toContain('back after more than 30 s');
    expect(text).toContain(`| ${OPERATIONS.write.label} | 10 | 15 | 1.50 | met |`);
  });

  it('shares out every request among the operations', () => {
    expect(OPERATION_NAMES.reduce((sum, name) => sum + OPERATIONS[name].share, 0)).toBe(100);
  });
});
