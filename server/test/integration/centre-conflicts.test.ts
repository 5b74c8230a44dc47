import { nodeId } from '../../src/platform/graphql/node-id';
import { freshApi, type TestApi } from '../support/api';
import { CorrectionLane, OFFICER } from '../support/correction-lane';
import { deliver, type Cells } from '../support/deliveries';

jest.setTimeout(60_000);

const HOME = '31.71.01.1001';
const ELSEWHERE = '31.72.01.1001';
const PAGE = `query ($filter: FactConflictFilter) { factConflicts(first: 20, filter: $filter) { edges { node {
  id fact label state winner baseText currentText mayKeep region { code } resident { name }
  corrected { text source observedOn } delivered { text source observedOn }
  underWay { number } outcomeLabel closedReason closedByName closedAt closedRevision closedByCorrection { number } } } } }`;
const KEEP = `mutation ($input: KeepValueInput!) { keepValue(input: $input) {
  conflict { state outcomeLabel closedByName } userErrors { code } } }`;

interface Conflict {
  id: string;
  [field: string]: unknown;
}

const family = (n: number, more: Cells = {}): Cells => ({
  ...{ family_ref: `F${n}`, no_kk: `317190${2_000_900_000 + n}`, kelurahan: n === 4 ? ELSEWHERE : HOME, tenure: 2 },
  ...{ floor_area: 30, lighting: 1, desil_nasional: 3, ...more },
});
const person = (n: number): Cells => ({
  ...{ resident_ref: `R${n}`, family_ref: `F${n}`, nik: `317190${2_000_000_000 + n}`, name: `Orang ${n}`, sex: 1 },
  ...{ birth_date: '1980-05-05', relationship: 1, education: 3, working: 1, presence: 1 },
});
const QUARTERS = ['2026-09-30', '2026-12-31', '2027-03-31', '2027-06-30'];

describe('where the centre and we say different things', () => {
  let api: TestApi;
  let lane: CorrectionLane;
  const cookies: Record<string, string> = {};
  const households = [1, 2, 3, 4];
  beforeAll(async () => {
    api = await freshApi('centre_conflicts');
    lane = new CorrectionLane(api.db.platform);
    const people = {
      officer: ['OFFICER', HOME],
      verifier: ['VERIFIER', '31.71'],
      distant: ['VERIFIER', '31.72'],
      admin: ['PROVINCIAL_ADMIN', null],
      auditor: ['AUDITOR', null],
    } as const;
    for (const [who, [role, region]] of Object.entries(people)) {
      await api.account({ email: `${who}@uji.test`, role, region });
      cookies[who] = await api.session(`${who}@uji.test`);
    }
  });
  afterAll(() => api.close());

  const delivered = (quarter: number, floors: Readonly<Record<number, number>> = {}) =>
    deliver(
      api.db.platform,
      households.map((n) => family(n, floors[n] === undefined ? {} : { floor_area: floors[n] })),
      households.map(person),
      { version: `Q${quarter}`, referenceDate: QUARTERS[quarter - 1] ?? '', approve: true },
    );
  const familyId = async (n: number): Promise<number> => {
    const [row] = await api.db.platform.database.rows<{ id: number }>('SELECT id FROM family WHERE delivered_ref = ?', [
      `F${n}`,
    ]);
    return row?.id ?? 0;
  };
  const corrected = async (n: number, value: string, seen: string, observedOn = '2026-11-20'): Promise<void> => {
    const id = await lane.proposed(
      OFFICER,
      await familyId(n),
      [{ kind: 'FAMILY', subjectId: await familyId(n), fact: 'floor_area', value, seen }],
      { header: { ...FILLED_FIELD_CHECK, observedOn } as never },
    );
    expect(await lane.submit(id)).toMatchObject({ ok: true });
    expect(await lane.verify(id)).toMatchObject({ ok: true });
    expect(await lane.decide(id)).toMatchObject({ ok: true });
  };
  /** Sessions end meanwhile. */
  const later = async (moment: string): Promise<void> => {
    api.db.clock.moveTo(new Date(moment));
    cookies['admin'] = await api.session('admin@uji.test');
  };
  const conflicts = async (who: string, filter: object = {}): Promise<Conflict[]> => {
    const { data, errors } = await api.ask(PAGE, { filter }, { cookie: cookies[who] ?? '' });
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    return (data['factConflicts'] as { edges: { node: Conflict }[] }).edges.map(({ node }) => node);
  };
  const keep = async (who: string, conflict: string, reason = 'the house was seen again') => {
    const { data, errors } = await api.ask(KEEP, { input: { conflict, reason } }, { cookie: cookies[who] ?? '' });
    return errors.length > 0 ? errors : data['keepValue'];
  };

  it('shows both values with their sources, lets a person of the place decide, and ends when the two agree', async () => {
    await delivered(1);
    for (const n of households) await corrected(n, '12', '30');
    // Family 1 agrees, family 2 stands as it was; 3 and 4 say a third thing, later than it was seen.
    const { report } = await delivered(2, { 1: 12, 3: 45, 4: 45 });
    expect(report).toMatchObject({
      corrections: { kept: 1, settled: 1, replaced: 2, conflicting: 2, conflictsClosed: 0 },
    });
    const [mine] = await conflicts('officer');
    expect(mine).toMatchObject({
      ...{ fact: 'floor_area', label: 'Floor area (m²)', state: 'OPEN', winner: 'DELIVERY', region: { code: HOME } },
      ...{ baseText: '30', currentText: '45', mayKeep: false, resident: null, underWay: [] },
      corrected: { text: '12', source: 'Field check', observedOn: '2026-11-20' },
      delivered: { text: '45', source: 'Q2', observedOn: '2026-12-31' },
    });
    expect((await conflicts('admin')).map(({ region }) => (region as { code: string }).code)).toEqual([
      HOME,
      ELSEWHERE,
    ]);
    expect(await conflicts('admin', { fact: 'lighting' })).toEqual([]);
    expect(await conflicts('admin', { fact: 'floor_area', region: '31.72' })).toHaveLength(1);
    expect(await conflicts('admin', { revision: 1 })).toEqual([]);

    const conflict = mine?.id ?? '';
    expect(await keep('distant', conflict)).toMatchObject({ userErrors: [{ code: 'NOT_FOUND' }] });
    expect(await keep('officer', conflict)).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(await keep('auditor', conflict)).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(await keep('verifier', nodeId('Family', 1))).toMatchObject({ userErrors: [{ code: 'NOT_FOUND' }] });
    expect(await keep('verifier', conflict)).toEqual({
      conflict: { state: 'CLOSED', outcomeLabel: 'The recorded value stands', closedByName: 'Orang Uji' },
      userErrors: [],
    });
    expect(await keep('verifier', conflict)).toMatchObject({ userErrors: [{ code: 'CONFLICT_CLOSED' }] });
    expect(await conflicts('officer')).toEqual([]);
    expect(await conflicts('officer', { state: 'CLOSED' })).toMatchObject([
      { closedReason: 'the house was seen again', closedRevision: null },
    ]);

    // A later delivery comes round to what the correction had said.
    expect((await delivered(3, { 1: 12, 3: 45, 4: 12 })).report).toMatchObject({ corrections: { conflictsClosed: 1 } });
    expect(await conflicts('distant', { state: 'CLOSED' })).toMatchObject([
      { outcomeLabel: 'A later delivery agrees with the correction', closedByName: null, currentText: '12' },
    ]);
    expect(await conflicts('admin')).toEqual([]);
  });

  it('ends by a correction of the same fact, or is followed by a newer conflict; whoever made the correction decides nothing', async () => {
    // Seen after the day that the next delivery describes: the correction wins.
    await later('2027-08-01T03:00:00Z');
    await corrected(2, '18', '12', '2027-07-15');
    await corrected(3, '15', '45', '2027-07-15');
    await delivered(4, { 1: 12, 2: 60, 3: 60, 4: 12 });
    const open = await conflicts('admin');
    expect(open).toMatchObject([
      { winner: 'CORRECTION', currentText: '18' },
      { winner: 'CORRECTION', currentText: '15' },
    ]);
    const [second, third] = open.map(({ id }) => id);
    const admin = await api.db.platform.database.rows<{ id: number }>(
      "SELECT id FROM user_account WHERE email = 'admin@uji.test'",
    );
    await api.db.platform.database.run('UPDATE correction SET approver_id = ? WHERE family_id = ?', [
      String(admin[0]?.id),
      await familyId(2),
    ]);
    expect(await keep('admin', second ?? '')).toMatchObject({ userErrors: [{ code: 'CONFLICT_SAME_PERSON' }] });

    const taken = await lane.proposed(
      OFFICER,
      await familyId(3),
      [{ kind: 'FAMILY', subjectId: await familyId(3), fact: 'floor_area', value: '60', seen: '15' }],
      { header: FILLED_FIELD_CHECK as never },
    );
    expect((await conflicts('admin')).map(({ underWay }) => (underWay as unknown[]).length)).toEqual([0, 1]);
    await lane.submit(taken);
    await lane.verify(taken);
    await lane.decide(taken);
    const [closed] = (await conflicts('admin', { state: 'CLOSED' })).filter(({ id }) => id === third);
    expect(closed).toMatchObject({
      outcomeLabel: 'Decided by a correction',
      closedByCorrection: { number: expect.any(String) },
    });
    expect(closed?.['closedAt']).toBe('2027-08-01T03:00:00.000Z');

    await later('2028-01-02T03:00:00Z');
    await deliver(
      api.db.platform,
      households.map((n) => family(n, { floor_area: n === 2 ? 70 : 60 })),
      households.map(person),
      { version: 'Q9', referenceDate: '2027-12-31', approve: true },
    );
    expect(await conflicts('admin')).toMatchObject([{ winner: 'DELIVERY', delivered: { text: '70' } }]);
    expect((await conflicts('admin', { state: 'CLOSED' })).find(({ id }) => id === second)).toMatchObject({
      outcomeLabel: 'Followed by a newer conflict',
    });
  });
});

const FILLED_FIELD_CHECK = {
  ...{ channel: 'KELURAHAN', basis: 'FIELD_CHECK', minutesNumber: 'BA-7', observedOn: '2026-11-20' },
  reason: 'it was measured',
};
