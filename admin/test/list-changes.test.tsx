import '@testing-library/jest-dom';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { ListChanges } from '../src/lists/ListChanges';
import { type RecipientList } from '../src/lists/recipient-list';
import { answerWith, show } from './support/console';

const LIST: RecipientList = {
  id: 'L2',
  period: '2026-11',
  version: 1,
  status: 'PREPARED',
  createdAt: '2026-11-22T18:00:00Z',
  program: { id: 'P1', code: 'KLJ', name: 'Kartu Lansia Jakarta' },
  counts: { recipients: 1200, waiting: 3, amountTotal: 360_000_000 },
  diff: {
    previousVersion: 2,
    previousPeriod: '2026-10',
    joined: 1,
    left: 1234,
    reasons: [
      { kind: 'JOINED', code: 'WITHIN_QUOTA', label: 'Masuk dalam kuota', count: 1 },
      { kind: 'LEFT', code: 'DESIL_CHANGED', label: 'Desil berubah', count: 1234 },
    ],
  },
  quotas: [{ region: null, places: 171_010, recipients: 1200, waiting: 3 }],
  gates: [],
  transitions: [],
  manifest: { digest: 'ab', revisionNumber: 7, referenceDate: '2026-11-01', codeVersion: '0.1.0' },
};

const change = (residentId: string, kind: string, name: string, reasons: string[]) => ({
  node: {
    kind,
    name,
    residentId,
    recipientRef: `ref-${residentId}`,
    period: '2026-11',
    listVersion: 1,
    region: { id: 'K1', code: '31.71.01.1001', name: 'Gambir', level: 'KELURAHAN' },
    reasons: reasons.map((label) => ({ code: label, label })),
  },
});

const page = (edges: unknown[], endCursor: string | null = null) => ({
  data: {
    recipientList: { id: 'L2', changes: { edges, pageInfo: { hasNextPage: endCursor !== null, endCursor } } },
  },
});

test('the difference is told in one sentence, by reason, and person by person with every reason', async () => {
  answerWith({
    ListChanges: () => page([change('9', 'LEFT', 'Budi Santoso', ['Desil berubah', 'Meninggal dunia'])]),
  });
  show(<ListChanges list={LIST} />, ['resident.read']);
  expect(
    await screen.findByText('Dibandingkan dengan Oktober 2026 versi 2: 1 bergabung, 1.234 tidak lagi menerima.'),
  ).toBeVisible();
  expect(screen.getByRole('row', { name: /Tidak lagi menerima Desil berubah 1\.234/ })).toBeVisible();
  const person = await screen.findByRole('link', { name: 'Budi Santoso' });
  expect(person).toHaveAttribute('href', '/residents/9/show');
  expect(person.closest('tr')).toHaveTextContent('Desil berubah; Meninggal dunia');
});

test('a kind of change is asked of the server, and pages follow its cursors', async () => {
  const sent = answerWith({
    ListChanges: ({ after }) =>
      after === null ? page([change('1', 'JOINED', 'Siti Aminah', [])], 'c1') : page([change('2', 'LEFT', 'Joko', [])]),
  });
  show(<ListChanges list={LIST} />);
  await screen.findByText('Siti Aminah');
  fireEvent.click(screen.getByRole('button', { name: 'Berikutnya' }));
  await screen.findByText('Joko');
  expect(sent.at(-1)?.variables).toMatchObject({ after: 'c1', kind: null, first: 50 });
  fireEvent.click(screen.getByRole('button', { name: 'Sebelumnya' }));
  await screen.findByText('Siti Aminah');

  fireEvent.mouseDown(screen.getByRole('combobox', { name: 'Jenis perubahan' }));
  fireEvent.click(await screen.findByRole('option', { name: 'Penerima baru' }));
  await waitFor(() => expect(sent.at(-1)?.variables).toMatchObject({ after: null, kind: 'JOINED' }));
});

test('a first list has nothing to be compared with, and its rows are not read for it', async () => {
  const sent = answerWith({});
  show(<ListChanges list={{ ...LIST, diff: { joined: 0, left: 0, reasons: [] } }} />);
  expect(await screen.findByText('Ini daftar pertama; tidak ada pembanding.')).toBeVisible();
  expect(sent).toHaveLength(0);
});
