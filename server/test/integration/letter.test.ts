import { programByCode } from '../../src/modules/programs';
import { freshApi, type TestApi } from '../support/api';
import { addFamilies, addResidents, foundProvince, HOME, night } from '../support/assistance';
import { pdfText } from '../support/pdf-text';

const ELSEWHERE = '31.71.03.1002';

describe('the explanation letter at the counter', () => {
  let api: TestApi;
  let program = 0;
  const cookies: Record<string, string> = {};
  const nodeId = (key: string) => Buffer.from(key).toString('base64url');
  const fetchLetter = (who: string, id: string, query = '?locale=id') =>
    fetch(`${api.address}/letters/${id}${query}`, { headers: { cookie: cookies[who] ?? '' } });
  const events = () =>
    api.db.platform.database.rows<{ subject: string; after: string }>(
      "SELECT subject_id AS subject, after_value AS after FROM audit_event WHERE action = 'eligibility.print_letter'",
    );

  beforeAll(async () => {
    api = await freshApi('letter');
    const { platform } = api.db;
    await foundProvince(platform);
    await addFamilies(platform.database, [
      { id: 1, score: 50, nationalDesil: 2 },
      { id: 2, score: 50, nationalDesil: 2 },
    ]);
    await addResidents(platform.database, [
      { id: 1, familyId: 1, birthDate: '1950-01-01', name: 'Siti Aminah', cars: 1 },
      { id: 2, familyId: 2, birthDate: '1950-01-01', kelurahan: ELSEWHERE },
      { id: 3, familyId: 1, birthDate: '1951-01-01', name: 'Budi Santoso', disability: 4 },
    ]);
    program = (await programByCode(platform.database, 'KLJ'))?.id ?? 0;
    await api.account({ email: 'officer@uji.test', role: 'OFFICER', region: HOME });
    await api.account({ email: 'operator@uji.test', role: 'OPERATOR', region: null });
    for (const who of ['officer', 'operator']) cookies[who] = await api.session(`${who}@uji.test`);
    await night(platform);
  }, 60_000);
  afterAll(() => api.close());

  it('gives one page with the facts of the person and nothing of another member, and leaves an event', async () => {
    const answer = await fetchLetter('officer', nodeId(`Decision:${program}.1`));
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain('application/pdf');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const { pages, text } = pdfText(Buffer.from(await answer.arrayBuffer()));
    expect(pages).toBe(1);
    expect(text).toContain('Siti Aminah');
    expect(text).toContain('keluarga tidak memiliki mobil');
    expect(text).not.toMatch(/\d{16}|Budi|disabilitas/i);
    expect(await events()).toMatchObject([{ subject: '1' }]);
  });

  it('counts the days to object by the setting of the day', async () => {
    const today = api.db.clock.now().getTime() + 7 * 3_600_000;
    const until = new Date(today + 30 * 86_400_000).toISOString().slice(0, 10);
    const answer = await fetchLetter('officer', nodeId(`Decision:${program}.1`), '?locale=en');
    const { text } = pdfText(Buffer.from(await answer.arrayBuffer()));
    const said = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(until));
    expect(text).toContain(`up to and including ${said}`);
  });

  it('does not claim to be of today when its night is dated ahead', async () => {
    const { platform } = api.db;
    const people = [{ id: 4, familyId: 1, birthDate: '1952-01-01', name: 'Tuti Hartati' }];
    await addResidents(platform.database, people);
    const ahead = await night(platform, '2026-12-05');
    const answer = await fetchLetter('officer', nodeId(`Decision:${program}.4`));
    const { text } = pdfText(Buffer.from(await answer.arrayBuffer()));
    expect(text).toContain('Bukan keputusan hari ini: dihitung untuk malam tanggal 5 Desember 2026');
    expect(text).toContain(`KLJ/2026-12/4/${ahead.run.id}`);
  });

  it.each([
    ['a decision out of reach', 'officer', () => `Decision:${program}.2`],
    ['a role that reads no decisions', 'operator', () => `Decision:${program}.1`],
    ['a record of another kind', 'officer', () => 'Resident:1'],
    ['a decision that does not exist', 'officer', () => `Decision:${program}.99`],
  ])('%s looks like none, and leaves no event', async (_what, who, key) => {
    const before = await events();
    expect((await fetchLetter(who, nodeId(key()))).status).toBe(404);
    expect(await events()).toEqual(before);
  });

  it('asks a stranger to sign in', async () => {
    expect((await fetchLetter('nobody', nodeId(`Decision:${program}.1`))).status).toBe(401);
  });
});
