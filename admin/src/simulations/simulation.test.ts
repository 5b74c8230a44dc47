import { linesBelow, type Line, type Report } from './simulation';

const line = (key: string, recipients: number | null = 1): Line => ({
  ...{ key, label: key, recipients },
  ...{ within: 1, reached: 1, coverage: 1, waiting: 0, joined: 0, stayed: 0, left: 0 },
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
