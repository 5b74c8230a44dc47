import { screen } from '@testing-library/react';
import { ListedSection } from '../src/residents/ListedSection';
import { answerWith, show } from './support/console';

const entry = (status: string, version: number) => ({
  list: {
    id: `list ${version}`,
    period: '2026-11',
    version,
    status: 'PUBLISHED',
    program: { id: 'p', code: 'KLJ', name: 'KLJ' },
  },
  row: { recipientRef: 'r', standing: 'RECIPIENT', position: 4, amount: 300_000, kind: 'EXISTING', status },
});

it('says of a suspended recipient that nothing is paid yet, and of a paid one nothing of the kind', async () => {
  answerWith({
    ResidentLists: () => ({ data: { node: { id: 'x', listed: [entry('HELD', 2), entry('PAYABLE', 1)] } } }),
  });
  show(<ListedSection residentId="x" />, ['list.rows.read', 'list.read']);
  const rows = (await screen.findAllByRole('row')).map((row) => row.textContent);
  expect(rows[1]).toContain('Penerimaditangguhkan, belum dibayarkan');
  expect(rows[2]).toContain('Penerima');
  expect(rows[2]).not.toContain('belum dibayarkan');
});
