import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Measure, ResultFile } from '../results';
import { largestOfEach, pageTable, provenance, rivalTable, targetTable } from './markdown';
import { MEMORY, plotSpec, TIME } from './plot';
import { CURVES, pointsOf } from './plot-data';
import { performanceSection } from './report';
import { DECISIONS, TARGETS } from './targets';

const measure = (of: Partial<Measure>): Measure => {
  return { at: '2026-11-22T01:00:00Z', commit: 'abc', command: 'npm run bench', load: 1, ...of };
};

const file = (engine: 'mysql' | 'mariadb', families: number, seconds: number): ResultFile => ({
  engine,
  version: '10.11.19-MariaDB',
  families,
  residents: families * 3,
  seed: 1,
  machine: { cpu: 'A CPU', cores: 2, memoryGiB: 24, node: 'v20', system: 'Linux' },
  settings: ['innodb_buffer_pool_size = 6026M'],
  measures: {
    'first-night': measure({ seconds, peakMegabytes: 200 }),
    check: measure({ seconds, peakMegabytes: 100, anchor: { name: 'D', seconds } }),
    correction: measure({ seconds: 5, p50: 4, p99: 20, statements: 18 }),
    'rival.sql': measure({ seconds: 2, peakMegabytes: 50, detail: { equalFamiliesSplit: 32 } }),
  },
});

describe('the report', () => {
  const results = [file('mariadb', 10_000, 3), file('mariadb', 3_700_000, 300), file('mysql', 10_000, 4)];

  it('shows every target for the largest province of each engine, measured or not', () => {
    const largest = largestOfEach(results);
    expect(largest.map(({ families }) => families)).toEqual([3_700_000, 10_000]);
    const lines = targetTable(largest).split('\n');
    expect(lines[0]).toContain('MariaDB 10.11.19, 3,700,000 families | MySQL 10.11.19, 10,000 families');
    expect(lines).toHaveLength(TARGETS.length + 2);
    expect(lines.find((line) => line.includes('computed again'))).toContain(
      '5 min = 1 D (D 5 min): **met** | 4 s = 1 D',
    );
  });

  it('leads from a missed row to what was tried, and names the slowest kind of page', () => {
    const [slow] = [file('mariadb', 3_700_000, 300)];
    slow.measures['page.families'] = measure({ p50: 5, p99: 20, detail: { firstPageP50: 4 } });
    slow.measures['page.events'] = measure({ p50: 6, p99: 40 });
    slow.measures['ordinary-night.DECIDE'] = measure({ seconds: 7 });
    const told = targetTable([slow]);
    expect(told).toContain('events: p50 6 ms, p99 40 ms: **[missed](server/docs/decisions/');
    expect(told).toMatch(/\| 7 s: \*\*\[missed\]\(server\/docs\/decisions\/[\w-]+\.md\)\*\* \|/);
    expect(pageTable([slow])).toContain('| families | first p50 4, deep p50 5, p99 20 |');
    for (const { tried } of TARGETS) {
      if (tried) expect(existsSync(path.resolve(__dirname, '../../../', DECISIONS, tried))).toBe(true);
    }
  });

  it('names what the others get wrong, and where each figure comes from', () => {
    expect(rivalTable(results)).toContain('| SQL alone: `NTILE` and `UPDATE` | 2 s | 50 MB | 32 | 0 | 0 |');
    expect(rivalTable([])).toBeNull();
    expect(provenance(largestOfEach(results))).toContain('- `npm run bench`, 2026-11-22, commit `abc`');
    expect(performanceSection(results, [])).toContain('innodb_buffer_pool_size = 6026M');
  });

  it('draws each work in a panel of its own; what was not measured has no point', () => {
    const points = pointsOf(results, 'TIME');
    expect(points).toHaveLength(9);
    expect(points.filter(({ work }) => work.startsWith('One correction')).map(({ value }) => value)).toEqual([
      0.004, 0.004, 0.004,
    ]);
    expect(pointsOf(results, 'MEMORY')).toHaveLength(6);
    expect(plotSpec(TIME, points)).toMatchObject({
      data: { values: points },
      facet: { sort: CURVES.map(({ work }) => work) },
    });
    expect(JSON.stringify(plotSpec(MEMORY, points))).toContain('limit of a worker: 300 MB');
  });
});
