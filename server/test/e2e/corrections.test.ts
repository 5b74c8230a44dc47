import { addDays, runDateAt } from '@tepat/shared';
import type { Page } from 'playwright-core';
import { advanceRun, startNight } from '../../src/nightly';
import { nodeId } from '../../src/platform/graphql/node-id';
import { RunningConsole } from '../support/console';
import { freshDatabase, type TestDatabase } from '../support/database';
import { SEEDER, settleProvince } from '../support/province';
import { until } from '../support/worker-process';

const NARROW = { width: 390, height: 844 };

interface Person {
  readonly id: number;
  readonly name: string;
  readonly familyId: number;
  readonly kelurahan: string;
}

describe('the lane of corrections, on the screen', () => {
  let db: TestDatabase;
  let running: RunningConsole;
  let officer: Page;
  let verifier: Page;
  let approver: Page;
  let person: Person;
  let number = '';

  beforeAll(async () => {
    db = await freshDatabase('e2e_corrections', new Date().toISOString());
    await settleProvince(db, 1_200);
    const runDate = runDateAt(db.clock.now());
    const night = await startNight(db.platform, SEEDER, { runDate, origin: 'MANUAL', reason: 'first' });
    if (!night.ok) throw new Error(night.error.code);
    await advanceRun(db.platform, night.value, { leaseSeconds: 30 });
    running = await RunningConsole.start(db);
    const [found] = await db.platform.database.rows<Person>(
      `SELECT r.id, r.name, r.family_id AS familyId, f.kelurahan_code AS kelurahan FROM list_row t
         JOIN recipient_list l ON l.id = t.list_id JOIN program p ON p.id = l.program_id
         JOIN resident r ON r.id = t.resident_id JOIN family f ON f.id = r.family_id
        WHERE p.code = 'KLJ' AND f.kelurahan_code LIKE '31.74.%' ORDER BY r.id LIMIT 1`,
    );
    if (!found) throw new Error('nobody of the first list lives where the verifier works');
    person = found;
    // The officer of the demo works where this family lives.
    await db.platform.database.run("UPDATE user_account SET region_code = ? WHERE email = 'officer@tepat.test'", [
      person.kelurahan,
    ]);
    officer = await running.signIn('officer', { viewport: NARROW });
    verifier = await running.signIn('verifier');
    approver = await running.signIn('approver');
  }, 240_000);

  afterAll(async () => {
    await running?.close();
    await db?.close();
  }, 60_000);

  const heading = (page: Page, name: RegExp) => page.getByRole('heading', { level: 1, name });
  const saved = () => officer.getByText('Semua isian tersimpan.').waitFor();
  const familyPage = (page: Page) =>
    page.goto(`${running.address}/#/families/${encodeURIComponent(nodeId('Family', person.familyId))}/show`);
  const choose = async (label: string, option: string): Promise<void> => {
    await officer.getByLabel(label, { exact: true }).click();
    await officer.getByRole('option', { name: option, exact: true }).click();
  };
  /** Opens the one that waits from the inbox, by the keyboard. */
  const openWaiting = async (page: Page): Promise<void> => {
    await page.goto(`${running.address}/#/corrections`);
    await page.getByRole('tab', { name: /Menunggu saya/, selected: true }).waitFor();
    await page.getByRole('link', { name: number }).focus();
    await page.keyboard.press('Enter');
    await heading(page, new RegExp(number)).waitFor();
  };

  it('is filled in on a phone, field by field, through a lost connection, with a photograph made small', async () => {
    await familyPage(officer);
    await officer.getByRole('button', { name: 'Usulkan perbaikan data' }).click();
    await heading(officer, /Usul perbaikan PD-/).waitFor();
    number = /PD-\d{6}-\d/.exec(await heading(officer, /Usul/).innerText())?.[0] ?? '';
    await officer.getByLabel('Seharusnya: Jumlah mobil').fill('3');
    await officer.getByLabel('Seharusnya: Jumlah AC').fill('6');
    await saved();
    await officer.context().setOffline(true);
    await officer.getByLabel('Seharusnya: Luas lantai (m²)').fill('600');
    await officer.getByLabel('Seharusnya: Luas lantai (m²)').blur();
    await officer.getByText(/Sambungan terputus/).waitFor();
    await officer.context().setOffline(false);
    await saved();
    await officer.reload();
    await heading(officer, /Usul perbaikan/).waitFor();
    expect(await officer.getByLabel('Seharusnya: Luas lantai (m²)').inputValue()).toBe('600');

    const photo = await officer.evaluate<string>(NOISE);
    const buffer = Buffer.from(photo, 'base64');
    await officer
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'rumah.jpg', mimeType: 'image/jpeg', buffer });
    await officer.getByRole('img', { name: 'Foto bukti: rumah.jpg' }).waitFor();
    await officer.getByRole('button', { name: 'Kirim untuk verifikasi' }).click();
    await officer
      .getByRole('alert')
      .filter({ hasText: 'Belum dapat dikirim' })
      .getByText(/Silakan isi .Dasar/)
      .waitFor();

    await choose('Dasar', 'Pemeriksaan lapangan');
    await choose('Saluran', 'Kelurahan');
    await officer.getByLabel('Nomor berita acara atau dokumen').fill('BA-1/2026');
    await officer.getByLabel('Tanggal berita acara atau dokumen').fill('2026-11-20');
    await officer.getByLabel('Keterangan').fill('Rumah dilihat bersama ketua RT.');
    await officer.getByLabel('Keterangan').blur();
    await saved();
    expect(await officer.evaluate('document.documentElement.scrollWidth')).toBe(NARROW.width);
    await officer.getByRole('button', { name: 'Kirim untuk verifikasi' }).click();
    await heading(officer, new RegExp(`Pemutakhiran ${number}`)).waitFor();
    const [kept] = await db.platform.database.rows<{ bytes: number }>('SELECT bytes FROM evidence');
    expect(kept?.bytes).toBeLessThan(buffer.length);
    expect(await officer.evaluate('[localStorage.length, sessionStorage.length].join()')).toMatch(/^\d,0$/);
  }, 150_000);

  it('is found at the counter by the number of its receipt, and shows its proposer no effect', async () => {
    await officer.goto(`${running.address}/#/corrections`);
    await officer.getByRole('textbox', { name: 'Nomor tanda terima' }).fill(number.replaceAll('-', ' ').toLowerCase());
    await officer.keyboard.press('Enter');
    await officer.getByText('Menunggu verifikasi').first().waitFor();
    await officer
      .getByRole('link', { name: new RegExp(number) })
      .first()
      .click();
    await heading(officer, new RegExp(number)).waitFor();
    await officer.getByRole('list', { name: 'Riwayat' }).waitFor();
    expect(await officer.getByText(/Dampak|[Ss]kor/).count()).toBe(0);
  }, 60_000);

  it('is judged before its effect is shown, and passed on', async () => {
    await openWaiting(verifier);
    await verifier.getByRole('img', { name: 'Foto bukti: rumah.jpg' }).waitFor();
    await verifier.getByText('Dampak dapat dilihat setelah penilaian bukti Anda tercatat.').waitFor();
    expect(await verifier.getByRole('button', { name: 'Tampilkan dampak' }).count()).toBe(0);
    await verifier.getByRole('button', { name: 'Verifikasi dan teruskan' }).click();
    await verifier.getByText('Silakan pilih penilaian bukti.').waitFor();
    await verifier.getByRole('radio', { name: 'Bukti mendukung' }).check();
    await verifier.getByLabel(/^Alasan, atau/).fill('Foto menunjukkan rumah dan mobil.');
    await verifier.getByRole('button', { name: 'Catat penilaian saja' }).click();
    await verifier.getByRole('button', { name: 'Tampilkan dampak' }).click();
    await verifier
      .getByRole('region', { name: 'Dampak bila diterapkan' })
      .getByText(/^Desil \d+$/)
      .first()
      .waitFor();
    await verifier.getByText('Sumbangan setiap data').first().waitFor();
    await verifier.getByRole('button', { name: 'Verifikasi dan teruskan' }).click();
    await verifier.getByText('Menunggu keputusan').first().waitFor();
  }, 90_000);

  it('is decided by a third person who sees what it does, and changes the desil of the family at once', async () => {
    await familyPage(officer);
    const desilOf = (page: Page) =>
      page
        .locator('main')
        .getByText(/^Desil \d+$/)
        .first();
    const before = await desilOf(officer).innerText();
    await openWaiting(approver);
    await approver.getByText('Dampak dapat dilihat setelah penilaian bukti Anda tercatat.').waitFor();
    expect(await approver.getByRole('button', { name: 'Tampilkan dampak' }).count()).toBe(0);
    await approver.getByRole('radio', { name: 'Bukti mendukung' }).check();
    await approver.getByLabel(/^Alasan atau pertanyaan/).fill('Foto dan berita acara cocok.');
    await approver.getByRole('button', { name: 'Catat penilaian saja' }).click();
    await approver.getByRole('button', { name: 'Tampilkan dampak' }).click();
    const effect = approver.getByRole('region', { name: 'Dampak bila diterapkan' });
    await effect.getByRole('row', { name: new RegExp(`${person.name} KLJ Tidak lagi memenuhi`) }).waitFor();
    await effect.getByRole('table', { name: 'Sumbangan setiap data' }).waitFor();
    await approver.getByRole('button', { name: 'Setujui dan terapkan' }).click();
    await approver.getByText('Diterapkan').first().waitFor();
    await approver.getByRole('list', { name: 'Riwayat' }).getByText('Penyetuju Contoh').first().waitFor();
    await officer.reload();
    await officer.getByText('desil sementara, menunggu BPS').first().waitFor();
    expect(await desilOf(officer).innerText()).not.toBe(before);
  }, 90_000);

  it('reaches the next night’s list, and no list before it', async () => {
    const runDate = addDays(runDateAt(db.clock.now()), 1);
    const night = await startNight(db.platform, SEEDER, { runDate, origin: 'MANUAL', reason: 'second' });
    if (!night.ok) throw new Error(night.error.code);
    await until('the list without the person', 120, async () => {
      const [left] = await db.platform.database.rows(
        "SELECT 1 FROM list_change WHERE resident_id = ? AND change_kind = 'LEFT'",
        [person.id],
      );
      return left ?? null;
    });
    expect([running.outside, running.faults]).toEqual([[], []]);
  }, 150_000);
});

/** A photograph of many colours, larger than is sent, as base64; made where pictures are made. */
const NOISE = `(() => {
  const canvas = document.createElement('canvas');
  canvas.width = 2600;
  canvas.height = 1800;
  const pen = canvas.getContext('2d');
  for (let at = 0; at < 5000; at += 1) {
    pen.fillStyle = 'hsl(' + ((at * 37) % 360) + ' 60% 50%)';
    pen.fillRect((at * 7919) % 2600, (at * 104729) % 1800, 90, 60);
  }
  return canvas.toDataURL('image/jpeg', 0.95).split(',')[1];
})()`;
