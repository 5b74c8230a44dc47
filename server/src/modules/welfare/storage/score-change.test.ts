import { ScoreChanges } from './score-change';
import type { Score } from './score-row';

const scored = (familyId: number, score: number | null): Score => ({
  ...{ familyId, kelurahan: '31.71.03.1001', score, members: 3 },
  ...{ nationalDesil: 0, incomplete: score === null ? 2 ** 36 : 0 },
});

describe('the changes of a chunk', () => {
  it('are lines in the order of families, whatever order they came in, and can be read back', () => {
    const changes = new ScoreChanges();
    changes.add(7, scored(7, -12));
    changes.add(3, null);
    changes.add(12, scored(12, null));
    changes.sort();
    expect(changes.familyIds).toEqual([3, 7, 12]);
    expect(changes.all().toString()).toBe(
      [
        '3\t1\t\\N\t\\N\t\\N\t\\N\t\\N\n',
        '7\t0\t31.71.03.1001\t-12\t3\t0\t0\n',
        '12\t0\t31.71.03.1001\t\\N\t3\t0\t68719476736\n',
      ].join(''),
    );
    expect(changes.of(new Set([3, 12]))).toEqual([
      { familyId: 3, score: null },
      { familyId: 12, score: scored(12, null) },
    ]);
    expect(changes.only((id, gone) => id > 3 && !gone)?.toString()).toBe(changes.all().toString().slice(19));
    expect(changes.only(() => false)).toBeNull();
  });

  it('outgrow their buffer, and begin anew for the next chunk', () => {
    const changes = new ScoreChanges();
    for (let id = 1; id <= 9000; id++) changes.add(id, scored(id, id));
    expect(changes.all().toString().split('\n')).toHaveLength(9001);
    changes.clear();
    expect([changes.count, changes.all().length]).toEqual([0, 0]);
    changes.add(1, scored(1, 5));
    expect(changes.of(new Set([1]))).toEqual([{ familyId: 1, score: scored(1, 5) }]);
  });
});
