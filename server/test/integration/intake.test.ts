import { text as textOf } from 'node:stream/consumers';
import { openPlain } from '../../src/platform/files/sealed-file';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import type { IntakeKind } from '@tepat/shared';
import type { ImportFile, Registered, Validated } from '../../src/modules/intake';
import { cancelImport, importById, registerUpload, templateOf, validateImport } from '../../src/modules/intake';
import { commitImport, headRevision } from '../../src/modules/registry';
import type { Cells, Sent } from '../support/deliveries';
import { CLERK, committed, deliver, insertRegions, send, writeCsv } from '../support/deliveries';
import type { TestDatabase } from '../support/database';
import { freshDatabase } from '../support/database';

const KELURAHAN = '31.71.01.1001';
const Q3: Sent = { version: '2026-Q3', referenceDate: '2026-09-30' };
const nik = (n: number): string => `317190${String(1000000000 + n)}`;
const family = (n: number, more: Cells = {}): Cells => ({
  family_ref: `F${n}`,
  no_kk: nik(900000 + n),
  kelurahan: KELURAHAN,
  tenure: 1,
  floor_area: 30,
  ...more,
});
const person = (n: number, of: number, more: Cells = {}): Cells => ({
  resident_ref: `R${n}`,
  family_ref: `F${of}`,
  nik: nik(n),
  name: `Orang ${n}`,
  sex: 1,
  birth_date: '1980-01-01',
  relationship: 1,
  ...more,
});

// Real services on a shared machine: a commit may wait for its turn on the disk.
jest.setTimeout(60_000);

describe('intake of files', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await freshDatabase('intake');
    await insertRegions(test.platform);
  }, 60_000);
  afterAll(async () => test.close());

  async function upload(kind: IntakeKind, file: string, sent: Sent = Q3): Promise<Registered> {
    const registered = await registerUpload(test.platform, CLERK, {
      kind,
      path: file,
      fileName: `../${path.basename(file)}`,
      deliveryVersion: sent.version,
      mode: sent.mode ?? 'FULL',
      referenceDate: sent.referenceDate,
    });
    if (!registered.ok) throw new Error(JSON.stringify(registered.error));
    return registered.value;
  }
  async function check(importId: number): Promise<Validated> {
    const validated = await validateImport(test.platform, CLERK, importId);
    if (!validated.ok) throw new Error(JSON.stringify(validated.error));
    return validated.value;
  }
  const dryRun = async (kind: IntakeKind, file: string, sent: Sent = Q3): Promise<Validated> =>
    check((await upload(kind, file, sent)).importId);
  const codes = (validated: Validated): string[] =>
    validated.issues.map(({ column, code, count }) => `${column} ${code} ${count}`);
  const stored = async (id: number): Promise<ImportFile> => {
    const file = await importById(test.platform, id);
    if (!file) throw new Error('the import is gone');
    return file;
  };

  const plainText = async (storedAt: string): Promise<string> =>
    textOf(await openPlain(path.join(test.platform.dataDirectory, storedAt), test.platform.fileKey));

  it('a good file is valid, and the uploaded copy is its owner’s alone and rests sealed', async () => {
    const file = writeCsv('families', [family(1), family(2)]);
    const validated = await dryRun('families', file);
    expect(validated).toMatchObject({ state: 'VALID', rows: { total: 2, accepted: 2, warned: 0, rejected: 0 } });
    const { storedPath, fileName } = await stored(validated.importId);
    expect(fileName).toBe('families.csv');
    expect(statSync(path.join(test.platform.dataDirectory, storedPath)).mode & 0o777).toBe(0o600);
    expect(await plainText(storedPath)).toBe(readFileSync(file, 'utf8'));
    const cards = readFileSync(file, 'utf8').match(/\d{16}/g) ?? [];
    const rests = readFileSync(path.join(test.platform.dataDirectory, storedPath), 'latin1');
    expect(cards.length).toBeGreaterThan(0);
    expect(cards.filter((card) => rests.includes(card))).toEqual([]);
    expect(await headRevision(test.platform.database)).toBe(0);
  });

  it('a column that is missing, unknown or doubled is an error, and not one row is read', async () => {
    const text = readFileSync(writeCsv('assets', [{ nik: nik(1), cars: 0, njop: 5 }]), 'utf8');
    const file = writeCsv('assets', []);
    writeFileSync(file, text.replace('nik,cars,njop', 'nik,cars,cars,colour'));
    const validated = await dryRun('assets', file);
    expect(validated).toMatchObject({ state: 'REJECTED', rows: { total: 0 } });
    expect(codes(validated).sort()).toEqual([
      'cars COLUMN_DUPLICATE 1',
      'colour COLUMN_UNKNOWN 1',
      'njop COLUMN_MISSING 1',
    ]);
  });

  it('columns may stand in any order, after a byte order mark, and gzip is told by its bytes', async () => {
    const file = writeCsv('assets', []);
    writeFileSync(file, gzipSync(`\uFEFFnjop,nik,cars\r\n5,${nik(1)},0\r\n\r\n`));
    expect(await dryRun('assets', file)).toMatchObject({ state: 'VALID', rows: { total: 1, accepted: 1 } });
  });

  it('an empty file, one without rows, one that is not UTF-8, an open quote, a quote within a cell and a cut gzip are rejected with a report', async () => {
    expect(codes(await dryRun('families', writeCsv('families', [])))).toEqual([' EMPTY_FILE 1']);
    const file = writeCsv('assets', []);
    for (const [content, code] of [
      ['', 'EMPTY_FILE'],
      [Buffer.concat([Buffer.from(`nik,cars,njop\n${nik(1)},0,`), Buffer.from([0xff]), Buffer.from('\n')]), 'NOT_UTF8'],
      [`nik,cars,njop\n${nik(1)},"0,5\n`, 'BROKEN_FILE'],
      [`nik,cars,njop\n${nik(1)},0"0",5\n`, 'BROKEN_FILE'],
      [gzipSync(`nik,cars,njop\n${nik(1)},0,5\n`).subarray(0, 30), 'BROKEN_FILE'],
    ] as const) {
      writeFileSync(file, content);
      const validated = await dryRun('assets', file);
      expect(validated.state).toBe('REJECTED');
      expect(codes(validated)).toEqual([` ${code} 1`]);
    }
  });

  it('every row has exactly one verdict, and a malformed NIK of a resident is a warning that stays masked', async () => {
    const validated = await dryRun(
      'residents',
      writeCsv('residents', [
        person(1, 1),
        person(2, 1, { nik: '31719012' }),
        person(3, 1, { sex: 7, nik: '31719013' }),
      ]),
    );
    expect(validated).toMatchObject({ state: 'REJECTED', rows: { total: 3, accepted: 1, warned: 1, rejected: 1 } });
    const rows = await test.platform.database.rows<{ line: number; shown_value: string }>(
      "SELECT line, shown_value FROM import_issue WHERE import_id = ? AND column_name = 'nik' ORDER BY seq",
      [validated.importId],
    );
    expect(rows.map(({ line }) => line)).toEqual([3, 4]);
    expect(rows.every(({ shown_value }) => !/\d/.test(shown_value))).toBe(true);
  });

  it('demo mode refuses numbers that a real person could have', async () => {
    const validated = await dryRun('assets', writeCsv('assets', [{ nik: '3171011708450001', cars: 0, njop: 0 }]));
    expect(codes(validated)).toEqual(['nik REAL_NIK_IN_DEMO 1']);
  });

  it('a kelurahan outside the province, a key that stands twice and a family that is not delivered are errors', async () => {
    const sent = { ...Q3, version: 'keys' };
    expect(
      codes(await dryRun('families', writeCsv('families', [family(1, { kelurahan: '31.71.01.9999' })]), sent)),
    ).toEqual(['kelurahan UNKNOWN_REGION 1']);
    expect(codes(await dryRun('families', writeCsv('families', [family(1), family(2), family(1)]), sent))).toEqual([
      'family_ref DUPLICATE_KEY 2',
    ]);
    await dryRun('families', writeCsv('families', [family(1)]), sent);
    expect(
      codes(await dryRun('residents', writeCsv('residents', [person(1, 1), person(2, 9), person(1, 1)]), sent)),
    ).toEqual(['resident_ref DUPLICATE_KEY 2', 'family_ref UNKNOWN_FAMILY 1']);
    const programs = [1, 1, 2].map((n) => ({ nik: nik(n), program: 'PKH' }));
    expect(codes(await dryRun('central-programs', writeCsv('central-programs', programs)))).toEqual([
      'nik DUPLICATE_KEY 2',
    ]);
    programs[1] = { nik: nik(1), program: 'BPNT' };
    expect((await dryRun('central-programs', writeCsv('central-programs', programs))).state).toBe('VALID');
  });

  it('T-13 ten thousand errors are counted, a thousand of them stored, and nothing commits', async () => {
    const rows = Array.from({ length: 12_000 }, (_, n) => person(n, 1, n < 10_000 ? { sex: 9 } : {}));
    const sent = { ...Q3, version: 'many' };
    const validated = await dryRun('residents', writeCsv('residents', rows), sent);
    expect(validated.rows).toEqual({ total: 12_000, accepted: 2000, warned: 0, rejected: 10_000 });
    expect(codes(validated)).toEqual(['sex NOT_IN_LIST 10000']);
    const [kept] = await test.platform.database.rows<{ n: number }>(
      'SELECT COUNT(*) AS n FROM import_issue WHERE import_id = ?',
      [validated.importId],
    );
    expect(kept?.n).toBe(1000);
    expect(await commitImport(test.platform, CLERK, validated.importId)).toEqual({
      ok: false,
      error: { code: 'IMPORT_STATE', params: { state: 'REJECTED' } },
    });
  });

  it('the error file holds the bad rows in full, safe for spreadsheets; corrected and sent again it mends the whole file', async () => {
    const sent = { ...Q3, version: 'mended' };
    await send(test.platform, 'families', writeCsv('families', [family(1)]), sent);
    const rejected = await dryRun(
      'residents',
      writeCsv('residents', [
        person(1, 1),
        person(2, 1, { name: '=HYPERLINK("x")', sex: 5 }),
        person(3, 1, { birth_place: '-' }),
        person(4, 8, { name: "'=a" }),
      ]),
      sent,
    );
    const { errorPath } = await stored(rejected.importId);
    const errorFile = path.join(test.platform.dataDirectory, errorPath ?? '');
    expect(statSync(errorFile).mode & 0o777).toBe(0o600);
    const lines = parse(await plainText(errorPath ?? ''));
    expect(lines[0]).toEqual([
      ...templateOf('residents').columns.map(({ name }) => name),
      '_import',
      '_line',
      '_errors',
    ]);
    expect(lines.slice(1).map((cells) => [cells[0], cells[3], cells.at(-2)])).toEqual([
      ['R2', '\'=HYPERLINK("x")', '3'],
      ['R4', "''=a", '5'],
    ]);
    const corrected = writeCsv('residents', []);
    writeFileSync(
      corrected,
      lines
        .map((cells) => cells.map((cell) => cell.replace('F8', 'F1')))
        .map((cells) => cells.map((cell, i) => (lines[0]?.[i] === 'sex' && cell === '5' ? '2' : cell)))
        .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
        .join('\n'),
    );
    const again = await upload('residents', corrected, sent);
    expect(again.corrects).toBe(rejected.importId);
    expect(await check(again.importId)).toMatchObject({ state: 'VALID', rows: { total: 4, accepted: 4 } });
    const done = await committed(test.platform, again.importId);
    expect(done).toMatchObject({ state: 'COMMITTED', report: { residents: { new: 4 } } });
    const names = await test.platform.database.rows<{ name: string }>(
      'SELECT name FROM resident ORDER BY delivered_ref',
    );
    expect(names.map(({ name }) => name)).toEqual(['Orang 1', '=HYPERLINK("x")', 'Orang 3', "'=a"]);
  });

  it('T-13 a corrected error file is laid over the very file it was made from, and over no other', async () => {
    const sent = { ...Q3, version: 'crossed' };
    const errorsOf = async (importId: number): Promise<string> => plainText((await stored(importId)).errorPath ?? '');
    const correction = (text: string): string => {
      const file = writeCsv('families', []);
      writeFileSync(file, text);
      return file;
    };
    const request = (file: string) =>
      registerUpload(test.platform, CLERK, {
        kind: 'families',
        path: file,
        fileName: 'errors.csv',
        deliveryVersion: sent.version,
        mode: 'FULL',
        referenceDate: sent.referenceDate,
      });
    const first = await dryRun('families', writeCsv('families', [family(1, { tenure: 9 }), family(2)]), sent);
    const mended = correction((await errorsOf(first.importId)).replace(',9,', ',1,'));
    const rows = [family(1, { tenure: 9 }), family(3), family(4, { tenure: 9 }), family(5, { tenure: 9 })];
    const second = await dryRun('families', writeCsv('families', rows), sent);
    expect(await request(mended)).toMatchObject({ ok: false, error: { code: 'CORRECTION_OF_OTHER_FILE' } });

    const [head, one, three, four] = (await errorsOf(second.importId)).split('\n') as [string, string, string, string];
    const mend = (row: string): string => row.replace(',9,', ',1,');
    for (const unplaced of [[three, one], [one, one], [one.replace(',2,', ',3,')], [`${one},`]]) {
      expect(await request(correction([head, ...unplaced].join('\n')))).toMatchObject({
        ok: false,
        error: { code: 'CORRECTION_LINE' },
      });
    }
    expect((await stored(second.importId)).state).toBe('REJECTED');

    // A bad row that the correction leaves out is rejected again, by its own line; it is never dropped.
    const partial = await upload('families', correction([head, mend(one), mend(four)].join('\n')), sent);
    expect(partial.corrects).toBe(second.importId);
    expect(await check(partial.importId)).toMatchObject({ state: 'REJECTED', rows: { total: 4, rejected: 1 } });
    const [left] = await test.platform.database.rows<{ line: number }>(
      'SELECT line FROM import_issue WHERE import_id = ?',
      [partial.importId],
    );
    expect(left?.line).toBe(4);
    const whole = correction(mend(await errorsOf(partial.importId)));
    expect(await dryRun('families', whole, sent)).toMatchObject({ state: 'VALID', rows: { total: 4, accepted: 4 } });
    // Sent a second time it corrects nothing any more, and does not stand for a file of its own.
    expect(await request(whole)).toMatchObject({ ok: false, error: { code: 'CORRECTION_OF_OTHER_FILE' } });
  });

  it('a delivery is committed by either part, together; the first part waits for the second', async () => {
    const sent = { ...Q3, version: 'parts' };
    const before = await headRevision(test.platform.database);
    const families = await send(test.platform, 'families', writeCsv('families', [family(1), family(5)]), sent);
    expect(await committed(test.platform, families)).toMatchObject({ state: 'WAITING', revision: null });
    const residents = await send(
      test.platform,
      'residents',
      writeCsv(
        'residents',
        [1, 2, 3, 4].map((n) => person(n, n < 3 ? 1 : 5)),
      ),
      sent,
    );
    expect(await committed(test.platform, families)).toMatchObject({ state: 'COMMITTED', revision: before + 1 });
    expect((await stored(residents)).state).toBe('COMMITTED');
    expect((await stored(residents)).revision).toBe(before + 1);
  });

  it('the same file again says so before anything is read; other bytes with the same facts make no revision', async () => {
    const sent = { ...Q3, version: 'parts' };
    const rows = [family(1), family(5)];
    const again = await upload('families', writeCsv('families', rows), sent);
    expect(again).toMatchObject({ noChange: true, state: 'COMMITTED' });
    const head = await headRevision(test.platform.database);
    const people = [1, 2, 3, 4].map((n) => person(n, n < 3 ? 1 : 5));
    const done = await deliver(test.platform, rows.reverse(), people.reverse(), sent);
    expect(done).toMatchObject({ state: 'UNCHANGED', revision: null });
    expect(await headRevision(test.platform.database)).toBe(head);
  });

  it('a new version with equal facts is one revision without changes: somebody must know that it came', async () => {
    const head = await headRevision(test.platform.database);
    const people = [1, 2, 3, 4].map((n) => person(n, n < 3 ? 1 : 5));
    const done = await deliver(test.platform, [family(1), family(5)], people, {
      version: 'next',
      referenceDate: '2026-10-01',
    });
    expect(done).toMatchObject({
      state: 'COMMITTED',
      revision: head + 1,
      report: { families: { changed: 0 }, residents: { changed: 0 } },
    });
  });

  it('a file that changed on the disk after its dry run is never committed', async () => {
    const id = await send(test.platform, 'assets', writeCsv('assets', [{ nik: nik(1), cars: 1, njop: 7 }]), {
      ...Q3,
      version: 'swapped',
    });
    const { storedPath } = await stored(id);
    writeFileSync(path.join(test.platform.dataDirectory, storedPath), `nik,cars,njop\n${nik(1)},0,0\n`);
    await expect(commitImport(test.platform, CLERK, id)).rejects.toThrow('has changed since its upload');
    expect((await stored(id)).state).toBe('VALID');
    expect(await test.platform.database.rows('SELECT * FROM asset_record')).toEqual([]);
  });

  it('a file left in COMMITTING by a process that died can be committed again', async () => {
    const id = await send(test.platform, 'assets', writeCsv('assets', [{ nik: nik(1), cars: 1, njop: 7 }]), {
      ...Q3,
      version: 'died',
    });
    await test.platform.database.run("UPDATE import_file SET state = 'COMMITTING' WHERE id = ?", [id]);
    expect(await committed(test.platform, id)).toMatchObject({ state: 'COMMITTED' });
  });

  it('a file that is given up is not committed any more', async () => {
    const id = await send(test.platform, 'assets', writeCsv('assets', [{ nik: nik(2), cars: 1, njop: 7 }]), {
      ...Q3,
      version: 'left',
    });
    expect(await cancelImport(test.platform, CLERK, id)).toEqual({ ok: true, value: { importId: id } });
    expect(await commitImport(test.platform, CLERK, id)).toMatchObject({ ok: false, error: { code: 'IMPORT_STATE' } });
  });
});
