import { encode } from 'jpeg-js';
import { cleanAside } from '../../src/modules/evidence/use-cases/clean-aside';
import { nodeId } from '../../src/platform/graphql/node-id';
import { freshApi, type TestApi } from '../support/api';
import { plantFamily } from '../support/registry-rows';

const HOME = '31.74.01.1001';
const ANSWER = '{ correction { id edit evidence { path } } userErrors { field code } }';
const PROPOSE = `mutation ($input: ProposeCorrectionInput!) { proposeCorrection(input: $input) ${ANSWER} }`;
const ATTACH = `mutation ($input: AttachEvidenceInput!) { attachEvidence(input: $input) ${ANSWER} }`;
const DETACH = `mutation ($input: DetachEvidenceInput!) { detachEvidence(input: $input) ${ANSWER} }`;

interface Payload {
  correction: { id: string; edit: number; evidence: { path: string }[] } | null;
  userErrors: { field: string | null; code: string }[];
}

const PHOTOGRAPH = encode({ width: 16, height: 8, data: Buffer.alloc(16 * 8 * 4, 90) }, 80).data;

describe('evidence by the API', () => {
  let api: TestApi;
  let cookie: string;
  let officer: number;
  let familyId: number;
  beforeAll(async () => {
    api = await freshApi('evidence_api');
    ({ familyId } = await plantFamily(api.db.platform, HOME, 1, 'Siti Bukti'));
    officer = await api.account({ email: 'officer@uji.test', role: 'OFFICER', region: HOME });
    cookie = await api.session('officer@uji.test');
  });
  afterAll(() => api.close());

  async function done(document: string, input: object): Promise<Payload> {
    const { data, errors } = await api.ask(document, { input }, { cookie });
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    return Object.values(data)[0] as Payload;
  }

  async function draft() {
    const { correction } = await done(PROPOSE, {
      ...{ family: nodeId('Family', familyId), channel: 'KELURAHAN', basis: 'FIELD_CHECK' },
      changes: [{ subject: nodeId('Family', familyId), fact: 'floor_material', value: '8', seen: '2' }],
    });
    if (!correction) throw new Error('there is no draft');
    return correction;
  }

  async function uploaded(): Promise<string> {
    const body = new FormData();
    body.append('file', new Blob([PHOTOGRAPH]), 'rumah.jpg');
    const answer = await fetch(`${api.address}/uploads/evidence`, { method: 'POST', headers: { cookie }, body });
    return ((await answer.json()) as { upload: string }).upload;
  }

  const status = async (path: string): Promise<number> =>
    (await fetch(`${api.address}${path}`, { headers: { cookie } })).status;

  it('that was taken off a draft is no longer there', async () => {
    const { id, edit } = await draft();
    const attached = await done(ATTACH, { correction: id, edit, upload: await uploaded() });
    const path = attached.correction?.evidence[0]?.path ?? '';
    expect(await status(path)).toBe(200);
    const evidence = path.split('/').at(-1) ?? '';
    expect((await done(DETACH, { correction: id, edit: attached.correction?.edit, evidence })).userErrors).toEqual([]);
    expect(await status(path)).toBe(404);
  });

  it('that was sent with another edit than stands waits for whoever reads the draft again', async () => {
    const { id, edit } = await draft();
    const upload = await uploaded();
    const moved = await done(ATTACH, { correction: id, edit: edit + 1, upload });
    expect(moved.userErrors.map(({ code }) => code)).toEqual(['CORRECTION_MOVED_ON']);
    const attached = await done(ATTACH, { correction: id, edit, upload });
    expect(attached.correction?.evidence).toHaveLength(1);
  });

  it('of a sender with enough under way is refused for now, and taken when it is asked for again', async () => {
    const { id, edit } = await draft();
    const request = { correction: id, edit, upload: await uploaded() };
    const under = Array.from({ length: 4 }, () => cleanAside(`USER:${officer}`, PHOTOGRAPH));
    expect((await done(ATTACH, request)).userErrors).toEqual([{ field: 'upload', code: 'EVIDENCE_BUSY' }]);
    expect((await Promise.all(under)).every(({ ok }) => ok)).toBe(true);
    const attached = await done(ATTACH, request);
    expect(attached.userErrors).toEqual([]);
    expect(attached.correction?.evidence).toHaveLength(1);
    expect((await done(ATTACH, { ...request, edit: edit + 1 })).userErrors).toEqual([
      { field: 'upload', code: 'NOT_FOUND' },
    ]);
  });
});
