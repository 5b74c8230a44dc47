import { encode } from 'jpeg-js';
import type { Page } from 'playwright-core';
import { ensureRegions } from '../../src/main/cli/migrate';
import { Database } from '../../src/platform/database/database';
import { RunningConsole } from '../support/console';
import { freshDatabase, type TestDatabase } from '../support/database';
import { plantFamily, type Planted } from '../support/registry-rows';

describe('what a session of deliberation found, as a file', () => {
  let db: TestDatabase;
  let running: RunningConsole;
  let officer: Page;
  const families: Planted[] = [];

  beforeAll(async () => {
    db = await freshDatabase('e2e_session_file', new Date().toISOString());
    const migrator = await Database.open(db.migratorUrl, [], 1);
    await ensureRegions(migrator);
    await migrator.close();
    running = await RunningConsole.start(db);
    const [own] = await db.platform.database.rows<{ region: string }>(
      `SELECT region_code AS region FROM user_account WHERE email = 'officer@tepat.test'`,
    );
    for (const [at, name] of ['Siti Nurhayati', 'Budi Santoso', 'Dewi Lestari'].entries()) {
      families.push(await plantFamily(db.platform, own?.region ?? '', at + 1, name));
    }
    officer = await running.signIn('officer');
  }, 120_000);

  afterAll(async () => {
    await running?.close();
    await db?.close();
  }, 60_000);

  it('becomes a draft for each family with the minutes beside it, and the drafts are sent from one page by keyboard', async () => {
    await officer.goto(`${running.address}/#/corrections`);
    await officer.getByRole('button', { name: 'Usulkan lewat berkas' }).click();
    const dialog = officer.getByRole('dialog');
    await dialog.getByLabel(/^Nomor berita acara/).fill('BA-MUSKEL-7/2026');
    await dialog.getByLabel(/^Tanggal musyawarah/).fill('2026-11-20');
    await dialog.getByLabel(/^Keterangan/).fill('Dilihat bersama dalam musyawarah.');
    const minutes = encode({ width: 32, height: 32, data: Buffer.alloc(32 * 32 * 4, 200) }, 80).data;
    const [minutesInput, sheetInput] = [
      dialog.locator('input[type=file]').first(),
      dialog.locator('input[type=file]').last(),
    ];
    await minutesInput.setInputFiles({ name: 'berita acara.jpg', mimeType: 'image/jpeg', buffer: minutes });
    await dialog.getByText('berita acara.jpg').waitFor();
    const rows = ['nik,no_kk,fact,value', ...families.map(({ nik }) => `${nik},,floor_material,8`)];
    const buffer = Buffer.from(rows.map((row) => `${row}\n`).join(''));
    await sheetInput.setInputFiles({ name: 'muskel.csv', mimeType: 'text/csv', buffer });
    await dialog.getByRole('button', { name: 'Periksa' }).click();
    await dialog.getByText(/3 baris: 3 dapat diterima/).waitFor();
    await dialog.getByRole('button', { name: 'Buat konsep' }).click();
    await dialog.waitFor({ state: 'detached' });

    await officer.getByRole('link', { name: 'Kirim beberapa konsep' }).click();
    await officer.getByRole('row', { name: /Siti Nurhayati.*→ Tanah.*BA-MUSKEL-7\/2026 1$/ }).waitFor();
    await officer.getByRole('checkbox', { name: 'Pilih semua (3)' }).focus();
    await officer.keyboard.press('Space');
    await officer.getByRole('status').filter({ hasText: '3 dipilih' }).waitFor();
    await officer.getByRole('button', { name: 'Kirim untuk verifikasi' }).focus();
    await officer.keyboard.press('Enter');
    await officer.getByText('Tidak ada konsep yang menunggu dikirim.').waitFor();
    expect(await officer.getByRole('alert').filter({ hasText: 'selesai' }).count()).toBe(3);
  }, 120_000);

  it('waits for the verifier, each with its own minutes and none of them as reused', async () => {
    const verifier = await running.signIn('verifier');
    await verifier.goto(`${running.address}/#/corrections/together`);
    await verifier.getByRole('img', { name: 'Foto bukti: berita acara.jpg' }).nth(2).waitFor();
    expect(await verifier.getByText(/Tidak ada berkas bukti|Bukti yang sama muncul/).count()).toBe(0);
    expect(running.faults).toEqual([]);
  }, 60_000);
});
