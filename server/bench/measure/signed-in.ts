import { randomBytes } from 'node:crypto';
import { installationOf } from '../../src/main/compose';
import { accessServices, inviteUser } from '../../src/modules/access';
import { BENCH_ACTOR, type Bench } from '../bench';

export type Ask = (query: string, variables: object) => Promise<Record<string, unknown>>;

/** Whose work is in the whole province. */
export type BenchRole = 'PROVINCIAL_ADMIN' | 'APPROVER' | 'AUDITOR';

/** Signs in as an account of the whole province, made for this run: an administrator where nothing else is asked for. */
export async function signedIn(bench: Bench, address: string, role: BenchRole = 'PROVINCIAL_ADMIN'): Promise<Ask> {
  const { platform, redis, environment } = bench;
  const services = accessServices(platform, redis, environment.keys.pepper, installationOf(environment));
  const email = `bench-${randomBytes(6).toString('hex')}@bench.test`;
  const password = randomBytes(18).toString('base64url');
  const invitation = { email, name: 'Bench', role, region: null } as const;
  const invited = await inviteUser(services, BENCH_ACTOR, invitation, password);
  if (!invited.ok) throw new Error(invited.error.code);
  const post = (query: string, variables: object, cookie?: string): Promise<Response> =>
    fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(cookie ? { cookie } : {}) },
      body: JSON.stringify({ query, variables }),
    });
  const answer = await post('mutation ($input: SignInInput!) { signIn(input: $input) { userErrors { code } } }', {
    input: { email, password },
  });
  const cookie = answer.headers.get('set-cookie')?.split(';')[0];
  if (!cookie) throw new Error(`could not sign in: ${await answer.text()}`);
  return async (query, variables) => {
    const body = (await (await post(query, variables, cookie)).json()) as { data?: object; errors?: unknown[] };
    if (!body.data || body.errors) throw new Error(`${query}: ${JSON.stringify(body.errors)}`);
    return body.data as Record<string, unknown>;
  };
}
