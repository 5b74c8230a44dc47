import * as everything from '..';
import { wordsOfApplying } from './applying';

/** Every Indonesian text of every catalogue that this package offers, by the way to it. */
function indonesian(value: unknown, path: string, seen: Set<unknown>, found: Map<string, string>): void {
  if (typeof value !== 'object' || value === null || seen.has(value)) return;
  seen.add(value);
  const { id, en } = value as { id?: unknown; en?: unknown };
  if (typeof id === 'string' && typeof en === 'string') found.set(path, id);
  const entries = value instanceof Map ? [...value.entries()] : Object.entries(value);
  for (const [key, inner] of entries) indonesian(inner, `${path}.${String(key)}`, seen, found);
}

describe('the words of applying', () => {
  it('are in no catalogue: not in messages, names of facts, clauses, states, programmes or lanes', () => {
    const found = new Map<string, string>();
    indonesian(everything, 'shared', new Set(), found);
    expect(found.size).toBeGreaterThan(500);
    const said = [...found].flatMap(([path, text]) => wordsOfApplying(text).map((word) => `${path}: ${word}`));
    expect(said).toEqual([]);
    const all = [...found.values()].join(' ');
    for (const known of ['penerima', 'Perbaikan', 'Kelurahan', 'Luas lantai']) expect(all).toContain(known);
  });

  it.each([
    'Silakan daftar di kelurahan',
    'Cara daftar KLJ',
    'Daftar sekarang',
    'Daftar bansos',
    'Anda belum terdaftar',
    'Ajukan permohonan bantuan',
    'Usulan diajukan RT',
    'Pemohon membawa KTP',
    'Pendaftaran dibuka',
  ])('are found in "%s"', (text) => {
    expect(wordsOfApplying(text).length).toBeGreaterThan(0);
  });

  it.each([
    'Daftar penerima dan daftar tunggu',
    'Daftar kerja hari ini',
    'Belum ada daftar yang ditetapkan; daftar sebelumnya tetap berlaku',
    'Mohon tunggu sebentar',
    'Ini perbaikan data, bukan pendaftaran bantuan.',
    'Tidak ada pendaftaran dan tidak dipungut biaya.',
  ])('are not in "%s"', (text) => {
    expect(wordsOfApplying(text)).toEqual([]);
  });
});
