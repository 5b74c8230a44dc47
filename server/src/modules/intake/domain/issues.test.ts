import { INTAKE_TEMPLATES } from '@tepat/shared';
import { ISSUES_KEPT, IssueTally } from './issues';

const problem = (column: string, value: string) => ({ column, value, code: 'NOT_IN_LIST', severity: 'ERROR' }) as const;

describe('the report of a dry run', () => {
  it('masks a number in its own column and anywhere else', () => {
    const tally = new IssueTally(INTAKE_TEMPLATES.residents.columns);
    tally.add(2, problem('nik', '3171901708450001'));
    tally.add(3, problem('nik', '31719017'));
    tally.add(4, problem('name', 'Siti 3171901708450001'));
    expect(tally.issues().map(({ shown }) => shown)).toEqual([
      '317190••••••0001',
      '••••••••••••••••',
      'Siti 317190••••••0001',
    ]);
  });

  it('keeps a thousand findings and counts all of them', () => {
    const tally = new IssueTally(INTAKE_TEMPLATES.residents.columns);
    for (let line = 2; line < 5000; line++) tally.add(line, problem('sex', '9'));
    expect(tally.issues()).toHaveLength(ISSUES_KEPT);
    expect(tally.totals()).toEqual([{ column: 'sex', code: 'NOT_IN_LIST', severity: 'ERROR', count: 4998 }]);
  });

  it('says what would have been right', () => {
    const tally = new IssueTally(INTAKE_TEMPLATES.assets.columns);
    tally.add(2, { column: 'cars', value: '-1', code: 'OUT_OF_RANGE', severity: 'ERROR' });
    expect(tally.issues()[0]?.params).toEqual({ column: 'cars', limit: '0–999' });
  });
});
