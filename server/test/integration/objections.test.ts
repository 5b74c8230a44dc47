import { readReceipt } from '@tepat/shared';
import { encode } from 'jpeg-js';
import { programByCode } from '../../src/modules/programs';
import {
  decideRecipientList,
  newestVersion,
  publishOrderedLists,
  publishRecipientList,
  submitRecipientList,
} from '../../src/modules/publication';
import { escalateObjections } from '../../src/modules/objections';
import { attachEvidence } from '../../src/modules/objections/use-cases/attach-evidence';
import { EVERYWHERE } from '../../src/modules/registry';
import { nodeId } from '../../src/platform/graphql/node-id';
import { freshApi, type TestApi } from '../support/api';
import { addFamilies, addResidents, foundProvince, HOME, night } from '../support/assistance';
import { codes, CorrectionLane, FILLED, person } from '../support/correction-lane';
import { pdfText } from '../support/pdf-text';

const NEXT_DOOR = '31.71.03.1002';
const PEOPLE = {
  officer: ['OFFICER', HOME],
  colleague: ['OFFICER', HOME],
  stranger: ['OFFICER', NEXT_DOOR],
  verifier: ['VERIFIER', '31.71'],
  other: ['VERIFIER', '31.71'],
  distant: ['VERIFIER', '31.75'],
  // The three who had the list in hand, and two who had not.
  submitter: ['PROVINCIAL_ADMIN', null],
  approver: ['APPROVER', null],
  publisher: ['APPROVER', null],
  fresh: ['APPROVER', null],
  auditor: ['AUDITOR', null],
} as const;
type Who = keyof typeof PEOPLE;

const FIELDS = `id number state stateLabel edit step reference mine mayDecide letterPath dueOn escalatedAt decidedAt
  resident { name } list { version } decision { id outcome sentence clauses { code met } }
  corrections { id number state objection { number } } evidence { path } others { number }
  steps { state actorName reason } receipt { number date deadline late status sentence }`;
const doing = (name: string, input: string): string =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { objection { ${FIELDS} } userErrors { field code } } }`;
const RAISE = doing('raiseObjection', 'RaiseObjectionInput');
const ASK = doing('askObjection', 'ObjectionWordsInput');
const ANSWER = doing('answerObjection', 'ObjectionWordsInput');
const DECIDE = doing('decideObjection', 'DecideObjectionInput');
const CORRECT = doing('addObjectionCorrection', 'AddObjectionCorrectionInput');

interface Shown {
  id: string;
  number: string;
  state: string;
  edit: number;
  step: number;
  [field: string]: unknown;
}

describe('objections', () => {
  let api: TestApi;
  let program = 0;
  let list = 0;
  const cookies: Record<string, string> = {};
  const ids: Record<string, number> = {};

  beforeAll(async () => {
    api = await freshApi('objections');
    const { platform } = api.db;
    await foundProvince(platform, { publication: 'WAIT' });
    await addFamilies(
      platform.database,
      [1, 2, 3].map((id) => ({ id, score: 50, nationalDesil: 2 })),
    );
    await addResidents(platform.database, [
      { id: 1, familyId: 1, birthDate: '1950-01-01', name: 'Siti Aminah', cars: 1 },
      { id: 2, familyId: 2, birthDate: '1950-01-01', name: 'Budi Santoso' },
      { id: 3, familyId: 3, birthDate: '1950-01-01', name: 'Tono Jauh', kelurahan: NEXT_DOOR },
    ]);
    for (const [who, [role, region]] of Object.entries(PEOPLE)) {
      ids[who] = await api.account({ email: `${who}@uji.test`, role, region });
      cookies[who] = await api.session(`${who}@uji.test`);
    }
    await night(platform);
    program = (await programByCode(platform.database, 'KLJ'))?.id ?? 0;
    list = (await newestVersion(platform.database, program, '2026-11'))?.id ?? 0;
    const by = (who: Who) => person(ids[who] ?? 0);
    await submitRecipientList(platform, by('submitter'), { listId: list });
    await decideRecipientList(platform, by('approver'), { listId: list, approve: true });
    await publishRecipientList(platform, by('publisher'), { listId: list });
    await publishOrderedLists(platform);
  }, 90_000);
  afterAll(() => api.close());

  const as = (who: Who, document: string, variables: object = {}, language = 'en') =>
    api.ask(document, variables, { cookie: cookies[who] ?? '', 'accept-language': language });

  /** The objection as it now stands, or the codes of what was refused. */
  async function done(who: Who, document: string, input: object, language?: string): Promise<Shown | string[]> {
    const { data, errors } = await as(who, document, { input }, language);
    if (errors.length > 0) return errors.map(({ extensions }) => String(extensions?.['code']));
    const { objection, userErrors } = Object.values(data)[0] as {
      objection: Shown | null;
      userErrors: { field: string | null; code: string }[];
    };
    return objection ?? userErrors.map(({ field, code }) => (field ? `${code} ${field}` : code));
  }
  const shown = (result: Shown | string[]): Shown => {
    if (Array.isArray(result)) throw new Error(result.join());
    return result;
  };
  const seen = async (who: Who, filter: object): Promise<string[]> => {
    const document =
      'query ($filter: ObjectionFilter) { objections(first: 50, filter: $filter) { edges { node { number } } } }';
    const { data } = await as(who, document, { filter });
    return (data['objections'] as { edges: { node: Shown }[] }).edges.map(({ node }) => node.number);
  };
  const statusOf = async (who: Who, number: string): Promise<unknown> =>
    (await as(who, '{ receipt(number: "' + number + '") { number status late deadline } }', {}, 'id')).data['receipt'];
  const letter = (who: Who, { id }: { id: string }, locale = 'id') =>
    fetch(`${api.address}/letters/${id}?locale=${locale}`, { headers: { cookie: cookies[who] ?? '' } });
  const actions = async ({ number }: Shown): Promise<string[]> => {
    const rows = await api.db.platform.database.rows<{ action: string }>(
      "SELECT action FROM audit_event WHERE subject_kind = 'OBJECTION' AND subject_id = ? ORDER BY id",
      [String(readReceipt(number)?.serial)],
    );
    return rows.map(({ action }) => action);
  };

  const input = (more: object = {}) => ({
    decision: nodeId('Decision', `${program}.1`),
    ground: 'FACT_WRONG',
    statement: 'Mobil itu milik tetangga yang meminjam nama saya.',
    channel: 'IN_PERSON',
    receivedOn: '2026-11-22',
    ...more,
  });
  const raised = async (who: Who = 'officer', more: object = {}): Promise<Shown> =>
    shown(await done(who, RAISE, input(more), 'id'));
  const ending = ({ id, step, edit }: Shown, outcome = 'REJECTED') => ({
    ...{ objection: id, step, edit, outcome },
    reason: 'Samsat membenarkan kepemilikan mobil itu.',
  });

  it('goes from the counter to the answer of somebody else, and each step is known', async () => {
    const first = await raised();
    expect(first).toMatchObject({
      ...{
        state: 'RAISED',
        reference: expect.stringMatching(/^KLJ\/2026-11\/1\/\d+$/) as unknown,
        mine: true,
        mayDecide: false,
        letterPath: null,
      },
      ...{ resident: { name: 'Siti Aminah' }, list: null },
      decision: { id: nodeId('Decision', `${program}.1`), outcome: 'NOT_ELIGIBLE' },
      receipt: {
        ...{ number: first.number, date: '2026-11-22', deadline: '2026-12-06', late: false },
        status: 'Menunggu keputusan',
        sentence: 'Ini keberatan atas sebuah keputusan, bukan pendaftaran bantuan. Tidak dipungut biaya.',
      },
    });
    expect((first['decision'] as { sentence: string }).sentence).toContain('mobil');
    expect(first.number).toMatch(/^SG-\d{6}-\d$/);
    expect(await seen('verifier', { waitingForMe: true })).toEqual([first.number]);
    expect(await seen('officer', { waitingForMe: true })).toEqual([]);
    expect((await letter('officer', first)).status).toBe(404);

    const objection = first.id;
    const question = { objection, step: first.step, reason: 'Atas nama siapa STNK-nya?' };
    const asked = shown(await done('verifier', ASK, question));
    expect(await seen('colleague', { waitingForMe: true })).toEqual([first.number]);
    const answers = { objection, step: asked.step, reason: 'Atas nama tetangga.' };
    expect(await done('verifier', ANSWER, answers)).toEqual(['OBJECTION_SAME_PERSON']);
    const answered = shown(await done('colleague', ANSWER, answers));
    expect(answered).toMatchObject({ state: 'RAISED', dueOn: '2026-12-06' });
    expect(await statusOf('officer', first.number.toLowerCase().replaceAll('-', ' '))).toEqual({
      ...{ number: first.number, status: 'Menunggu keputusan', late: false, deadline: '2026-12-06' },
    });
    expect(await statusOf('stranger', first.number)).toBeNull();

    const photograph = encode({ width: 16, height: 16, data: Buffer.alloc(16 * 16 * 4, 90) }, 90).data;
    const { serial } = readReceipt(first.number) ?? { serial: 0 };
    const attached = await attachEvidence(api.db.platform, person(ids['officer'] ?? 0), {
      ...{ objectionId: serial, edit: answered.edit, reach: EVERYWHERE, bytes: photograph, name: 'stnk.jpg' },
    });
    expect(attached).toMatchObject({ ok: true });
    // What came since would be decided unseen.
    expect(await done('verifier', DECIDE, ending(answered))).toEqual(['OBJECTION_MOVED_ON']);
    const whole = { ...answered, edit: answered.edit + 1 };
    const noReason = await done('verifier', DECIDE, { ...ending(whole), reason: '  ' });
    expect(noReason).toEqual(['INPUT_REQUIRED reason']);
    const ended = shown(await done('verifier', DECIDE, ending(whole, 'PARTLY_UPHELD')));
    expect(ended).toMatchObject({ state: 'PARTLY_UPHELD', receipt: { deadline: null }, mayDecide: false });
    expect((ended['steps'] as { state: string }[]).map(({ state }) => state)).toEqual([
      ...['RAISED', 'ASKED', 'RAISED', 'PARTLY_UPHELD'],
    ]);
    expect(await seen('verifier', { waitingForMe: true })).toEqual([]);
    const path = (ended['evidence'] as { path: string }[])[0]?.path ?? '';
    for (const [who, status] of [
      ['officer', 200],
      ['stranger', 404],
    ] as const) {
      const file = await fetch(`${api.address}${path}`, { headers: { cookie: cookies[who] ?? '' } });
      expect([who, file.status]).toEqual([who, status]);
    }

    for (const [locale, said] of [
      ['id', ['Jawaban atas keberatan', 'dikabulkan sebagian', 'Data yang dipakai keliru', 'tidak dipungut biaya']],
      ['en', ['Answer to an objection', 'upheld in part', 'within 14 days', 'cost nothing']],
    ] as const) {
      const answer = await letter('officer', ended, locale);
      expect(answer.headers.get('content-type')).toContain('application/pdf');
      const { pages, text } = pdfText(Buffer.from(await answer.arrayBuffer()));
      expect(pages).toBe(1);
      for (const part of [...said, 'Siti Aminah', 'KLJ/2026-11/1', first.number, 'Samsat membenarkan', 'Orang Uji'])
        expect(text).toContain(part);
      expect(text).not.toMatch(/\d{16}/);
    }
    expect((await letter('stranger', ended)).status).toBe(404);
    expect(await actions(first)).toEqual([
      ...['objections.raise', 'objections.ask', 'objections.answer', 'objections.attach_evidence'],
      ...['objections.decide', 'objections.read_evidence', 'objections.print_letter', 'objections.print_letter'],
    ]);
  });

  it('is decided by nobody who entered it, who had the list in hand, or who is somewhere else', async () => {
    const own = await raised('verifier');
    expect(await done('verifier', DECIDE, ending(own))).toEqual(['OBJECTION_SAME_PERSON']);
    expect(await seen('verifier', { waitingForMe: true })).toEqual([]);
    for (const who of ['submitter', 'approver', 'publisher'] as const) {
      expect([who, await done(who, DECIDE, ending(own))]).toEqual([who, ['OBJECTION_OWN_DECISION']]);
      const asking = { objection: own.id, step: own.step, reason: 'x' };
      expect([who, await done(who, ASK, asking)]).toEqual([who, ['OBJECTION_OWN_DECISION']]);
    }
    expect(await done('distant', DECIDE, ending(own))).toEqual(['NOT_FOUND objection']);
    for (const who of ['officer', 'auditor'] as const)
      expect(await done(who, DECIDE, ending(own))).toEqual(['FORBIDDEN']);
    for (const who of ['stranger', 'distant'] as const) {
      expect(await seen(who, {})).toEqual([]);
      expect(await seen(who, { number: own.number })).toEqual([]);
      expect((await as(who, `{ node(id: "${own.id}") { id } }`)).data['node']).toBeNull();
      expect(await done(who, RAISE, input())).toEqual(['NOT_FOUND decision']);
    }
    const both = await Promise.all([done('fresh', DECIDE, ending(own)), done('other', DECIDE, ending(own, 'UPHELD'))]);
    expect(both.filter((each) => Array.isArray(each))).toEqual([['OBJECTION_MOVED_ON']]);
    const ended = { ...own, step: own.step + 1 };
    for (const outcome of ['UPHELD', 'WITHDRAWN']) {
      expect(await done('fresh', DECIDE, ending(ended, outcome))).toEqual(['OBJECTION_STATE']);
    }
  });

  it('says what is missing, and takes nothing that was never decided or published', async () => {
    expect(await done('officer', RAISE, input({ statement: '   ' }))).toEqual(['INPUT_REQUIRED statement']);
    expect(await done('officer', RAISE, input({ channel: 'LETTER', letterNumber: ' ' }))).toEqual([
      'OBJECTION_NUMBER_REQUIRED letterNumber',
    ]);
    expect(await done('officer', RAISE, input({ receivedOn: '2026-11-23' }))).toEqual([
      'RECEIVED_IN_FUTURE receivedOn',
    ]);
    const [nobody, noList] = [nodeId('Decision', `${program}.99`), nodeId('RecipientList', 99)];
    expect(await done('officer', RAISE, input({ decision: nobody }))).toEqual(['NOT_FOUND decision']);
    expect(await done('officer', RAISE, input({ decision: nodeId('Resident', 1) }))).toEqual(['NOT_FOUND decision']);
    for (const named of [noList, nodeId('RecipientList', list)]) {
      // Of a list that is not there, and of one that does not name the person.
      expect(await done('officer', RAISE, input({ list: named }))).toEqual(['NOT_FOUND list']);
    }
    const row = await raised('officer', {
      ...{ decision: nodeId('Decision', `${program}.2`), list: nodeId('RecipientList', list), ground: 'ORDER' },
      ...{ channel: 'LETTER', letterNumber: '12/XI/2026', receivedOn: '2026-11-20' },
    });
    expect(row).toMatchObject({ list: { version: 1 }, dueOn: '2026-12-04', decision: { outcome: 'ELIGIBLE' } });
  });

  it('gets one draft when two officials open one at once: the other is told, and leaves none behind', async () => {
    const row = await raised();
    const drafts = async (): Promise<number> =>
      (await api.db.platform.database.rows("SELECT id FROM correction WHERE state = 'DRAFT'")).length;
    const before = await drafts();
    const opening = { objection: row.id, edit: row.edit };
    const both = await Promise.all([done('officer', CORRECT, opening), done('other', CORRECT, opening)]);
    expect(both.filter((each) => Array.isArray(each))).toEqual([['OBJECTION_MOVED_ON']]);
    expect((await drafts()) - before).toBe(1);
  });

  it('may lead to a correction, and still waits for a person who had no hand in that either', async () => {
    const first = await raised();
    const opening = { objection: first.id, edit: first.edit };
    const opened = shown(await done('other', CORRECT, opening));
    const [correction] = opened['corrections'] as { id: string; number: string; state: string }[];
    expect(correction).toMatchObject({ state: 'DRAFT', objection: { number: first.number } });
    expect(opened).toMatchObject({ state: 'RAISED', edit: first.edit + 1 });
    const twice = { ...opening, edit: opened.edit, correction: correction?.number };
    expect(await done('officer', CORRECT, twice)).toEqual(['OBJECTION_HAS_CORRECTION correction']);
    expect(await done('stranger', CORRECT, { ...opening, edit: opened.edit })).toEqual(['NOT_FOUND objection']);
    expect(await done('other', DECIDE, ending(opened))).toEqual(['OBJECTION_OWN_DECISION']);
    // While others check it, nobody knows what is right, whatever the answer would be; the resident may take it back.
    const lane = new CorrectionLane(api.db.platform);
    const proposer = person(ids['other'] ?? 0);
    const id = readReceipt(correction?.number ?? '')?.serial ?? 0;
    const { edit } = (await lane.now(id)).record;
    const car = { kind: 'FAMILY', subjectId: 1, fact: 'car', value: '0' } as const;
    await lane.proposed(proposer, 1, [car], { draft: { correctionId: id, edit }, header: FILLED });
    const pending = ['OBJECTION_CORRECTION_PENDING corrections'];
    for (const step of [() => lane.submit(id, proposer), () => lane.verify(id, person(901))]) {
      expect(codes(await step())).toEqual([]);
      for (const outcome of ['UPHELD', 'PARTLY_UPHELD', 'REJECTED']) {
        expect(await done('verifier', DECIDE, ending(opened, outcome))).toEqual(pending);
      }
    }
    // It came back: it is a draft again, which the answer tells of.
    const questions = { decision: 'RETURNED', reason: 'whose car?' } as const;
    expect(codes(await lane.decide(id, person(902), questions))).toEqual([]);
    const won = shown(await done('verifier', DECIDE, ending(opened, 'UPHELD')));
    const { text } = pdfText(Buffer.from(await (await letter('officer', won)).arrayBuffer()));
    expect(text).toContain(`${correction?.number} (Dikembalikan dengan pertanyaan)`);
    // What belonged to it when it was decided is what the letter says: nothing joins it afterwards.
    expect(await done('officer', CORRECT, { ...opening, edit: won.edit })).toEqual(['OBJECTION_STATE']);
    // It goes on by its own three people, and changes data: neither the end of the objection, nor any list.
    const listed = (): Promise<object[]> =>
      api.db.platform.database.rows('SELECT * FROM list_row ORDER BY list_id, resident_id');
    const before = await listed();
    expect(before.length).toBeGreaterThan(0);
    for (const step of [
      () => lane.submit(id, proposer),
      () => lane.verify(id, person(901)),
      () => lane.decide(id, person(902)),
    ]) {
      expect(codes(await step())).toEqual([]);
    }
    expect(await listed()).toEqual(before);
    const after = (
      await as('verifier', `{ node(id: "${won.id}") { ... on Objection { state step edit corrections { state } } } }`)
    ).data['node'];
    expect(after).toEqual({ state: 'UPHELD', step: won.step, edit: won.edit, corrections: [{ state: 'APPLIED' }] });
  });

  it('is no answer when a state was written past the people', async () => {
    const { database } = api.db.platform;
    const first = await raised();
    const { serial } = readReceipt(first.number) ?? { serial: 0 };
    const write = (set: string): Promise<unknown> => database.run(`UPDATE objection SET ${set} WHERE id = ?`, [serial]);
    const enterer = ids['officer'];
    for (const set of [
      "state = 'REJECTED'",
      `state = 'REJECTED', decided_by = '${enterer}', decided_at = NOW(6)`,
      "decided_by = '1', decided_at = NOW(6)",
      "state = 'LAPSED'",
      'due_on = NULL',
    ]) {
      await expect(write(set)).rejects.toThrow(/constraint|truncated|cannot be null/i);
    }
    for (const statement of [
      "UPDATE objection_step SET reason = 'x' WHERE objection_id = ?",
      'DELETE FROM objection_step WHERE objection_id = ?',
      'DELETE FROM objection WHERE id = ?',
      'DELETE FROM objection_correction WHERE objection_id = ?',
    ]) {
      await expect(database.run(statement, [serial])).rejects.toThrow(/denied/);
    }
    // What the constraints allow has no step behind it: nobody decided, and no letter says so.
    await write("state = 'REJECTED', decided_by = '9999', decided_at = NOW(6)");
    expect((await letter('officer', first)).status).toBe(404);
    await write("state = 'RAISED', decided_by = NULL, decided_at = NULL, statement = 'Saya setuju.'");
    expect(await done('verifier', DECIDE, ending(first))).toEqual(['OBJECTION_ALTERED']);
    await write("statement = 'Mobil itu milik tetangga yang meminjam nama saya.'");
    const ended = shown(await done('verifier', DECIDE, ending(first)));
    await database.run(
      "INSERT INTO objection_step (objection_id, seq, state, actor_kind, actor_id, reason, at) VALUES (?, ?, 'REJECTED', 'USER', ?, 'lain', NOW(6))",
      [serial, ended.step + 1, ids['verifier'] ?? 0],
    );
    expect((await letter('officer', ended)).status).toBe(404);
  });

  it('is told of on the morning after its deadline, stays late until somebody decides, and never lapses', async () => {
    const { platform, clock } = api.db;
    const then = clock.now();
    const [late, early] = [await raised('officer', { receivedOn: '2026-11-21' }), await raised()];
    const counts = async (who: Who) => (await as(who, '{ objectionCounts { open late } }')).data['objectionCounts'];
    const { open } = (await counts('verifier')) as { open: number };
    expect(await counts('stranger')).toEqual({ open: 0, late: 0 });
    clock.moveTo(new Date('2026-12-05T23:00:00Z'));
    // What else is late by now was raised by the stories before.
    await escalateObjections(platform);
    expect(await escalateObjections(platform)).toBe(0);
    for (const who of ['officer', 'verifier', 'fresh'] as const) {
      // Sessions end while the clock moves on.
      cookies[who] = await api.session(`${who}@uji.test`);
      const numbers = await seen(who, { escalated: true });
      expect([numbers.includes(late.number), numbers.includes(early.number)]).toEqual([true, false]);
    }
    const before = (await counts('verifier')) as { open: number; late: number };
    expect(before.open).toBe(open);
    expect(await statusOf('officer', late.number)).toMatchObject({ late: true, deadline: '2026-12-05' });
    const asked = shown(await done('verifier', ASK, { objection: late.id, step: late.step, reason: 'Lagi?' }));
    expect(asked['escalatedAt']).not.toBeNull();
    const ended = shown(await done('fresh', DECIDE, ending(asked)));
    expect(ended).toMatchObject({ state: 'REJECTED', receipt: { late: false } });
    expect(await counts('verifier')).toEqual({ open: open - 1, late: before.late - 1 });
    expect(await actions(late)).toEqual([
      ...['objections.raise', 'objections.escalate', 'objections.ask', 'objections.decide'],
    ]);
    clock.moveTo(then);
  });
});
