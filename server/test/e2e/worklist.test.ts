import type { Page } from 'playwright-core';
import { advanceRun, startNight } from '../../src/nightly';
import { RunningConsole } from '../support/console';
import { CorrectionLane, OFFICER } from '../support/correction-lane';
import { freshDatabase, type TestDatabase } from '../support/database';
import { pdfText } from '../support/pdf-text';
import { SEEDER, settleProvince, THE_DAY } from '../support/province';

describe('the worklist, on the screen', () => {
  let db: TestDatabase;
  let running: RunningConsole;
  let verifier: Page;
  let name = '';

  beforeAll(async () => {
    db = await freshDatabase('e2e_worklist', new Date().toISOString());
    await settleProvince(db, 1_200);
    const night = await startNight(db.platform, SEEDER, { runDate: THE_DAY, origin: 'MANUAL', reason: 'first' });
    if (!night.ok) throw new Error(night.error.code);
    await advanceRun(db.platform, night.value, { leaseSeconds: 30 });
    running = await RunningConsole.start(db);
    verifier = await running.signIn('verifier');
  }, 180_000);

  afterAll(async () => {
    await running?.close();
    await db?.close();
  }, 60_000);

  const heading = (text: RegExp) => verifier.getByRole('heading', { level: 1, name: text });

  it('is counted on the dashboard, by reason and by the kecamatan of whoever looks', async () => {
    const part = verifier.getByRole('region', { name: 'Terhalang hanya karena data' });
    await part.getByRole('table', { name: 'Kasus menurut alasan' }).waitFor();
    await part.getByRole('table', { name: 'Kasus menurut wilayah' }).getByRole('row').nth(1).waitFor();
    const shown = await part.getByText(/kasus belum selesai/).textContent();
    const [stored] = await db.platform.database.rows<{ cases: number }>(
      "SELECT COUNT(*) AS cases FROM work_item WHERE active = 1 AND kelurahan_code LIKE '31.74.%'",
    );
    expect(shown).toContain(`${stored?.cases} kasus`);
    await part.getByRole('link', { name: 'Buka daftar kerja' }).click();
    await heading(/Daftar kerja/).waitFor();
  }, 60_000);

  it('lets an official take a case by the keyboard alone, and find it again among the own', async () => {
    const take = verifier.getByRole('button', { name: /^Ambil kasus/ }).first();
    name = ((await take.getAttribute('aria-label')) ?? '').replace('Ambil kasus ', '');
    await take.focus();
    await verifier.keyboard.press('Enter');
    await verifier.getByText('Kasus diambil.').waitFor();
    await verifier.getByLabel('Petugas').click();
    await verifier.getByRole('option', { name: 'Saya' }).click();
    const table = verifier.getByRole('table');
    await table.getByRole('button', { name: 'Lepas' }).waitFor();
    expect(await table.getByRole('row').count()).toBe(2);
    await table.getByRole('link', { name }).click();
    await heading(new RegExp(`Kasus: ${name}`)).waitFor();
  }, 60_000);

  it('tells the whole case, keeps what was found out, and leads to the person', async () => {
    await verifier.getByText(/Belum dapat diputuskan untuk .* karena data saja/).waitFor();
    await verifier.getByRole('button', { name: 'Mulai tangani' }).click();
    await verifier.getByText('Sedang ditangani').first().waitFor();
    await verifier.getByRole('button', { name: 'Tulis catatan' }).click();
    await verifier.getByLabel(/^Catatan/).fill('Keluarga diminta membawa KTP.');
    await verifier.getByRole('button', { name: 'Simpan' }).click();
    await verifier
      .getByRole('list', { name: 'Riwayat penanganan' })
      .getByText('Keluarga diminta membawa KTP.')
      .waitFor();
    expect(await verifier.getByText(/skor/i).count()).toBe(0);
    await verifier.getByRole('link', { name, exact: true }).click();
    await heading(new RegExp(name)).waitFor();
  }, 60_000);

  it('leads to an objection by a letter of the resident, answered by a person with reasons and a letter to print', async () => {
    await verifier
      .getByRole('button', { name: /^Catat keberatan atas / })
      .first()
      .click();
    const form = verifier.getByRole('dialog');
    await form.getByRole('button', { name: 'Catat', exact: true }).click();
    await form.getByRole('alert').getByText('Tulis yang disampaikan warga.').waitFor();
    await form.getByLabel('Alasan').click();
    await verifier.getByRole('option', { name: 'Data yang dipakai keliru' }).click();
    await form.getByLabel('Yang disampaikan warga').fill('Data keluarga saya sudah lama tidak diperiksa.');
    await form.getByLabel('Saluran').click();
    await verifier.getByRole('option', { name: 'Surat warga' }).click();
    await form.getByLabel('Nomor surat, berita acara, atau tiket').fill('12/XI/2026');
    await form.getByRole('button', { name: 'Catat', exact: true }).click();
    await heading(/^Sanggah SG-/).waitFor();
    const number = /SG-\d{6}-\d/.exec(await heading(/^Sanggah SG-/).innerText())?.[0] ?? '';
    await verifier.getByText(/Anda tidak dapat memutuskan keberatan ini/).waitFor();

    const approver = await running.signIn('approver', { viewport: { width: 390, height: 844 } });
    await approver.goto(`${running.address}/#/objections`);
    await approver.getByRole('link', { name: number }).first().click();
    await approver.getByText('Data keluarga saya sudah lama tidak diperiksa.').waitFor();
    expect(await approver.evaluate('document.documentElement.scrollWidth')).toBe(390);
    await approver.getByRole('button', { name: 'Putuskan' }).click();
    const decision = approver.getByRole('dialog');
    await decision.getByLabel('Putusan').click();
    await approver.getByRole('option', { name: 'Ditolak' }).click();
    await decision.getByLabel('Pertimbangan').fill('Keluarga dikunjungi; yang tercatat sesuai dengan keadaan.');
    await decision.getByRole('button', { name: 'Putuskan' }).click();
    const letter = approver.getByRole('link', { name: 'Cetak surat jawaban' });
    const answer = await approver.request.get(`${running.address}${await letter.getAttribute('href')}`);
    const { text } = pdfText(await answer.body());
    expect(text).toContain(number);
    expect(text).toContain('yang tercatat sesuai dengan keadaan');
  }, 90_000);

  it('lets two corrections be verified on one page by the keyboard alone, each with its own reason', async () => {
    const lane = new CorrectionLane(db.platform);
    const families = await db.platform.database.rows<{ id: number }>(
      "SELECT id FROM family WHERE kelurahan_code LIKE '31.74.%' AND car = 0 ORDER BY id LIMIT 2",
    );
    for (const { id } of families) {
      const change = { kind: 'FAMILY', subjectId: id, fact: 'car', value: '1' } as const;
      await lane.submit(await lane.proposed(OFFICER, id, [change]));
    }
    const keys = verifier.keyboard;
    await verifier.goto(`${running.address}/#/corrections`);
    await verifier.getByText('Proses beberapa sekaligus').focus();
    await keys.press('Enter');
    for (const at of [0, 1]) {
      await verifier.getByRole('radio', { name: 'Bukti mendukung' }).nth(at).focus();
      await keys.press('Space');
      await verifier.getByRole('combobox', { name: 'Langkah' }).nth(at).focus();
      await keys.press('Enter');
      await verifier.getByRole('option', { name: 'Verifikasi dan teruskan' }).waitFor();
      await keys.press('ArrowDown');
      await keys.press('Enter');
      await verifier.getByLabel('Alasan').nth(at).focus();
      await keys.type(`Dokumen ${at + 1} sudah dilihat.`);
    }
    await verifier.getByText('2 siap diproses').waitFor();
    await verifier.getByRole('button', { name: 'Proses yang siap' }).focus();
    await keys.press('Enter');
    await verifier
      .getByRole('region', { name: 'Hasil' })
      .getByText(/selesai/)
      .nth(1)
      .waitFor();
    const kept = await db.platform.database.rows<{ reason: string }>(
      'SELECT reason FROM correction_judgement ORDER BY correction_id',
    );
    expect(kept.map(({ reason }) => reason)).toEqual(['Dokumen 1 sudah dilihat.', 'Dokumen 2 sudah dilihat.']);
  }, 90_000);

  it('asked nobody but this installation, and nothing on its pages failed', () => {
    expect([running.outside, running.faults]).toEqual([[], []]);
  });
});
