import { parse } from 'csv-parse/sync';
import { CsvRecords } from './csv-records';
import type { SourceRow } from './csv-records';

/** Everything that comes out of a text that arrives in pieces of so many characters. */
function read(text: string, piece: number): SourceRow[] {
  const records = new CsvRecords();
  const rows: SourceRow[] = [];
  for (let at = 0; at < text.length; at += piece) rows.push(...records.take(text.slice(at, at + piece)));
  return [...rows, ...records.end()];
}

function failure(text: string, piece: number): { code: string; line: number } {
  const records = new CsvRecords();
  try {
    for (let at = 0; at < text.length; at += piece) records.take(text.slice(at, at + piece));
    records.end();
  } catch (error) {
    return { code: (error as { code: string }).code, line: records.lastLine };
  }
  throw new Error('nothing failed');
}

const PIECES = [1, 2, 3, 7, 1000];

describe('CSV records', () => {
  it.each([
    ['plain lines', 'a,b\n1,2\n3,\n,4'],
    ['a final line end', 'a,b\n1,2\n'],
    ['the line ends of Windows', 'a,b\r\n1,2\r\n"3","4"\r\n5,6'],
    ['the line ends of old Macs', 'a,b\r1,2\r"x,y",3\r'],
    ['a byte order mark', '\uFEFFa,b\n1,2\n'],
    ['commas, quotes and line ends within quotes', 'a,b\n"x,""y""","1\n2"\n3,4\n"",5\n"6\r\n7",8\n'],
    ['quotes on every line but the last', '"a","b"\n"1","2"\n"3","4"\n5,6'],
    ['rows of other lengths', 'a,b\n1\n1,2,3\n"1"\n'],
  ])('%s are read as the parser reads them, however the text is cut', (_name, text) => {
    const expected: string[][] = parse(text, { bom: true, relax_column_count: true });
    for (const piece of PIECES) expect(read(text, piece).map(({ cells }) => cells)).toEqual(expected);
  });

  it('a row knows the line on which it ends; blank lines count and are passed over', () => {
    const text = 'a,b\n\n1,2\n"x\ny",3\n\r\n4,5\n';
    for (const piece of PIECES) expect(read(text, piece).map(({ line }) => line)).toEqual([1, 3, 5, 7]);
  });

  it('a quote that is never closed is an error after the last line that was read well', () => {
    for (const piece of PIECES) {
      expect(failure('a,b\n1,2\n3,"4\n5,6\n', piece)).toEqual({ code: 'CSV_QUOTE_NOT_CLOSED', line: 2 });
    }
  });

  it('a quote in the middle of a cell is an error', () => {
    expect(failure('a,b\n1,pipa 5" besi\n3,4\n', 1000)).toEqual({
      code: 'INVALID_OPENING_QUOTE',
      line: 1,
    });
  });

  it('a record that grows beyond all measure is an error, long before the file ends', () => {
    const records = new CsvRecords();
    records.take('a,b\n1,"2');
    expect(() => {
      for (let i = 0; i < 10_000; i++) records.take('x'.repeat(99) + '\n');
    }).toThrow('CSV_MAX_RECORD_SIZE');
    expect(failure('a,b\n' + '1,2,'.repeat(20_000), 50_000).code).toBe('CSV_MAX_RECORD_SIZE');
    expect(failure('a,b\n' + '1,2,'.repeat(20_000) + '\n3,4\n', 200_000).code).toBe('CSV_MAX_RECORD_SIZE');
  });
});
