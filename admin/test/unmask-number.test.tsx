import '@testing-library/jest-dom';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { client } from '@tepat/shared';
import { api } from '../src/client';
import { nodeWith, UnmaskNumber } from '../src/components';
import { answerWith, show } from './support/console';

const NIK = '3171900101500001';

const reveal = async (purpose: string) => {
  const answer = await api.execute(client.UnmaskedNikDocument, { id: 'R1' }, { 'tepat-purpose': purpose });
  return nodeWith(answer.node, 'nik')?.nik;
};

async function openDialog(): Promise<HTMLElement> {
  fireEvent.click(await screen.findByRole('button', { name: 'Buka NIK' }));
  return screen.findByRole('dialog', { name: 'Buka NIK lengkap' });
}

async function choosePurpose(name: string): Promise<void> {
  fireEvent.mouseDown(screen.getByRole('combobox', { name: /Tujuan/ }));
  fireEvent.click(await screen.findByRole('option', { name }));
}

test('the full number is shown only after a purpose was stated, which travels in the header and not in the address', async () => {
  const sent = answerWith({ UnmaskedNik: () => ({ data: { node: { id: 'R1', nik: NIK } } }) });
  show(<UnmaskNumber name="NIK" reveal={reveal} />, ['nik.unmask']);
  const dialog = await openDialog();

  fireEvent.click(within(dialog).getByRole('button', { name: 'Tampilkan' }));
  expect(await within(dialog).findByText('Silakan pilih tujuan terlebih dahulu.')).toBeVisible();
  expect(sent).toHaveLength(0);

  await choosePurpose('Pelayanan di loket');
  fireEvent.click(within(dialog).getByRole('button', { name: 'Tampilkan' }));
  expect(await within(dialog).findByText(NIK)).toBeVisible();
  expect(sent).toHaveLength(1);
  expect(sent[0]).toMatchObject({ url: '/graphql', headers: { 'tepat-purpose': 'COUNTER_SERVICE' } });
});

test('closing the dialog forgets the number: the next time a purpose is asked again', async () => {
  answerWith({ UnmaskedNik: () => ({ data: { node: { id: 'R1', nik: NIK } } }) });
  show(<UnmaskNumber name="NIK" reveal={reveal} />, ['nik.unmask']);
  await openDialog();
  await choosePurpose('Pelayanan di loket');
  fireEvent.click(screen.getByRole('button', { name: 'Tampilkan' }));
  await screen.findByText(NIK);
  fireEvent.click(screen.getByRole('button', { name: 'Tutup' }));
  await waitFor(() => expect(screen.queryByText(NIK)).not.toBeInTheDocument());

  await openDialog();
  expect(screen.queryByText(NIK)).not.toBeInTheDocument();
  expect(screen.getByRole('combobox', { name: /Tujuan/ })).toBeVisible();
});

test('an answer that is still masked is told as a refusal', async () => {
  answerWith({ UnmaskedNik: () => ({ data: { node: { id: 'R1', nik: '317190••••••0001' } } }) });
  show(<UnmaskNumber name="NIK" reveal={reveal} />, ['nik.unmask']);
  await openDialog();
  await choosePurpose('Pemeriksaan (audit)');
  fireEvent.click(screen.getByRole('button', { name: 'Tampilkan' }));
  expect(await screen.findByText('Nomor lengkap tidak diberikan untuk tujuan ini.')).toBeVisible();
});

test('a refusal of the server is shown in its own words', async () => {
  answerWith({
    UnmaskedNik: () => ({
      errors: [{ message: 'Wewenang Anda tidak mencakup tindakan ini.', extensions: { code: 'FORBIDDEN' } }],
    }),
  });
  show(<UnmaskNumber name="NIK" reveal={reveal} />, ['nik.unmask']);
  await openDialog();
  await choosePurpose('Pelayanan di loket');
  fireEvent.click(screen.getByRole('button', { name: 'Tampilkan' }));
  expect(await screen.findByText('Wewenang Anda tidak mencakup tindakan ini.')).toBeVisible();
});

test('whoever may not unmask is not offered the button', async () => {
  show(
    <>
      <UnmaskNumber name="NIK" reveal={reveal} />
      <p>halaman</p>
    </>,
    ['resident.read'],
  );
  expect(await screen.findByText('halaman')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Buka NIK' })).not.toBeInTheDocument();
});

test('while a counter is open its purpose is the one, and none is asked', async () => {
  const until = new Date(Date.now() + 60_000).toISOString();
  const sent = answerWith({
    OpenCounterOfViewer: () => ({ data: { viewer: { actorId: '1', counter: { purpose: 'FIELD_CHECK', until } } } }),
    UnmaskedNik: () => ({ data: { node: { id: 'R1', nik: NIK } } }),
  });
  show(<UnmaskNumber name="NIK" reveal={reveal} />, ['nik.unmask', 'counter.open']);
  const dialog = await openDialog();
  expect(await within(dialog).findByText('Tujuan loket yang sedang dibuka: Pemeriksaan lapangan.')).toBeVisible();
  expect(screen.queryByRole('combobox', { name: /Tujuan/ })).not.toBeInTheDocument();
  fireEvent.click(within(dialog).getByRole('button', { name: 'Tampilkan' }));
  expect(await within(dialog).findByText(NIK)).toBeVisible();
  const [unmasked] = sent.filter(({ operation }) => operation === 'UnmaskedNik');
  expect(unmasked).toMatchObject({ headers: { 'tepat-purpose': 'FIELD_CHECK' } });
});
