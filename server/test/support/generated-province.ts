import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareNames } from '@tepat/shared';

export type Row = Readonly<Record<string, string>>;

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'tepat-province-'));
}

const read = new Map<string, readonly Row[]>();

/**
 * The rows of a generated file by column name, read once. Cells are cut at commas: the generator quotes nothing, which
 * the test that reads its files with a real CSV parser shows.
 */
export function rowsOf(folder: string, name: string): readonly Row[] {
  const path = join(folder, `${name}.csv`);
  const known = read.get(path);
  if (known) return known;
  const [header = '', ...lines] = readFileSync(path, 'latin1').trimEnd().split('\n');
  const names = header.split(',');
  const rows = lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(names.map((column, i) => [column, cells[i] ?? '']));
  });
  read.set(path, rows);
  return rows;
}

export function sha256Of(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

export function groupBy(rows: readonly Row[], column: string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = row[column] ?? '';
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

const STATUS_CATEGORY: Readonly<Record<string, string>> = {
  DECEASED: 'MENINGGAL',
  MOVED_OUT: 'PINDAH_LUAR_DKI',
  DEACTIVATED: 'NIK_DINONAKTIFKAN',
};

/** The residents for whom laying the generated files side by side finds other identity categories than the truth beside them tells. */
export function identityErrors(folder: string): { ref: string; found: string; truth: string }[] {
  const residents = rowsOf(folder, 'residents');
  const truths = new Map(rowsOf(folder, 'truth/truth-residents').map((row) => [row.resident_ref, row.identity ?? '']));
  const registry = new Map(rowsOf(folder, 'civil-registry').map((row) => [row.nik, row]));
  const families = new Map(rowsOf(folder, 'families').map((row) => [row.family_ref, row]));
  const isHere = ({ presence = '' }: Row): boolean => ['', '1', '5'].includes(presence);
  const carriers = groupBy(residents.filter(isHere), 'nik');
  const find = (row: Row): string[] => {
    const { nik = '', family_ref: ref = '' } = row;
    if (nik === '') return ['DATA_TIDAK_LENGKAP'];
    if (!/^\d{16}$/.test(nik)) return ['NIK_FORMAT_SALAH'];
    const shared = isHere(row) && (carriers.get(nik)?.length ?? 0) > 1 ? ['NIK_GANDA'] : [];
    const record = registry.get(nik);
    if (!record) return ['NIK_TIDAK_DITEMUKAN', ...shared];
    const name = compareNames(row.name ?? '', record.name ?? '');
    const family = families.get(ref);
    const hasLeft = record.status === 'DECEASED' || record.status === 'MOVED_OUT';
    const status = STATUS_CATEGORY[record.status ?? ''];
    return [
      ...(name === 'DIFFERENT' ? ['NAMA_TIDAK_SESUAI'] : name === 'VARIANT' ? ['NAMA_BERBEDA_EJAAN'] : []),
      ...(row.birth_date === record.birth_date ? [] : ['TGL_LAHIR_TIDAK_SESUAI']),
      ...(row.sex === record.sex ? [] : ['JENIS_KELAMIN_TIDAK_SESUAI']),
      ...(hasLeft || family?.no_kk === record.no_kk ? [] : ['KK_TIDAK_SESUAI']),
      ...(hasLeft || family?.kelurahan === record.kelurahan ? [] : ['ALAMAT_TIDAK_SESUAI']),
      ...shared,
      ...(status ? [status] : []),
    ];
  };
  return residents
    .map((row) => ({
      ref: row.resident_ref ?? '',
      found: find(row).join('|'),
      truth: truths.get(row.resident_ref) ?? '',
    }))
    .filter(({ found, truth }) => found !== truth);
}
