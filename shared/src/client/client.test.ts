import { ApiFailure, createClient, NightlyRunsDocument, SignInDocument } from '.';

const answering = (status: number, body: unknown) => {
  const sent: { url: string; init: { headers: Record<string, string>; body: string } }[] = [];
  const fetch = (url: string, init: (typeof sent)[number]['init']) => {
    sent.push({ url, init });
    return Promise.resolve({ status, json: () => Promise.resolve(body) });
  };
  return { sent, client: createClient({ endpoint: '/graphql', fetch, headers: () => ({ 'accept-language': 'id' }) }) };
};

describe('the typed client', () => {
  it('sends a document with its variables, and the headers of the moment and of the call', async () => {
    const { sent, client } = answering(200, { data: { nightlyRuns: { edges: [] } } });
    const answer = await client.execute(NightlyRunsDocument, { first: 5 }, { 'idempotency-key': 'kunci-12' });
    expect(answer.nightlyRuns.edges).toEqual([]);
    expect(sent[0]?.init.headers).toMatchObject({ 'accept-language': 'id', 'idempotency-key': 'kunci-12' });
    const body = JSON.parse(sent[0]?.init.body ?? '') as { query: string; variables: unknown };
    expect(body.query).toContain('query NightlyRuns');
    expect(body.variables).toEqual({ first: 5 });
  });

  it('throws the code of a refusal, and leaves mistakes of the person in the data', async () => {
    const refused = answering(401, { errors: [{ message: 'Masuk dahulu', extensions: { code: 'UNAUTHENTICATED' } }] });
    await expect(refused.client.execute(NightlyRunsDocument, { first: 1 })).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
      status: 401,
    });
    const mistaken = answering(200, { data: { signIn: { viewer: null, userErrors: [{ code: 'SIGN_IN_FAILED' }] } } });
    const answer = await mistaken.client.execute(SignInDocument, { input: { email: 'a', password: 'b' } });
    expect(answer.signIn.userErrors).toHaveLength(1);
  });

  it('throws when there is no answer to read', async () => {
    const { client } = answering(502, 'not json');
    await expect(client.execute(NightlyRunsDocument, { first: 1 })).rejects.toBeInstanceOf(ApiFailure);
  });
});
