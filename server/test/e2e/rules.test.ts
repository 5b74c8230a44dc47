import { parseProgramTerms, provinceQuota, runDateAt } from '@tepat/shared';
import type { Page } from 'playwright-core';
import { allPrograms, criteriaVersionsOf, type CriteriaVersionRecord } from '../../src/modules/programs';
import { editDraft } from '../../src/modules/programs/use-cases/draft-criteria';
import { advanceRun, startNight } from '../../src/nightly';
import { CONSOLE_PASSWORD, RunningConsole } from '../support/console';
import { freshDatabase, type TestDatabase } from '../support/database';
import { SEEDER, settleProvince } from '../support/province';
import { until } from '../support/worker-process';

describe('a rule, from its draft to its release', () => {
  let db: TestDatabase;
  let running: RunningConsole;
  let author: Page;

  beforeAll(async () => {
    db = await freshDatabase('e2e_rules', new Date().toISOString());
    await settleProvince(db, 300);
    // Of today: the standing order that publishes the first list begins today.
    const runDate = runDateAt(db.clock.now());
    const night = await startNight(db.platform, SEEDER, { runDate, origin: 'MANUAL', reason: 'first' });
    if (!night.ok) throw new Error(night.error.code);
    await advanceRun(db.platform, night.value, { leaseSeconds: 30 });
    running = await RunningConsole.start(db);
    author = await running.signIn('admin');
  }, 180_000);

  afterAll(async () => {
    await running?.close();
    await db?.close();
  }, 60_000);

  const heading = (page: Page, name: RegExp) => page.getByRole('heading', { level: 1, name });
  const row = (name: RegExp) => author.getByRole('group', { name });
  const save = () => author.getByRole('button', { name: 'Simpan rancangan' });
  const saved = () => author.getByText('Semua perubahan tersimpan.').waitFor();
  const versions = async (): Promise<CriteriaVersionRecord[]> => {
    const klj = (await allPrograms(db.platform.database)).find(({ code }) => code === 'KLJ');
    return (await criteriaVersionsOf(db.platform.database, [klj?.id ?? 0])).get(klj?.id ?? 0) ?? [];
  };
  const openProgram = async (page: Page): Promise<void> => {
    await page.getByRole('menuitem', { name: 'Program' }).click();
    await page.getByRole('link', { name: /^KLJ/ }).first().click();
    await heading(page, /\(KLJ\)/).waitFor();
  };

  const n = (people: number): string => people.toLocaleString('id-ID');
  const removes = (clause: RegExp, people: string, among: string): RegExp =>
    new RegExp(`${clause.source}.*menyisihkan ${people} dari ${among}( |$)`, clause.flags);

  /** Counted from the tables alone: who is younger on the first of this month, and whom of the others the night found too rich. */
  async function counted(age: number) {
    const today = runDateAt(db.clock.now());
    const born = `${Number(today.slice(0, 4)) - age}${today.slice(4, 7)}-01`;
    const [found] = await db.platform.database.rows<Record<'residents' | 'younger' | 'sought' | 'richer', string>>(
      `SELECT COUNT(*) AS residents, SUM(r.birth_date IS NULL OR r.birth_date > ?) AS younger,
              SUM(d.resident_id IS NOT NULL AND (r.birth_date IS NULL OR r.birth_date <= ?)) AS sought,
              SUM(d.resident_id IS NOT NULL AND (r.birth_date IS NULL OR r.birth_date <= ?)
                  AND COALESCE(d.desil_used, 99) > 4) AS richer
         FROM resident r JOIN program p ON p.code = 'KLJ'
         LEFT JOIN decision d ON d.resident_id = r.id AND d.program_id = p.id`,
      [born, born, born],
    );
    if (!found) throw new Error('unreachable');
    const { residents, younger, sought, richer } = found;
    return { residents: Number(residents), younger: Number(younger), sought: Number(sought), richer: Number(richer) };
  }

  it('is drafted from the terms in force, says at once what is wrong, and reads as a sentence', async () => {
    await openProgram(author);
    await author.getByRole('link', { name: 'Buat rancangan dari ketentuan yang berlaku' }).click();
    const sentence = author.getByRole('region', { name: 'Dalam satu kalimat' });
    await sentence.getByText(/60 tahun/).waitFor();
    const age = row(/AGE_60/).getByLabel('Nilai (tahun)');
    await age.fill('200');
    await row(/AGE_60/)
      .getByRole('alert')
      .waitFor();
    expect(await save().isDisabled()).toBe(true);
    await age.fill('65');
    await sentence.getByText(/65 tahun/).waitFor();
    // Beside it, before anything is saved: in this small province the sample is everybody.
    const live = author.getByRole('table', { name: 'Perkiraan pengaruh tiap syarat' });
    const { residents, younger, sought, richer } = await counted(65);
    // In steps of five, whatever is asked of it.
    const near = (people: number): string => `${n(Math.round(people / 5) * 5)} ± 2`;
    await live.getByRole('row', { name: removes(/usia 65 tahun/, near(younger), near(residents)) }).waitFor();
    await live.getByRole('row', { name: removes(/desil/i, near(richer), near(sought)) }).waitFor();
    await author.getByText(/Dari seluruh .* warga\. simulasi, bukan penetapan\./).waitFor();
    await author.getByRole('tab', { name: 'Ketentuan' }).click();
    await author.getByRole('spinbutton', { name: 'Besaran per bulan' }).fill('350000');
    // Back by the keyboard alone, and what was typed stays.
    await author.getByRole('tab', { name: 'Ketentuan' }).press('ArrowLeft');
    await author.keyboard.press('Enter');
    // With the keyboard alone: the clause goes, and the focus stays where work goes on.
    await author.getByRole('button', { name: /^Hapus: Syarat \d+, NJOP_MAX/ }).focus();
    await author.keyboard.press('Enter');
    expect(await author.locator(':focus').getAttribute('aria-label')).toMatch(/^Tambah syarat/);
    await save().click();
    await saved();
    const [draft] = await versions();
    expect(draft).toMatchObject({ version: 2, state: 'DRAFT', edit: 1 });
    expect(draft?.rule.criteria.root).toMatchObject({
      all: expect.arrayContaining([expect.objectContaining({ value: 65 })]),
    });
  }, 90_000);

  it('lets a keyboard reach the button that adds a condition, from the top of the page, in fifteen Tabs', async () => {
    // As a page that was just opened: the next Tab is the first.
    await author.reload();
    await row(/AGE_60/).waitFor();
    const add = author.getByRole('button', { name: 'Tambah syarat: Seluruh syarat' });
    const seen: string[] = [];
    const focused = async (): Promise<string> => author.locator(':focus').evaluate((at) => at.textContent);
    while (seen.length < 200 && !(await add.evaluate((button) => button.matches(':focus')))) {
      await author.keyboard.press('Tab');
      const name = await focused();
      seen.push(name);
      if (/^(Langsung ke isi|Lewati semua syarat.*)$/.test(name)) await author.keyboard.press('Enter');
    }
    expect({ seen, few: seen.length <= 15 }).toEqual({ seen, few: true });
    // From there it is used at once, and Shift+Tab goes back into the last condition.
    await author.keyboard.press('Shift+Tab');
    expect(await author.locator(':focus').getAttribute('aria-label')).toMatch(/^Hapus: Syarat \d+/);
    await author.keyboard.press('ArrowLeft');
    expect(await author.locator(':focus').getAttribute('aria-label')).toMatch(/^Naikkan: Syarat \d+/);
  }, 60_000);

  it('is counted on the whole registry once it is saved, condition by condition, and marked as no determination', async () => {
    await author.getByRole('button', { name: 'Hitung dampak' }).click();
    await author.getByText('simulasi, bukan penetapan').first().waitFor();
    const effects = author.getByRole('table', { name: 'Pengaruh tiap syarat', exact: true });
    const { residents, younger, sought, richer } = await counted(65);
    expect(Math.min(younger, sought - richer, richer)).toBeGreaterThan(0);
    await effects.getByRole('row', { name: removes(/usia 65 tahun/, n(younger), n(residents)) }).waitFor();
    await effects.getByRole('row', { name: removes(/desil/i, n(richer), n(sought)) }).waitFor();
    expect(await effects.getByRole('row').count()).toBe(11);
    expect((await versions())[0]).toMatchObject({ version: 2, state: 'DRAFT' });
  }, 90_000);

  it('loses nothing that was typed when somebody else saves in between, nor when the page is left', async () => {
    const [draft] = await versions();
    const terms = parseProgramTerms(JSON.parse(draft?.terms ?? ''));
    if (!draft || !terms.ok) throw new Error('the draft cannot be read');
    const theirs = JSON.stringify({ ...terms.value, years: provinceQuota(2025, 77) });
    const other = { kind: 'USER', id: '999' } as const;
    const edit = { program: 'KLJ', versionId: draft.id, edit: 1, terms: theirs, notes: '' };
    const meanwhile = await editDraft(db.platform, other, edit);
    expect(meanwhile.ok).toBe(true);
    await author.getByRole('tab', { name: 'Versi dan pengesahan' }).click();
    await author.getByRole('row', { name: /AGE_60 Diubah/ }).waitFor();
    await author.getByRole('textbox', { name: 'Catatan penyusun' }).fill('Batas usia menurut keputusan baru.');
    await author.getByRole('menuitem', { name: 'Dasbor' }).click();
    await author.getByRole('dialog').getByRole('button', { name: 'Tetap di sini' }).click();
    await save().click();
    const conflict = author.getByRole('alert').filter({ hasText: 'sudah diubah oleh orang lain' });
    await conflict.getByRole('cell', { name: '77' }).waitFor();
    expect(await author.getByRole('textbox', { name: 'Catatan penyusun' }).inputValue()).toBe(
      'Batas usia menurut keputusan baru.',
    );
    await conflict.getByRole('button', { name: 'Simpan isian saya' }).click();
    await saved();
    expect((await versions())[0]).toMatchObject({ edit: 3, notes: 'Batas usia menurut keputusan baru.' });
  }, 90_000);

  it('shows what it changes, is submitted, and is not released by whoever wrote it', async () => {
    await author.getByRole('link', { name: /^Kembali ke/ }).click();
    await author.getByRole('link', { name: 'Versi 2' }).click();
    await heading(author, /^Versi 2/).waitFor();
    await author.getByRole('row', { name: /AGE_60 Diubah/ }).waitFor();
    await author.getByRole('row', { name: /NJOP_MAX Dihapus/ }).waitFor();
    await author.getByRole('row', { name: /Besaran per bulan Rp300.000 Rp350.000/ }).waitFor();
    await author.getByRole('button', { name: 'Ajukan untuk disahkan' }).click();
    await author.getByRole('dialog').getByRole('button', { name: 'Ajukan untuk disahkan' }).click();
    await author.getByText('Menunggu pengesahan').first().waitFor();
    expect(await author.getByRole('button', { name: 'Sahkan' }).isDisabled()).toBe(true);
    await author.getByRole('note', { name: /Yang mengesahkan harus orang lain/ }).waitFor();
  }, 90_000);

  it('is released by a second person with a reason, and can no longer be changed', async () => {
    const approver = await running.signIn('approver');
    await openProgram(approver);
    await approver.getByRole('link', { name: 'Versi 2' }).click();
    await approver.getByText('Batas usia menurut keputusan baru.').first().waitFor();
    await approver.getByRole('button', { name: 'Sahkan' }).click();
    const dialog = approver.getByRole('dialog');
    await dialog.getByLabel(/Alasan/).fill('Sesuai keputusan gubernur');
    // Reading took a while: the password is asked for once more, and the release goes on by itself.
    await db.platform.database.run('UPDATE session SET proved_at = proved_at - INTERVAL 6 MINUTE');
    await dialog.getByRole('button', { name: 'Sahkan' }).click();
    const proof = approver.getByRole('dialog', { name: 'Kata sandi Anda sekali lagi' });
    await proof.getByLabel('Kata sandi').fill('bukan kata sandinya');
    await proof.getByRole('button', { name: 'Lanjutkan' }).click();
    await proof.getByText('Kata sandi tidak cocok.').waitFor();
    await proof.getByLabel('Kata sandi').fill(CONSOLE_PASSWORD);
    await proof.getByRole('button', { name: 'Lanjutkan' }).click();
    await approver.getByText(/Disahkan oleh Penyetuju Contoh/).waitFor();
    expect(await approver.getByRole('button', { name: 'Sahkan' }).count()).toBe(0);
    expect((await versions())[0]).toMatchObject({ version: 2, state: 'RELEASED' });
  }, 90_000);

  it('decides from its date on: a night of that date, started by hand, makes the first list of the new rule', async () => {
    const [released] = await versions();
    await author.getByRole('menuitem', { name: 'Proses malam' }).click();
    await author.getByRole('button', { name: /Mulai/ }).click();
    const dialog = author.getByRole('dialog');
    await dialog.getByLabel(/tanggal/i).fill(released?.effectiveFrom ?? '');
    await dialog.getByLabel(/Alasan/).fill('Melihat daftar pertama menurut aturan baru');
    await dialog.getByRole('button', { name: /Mulai/ }).click();
    const list = await until('the list of the new rule', 120, async () => {
      const [found] = await db.platform.database.rows<{ id: number; recipients: number }>(
        'SELECT id, recipients FROM recipient_list WHERE criteria_version_id = ?',
        [released?.id ?? 0],
      );
      return found ?? null;
    });
    expect(list.recipients).toBeGreaterThan(0);
  }, 150_000);

  it('tells by name who left and who joined because of it, with the reason, and shows no number', async () => {
    const [released] = await versions();
    const changes = await db.platform.database.rows<{ name: string; kind: string; born: string }>(
      `SELECT r.name, c.change_kind AS kind, r.birth_date AS born FROM list_change c
         JOIN recipient_list l ON l.id = c.list_id JOIN resident r ON r.id = c.resident_id
        WHERE l.criteria_version_id = ?`,
      [released?.id ?? 0],
    );
    const left = changes.filter(({ kind }) => kind === 'LEFT');
    // Whoever left is not 65 on the first day of the rule; nobody else had a reason to.
    expect(left.length).toBeGreaterThan(0);
    expect(left.filter(({ born }) => born <= sixtyFiveYearsBefore(released?.effectiveFrom ?? ''))).toEqual([]);
    await author.getByRole('menuitem', { name: 'Daftar penerima' }).click();
    await author
      .getByRole('link', { name: /KLJ|Lanjut Usia|Lansia/ })
      .first()
      .click();
    await author.getByRole('tab', { name: 'Perubahan' }).click();
    await author.getByText(/Dibandingkan dengan .* versi 1/).waitFor();
    const named = author.getByRole('table', { name: 'Perubahan per orang dengan sebabnya' });
    for (const { name } of left.slice(0, 3)) {
      await named
        .getByRole('row', { name: new RegExp(`${name} Tidak lagi menerima`) })
        .first()
        .waitFor();
    }
    const shown = await author.locator('main').innerText();
    expect(shown).not.toMatch(/\b\d{16}\b/);
    expect(running.outside).toEqual([]);
    expect(running.faults).toEqual([]);
  }, 90_000);
});

const sixtyFiveYearsBefore = (date: string): string => `${Number(date.slice(0, 4)) - 65}${date.slice(4)}`;
