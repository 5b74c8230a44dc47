import { CORRECTION_STATES, CORRECTION_TRANSITIONS, type CorrectionState, type Role } from '@tepat/shared';
import { encode } from 'jpeg-js';
import { updateUser } from '../../src/modules/access/use-cases/update-user';
import { nodeId } from '../../src/platform/graphql/node-id';
import { freshApi, type TestApi } from '../support/api';
import { CorrectionLane, person } from '../support/correction-lane';
import { plantFamily } from '../support/registry-rows';

// Every state is tried by ten accounts through the whole API: half a minute where the machine is busy.
jest.setTimeout(180_000);

const HOME = '31.74.01.1001';
const AWAY = '31.74.02.1001';

/** Who knocks. The proposer, the checker and the approver have taken every correction to where it stands. */
const PEOPLE = {
  // May verify, and does not verify what they proposed.
  proposer: ['VERIFIER', '31.74'],
  colleague: ['OFFICER', HOME],
  stranger: ['OFFICER', '31.74.01.1002'],
  checker: ['VERIFIER', '31.74'],
  second: ['VERIFIER', '31.74'],
  distant: ['VERIFIER', '31.75'],
  approver: ['APPROVER', null],
  admin: ['PROVINCIAL_ADMIN', null],
  auditor: ['AUDITOR', null],
  operator: ['OPERATOR', null],
} as const satisfies Record<string, readonly [Role, string | null]>;
type Who = keyof typeof PEOPLE;
const EVERYBODY = Object.keys(PEOPLE) as Who[];
const OUTSIDE: readonly Who[] = ['stranger', 'distant'];

const ROLES = {
  'correction.propose': ['OFFICER', 'VERIFIER'],
  'correction.verify': ['VERIFIER'],
  'correction.decide': ['APPROVER', 'PROVINCIAL_ADMIN'],
} as const satisfies Record<string, readonly Role[]>;

interface Standing {
  id: string;
  key: number;
  edit: number;
  step: number;
  evidence: string;
}
interface Act {
  readonly mutation: string;
  readonly right: keyof typeof ROLES;
  /** Where it leads; EDIT: it stays, and is its proposer's to change. */
  readonly to: CorrectionState | 'EDIT';
  readonly from: readonly CorrectionState[];
  readonly input: (standing: Standing) => object;
}
const EDITABLE: readonly CorrectionState[] = ['DRAFT', 'RETURNED'];
const editing = { right: 'correction.propose', to: 'EDIT', from: EDITABLE } as const;
const found = { judgement: 'AGREES', reason: 'the photos show it' };
const verifying = (to: CorrectionState, outcome?: string): Act => ({
  ...{ mutation: 'verifyCorrection', right: 'correction.verify', to, from: ['SUBMITTED'] },
  input: ({ step }) => ({ step, ...found, outcome }),
});
const deciding = (to: CorrectionState, decision?: string): Act => ({
  ...{ mutation: 'decideCorrection', right: 'correction.decide', to, from: ['VERIFIED'] },
  input: ({ step }) => ({ step, ...found, decision }),
});

/** Every mutation of the lane with every outcome, and from where it may be. */
const ACTS: Readonly<Record<string, Act>> = {
  edit: { ...editing, mutation: 'proposeCorrection', input: ({ edit }) => ({ edit, minutesNumber: 'BA-8' }) },
  attach: { ...editing, mutation: 'attachEvidence', input: ({ edit }) => ({ edit }) },
  detach: { ...editing, mutation: 'detachEvidence', input: ({ edit, evidence }) => ({ edit, evidence }) },
  submit: {
    ...{ mutation: 'submitCorrection', right: 'correction.propose', to: 'SUBMITTED', from: EDITABLE },
    input: ({ edit, step }) => ({ edit, step }),
  },
  withdraw: {
    ...{ mutation: 'withdrawCorrection', right: 'correction.propose', to: 'WITHDRAWN' },
    from: [...EDITABLE, 'SUBMITTED'],
    input: ({ step }) => ({ step, reason: 'a mistake' }),
  },
  judge: verifying('VERIFIED'),
  verify: verifying('VERIFIED', 'PASS_ON'),
  'return when verifying': verifying('RETURNED', 'RETURN'),
  'reject when verifying': verifying('REJECTED', 'REJECT'),
  'judge anew': deciding('APPROVED'),
  approve: deciding('APPROVED', 'APPROVE'),
  'return when deciding': deciding('RETURNED', 'RETURN'),
  'reject when deciding': deciding('REJECTED', 'REJECT'),
};

/** What must be answered; nothing: it is done. */
function foreseen({ right, to, from }: Act, state: CorrectionState, who: Who): string[] {
  if (!ROLES[right].some((role) => role === PEOPLE[who][0])) return ['FORBIDDEN'];
  if (OUTSIDE.includes(who)) return ['NOT_FOUND correction'];
  if (to === 'EDIT' && who !== 'proposer') return ['CORRECTION_NOT_YOURS'];
  if (!from.includes(state)) return [to === 'EDIT' ? 'CORRECTION_FROZEN' : 'CORRECTION_STATE'];
  if (right === 'correction.propose') return who === 'proposer' ? [] : ['CORRECTION_NOT_YOURS'];
  return who === 'proposer' ? ['CORRECTION_SAME_PERSON'] : [];
}

describe('forged transitions of corrections', () => {
  let api: TestApi;
  let lane: CorrectionLane;
  let serial = 0;
  const cookies = new Map<Who, string>();
  const ids = new Map<Who, number>();
  const by = (who: Who) => person(ids.get(who) ?? 0);
  const signIn = async (who: Who): Promise<void> => void cookies.set(who, await api.session(`${who}@uji.test`));

  beforeAll(async () => {
    api = await freshApi('forged_corrections');
    lane = new CorrectionLane(api.db.platform);
    for (const who of EVERYBODY) {
      const [role, region] = PEOPLE[who];
      ids.set(who, await api.account({ email: `${who}@uji.test`, role, region }));
      await signIn(who);
    }
  }, 90_000);
  afterAll(() => api.close());

  const take = async (step: ReturnType<CorrectionLane['submit']>): Promise<void> => {
    const taken = await step;
    if (!taken.ok) throw new Error(JSON.stringify(taken.error));
  };

  /** A correction of a family of its own that stands there, by the three who may. */
  async function standing(state: CorrectionState, otherKelurahan: string | null = null): Promise<Standing> {
    const { familyId } = await plantFamily(api.db.platform, HOME, ++serial, 'Siti Dekat');
    const floor = { kind: 'FAMILY', subjectId: familyId, fact: 'floor_material', value: '8' } as const;
    const key = await lane.proposed(by('proposer'), familyId, [floor]);
    await lane.prove(key);
    const { database } = api.db.platform;
    if (otherKelurahan !== null) {
      await database.run('UPDATE correction SET other_kelurahan_code = ? WHERE id = ?', [otherKelurahan, key]);
    }
    const verified = (outcome: 'VERIFIED' | 'RETURNED' | 'REJECTED') =>
      take(lane.verify(key, by('checker'), { outcome }));
    if (state === 'WITHDRAWN') await take(lane.withdraw(key, by('proposer')));
    else if (state !== 'DRAFT') {
      await take(lane.submit(key, by('proposer')));
      if (otherKelurahan !== null && state !== 'SUBMITTED') await take(lane.confirm(key, by('second')));
      if (state === 'RETURNED' || state === 'REJECTED') await verified(state);
      else if (state !== 'SUBMITTED') await verified('VERIFIED');
      if (state === 'APPLIED') await take(lane.decide(key, by('approver')));
      // No step rests there: as if somebody had written it.
      if (state === 'APPROVED') await database.run("UPDATE correction SET state = 'APPROVED' WHERE id = ?", [key]);
    }
    const { record, evidence } = await lane.now(key);
    expect(record.state).toBe(state);
    const { edit, step } = record;
    return { id: nodeId('Correction', key), key, edit, step, evidence: nodeId('Evidence', evidence[0]?.id ?? 0) };
  }

  async function uploaded(who: Who): Promise<string> {
    const body = new FormData();
    body.append('file', new Blob([encode({ width: 8, height: 8, data: Buffer.alloc(256, 90) }, 90).data]), 'a.jpg');
    const headers = { cookie: cookies.get(who) ?? '' };
    const response = await fetch(`${api.address}/uploads/evidence`, { method: 'POST', headers, body });
    return ((await response.json()) as { upload?: string }).upload ?? '0'.repeat(32);
  }

  /** What was answered; nothing when it was done. */
  async function attempt(who: Who, mutation: string, input: object): Promise<string[]> {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const { data, errors } = await api.ask(
      `mutation ($input: ${type}!) { done: ${mutation}(input: $input) { correction { id } userErrors { field code } } }`,
      { input },
      { cookie: cookies.get(who) ?? '' },
    );
    if (errors.length > 0) {
      return errors.map(({ extensions, message }) => {
        const code: unknown = extensions?.['code'];
        return typeof code === 'string' ? code : message;
      });
    }
    const { correction, userErrors } = data['done'] as {
      correction: object | null;
      userErrors: { field: string | null; code: string }[];
    };
    expect(correction === null).toBe(userErrors.length > 0);
    return userErrors.map(({ field, code }) => (field ? `${code} ${field}` : code));
  }

  async function act(who: Who, { mutation, input }: Act, at: Standing): Promise<string[]> {
    const upload = mutation === 'attachEvidence' ? { upload: await uploaded(who) } : {};
    return attempt(who, mutation, { correction: at.id, ...input(at), ...upload });
  }

  /** All that is kept of it, and how much the trail says. */
  const kept = async ({ key }: Standing): Promise<unknown> => [
    await lane.now(key),
    await api.db.platform.database.rows(
      "SELECT COUNT(*) AS n FROM audit_event WHERE subject_kind = 'CORRECTION' AND subject_id = ?",
      [String(key)],
    ),
  ];

  it('are tried from where the closed table has a row, and from where it has none', () => {
    const tried = Object.values(ACTS).flatMap(({ from, to, right }) => from.map((each) => `${each} ${to} ${right}`));
    const rows = CORRECTION_TRANSITIONS.flatMap(({ from, to, permission }) =>
      from === null || permission === null ? [] : [`${from} ${to} ${permission}`],
    );
    expect([...new Set(tried)].filter((each) => !each.includes(' EDIT ')).sort()).toEqual([...rows].sort());
  });

  it.each(CORRECTION_STATES)(
    'from %s: by everybody, and nothing moves that was refused',
    async (state) => {
      const at = await standing(state);
      const before = await kept(at);
      const may: [Who, string][] = [];
      for (const [name, each] of Object.entries(ACTS)) {
        await Promise.all(
          EVERYBODY.map(async (who) => {
            const answer = foreseen(each, state, who);
            if (answer.length === 0) {
              may.push([who, name]);
              const unseen = { ...at, edit: at.edit + 1, step: at.step + 1 };
              expect([name, who, await act(who, each, unseen)]).toEqual([name, who, ['CORRECTION_MOVED_ON']]);
            } else expect([name, who, await act(who, each, at)]).toEqual([name, who, answer]);
          }),
        );
      }
      expect(await kept(at)).toEqual(before);
      for (const [who, name] of may) {
        const each = ACTS[name];
        const own = await standing(state);
        expect([name, who, each && (await act(who, each, own))]).toEqual([name, who, []]);
        expect(await kept(own)).not.toEqual(before);
      }
    },
    240_000,
  );

  it.each(CORRECTION_STATES)(
    'from %s: a transfer is confirmed once, by the other side, by a fourth person',
    async (state) => {
      const at = await standing(state, AWAY);
      const plain = await standing(state);
      const before = await kept(at);
      const confirm = (who: Who, { id, step }: Standing) => attempt(who, 'confirmTransfer', { correction: id, step });
      const stands = state === 'SUBMITTED';
      const expected: Readonly<Record<Who, string>> = {
        // The region of the other side is what counts, and the own one is not that.
        ...{ colleague: 'NOT_FOUND correction', stranger: 'NOT_FOUND correction' },
        ...{ distant: 'NOT_FOUND correction', approver: 'FORBIDDEN', admin: 'FORBIDDEN' },
        ...{ auditor: 'FORBIDDEN', operator: 'FORBIDDEN' },
        proposer: stands ? 'CORRECTION_SAME_PERSON' : 'CORRECTION_STATE',
        checker: stands ? '' : 'CORRECTION_STATE',
        second: stands ? '' : 'CORRECTION_STATE',
      };
      for (const who of EVERYBODY) {
        const answer = expected[who];
        if (answer !== '') expect([who, await confirm(who, at)]).toEqual([who, [answer]]);
        const nothing = answer === 'FORBIDDEN' ? 'FORBIDDEN' : 'NOT_FOUND correction';
        expect([who, await confirm(who, plain)]).toEqual([who, [nothing]]);
      }
      expect(await kept(at)).toEqual(before);
      if (!stands) return;
      expect(await act('checker', verifying('VERIFIED', 'PASS_ON'), at)).toEqual(['TRANSFER_UNCONFIRMED']);
      expect(await confirm('second', { ...at, step: at.step - 1 })).toEqual(['CORRECTION_MOVED_ON']);
      expect(await confirm('second', at)).toEqual([]);
      expect(await confirm('checker', at)).toEqual(['CORRECTION_MOVED_ON']);
      expect(await act('second', verifying('VERIFIED', 'PASS_ON'), at)).toEqual(['CORRECTION_SAME_PERSON']);
    },
    120_000,
  );

  it('a new role gives nobody a second hand: whoever proposed or verified does not decide', async () => {
    const at = await standing('VERIFIED');
    const admin = by('admin');
    for (const who of ['proposer', 'checker'] as const) {
      const change = { id: ids.get(who) ?? 0, role: 'APPROVER', region: null } as const;
      expect((await updateUser(api.db.platform, admin, change)).ok).toBe(true);
      await signIn(who);
    }
    const before = await kept(at);
    for (const [name, each] of Object.entries(ACTS).filter(([, { right }]) => right === 'correction.decide')) {
      for (const who of ['proposer', 'checker'] as const) {
        expect([name, who, await act(who, each, at)]).toEqual([name, who, ['CORRECTION_SAME_PERSON']]);
      }
    }
    expect(await kept(at)).toEqual(before);
  });
});
