import '@testing-library/jest-dom';
import { fireEvent, screen } from '@testing-library/react';
import { DecisionsSection } from '../src/residents/DecisionsSection';
import { answerWith, show } from './support/console';

const decision = {
  id: 'RGVjaXNpb246MS43',
  reference: 'KLJ/2026-11/7',
  outcome: 'NOT_ELIGIBLE',
  sentence: 'Tidak layak untuk Kartu Lansia Jakarta, karena tidak memenuhi: desil penentu 7.',
  desilUsed: 7,
  desilKind: 'CALIBRATED',
  revisionNumber: 3,
  referenceDate: '2026-11-01',
  decidedAt: '2026-11-22T01:00:00Z',
  program: { id: 'p', code: 'KLJ', name: 'Kartu Lansia Jakarta' },
  excludedBy: null,
  criteriaVersion: { id: 'c', version: 1 },
  desilReason: {
    provisional: true,
    national: 5,
    sentence: 'Desil sementara 7 menentukan, menunggu BPS.',
    correctionReach: 'Perbaikan data ikut dihitung mulai proses malam berikutnya.',
  },
  identity: {
    matched: false,
    suspended: false,
    findings: [{ code: 'X', message: 'Nama tidak sesuai', mismatch: true, suspends: false }],
  },
  placement: {
    standing: 'WAITING',
    position: 12,
    quota: 171_010,
    quotaRegion: null,
    divided: false,
    recipients: null,
    waiting: null,
    list: { id: 'l', period: '2026-11', version: 2 },
    tie: { lot: 'abcdef0123456789', people: 4, placed: 2, more: false, atEdge: true },
  },
  welfare: null,
  clauses: [],
  history: [
    {
      outcome: 'NOT_ELIGIBLE',
      desilUsed: 7,
      blocking: [],
      because: ['DATA'],
      changed: [{ code: 'NO_CAR', required: 'keluarga tidak memiliki mobil', before: true, after: false }],
      referenceDate: '2026-11-01',
      decidedAt: '2026-11-22T01:00:00Z',
      replacedAt: null,
    },
  ],
};

beforeEach(() => {
  answerWith({
    ResidentDecisions: () => ({ data: { node: { id: 'x', decisions: [decision] } } }),
    DecisionRemedies: () => ({ data: { node: { id: decision.id, whatWouldChange: [] } } }),
  });
});

it('shows the sentence to read aloud, why this desil, the identity, the place, the lot and what changed', async () => {
  show(<DecisionsSection residentId="x" />, ['decision.read']);
  const article = await screen.findByRole('article', { name: 'Kartu Lansia Jakarta' });
  for (const said of [
    'Dapat dibacakan kepada warga',
    decision.sentence,
    'Desil sementara 7 menentukan, menunggu BPS.',
    'mulai proses malam berikutnya',
    'Tidak padan: Nama tidak sesuai',
    'Daftar tunggu urutan 12; kuota 171.010 orang',
    'Batas kuota jatuh di antara mereka',
    'keluarga tidak memiliki mobil: terpenuhi menjadi tidak terpenuhi',
  ]) {
    expect(article).toHaveTextContent(said);
  }
});

it('leads to the letter by the id of the decision, which is no NIK', async () => {
  show(<DecisionsSection residentId="x" />, ['decision.read']);
  const link = await screen.findByRole('link', {
    name: 'Cetak surat penjelasan Kartu Lansia Jakarta (PDF, halaman baru)',
  });
  expect(link).toHaveAttribute('href', '/letters/RGVjaXNpb246MS43?locale=id');
});

it('offers what would change it only to whoever handles the case, and asks for it only when told to', async () => {
  show(<DecisionsSection residentId="x" />, ['decision.read', 'worklist.assign']);
  fireEvent.click(await screen.findByRole('button', { name: 'Apa yang dapat mengubahnya' }));
  expect(await screen.findByText(/tercatat dalam jejak audit/)).toBeVisible();
  expect(screen.getByText('Tidak ada hal yang dapat ditindaklanjuti petugas.')).toBeVisible();
});

it('offers it to nobody else', async () => {
  show(<DecisionsSection residentId="x" />, ['decision.read']);
  await screen.findByRole('article');
  expect(screen.queryByRole('button', { name: 'Apa yang dapat mengubahnya' })).toBeNull();
});
