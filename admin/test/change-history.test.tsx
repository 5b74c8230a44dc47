import { screen, within } from '@testing-library/react';
import { type client } from '@tepat/shared';
import { ChangeHistory } from '../src/components';
import { show } from './support/console';

const change = (fact: Partial<client.FactChange>): client.RecordChangePartsFragment => ({
  since: 4,
  at: '2026-11-20T18:00:00Z',
  first: false,
  fromOutside: false,
  revision: null,
  changes: [{ fact: 'address', label: 'Alamat', before: null, after: null, ...fact }],
});

const cells = () =>
  within(screen.getByRole('table'))
    .getAllByRole('cell')
    .map((cell) => cell.textContent);

it('says that a number changed where neither its old nor its new value may be shown', () => {
  show(<ChangeHistory changes={[change({ fact: 'card_id', label: 'Nomor KK' })]} />);
  expect(cells()).toEqual(['–', 'nomor berubah (tidak ditampilkan)']);
});

it('shows masked numbers as the server gives them', () => {
  show(
    <ChangeHistory
      changes={[change({ fact: 'card_id', label: 'Nomor KK', before: '317596••••••3203', after: '317596••••••3211' })]}
    />,
  );
  expect(cells()).toEqual(['317596••••••3203', '317596••••••3211']);
});

it('calls a fact that was empty before empty', () => {
  show(<ChangeHistory changes={[change({ after: 'Jl. Melati 3' })]} />);
  expect(cells()).toEqual(['kosong', 'Jl. Melati 3']);
});
