import { compared, linesBelow, paired, type Line, type Report } from './simulation';

const line = (key: string, recipients: number | null = 1): Line => ({
  ...{ key, label: key, recipients },
  ...{ within: 1, reached: 1, coverage: 1, waiting: 0, joined: 0, stayed: 0, left: 0 },
});

describe('two simulations side by side', () => {
  it('differ only where both are known', () => {
    expect(compared('x', 3, 5)).toMatchObject({ first: 3, second: 5, more: 2 });
    expect(compared('x', null, 5)).toMatchObject({ first: null, more: null });
  });

  it('pair the lines that both have, and keep those that one has', () => {
    const pairs = paired([line('a'), line('b')], [line('c'), line('b', 7)]);
    expect(pairs.map(([first, second]) => [first?.key ?? null, second?.key ?? null])).toEqual([
      ['a', null],
      ['b', 'b'],
      [null, 'c'],
    ]);
  });
});

it('walks from the province down to the kelurahan of one kecamatan', () => {
  const report = {
    byCity: [line('31.71'), line('31.74')],
    byKecamatan: [line('31.71.03'), line('31.74.01')],
    byKelurahan: [line('31.71.03.1001'), line('31.74.01.1001')],
  } as unknown as Report;
  const keys = (region: string) => linesBelow(report, region).map(({ key }) => key);
  expect(keys('')).toEqual(['31.71', '31.74']);
  expect(keys('31.71')).toEqual(['31.71.03']);
  expect(keys('31.74.01')).toEqual(['31.74.01.1001']);
});
