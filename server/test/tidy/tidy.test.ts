import { readdirSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { MESSAGES, wordsOfApplying } from '@tepat/shared';
import { pagesByOffset } from '../support/offset-paging';

const ROOT = path.resolve(__dirname, '../../..');

function sources(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|tsx|mjs|md|yaml|yml|json|sql)$/.test(file) && !/(^|\/)(node_modules|dist)\//.test(file))
    .map((file) => path.join(folder, file));
}

const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const production = sources('server/src').filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));

describe('a run of these tests', () => {
  it('writes into a temporary folder of its own, which goes when it ends', () => {
    expect(path.basename(os.tmpdir())).toMatch(/^tepat-tests-/);
  });
});

describe('our own sources', () => {
  it('refuse only with codes that have a message in both languages', () => {
    const missing: string[] = [];
    for (const file of production) {
      const text = read(file);
      const codes = [
        ...text.matchAll(/err\(\s*\{\s*code: '([A-Z_]+)'/g),
        ...[...text.matchAll(/UserError<([^>]+)>/g)].flatMap((use) => [...(use[1] ?? '').matchAll(/'([A-Z_]+)'/g)]),
      ];
      for (const [, code] of codes) if (code && !(code in MESSAGES)) missing.push(`${file}: ${code}`);
    }
    expect([...new Set(missing)]).toEqual([]);
  });

  it('say nowhere that anybody applies: letters, sentences and the public page are written here', () => {
    const said = production.flatMap((file) => wordsOfApplying(read(file)).map((word) => `${file}: ${word}`));
    expect(said).toEqual([]);
  });

  it('read the time in one place only', () => {
    const readers = production.filter((file) => {
      if (/platform\/clock\.ts$/.test(file)) return false;
      return /new Date\(\)/.test(read(file));
    });
    expect(readers).toEqual([]);
  });

  it('never page by OFFSET', () => {
    expect(production.filter((file) => pagesByOffset(read(file)))).toEqual([
      // Whether more than a few families changed: one row behind so many is enough to know.
      'server/src/modules/identity/storage/affected.ts',
    ]);
  });

  it.each([
    ...['LIMIT ? OFFSET ?', 'LIMIT 50 OFFSET 100', 'OFFSET ${from}', 'OFFSET\n  ${page * 50}', "'… OFFSET ' + from"],
    ...['LIMIT ?, ?', 'LIMIT ${from}, ${count}', 'limit ?,?', 'LIMIT 100, 50', 'LIMIT :from, :count'],
    ...['limit ? offset ?', '.offset(from)', '.skip(from).take(50)', '{ take: 50, skip: from }'],
  ])('would see %s', (text) => {
    expect(pagesByOffset(text)).toBe(true);
  });

  it.each(['LIMIT ?', 'LIMIT ${first}', 'at offset ${offset} of', 'unpackVec(vec, offset = 0)', 'skips[place]'])(
    'would let %s be',
    (text) => {
      expect(pagesByOffset(text)).toBe(false);
    },
  );

  it('stay small enough to hold in the head', () => {
    // Lists of names are data that happen to stand in a source file.
    const code = production.filter((file) => !file.endsWith('name-pools.ts'));
    const long = code.filter((file) => read(file).split('\n').length > 300);
    expect(long).toEqual([]);
  });

  it('have no folder or file named after nothing', () => {
    const names = [...sources('server/src'), ...sources('shared/src'), ...sources('admin/src')];
    expect(names.filter((file) => /\/(utils?|helpers?|manager|data|types|constants)(\/|\.tsx?$)/.test(file))).toEqual(
      [],
    );
  });
});
