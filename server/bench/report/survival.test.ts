import { seedText, survivalTable, type SurvivalResult } from './survival';

const RESULT: SurvivalResult = {
  engine: 'mariadb',
  version: '10.11.19-MariaDB',
  at: '2026-11-23T01:00:00Z',
  commit: 'abc',
  command: 'npm run test:long',
  seconds: 1162,
  seeds: [1, 2, 3, 1001],
  faults: { WORKER_KILL: 5, DISK_FULL: 0 },
  kills: 5,
  violations: [{ seed: 2, what: ['one', 'another'] }],
  unreached: 1,
  startedAgain: 0,
  revived: 0,
  planted: [{ name: 'a bug', found: true }],
};

describe('what the stories of faults came to', () => {
  it('is told kind by kind, with every violation and with kinds that never struck', () => {
    const lines = survivalTable([RESULT, { ...RESULT, engine: 'mysql', faults: {}, planted: [] }]).split('\n');
    expect(lines[0]).toBe('| stories of faults | mariadb 10.11.19 | mysql 10.11.19 |');
    expect(lines).toContain('| seeds | 1–3, 1001 | 1–3, 1001 |');
    expect(lines).toContain('| violations | **2** | **2** |');
    expect(lines).toContain('| planted bugs that were found | 1 of 1 | not in this run |');
    expect(lines).toContain('| – `DISK_FULL` | 0 | 0 |');
    expect(lines.at(-1)).toContain('`npm run test:long`, 2026-11-23, commit `abc`, 19.4 min');
  });

  it('names seeds in runs', () => {
    expect(seedText([])).toBe('');
    expect(seedText([7, 1, 2])).toBe('1–2, 7');
  });
});
