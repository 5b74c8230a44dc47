import { pairedLines, type ShownNamed } from './comparison';

const line = (key: string, recipients: number | null, coverage: number | null = 0.5): ShownNamed => ({
  ...{ key, label: key, recipients, coverage },
  ...{ within: 9, reached: 9, waiting: 0, joined: 0, stayed: 0, left: 0 },
});

describe('two tables side by side', () => {
  it('differ only where both are shown, and whom one does not name it has nobody of', () => {
    const pairs = pairedLines([line('a', 6), line('b', null)], [line('c', 8), line('b', 7, 0.75)]);
    expect(pairs.map(({ key, difference }) => [key, difference.recipients, difference.coverage])).toEqual([
      ['a', -6, null],
      ['b', null, 0.25],
      ['c', 8, null],
    ]);
    expect(pairs.map(({ first, second }) => [first?.key ?? null, second?.key ?? null])).toEqual([
      ['a', null],
      ['b', 'b'],
      [null, 'c'],
    ]);
  });
});
