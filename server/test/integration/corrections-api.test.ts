import { correctionNumber } from '@tepat/shared';
import { nodeId } from '../../src/platform/graphql/node-id';
import { freshApi, type TestApi } from '../support/api';
import { pdfText } from '../support/pdf-text';
import { plantFamily, type Planted } from '../support/registry-rows';

const HOME = '31.74.01.1001';
const NEXT_DOOR = '31.74.01.1002';

const FIELDS = `id number state stateLabel edit step mine dueOn cutOff
  lines { fact label base baseText value valueText current currentText stale resident { name } }
  steps { state actorName } judgements { judgement actorName } alsoOpen { number facts }
  receipt { number date deadline status sentence } effect { before { effective } }`;
const ANSWER = `{ correction { ${FIELDS} } userErrors { field code message } }`;
const PROPOSE = `mutation ($input: ProposeCorrectionInput!) { proposeCorrection(input: $input) ${ANSWER} }`;
const SUBMIT = `mutation ($input: SubmitCorrectionInput!) { submitCorrection(input: $input) ${ANSWER} }`;
const VERIFY = `mutation ($input: VerifyCorrectionInput!) { verifyCorrection(input: $input) ${ANSWER} }`;
const DECIDE = `mutation ($input: DecideCorrectionInput!) { decideCorrection(input: $input) ${ANSWER} }`;
const WITHDRAW = `mutation ($input: WithdrawCorrectionInput!) { withdrawCorrection(input: $input) ${ANSWER} }`;
const LIST = `query ($filter: CorrectionFilter) {
  corrections(first: 20, filter: $filter) { edges { node { number state } } } }`;

interface Shown {
  id: string;
  number: string;
  state: string;
  edit: number;
  step: number;
  [field: string]: unknown;
}
interface Payload {
  correction: Shown | null;
  userErrors: { field: string | null; code: string; message: string }[];
}

describe('corrections by the API', () => {
  let api: TestApi;
  let home: Planted;
  const cookies: Record<string, string> = {};
  beforeAll(async () => {
    api = await freshApi('corrections_api');
    home = await plantFamily(api.db.platform, HOME, 1, 'Siti Dekat');
    const people = {
      officer: ['OFFICER', HOME],
      stranger: ['OFFICER', NEXT_DOOR],
      verifier: ['VERIFIER', '31.74'],
      distant: ['VERIFIER', '31.75'],
      approver: ['APPROVER', null],
      auditor: ['AUDITOR', null],
      operator: ['OPERATOR', null],
    } as const;
    for (const [who, [role, region]] of Object.entries(people)) {
      await api.account({ email: `${who}@uji.test`, role, region });
      cookies[who] = await api.session(`${who}@uji.test`);
    }
  });
  afterAll(() => api.close());

  const as = (who: string, document: string, variables: object = {}, language = 'en') =>
    api.ask(document, variables, { cookie: cookies[who] ?? '', 'accept-language': language });

  async function done(who: string, document: string, input: object, language?: string): Promise<Payload> {
    const { data, errors } = await as(who, document, { input }, language);
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    return Object.values(data)[0] as Payload;
  }

  const seen = async (who: string, filter: object): Promise<string[]> => {
    const { data, errors } = await as(who, LIST, { filter });
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    const { edges } = data['corrections'] as { edges: { node: Shown }[] };
    return edges.map(({ node }) => `${node.number} ${node.state}`);
  };

  const inbox = async (who: string): Promise<unknown> =>
    (await as(who, '{ correctionInbox { waitingForMe drafts escalated most } }')).data['correctionInbox'];

  const filled = () => ({
    family: nodeId('Family', home.familyId),
    channel: 'KELURAHAN',
    basis: 'FIELD_CHECK',
    minutesNumber: 'BA-1',
    observedOn: '2026-11-20',
    reason: 'the floor was seen',
    changes: [{ subject: nodeId('Family', home.familyId), fact: 'floor_material', value: '8', seen: '2' }],
  });

  const begun = async (): Promise<Shown> => {
    const { correction } = await done('officer', PROPOSE, filled());
    if (!correction) throw new Error('no draft');
    return correction;
  };

  it('goes from the counter to the registry, waits in the inbox of whoever is next, and is found by its number', async () => {
    const draft = await begun();
    expect(draft).toMatchObject({ state: 'DRAFT', mine: true, receipt: null, effect: null });
    expect(draft['lines']).toEqual([
      {
        ...{ fact: 'floor_material', label: 'Main floor material', base: '2', baseText: 'Ceramic tiles' },
        ...{ value: '8', valueText: 'Earth', current: '2', currentText: 'Ceramic tiles', stale: false, resident: null },
      },
    ]);
    const { id, number } = draft;
    expect(number).toMatch(/^PD-\d{6}-\d$/);
    expect(await seen('verifier', { waitingForMe: true })).toEqual([]);
    expect(await inbox('officer')).toEqual({ waitingForMe: 0, drafts: 1, escalated: 0, most: 100 });

    const { correction: submitted } = await done('officer', SUBMIT, { correction: id, edit: 1, step: 1 }, 'id');
    expect(submitted?.['receipt']).toEqual({
      ...{ number, date: '2026-11-22', deadline: '2026-12-06', status: 'Menunggu verifikasi' },
      sentence: 'Ini perbaikan data, bukan pendaftaran bantuan. Tidak dipungut biaya.',
    });
    expect(await seen('verifier', { waitingForMe: true })).toEqual([`${number} SUBMITTED`]);
    const slip = (who: string) =>
      fetch(`${api.address}/letters/${id}?locale=id`, { headers: { cookie: cookies[who] ?? '' } });
    const { pages, text } = pdfText(Buffer.from(await (await slip('officer')).arrayBuffer()));
    expect(pages).toBe(1);
    expect(text).toContain(number);
    expect(text).toContain('bukan pendaftaran bantuan. Tidak dipungut biaya.');
    expect(text).not.toMatch(/Siti|\d{16}/);
    expect((await slip('distant')).status).toBe(404);
    expect(await seen('approver', { waitingForMe: true })).toEqual([]);
    expect(await inbox('officer')).toMatchObject({ waitingForMe: 0, drafts: 0 });
    expect(await inbox('verifier')).toMatchObject({ waitingForMe: 1 });
    expect(await inbox('distant')).toMatchObject({ waitingForMe: 0 });

    const judged = await done('verifier', VERIFY, { correction: id, step: 2, judgement: 'AGREES', reason: 'photos' });
    expect(judged.correction).toMatchObject({ state: 'SUBMITTED', judgements: [{ judgement: 'AGREES' }] });
    const pass = { correction: id, step: 2, judgement: 'AGREES', reason: 'photos', outcome: 'PASS_ON' };
    expect((await done('verifier', VERIFY, pass)).correction?.state).toBe('VERIFIED');
    expect(await seen('approver', { waitingForMe: true })).toEqual([`${number} VERIFIED`]);

    const own = { judgement: 'AGREES', reason: 'the photos are of this house' };
    expect((await done('approver', DECIDE, { correction: id, step: 3, ...own })).correction).toMatchObject({
      state: 'VERIFIED',
      step: 3,
      judgements: [{ judgement: 'AGREES' }, { judgement: 'AGREES' }],
    });
    expect((await done('approver', DECIDE, { correction: id, step: 3 })).userErrors).toMatchObject([
      { code: 'JUDGEMENT_REQUIRED', field: 'judgement' },
    ]);
    const { correction: applied } = await done('approver', DECIDE, { correction: id, step: 3, decision: 'APPROVE' });
    expect(submitted?.['cutOff']).toBeNull();
    expect(applied).toMatchObject({
      cutOff: '2026-12-17',
      state: 'APPLIED',
      lines: [{ current: '8', currentText: 'Earth', stale: true }],
    });
    expect(applied?.['steps']).toMatchObject(
      ['DRAFT', 'SUBMITTED', 'VERIFIED', 'APPROVED', 'APPLIED'].map((state) => ({ state, actorName: 'Orang Uji' })),
    );
    for (const typed of [number, number.replaceAll('-', ' ').toLowerCase()]) {
      expect(await seen('officer', { number: typed })).toEqual([`${number} APPLIED`]);
    }
    // Back to what was delivered, for the stories that follow.
    await api.db.platform.database.run('UPDATE family SET floor_material = 2 WHERE id = ?', [home.familyId]);
  });

  it('is out of reach for whoever has another region: as a list, by number, as a node and for every step', async () => {
    const { id, number } = await begun();
    for (const filter of [{}, { number }, { state: 'DRAFT' }, { family: nodeId('Family', home.familyId) }]) {
      expect(await seen('stranger', filter)).toEqual([]);
      expect(await seen('distant', filter)).toEqual([]);
      expect((await seen('officer', filter)).some((each) => each.startsWith(number))).toBe(true);
    }
    const node = await as('stranger', `{ node(id: "${id}") { id } }`);
    expect(node.data['node']).toBeNull();
    const strangers: [string, string, object][] = [
      ['stranger', PROPOSE, { correction: id, edit: 1, reason: 'mine now' }],
      ['stranger', PROPOSE, filled()],
      ['stranger', SUBMIT, { correction: id, edit: 1, step: 1 }],
      ['stranger', WITHDRAW, { correction: id, step: 1 }],
      ['distant', VERIFY, { correction: id, step: 1, judgement: 'AGREES', reason: 'x', outcome: 'PASS_ON' }],
    ];
    for (const [who, document, input] of strangers) {
      const { correction, userErrors } = await done(who, document, input);
      expect([correction, userErrors.map(({ code }) => code)]).toEqual([null, ['NOT_FOUND']]);
    }
    // The neighbours' verifier may look at the region below, and nobody takes a step without the permission for it.
    for (const [who, document, input] of [
      ['officer', VERIFY, { correction: id, step: 1, judgement: 'AGREES', reason: 'x' }],
      ['verifier', DECIDE, { correction: id, step: 1, decision: 'APPROVE' }],
      ['approver', SUBMIT, { correction: id, edit: 1, step: 1 }],
      ['auditor', PROPOSE, filled()],
      ['operator', PROPOSE, filled()],
    ] as const) {
      const { errors } = await as(who, document, { input });
      expect([who, errors[0]?.extensions?.['code']]).toEqual([who, 'FORBIDDEN']);
    }
    expect((await as('operator', LIST)).errors[0]?.extensions?.['code']).toBe('FORBIDDEN');
    expect((await seen('auditor', { number })).length).toBe(1);
  });

  it('shows who belongs to which family before and after, and of people elsewhere nothing but their move', async () => {
    const away = await plantFamily(api.db.platform, '31.75.01.1001', 7, 'Sri Jauh');
    const BEGIN = `mutation ($input: BeginTransferInput!) { beginTransfer(input: $input) {
      correction { id edit households { isNew family { id } people { subject name before { relationship relationshipText counted }
        after { relationship relationshipText counted } } } } userErrors { field code message } } }`;
    const transfer = await done('officer', BEGIN, {
      ...{ nik: away.nik, birthDate: '1950-05-17', name: 'Sri Jauh', family: nodeId('Family', home.familyId) },
    });
    const stands = { relationship: 1, relationshipText: 'Head of family', counted: true };
    const untoldStanding = { relationship: null, relationshipText: null, counted: true };
    const moves = { subject: nodeId('Resident', away.residentId), name: null };
    const stays = { subject: nodeId('Resident', home.residentId), name: 'Siti Dekat', before: stands, after: stands };
    expect(transfer.correction?.['households']).toEqual([
      {
        isNew: false,
        family: { id: nodeId('Family', home.familyId) },
        people: [stays, { ...moves, before: null, after: untoldStanding }],
      },
      { isNew: false, family: null, people: [{ ...moves, before: untoldStanding, after: null }] },
    ]);
    // What stands of them is told neither beside what the move changes, nor by refusing a guess of it.
    await api.db.platform.database.run('UPDATE resident SET marital_status = 2 WHERE id = ?', [away.residentId]);
    const { id = '', edit = 0 } = transfer.correction ?? {};
    const guess = { subject: moves.subject, fact: 'marital_status', value: '3', seen: '1' };
    const said = await done('officer', PROPOSE, { correction: id, edit, changes: [guess] });
    expect(said.userErrors).toEqual([]);
    const untold = { base: null, baseText: null, current: null, currentText: null, stale: false, resident: null };
    expect(said.correction?.['lines']).toMatchObject([
      { fact: 'family_id', ...untold },
      { fact: 'marital_status', ...untold },
    ]);
    const sent = await done('officer', SUBMIT, { correction: id, edit: said.correction?.edit, step: 1 });
    expect(sent.userErrors.map(({ code }) => code)).not.toContain('STALE_BASE');
  });

  it('tells whoever checks what deserves a look before they judge, and nobody else', async () => {
    const submitted = async (more: object): Promise<string> => {
      const { correction } = await done('officer', PROPOSE, { ...filled(), ...more });
      const { id = '', edit } = correction ?? {};
      const sent = await done('officer', SUBMIT, { correction: id, edit, step: 1 });
      expect(sent.userErrors).toEqual([]);
      return id;
    };
    const remarks = async (who: string, id: string, language = 'en'): Promise<unknown> => {
      const { data } = await as(
        who,
        'query ($id: ID!) { node(id: $id) { ... on Correction { remarks } } }',
        { id },
        language,
      );
      return (data['node'] as { remarks: string[] }).remarks;
    };
    const old = await submitted({ observedOn: '2020-01-02' });
    expect(await remarks('verifier', old)).toEqual([
      'No file of evidence stands beside it. Judge its basis and the number of the document, or return it with questions.',
      'Main floor material: it was observed before what is recorded now (20 November 2026).',
    ]);
    expect(await remarks('approver', old)).toHaveLength(2);
    expect(await remarks('officer', old)).toEqual([]);

    const subject = nodeId('Resident', home.residentId);
    const person = { nik_id: '3174014101900001', sex: '1', birth_date: '1990-01-01' };
    const changes = Object.entries(person).map(([fact, value]) => ({ subject, fact, value }));
    const identity = await submitted({ basis: 'DOCUMENT', observedOn: '1990-01-20', changes });
    expect(await remarks('verifier', identity, 'id')).toEqual([
      expect.stringMatching(/^Tidak ada berkas bukti/),
      'NIK Siti Dekat memuat jenis kelamin lain daripada yang akan tercatat. NIK dapat tetap berlaku.',
    ]);
    for (const id of [old, identity]) await done('officer', WITHDRAW, { correction: id, step: 2, reason: 'a test' });
  });

  it('says in words what stands in the way, with both values, and what else is open on the same fact', async () => {
    const [mine, other] = [await begun(), await begun()];
    expect(other['alsoOpen']).toContainEqual({ number: mine.number, facts: ['Main floor material'] });
    await api.db.platform.database.run('UPDATE family SET floor_material = 7 WHERE id = ?', [home.familyId]);
    const { userErrors } = await done('officer', SUBMIT, { correction: mine.id, edit: 1, step: 1 }, 'id');
    expect(userErrors).toEqual([
      {
        field: 'floor_material',
        code: 'STALE_BASE',
        message:
          'Data Jenis lantai terluas telah berubah sejak dibuka: semula Keramik, sekarang Bambu. Silakan periksa nilai yang baru.',
      },
    ]);
    const again = {
      correction: mine.id,
      edit: 1,
      changes: [{ subject: nodeId('Family', home.familyId), fact: 'floor_material', value: '8', seen: '7' }],
    };
    expect((await done('officer', PROPOSE, again)).userErrors).toEqual([]);
    expect((await done('officer', SUBMIT, { correction: mine.id, edit: 2, step: 1 })).correction?.state).toBe(
      'SUBMITTED',
    );
    const unfit = {
      ...filled(),
      changes: [{ subject: nodeId('Family', home.familyId), fact: 'floor_area', value: '0' }],
    };
    expect((await done('officer', PROPOSE, unfit)).userErrors[0]?.field).toBe('floor_area');
  });

  it('offers the filters of its table and no others, and answers nothing to a number that is none', async () => {
    const { errors } = await as('officer', LIST, { filter: { mine: true, escalated: true } });
    expect(errors[0]?.extensions?.['code']).toBe('FILTER_ORDER_UNSUPPORTED');
    expect((await seen('officer', { mine: true, state: 'DRAFT' })).every((each) => each.endsWith('DRAFT'))).toBe(true);
    expect((await seen('officer', { mine: true })).length).toBeGreaterThan(2);
    for (const number of ['', 'PD-000001-1', correctionNumber(999_999), '3174010101010001']) {
      expect(await seen('officer', { number })).toEqual([]);
    }
    expect((await as('officer', LIST, { filter: { state: 'OPEN' } })).errors.length).toBeGreaterThan(0);
    expect(await seen('officer', { family: '' })).toEqual([]);
    expect(await seen('auditor', { waitingForMe: true })).toEqual([]);
  });
});
