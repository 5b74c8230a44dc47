import '@testing-library/jest-dom';
import { screen, within } from '@testing-library/react';
import { type client } from '@tepat/shared';
import { ClauseTable } from '../src/residents/ClauseTable';
import { show } from './support/console';

const clause = (part: Partial<client.ClausePartsFragment>): client.ClausePartsFragment => ({
  code: 'AGE_60',
  sentence: 'memenuhi: usia 71 tahun, disyaratkan paling sedikit 60 tahun',
  required: 'usia paling rendah 60 tahun',
  actual: '71 tahun',
  met: true,
  blocking: false,
  source: 'CIVIL_REGISTRY',
  sourceDate: '2026-09-30',
  factAge: 32,
  factAgeLimit: null,
  correctable: true,
  correctionChannel: 'Layanan Dukcapil di kelurahan',
  correctedBy: 'petugas Dukcapil, atas dokumen warga',
  ...part,
});

const CLAUSES = [
  clause({}),
  clause({
    code: 'NO_CAR',
    required: 'jumlah mobil keluarga nol',
    actual: '1 mobil',
    met: false,
    blocking: true,
    source: 'ASSETS',
    factAge: 400,
    factAgeLimit: 366,
    correctionChannel: 'Bapenda/Samsat',
    correctedBy: 'petugas Bapenda atau Samsat, atas bukti kepemilikan',
  }),
  clause({
    code: 'DESIL_1_4',
    required: 'desil penentu antara 1 dan 4',
    actual: null,
    met: null,
    source: 'RANKING',
    sourceDate: null,
    factAge: null,
    correctionChannel: 'Pemutakhiran data di kelurahan',
  }),
];

async function rowOf(name: string): Promise<HTMLElement> {
  const header = await screen.findByRole('rowheader', { name });
  const row = header.closest('tr');
  if (!row) throw new Error('a row header stands in a row');
  return row;
}

test('each clause says met, not met or not known, with what is recorded, its source and its date', async () => {
  show(<ClauseTable caption="Syarat KLJ satu per satu" clauses={CLAUSES} />);
  expect(await screen.findByRole('table', { name: 'Syarat KLJ satu per satu' })).toBeVisible();

  const met = await rowOf('usia paling rendah 60 tahun');
  expect(met).toHaveTextContent('Terpenuhi');
  expect(met).toHaveTextContent('71 tahun');
  expect(met).toHaveTextContent('Data kependudukan (Dukcapil)30 Sep 2026');

  const refused = await rowOf('jumlah mobil keluarga nol');
  expect(within(refused).getByText('Tidak terpenuhi')).toBeVisible();
  expect(refused).toHaveTextContent('menentukan');

  const open = await rowOf('desil penentu antara 1 dan 4');
  expect(within(open).getAllByText('Belum diketahui')).toHaveLength(2);
  expect(open).not.toHaveTextContent('menentukan');
});

test('beside each source stands how old the fact was, and when that is too old to count', async () => {
  show(<ClauseTable caption="Syarat" clauses={CLAUSES} />);
  const usable = await rowOf('usia paling rendah 60 tahun');
  expect(usable).toHaveTextContent('32 hari sampai tanggal acuan');
  expect(usable).not.toHaveTextContent('lebih tua');
  expect(await rowOf('jumlah mobil keluarga nol')).toHaveTextContent('lebih tua daripada batas 366 hari');
  expect(await rowOf('desil penentu antara 1 dan 4')).not.toHaveTextContent('hari sampai');
});

test('where a fact is put right, and by whom, stands beside every clause', async () => {
  const fixed = clause({ code: 'FIXED', required: 'tetap', correctable: false, correctionChannel: null });
  show(<ClauseTable caption="Syarat" clauses={[...CLAUSES, fixed]} />);
  const car = await rowOf('jumlah mobil keluarga nol');
  expect(car).toHaveTextContent('Bapenda/Samsat');
  expect(car).toHaveTextContent('Oleh petugas Bapenda atau Samsat, atas bukti kepemilikan');
  expect(await rowOf('usia paling rendah 60 tahun')).toHaveTextContent('Layanan Dukcapil');
  expect(await rowOf('tetap')).toHaveTextContent('Tidak dapat diperbaiki');
});
