import type { Page } from 'playwright-core';
import { ensureRegions } from '../../src/main/cli/migrate';
import { nodeId } from '../../src/platform/graphql/node-id';
import { Database } from '../../src/platform/database/database';
import { RunningConsole } from '../support/console';
import { freshDatabase, type TestDatabase } from '../support/database';
import { plantFamily, type Planted } from '../support/registry-rows';

const NARROW = { width: 390, height: 844 };
/** Where the second officer of the demo works. */
const ELSEWHERE = '31.75.06.1001';

describe('a birth, and a grandmother who comes from another kelurahan', () => {
  let db: TestDatabase;
  let running: RunningConsole;
  let officer: Page;
  let near: Planted;
  let far: Planted;
  let number = '';

  beforeAll(async () => {
    db = await freshDatabase('e2e_membership', new Date().toISOString());
    const migrator = await Database.open(db.migratorUrl, [], 1);
    await ensureRegions(migrator);
    await migrator.close();
    running = await RunningConsole.start(db);
    const [own] = await db.platform.database.rows<{ region: string }>(
      `SELECT region_code AS region FROM user_account WHERE email = 'officer@tepat.test'`,
    );
    near = await plantFamily(db.platform, own?.region ?? '', 1, 'Siti Nurhayati');
    far = await plantFamily(db.platform, ELSEWHERE, 2, 'Sri Jauh');
    officer = await running.signIn('officer', { viewport: NARROW });
  }, 120_000);

  afterAll(async () => {
    await running?.close();
    await db?.close();
  }, 60_000);

  const saved = () => officer.getByText('Semua isian tersimpan.').waitFor();
  const choose = async (label: string, option: string): Promise<void> => {
    await officer.getByLabel(label, { exact: true }).click();
    await officer.getByRole('option', { name: option, exact: true }).click();
  };
  const open = async (page: Page, tab: RegExp): Promise<void> => {
    await page.goto(`${running.address}/#/corrections`);
    await page.getByRole('tab', { name: tab }).click();
    await page.getByRole('link', { name: number }).click();
    await page.getByRole('heading', { level: 1, name: new RegExp(number) }).waitFor();
  };
  const checkedAtCounter = async (nik: string, name: string): Promise<void> => {
    await officer.goto(`${running.address}/#/counter`);
    await officer.getByLabel('NIK (16 angka)').fill(nik);
    await officer.getByLabel('Tanggal lahir').fill('17-05-1950');
    await officer.getByLabel('Nama', { exact: true }).fill(name);
    await officer.getByLabel('Nama', { exact: true }).press('Enter');
  };
  const begunNumber = async (): Promise<string> => {
    const title = officer.getByRole('heading', { level: 1, name: /Usul perbaikan PD-/ });
    return /PD-\d{6}-\d/.exec(await title.innerText())?.[0] ?? '';
  };
  const restsOnDocument = async (reason: string): Promise<void> => {
    await choose('Dasar', 'Dokumen');
    await choose('Saluran', 'Kelurahan');
    await officer.getByLabel('Nomor berita acara atau dokumen').fill('AKTA-1/2026');
    await officer.getByLabel('Tanggal berita acara atau dokumen').fill('2026-11-20');
    await officer.getByLabel('Keterangan').fill(reason);
    await officer.getByLabel('Keterangan').blur();
  };
  const row = (page: Page, name: RegExp) => page.getByRole('row', { name });

  it('is told on a phone in the words of the counter, and refused at its fields until nothing is missing', async () => {
    await checkedAtCounter(far.nik, 'Sri Jauh');
    await officer.getByText('Tercatat di kelurahan lain').waitFor();
    await officer.getByLabel('Cari salah satu anggota keluarga yang dituju').last().fill('Siti');
    await officer.keyboard.press('Enter');
    await officer.getByRole('button', { name: /^Siti Nurhayati/ }).click();
    await officer.getByRole('button', { name: 'Mulai konsep perpindahan' }).click();
    number = await begunNumber();

    await officer.getByText(/silakan isi hubungan dengan kepala keluarga bagi yang pindah/).waitFor();
    await choose('Seharusnya: Hubungan dengan kepala keluarga', 'Orang tua atau mertua');
    await officer
      .getByText(/silakan isi hubungan dengan kepala keluarga bagi yang pindah/)
      .waitFor({ state: 'detached' });
    await officer.getByRole('button', { name: 'Ada yang lahir' }).click();
    await officer.getByLabel('Jenis kelamin', { exact: true }).waitFor();
    await restsOnDocument('Kelahiran, dan nenek pindah ke sini.');
    await saved();
    await officer.getByRole('button', { name: 'Kirim untuk verifikasi' }).click();
    await officer.getByRole('alert').filter({ hasText: 'Belum dapat dikirim' }).waitFor();
    const name = officer.getByRole('textbox', { name: 'Nama', exact: true });
    expect(await name.getAttribute('aria-invalid')).toBe('true');
    await name.fill('Bayi Siti');
    await choose('Jenis kelamin', 'Perempuan');
    await officer.getByLabel('Tanggal lahir', { exact: true }).fill('2026-11-01');
    await officer.getByLabel('Tanggal lahir', { exact: true }).blur();
    await row(officer, /^Bayi Siti bukan anggota Anak/).waitFor();
    await saved();
    expect(await officer.evaluate('document.documentElement.scrollWidth')).toBe(NARROW.width);
    await officer.getByRole('button', { name: 'Kirim untuk verifikasi' }).click();
    await officer.getByRole('heading', { level: 1, name: new RegExp(`Pemutakhiran ${number}`) }).waitFor();
  }, 150_000);

  it('is confirmed where she leaves, verified and decided with both sides in sight, and stands in the family', async () => {
    const other = await running.signIn('officer2');
    await open(other, /^Konfirmasi pindah/);
    await row(other, /^Sri Jauh Kepala keluarga bukan anggota/).waitFor();
    expect(await other.getByText('Siti Nurhayati').count()).toBe(0);
    await other.getByRole('button', { name: 'Konfirmasi perpindahan' }).click();
    await other.getByText(/sudah dikonfirmasi/).waitFor();

    const verifier = await running.signIn('verifier');
    await open(verifier, /^Menunggu saya/);
    await row(verifier, /^Bayi Siti bukan anggota Anak/).waitFor();
    await verifier.getByRole('radio', { name: 'Bukti mendukung' }).check();
    await verifier.getByLabel(/^Alasan, atau/).fill('Akta dan surat pindah sesuai.');
    await verifier.getByRole('button', { name: 'Verifikasi dan teruskan' }).click();
    await verifier.getByText('Menunggu keputusan').first().waitFor();

    const approver = await running.signIn('approver');
    await open(approver, /^Menunggu saya/);
    await row(approver, /^Sri Jauh bukan anggota Orang tua/).waitFor();
    await approver.getByRole('button', { name: 'Setujui dan terapkan' }).click();
    await approver.getByText('Diterapkan', { exact: true }).first().waitFor();

    await officer.goto(`${running.address}/#/families/${encodeURIComponent(nodeId('Family', near.familyId))}/show`);
    for (const name of ['Siti Nurhayati', 'Sri Jauh', 'Bayi Siti']) {
      await officer.getByRole('link', { name }).first().waitFor();
    }
    expect([running.outside, running.faults]).toEqual([[], []]);
  }, 120_000);

  it('begins a family that is recorded nowhere at the counter, and finds it there by the number of its receipt', async () => {
    const { database, vault } = db.platform;
    const nik = '3171901705500777';
    await database.run(
      `INSERT INTO civil_record (nik_id, since, name, birth_date, sex, kelurahan_code, status)
       VALUES (?, 1, 'Ibu Baru', '1950-05-17', 2, '31.74.01.1001', 'ACTIVE')`,
      [await vault.keep(database, 'nik', nik)],
    );
    await checkedAtCounter(nik, 'Ibu Baru');
    await officer.getByRole('button', { name: 'Mulai konsep keluarga baru' }).click();
    number = await begunNumber();
    await officer.getByText('0 dari 26 pertanyaan terisi').waitFor();
    await officer.getByLabel('Nomor KK', { exact: true }).fill('3171 9010 1127 0777');
    await choose('Jenis kelamin', 'Perempuan');
    await officer.getByLabel('Luas lantai (m²)', { exact: true }).fill('12');
    await officer.getByLabel('Luas lantai (m²)', { exact: true }).blur();
    await officer.getByText('1 dari 26 pertanyaan terisi').waitFor();
    await saved();
    await restsOnDocument('Belum tercatat pada keluarga mana pun.');
    await saved();
    expect(await officer.getByLabel('Nomor KK', { exact: true }).inputValue()).toMatch(/^317190•+0777$/);
    await officer.getByRole('button', { name: 'Kirim untuk verifikasi' }).click();
    await officer.getByRole('heading', { level: 1, name: new RegExp(`Pemutakhiran ${number}`) }).waitFor();
    await row(officer, /^Ibu Baru bukan anggota Kepala keluarga/).waitFor();
    await officer.goto(`${running.address}/#/counter`);
    await officer.getByRole('textbox', { name: 'Nomor tanda terima' }).fill(number);
    await officer.keyboard.press('Enter');
    await officer.getByText('Menunggu verifikasi').first().waitFor();
    expect([running.outside, running.faults]).toEqual([[], []]);
  }, 90_000);
});
