import { eachPacked, packedSelect } from '../../src/platform/database/packed';
import { freshDatabase } from '../support/database';
import type { TestDatabase } from '../support/database';

jest.setTimeout(60_000);

let db: TestDatabase;
beforeAll(async () => {
  db = await freshDatabase('packed_rows');
});
afterAll(() => db.close());

/** Five rows: the bounds of an integer, a null, a word that is empty, bytes that look like anything. */
const ROWS = `(SELECT 1 AS id, -9007199254740991 AS n, 'a' AS word, X'2000202D' AS bytes
  UNION ALL SELECT 2, NULL, '', X'00000000' UNION ALL SELECT 3, 0, '31.71.03.1001', X'FFFFFFFF'
  UNION ALL SELECT 4, 9007199254740991, '31.71.03.1001', X'30303030' UNION ALL SELECT 5, -1, 'a', X'0A0D2C5C') t`;

async function read(select: string, from: string): Promise<unknown[]> {
  const rows: unknown[] = [];
  await eachPacked(db.platform.database, { text: `SELECT ${select} FROM ${from}`, values: [] }, (row) => {
    const at = row.binary(4);
    rows.push([row.bytes.toString('hex', at, at + 4), row.count(), row.integer(), row.word()]);
  });
  return rows.sort((a, b) => String(a).localeCompare(String(b)));
}

const COLUMNS = [{ binary: 't.bytes' }, 't.id', "COALESCE(t.n, '')", 't.word'];

describe('rows that come packed in one value', () => {
  it('say what the rows say: null, negative, the bounds of exact numbers, any bytes', async () => {
    expect(await read(packedSelect(COLUMNS), ROWS)).toEqual([
      ['00000000', 2, null, ''],
      ['0a0d2c5c', 5, -1, 'a'],
      ['2000202d', 1, -9007199254740991, 'a'],
      ['30303030', 4, 9007199254740991, '31.71.03.1001'],
      ['ffffffff', 3, 0, '31.71.03.1001'],
    ]);
  });

  it('carry any text beside, however long and in whatever letters', async () => {
    const texts = "(SELECT 'Siti  Ñur 中 ' AS name UNION ALL SELECT '' UNION ALL SELECT '12 3') t";
    const found: string[] = [];
    const text = `SELECT ${packedSelect([{ text: 't.name' }, "'-'"])} FROM ${texts}`;
    await eachPacked(db.platform.database, { text, values: [] }, (row) => {
      found.push(row.text() + row.word());
    });
    expect(found.sort()).toEqual(['-', '12 3-', 'Siti  Ñur 中 -']);
  });

  it('are none where no row is', async () => {
    expect(await read(packedSelect(COLUMNS), `(SELECT * FROM ${ROWS} WHERE id > 5) t`)).toEqual([]);
  });

  it('are an error when the server leaves one out, or cuts the value short', async () => {
    const nullable = packedSelect([{ binary: 't.bytes' }, 't.id', 't.n', 't.word']);
    await expect(read(nullable, ROWS)).rejects.toThrow(RangeError);
    // 8 MB a row, together beyond what a session of ours lets through.
    const long = packedSelect([{ binary: 't.bytes' }, 't.id', "COALESCE(t.n, '')", 'REPEAT(t.word, 650000)']);
    await expect(read(long, `(SELECT * FROM ${ROWS} WHERE id >= 3) t`)).rejects.toThrow(RangeError);
  });
});
