import type { Page } from 'playwright-core';
import { ensureRegions } from '../../src/main/cli/migrate';
import { Database } from '../../src/platform/database/database';
import { RunningConsole } from '../support/console';
import { freshDatabase, type TestDatabase } from '../support/database';
import { plantFamily, type Planted } from '../support/registry-rows';

const NARROW = { width: 390, height: 844 };
const ELSEWHERE = '31.75.06.1001';

describe('an officer at the counter', () => {
  let db: TestDatabase;
  let running: RunningConsole;
  let page: Page;
  let near: Planted;
  let far: Planted;

  beforeAll(async () => {
    db = await freshDatabase('e2e_counter', new Date().toISOString());
    const migrator = await Database.open(db.migratorUrl, [], 1);
    await ensureRegions(migrator);
    await migrator.close();
    running = await RunningConsole.start(db);
    const [officer] = await db.platform.database.rows<{ region: string }>(
      `SELECT region_code AS region FROM user_account WHERE email = 'officer@tepat.test'`,
    );
    near = await plantFamily(db.platform, officer?.region ?? '', 1, 'Siti Nurhayati');
    far = await plantFamily(db.platform, ELSEWHERE, 2, 'Sri Jauh');
    page = await running.signIn('officer');
  }, 120_000);

  afterAll(async () => {
    await running?.close();
    await db?.close();
  }, 60_000);

  const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });
  const said = () => page.getByRole('status').filter({ hasText: 'Langkah berikutnya' });
  const openCounter = async () => {
    await page
      .getByRole('menuitem', { name: 'Loket' })
      .or(page.getByRole('link', { name: 'Loket' }))
      .first()
      .click();
    await heading('Loket').waitFor();
  };
  const type = async (...fields: string[]) => {
    for (const [at, text] of fields.entries()) {
      if (at > 0) await page.keyboard.press('Tab');
      await page.keyboard.type(text);
    }
    await page.keyboard.press('Enter');
  };

  it('checks with three fields and Enter whether somebody is recorded, and opens the family with Enter', async () => {
    await openCounter();
    await type(far.nik, '17-05-1950', 'Sri Jauh');
    await page.getByText('Tercatat di kelurahan lain').waitFor();
    expect(await said().innerText()).toMatch(/kelurahan itu/);
    await page.getByRole('button', { name: /Loket dibuka: Pelayanan di loket, (30|29) menit lagi/ }).waitFor();
    await page.getByRole('button', { name: 'Warga berikutnya' }).click();

    await type(near.nik, '17051950', 'Siti Nurhayata');
    await page.getByText('Tidak ditemukan').waitFor();
    expect(await page.getByRole('link', { name: 'Buka data keluarga' }).count()).toBe(0);
    await page.getByLabel('Nama').fill('Siti Nurhayati');
    expect(await page.getByText('Tidak ditemukan').count()).toBe(0);
    await page.getByLabel('Nama').press('Enter');
    await page.getByText('Tercatat di wilayah Anda').waitFor();
    await page.keyboard.press('Enter');
    await heading('Keluarga Siti Nurhayati').waitFor();
    expect(page.url()).not.toMatch(/\d{12}/);
    const checks = await db.platform.database.rows<{ purpose: string }>(
      `SELECT purpose FROM audit_event WHERE action = 'counter.presence'`,
    );
    expect(checks.map(({ purpose }) => purpose)).toEqual(Array(3).fill('COUNTER_SERVICE'));
  }, 90_000);

  it('opens a number for the purpose of the counter, without being asked again', async () => {
    await page.getByRole('button', { name: 'Buka No. KK' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Tujuan loket yang sedang dibuka: Pelayanan di loket.').waitFor();
    await dialog.getByRole('button', { name: 'Tampilkan' }).click();
    await dialog.getByText(near.cardNumber).waitFor();
    await dialog.getByRole('button', { name: 'Tutup' }).click();
  }, 60_000);

  it('goes through the record on a phone: what is right is confirmed, what is not becomes one draft', async () => {
    const desk = page;
    page = await running.signIn('officer', { viewport: NARROW });
    await page.goto(`${running.address}/#/counter`);
    await page.getByRole('button', { name: 'Periksa' }).and(page.locator(':enabled')).waitFor();
    await type(near.nik, '17-05-1950', 'Siti Nurhayati');
    await page.getByRole('link', { name: 'Cocokkan data' }).click();
    await heading('Cocokkan data: keluarga Siti Nurhayati').waitFor();
    const answer = (fact: string) => page.getByRole('group', { name: `${fact}: sesuai?` });
    const mark = (fact: string, name: string) => answer(fact).getByRole('button', { name, exact: true }).click();
    await mark('Alamat', 'Sesuai');
    await mark('Jenis lantai terluas', 'Tidak sesuai');
    await page.getByLabel('Yang benar').click();
    await page.getByRole('option', { name: 'Semen atau bata merah' }).click();
    await mark('Status perkawinan', 'Tidak sesuai');
    await page.getByText(/1 sesuai · 2 tidak sesuai/).waitFor();
    await page.getByRole('button', { name: /^Loket dibuka/ }).waitFor();
    const wide = await page.evaluate('document.documentElement.scrollWidth');
    expect(wide).toBe(NARROW.width);
    await page.getByRole('button', { name: 'Simpan hasil' }).click();
    await page.getByText('1 data dinyatakan sesuai.').waitFor();
    await page.getByText(/Konsep perbaikan data PD-\d{6}-\d memuat 2 baris/).waitFor();
    await page.getByText(/Terakhir dinyatakan sesuai .* oleh/).waitFor();

    await mark('Luas lantai (m²)', 'Tidak sesuai');
    await page.getByLabel('Yang benar').fill('36');
    await page.getByRole('button', { name: 'Simpan hasil' }).click();
    await page.getByText(/memuat 3 baris/).waitFor();
    const lines = await db.platform.database.rows(
      'SELECT correction_id AS draft, fact, base_value AS base, value FROM correction_line ORDER BY fact',
    );
    expect(lines).toEqual([
      { draft: 1, fact: 'floor_area', base: null, value: '36' },
      { draft: 1, fact: 'floor_material', base: '2', value: '6' },
      { draft: 1, fact: 'marital_status', base: null, value: null },
    ]);
    await page.context().close();
    page = desk;
  }, 120_000);

  it('ends the counter on the bar, in English too, and is asked for the purpose again', async () => {
    await page.getByRole('link', { name: 'Cocokkan data' }).click();
    await page.getByRole('button', { name: 'EN: English' }).click();
    await page.getByRole('heading', { level: 1, name: 'Go through the record: family of Siti Nurhayati' }).waitFor();
    await page.getByRole('button', { name: /^Counter open: Service at the counter/ }).click();
    await page.getByRole('button', { name: /^Counter open/ }).waitFor({ state: 'detached' });
    await page
      .getByRole('menuitem', { name: 'Counter' })
      .or(page.getByRole('link', { name: 'Counter' }))
      .first()
      .click();
    await page.getByRole('combobox', { name: 'Purpose (for 30 minutes)' }).waitFor();
    const trail = await db.platform.database.rows<{ action: string }>(
      `SELECT action FROM audit_event WHERE action LIKE 'access.%Counter' ORDER BY id`,
    );
    // At the desk, on the phone, and ended at the desk.
    const [open, close] = ['access.openCounter', 'access.closeCounter'];
    expect(trail.map(({ action }) => action)).toEqual([open, open, close]);
  }, 60_000);

  it('asked nobody outside, and no page threw', () => {
    expect(running.outside).toEqual([]);
    expect(running.faults).toEqual([]);
  });
});
