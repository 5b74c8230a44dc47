import type { Measure } from '../results';
import { judge, significant, timeText } from './judge';

const PROVINCE = 3_700_000;
const measure = (of: Partial<Measure>): Measure => ({ at: '', commit: '', command: '', load: 0, ...of });

describe('a measure beside its target', () => {
  it('of a ratio counts in anchors, and is judged in a whole province only', () => {
    const target = { kind: 'RATIO', atMost: 2, anchor: 'S' } as const;
    const found = measure({ seconds: 1.2, anchor: { name: 'S', seconds: 0.6 } });
    expect(judge(target, found, PROVINCE)).toEqual({ measured: '1.2 s = 2 S (S 600 ms)', verdict: 'met' });
    expect(judge({ ...target, atMost: 1.99 }, found, PROVINCE).verdict).toBe('missed');
    expect(judge({ ...target, atMost: 1.99 }, found, 20_000).verdict).toBe('not judged');
  });

  it('of rows is scaled to the rows of the target', () => {
    const target = { kind: 'SECONDS_FOR_ROWS', atMost: 1, rows: 300_000 } as const;
    expect(judge(target, measure({ seconds: 0.5, rows: 150_000 }), PROVINCE).verdict).toBe('met');
    expect(judge(target, measure({ seconds: 0.51, rows: 150_000 }), PROVINCE).verdict).toBe('missed');
  });

  it('of percentiles must hold in every part', () => {
    const target = { kind: 'PERCENTILES', p50: 10, p99: 30, statements: 20 } as const;
    const found = { p50: 10, p99: 30, statements: 20 };
    expect(judge(target, measure(found), PROVINCE).verdict).toBe('met');
    for (const [name, value] of Object.entries(found)) {
      expect(judge(target, measure({ ...found, [name]: value + 0.1 }), PROVINCE).verdict).toBe('missed');
    }
    const growing = measure({ p50: 1, p99: 2, detail: { growth: 2.5 } });
    expect(judge({ kind: 'PERCENTILES', p99: 30, growth: 2 }, growing, PROVINCE)).toEqual({
      measured: 'p50 1 ms, p99 2 ms, deep 2.5 × first',
      verdict: 'missed',
    });
  });

  it('of memory and of rows a second is judged at the size of the province, like all others', () => {
    expect(judge({ kind: 'MEGABYTES', atMost: 300 }, measure({ peakMegabytes: 300.1 }), PROVINCE).verdict).toBe(
      'missed',
    );
    const intake = measure({ rows: 60_000, seconds: 3 });
    expect(judge({ kind: 'RATE', atLeast: 20_000 }, intake, PROVINCE)).toEqual({
      measured: '20,000 rows/s',
      verdict: 'met',
    });
    expect(judge({ kind: 'RATE', atLeast: 20_000 }, intake, 1000).verdict).toBe('not judged');
  });

  it('that was not taken is neither met nor missed', () => {
    for (const missing of [undefined, measure({}), measure({ peakMegabytes: null })]) {
      expect(judge({ kind: 'MEGABYTES', atMost: 300 }, missing, PROVINCE)).toEqual({
        measured: '–',
        verdict: 'not judged',
      });
    }
  });

  it('is written as people read it', () => {
    expect([0.0046, 1.5, 119, 150, 3600].map(timeText)).toEqual(['4.6 ms', '1.5 s', '119 s', '2.5 min', '60 min']);
    expect([0.01234, 12.345, 123_456].map(significant)).toEqual(['0.012', '12.3', '123,000']);
  });
});
