import type { Page } from 'playwright-core';
import { advanceRun, startNight } from '../../src/nightly';
import { CONSOLE_PASSWORD, RunningConsole } from '../support/console';
import { freshDatabase, type TestDatabase } from '../support/database';
import { SEEDER, settleProvince, THE_DAY } from '../support/province';

describe('an official at the console', () => {
  let db: TestDatabase;
  let running: RunningConsole;
  let page: Page;

  beforeAll(async () => {
    db = await freshDatabase('e2e', new Date().toISOString());
    await settleProvince(db, 600);
    const first = await startNight(db.platform, SEEDER, { runDate: THE_DAY, origin: 'MANUAL', reason: 'first' });
    if (!first.ok) throw new Error(first.error.code);
    await advanceRun(db.platform, first.value, { leaseSeconds: 30 });
    running = await RunningConsole.start(db);
    page = await running.window();
  }, 180_000);

  afterAll(async () => {
    await running?.close();
    await db?.close();
  }, 60_000);

  const heading = (name: string | RegExp) => page.getByRole('heading', { level: 1, name });

  it('is refused with a wrong password, in Indonesian, and learns nothing else', async () => {
    await page.goto(running.address);
    await page.getByLabel('Surel').fill('admin@tepat.test');
    await page.getByLabel('Kata sandi', { exact: true }).fill('salah-sama-sekali');
    await page.getByRole('button', { name: 'Masuk', exact: true }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).not.toMatch(/error|exception|stack/i);
  }, 60_000);

  it('signs in and sees the last night, the distribution of desil and the programmes', async () => {
    await page.getByLabel('Kata sandi', { exact: true }).fill(CONSOLE_PASSWORD);
    await page.getByRole('button', { name: 'Masuk', exact: true }).click();
    await heading(/.+/).waitFor();
    await page.getByText('DATA SINTETIS').first().waitFor();
    for (const code of ['KLJ', 'KPDJ', 'KAJ']) await page.getByText(code).first().waitFor();
  }, 60_000);

  it('starts a second night on the same date and watches it to its end, where nothing new is published', async () => {
    await page
      .getByRole('menuitem', { name: 'Proses malam' })
      .or(page.getByRole('link', { name: 'Proses malam' }))
      .first()
      .click();
    await heading('Proses malam').waitFor();
    await page.getByRole('button', { name: /Mulai/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(/tanggal/i).fill(THE_DAY);
    await dialog.getByLabel(/Alasan/).fill('Pemeriksaan ulang untuk melihat bahwa tidak ada yang berubah');
    await dialog.getByRole('button', { name: /Mulai/ }).click();
    await heading(/percobaan ke-2/).waitFor();
    await page.getByText('Tidak ada yang berubah').first().waitFor({ timeout: 90_000 });
    const lists = await db.platform.database.rows('SELECT id FROM recipient_list');
    expect(lists).toHaveLength(3);
  }, 150_000);

  it("opens a published list and one recipient's history", async () => {
    await page
      .getByRole('menuitem', { name: 'Daftar penerima' })
      .or(page.getByRole('link', { name: 'Daftar penerima' }))
      .first()
      .click();
    await heading('Daftar penerima').waitFor();
    await page
      .getByRole('link', { name: /KLJ|Lanjut Usia/ })
      .first()
      .click();
    await heading(/versi 1/i).waitFor();
    const tab = page.getByRole('tabpanel').first();
    await tab.getByRole('link').first().click();
    await page
      .getByRole('heading', { name: /Riwayat/ })
      .first()
      .waitFor();
    expect(page.url()).not.toMatch(/\d{16}/);
    const shown = await page.locator('main').innerText();
    expect(shown).toMatch(/\d{6}•{6}\d{4}/);
    expect(shown).not.toMatch(/\b\d{16}\b/);
    const [read] = await db.platform.database.rows<{ n: number }>(
      `SELECT COUNT(*) AS n FROM audit_event WHERE actor_kind = 'USER' AND action LIKE '%read%'`,
    );
    expect(read?.n).toBeGreaterThan(0);
  }, 90_000);

  it('tries the terms in force without anybody being determined, and sees two simulations side by side', async () => {
    const lists = await db.platform.database.rows('SELECT id FROM recipient_list');
    const menu = page.getByRole('menuitem', { name: 'Simulasi' }).or(page.getByRole('link', { name: 'Simulasi' }));
    for (const time of [1, 2]) {
      await menu.first().click();
      await heading('Simulasi').waitFor();
      await page.getByText('SIMULASI', { exact: true }).waitFor();
      await page.getByRole('button', { name: 'Mulai simulasi' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Program').click();
      await page.getByRole('option', { name: /KLJ/ }).click();
      await dialog.getByLabel('Aturan').click();
      await page.getByRole('option', { name: 'Ketentuan yang berlaku' }).click();
      await dialog.getByRole('button', { name: 'Mulai', exact: true }).click();
      await heading(/Simulasi KLJ/).waitFor();
      await page.getByRole('heading', { name: 'Pengaruh setiap syarat' }).waitFor({ timeout: 60_000 });
      const shown = await page.locator('main').innerText();
      expect([time, shown]).toEqual([time, expect.stringContaining('Hasil ini simulasi, bukan penetapan.')]);
      expect(shown).not.toMatch(/\b\d{16}\b/);
    }
    await page
      .getByRole('button', { name: /Lihat isi/ })
      .first()
      .click();
    await menu.first().click();
    const boxes = page.getByRole('checkbox', { name: /dibandingkan/ });
    await boxes.nth(0).check();
    await boxes.nth(1).check();
    await page.getByRole('link', { name: 'Bandingkan' }).click();
    await heading('Dua simulasi berdampingan').waitFor();
    await page.getByRole('row', { name: /^Penerima/ }).waitFor();
    await page.getByText('SIMULASI', { exact: true }).waitFor();
    expect(await db.platform.database.rows('SELECT id FROM recipient_list')).toEqual(lists);
  }, 150_000);

  it('asked nobody outside, and no page threw', () => {
    expect(running.outside).toEqual([]);
    expect(running.faults).toEqual([]);
  });
});
