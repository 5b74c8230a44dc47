import { programByCode } from '../../src/modules/programs';
import { freshApi, type TestApi } from '../support/api';
import { addFamilies, addResidents, foundProvince, HOME, night, revise } from '../support/assistance';
import { pdfText } from '../support/pdf-text';

const ASK = `query ($id: ID!) { node(id: $id) { ... on Decision {
  id outcome sentence(locale: en) decidedAt clauses { code met actual required source sourceDate }
  placement { standing sentence } history { outcome because decidedAt changed { code before after } } now { outcome } } } }`;

interface Told {
  outcome: string;
  sentence: string;
  decidedAt: string | null;
  clauses: { code: string; met: boolean | null; actual: string; sourceDate: string }[];
  placement: { standing: string; sentence: string } | null;
  history: { outcome: string; because: string[]; changed: { code: string; before: boolean; after: boolean }[] }[];
}

describe('whoever a programme is not for', () => {
  let api: TestApi;
  let cookie: string;
  const programs: Record<string, number> = {};
  const keyOf = (program: string, resident: number): string =>
    Buffer.from(`Decision:${programs[program]}.${resident}`).toString('base64url');
  const told = async (program: string, resident: number): Promise<Told> => {
    const { data, errors } = await api.ask(ASK, { id: keyOf(program, resident) }, { cookie });
    expect(errors).toEqual([]);
    return data['node'] as Told;
  };

  beforeAll(async () => {
    api = await freshApi('outside_category');
    const { platform } = api.db;
    await foundProvince(platform);
    await addFamilies(platform.database, [{ id: 1, score: 50, nationalDesil: 1 }]);
    await addResidents(platform.database, [
      { id: 1, familyId: 1, birthDate: '2020-03-01', name: 'Sulung' },
      { id: 2, familyId: 1, birthDate: '1990-01-01', name: 'Ibu' },
    ]);
    for (const code of ['KLJ', 'KPDJ', 'KAJ']) {
      programs[code] = (await programByCode(platform.database, code))?.id ?? 0;
    }
    await api.account({ email: 'officer@uji.test', role: 'OFFICER', region: HOME });
    cookie = await api.session('officer@uji.test');
    await night(platform);
  }, 60_000);
  afterAll(() => api.close());

  it('is told the clause that says so, with what is recorded, and that nobody has decided', async () => {
    const answer = await told('KLJ', 2);
    expect(answer).toMatchObject({ outcome: 'NOT_IN_CATEGORY', decidedAt: null, placement: null });
    expect(answer.sentence).toMatch(/^Not one of those whom .* is for, because not yet met: .*36 years/);
    expect(answer.clauses).toContainEqual(
      expect.objectContaining({ code: 'AGE_60', met: false, sourceDate: '2026-09-30' }),
    );
    expect(answer.history).toEqual([
      expect.objectContaining({ outcome: 'NOT_IN_CATEGORY', because: [], decidedAt: null }),
    ]);
  });

  it('finds them all beside the programmes that have decided', async () => {
    const query = `query ($id: ID!) { node(id: $id) { ... on Resident {
      decisions { program { code } outcome } undecided { program { code } outcome } } } }`;
    const id = Buffer.from('Resident:1').toString('base64url');
    const { data, errors } = await api.ask(query, { id }, { cookie });
    expect(errors).toEqual([]);
    expect(data['node']).toEqual({
      decisions: [{ program: { code: 'KAJ' }, outcome: 'ELIGIBLE' }],
      undecided: ['KLJ', 'KPDJ'].map((code) => ({ program: { code }, outcome: 'NOT_IN_CATEGORY' })),
    });
  });

  it('stands on the list of the month, has left the category since, and reads that the next list ends it', async () => {
    const { platform } = api.db;
    await revise(platform, 'resident', 'id', 1, { birth_date: '2010-03-01' });
    await night(platform, '2026-11-23');
    const answer = await told('KAJ', 1);
    expect(answer.outcome).toBe('NOT_IN_CATEGORY');
    expect(answer.placement?.standing).toBe('RECIPIENT');
    expect(answer.placement?.sentence).toContain('no longer on the next list');
    expect(answer.history.map(({ outcome, because }) => ({ outcome, because }))).toEqual([
      { outcome: 'NOT_IN_CATEGORY', because: ['LEFT_CATEGORY'] },
      { outcome: 'ELIGIBLE', because: [] },
    ]);
    expect(answer.history[0]?.changed).toMatchObject([{ code: 'AGE_0_6', before: true, after: false }]);

    const letter = await fetch(`${api.address}/letters/${keyOf('KAJ', 1)}?locale=id`, { headers: { cookie } });
    const { pages, text } = pdfText(Buffer.from(await letter.arrayBuffer()));
    expect(pages).toBe(1);
    expect(text).toContain('Tidak termasuk sasaran Kartu Anak Jakarta');
    expect(text).toContain('tidak lagi pada daftar berikutnya');
    expect(text).toContain('tidak ada penetapan; dihitung untuk surat ini');
  });

  it('whoever came into the category since the last night is told to wait for the next', async () => {
    const { platform } = api.db;
    await revise(platform, 'resident', 'id', 2, { birth_date: '1950-01-01' });
    expect(await told('KLJ', 2)).toMatchObject({ outcome: 'NOT_DECIDED_YET', now: { outcome: 'ELIGIBLE' } });
    await night(platform, '2026-11-24');
    expect(await told('KLJ', 2)).toMatchObject({ outcome: 'ELIGIBLE' });
  });
});
