import { randomBytes } from 'node:crypto';
import { createWriteStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { openPlain, sealing } from './sealed-file';

const key = Buffer.alloc(32, 9);

describe('a sealed file', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'tepat-sealed-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each([0, 1, 15, 16, 17, 65_536, 200_003])('of %d bytes comes back whole and rests unreadable', async (size) => {
    const file = path.join(folder, String(size));
    const content = Buffer.concat([
      Buffer.from('nik 3171900101900001 '.slice(0, size)),
      randomBytes(Math.max(0, size - 21)),
    ]);
    await pipeline(Readable.from([content.subarray(0, 7), content.subarray(7)]), sealing(key), createWriteStream(file));
    expect(await buffer(await openPlain(file, key))).toEqual(content);
    expect(readFileSync(file).includes('3171900101900001')).toBe(false);
  });

  it('of the same content differs each time, and another key opens nothing', async () => {
    const [one, two] = [path.join(folder, 'one'), path.join(folder, 'two')];
    for (const file of [one, two])
      await pipeline(Readable.from([Buffer.from('same')]), sealing(key), createWriteStream(file));
    expect(readFileSync(one)).not.toEqual(readFileSync(two));
    expect(String(await buffer(await openPlain(one, Buffer.alloc(32, 8))))).not.toBe('same');
  });

  it('is told from a plain one, which is read as it is', async () => {
    const file = path.join(folder, 'plain.csv');
    writeFileSync(file, 'nik,cars\n');
    expect(String(await buffer(await openPlain(file, key)))).toBe('nik,cars\n');
  });
});
