import { createAuthProvider } from './auth-provider';

/** Answers of a pretended server, by the name of the operation; what was asked is kept. */
function pretend(answers: Record<string, () => { status?: number; body: unknown }>): string[] {
  const asked: string[] = [];
  window.fetch = (async (_url: unknown, init: { body: string }) => {
    const operation = /(?:query|mutation)\s+(\w+)/.exec(init.body)?.[1] ?? '';
    asked.push(operation);
    const { status = 200, body } = answers[operation]?.() ?? { status: 404, body: {} };
    return { status, json: async () => body };
  }) as unknown as typeof window.fetch;
  return asked;
}

const VIEWER = { actorId: '7', name: 'Siti', permissions: ['night.read'], regions: [], mode: 'demo' };
const SIGNED_OUT = {
  status: 401,
  body: { errors: [{ message: 'Silakan masuk.', extensions: { code: 'UNAUTHENTICATED' } }] },
};
const signedIn = () => ({ body: { data: { viewer: VIEWER } } });

const idle = () => undefined;

describe('who is signed in', () => {
  it('is asked once a page load, whoever wants to know', async () => {
    const asked = pretend({ Viewer: signedIn });
    const provider = createAuthProvider(idle);
    await provider.checkAuth({});
    expect(await provider.getIdentity?.()).toEqual({ id: '7', fullName: 'Siti' });
    expect(await provider.getPermissions?.({})).toEqual(VIEWER);
    expect(asked).toEqual(['Viewer']);
  });

  it('is nobody without a session, and the server is not asked again and again', async () => {
    const asked = pretend({ Viewer: () => SIGNED_OUT });
    const provider = createAuthProvider(idle);
    await expect(provider.checkAuth({})).rejects.toBeDefined();
    await expect(provider.checkAuth({})).rejects.toBeDefined();
    expect(asked).toEqual(['Viewer']);
  });

  it('is asked again after the server could not be reached', async () => {
    let reachable = false;
    pretend({ Viewer: () => (reachable ? signedIn() : { status: 502, body: {} }) });
    const provider = createAuthProvider(idle);
    await expect(provider.checkAuth({})).rejects.toBeDefined();
    reachable = true;
    await expect(provider.checkAuth({})).resolves.toBeUndefined();
  });
});

describe('signing in and out', () => {
  it('tells in the words of the server why somebody is not let in', async () => {
    const userErrors = [{ field: null, code: 'SIGN_IN_FAILED', message: 'Surel atau kata sandi tidak cocok.' }];
    pretend({ SignIn: () => ({ body: { data: { signIn: { viewer: null, userErrors } } } }) });
    const refused = createAuthProvider(idle).login({ email: 'a@b.test', password: 'x' });
    await expect(refused).rejects.toThrow('Surel atau kata sandi tidak cocok.');
  });

  it('forgets everything that was read when somebody leaves', async () => {
    const asked = pretend({
      Viewer: signedIn,
      SignIn: () => ({ body: { data: { signIn: { viewer: VIEWER, userErrors: [] } } } }),
      SignOut: () => ({ body: { data: { signOut: { signedOut: true, userErrors: [] } } } }),
    });
    let forgotten = 0;
    const provider = createAuthProvider(() => (forgotten += 1));
    await provider.login({ email: 'a@b.test', password: 'x' });
    const before = forgotten;
    await provider.logout({});
    expect(forgotten).toBeGreaterThan(before);
    expect(asked).toEqual(['SignIn', 'SignOut']);
    await expect(provider.checkAuth({})).rejects.toBeDefined();
  });

  it('ends the visit for an ended session only, not for a single refusal', async () => {
    const provider = createAuthProvider(idle);
    const refusal = Object.assign(new Error(), { code: 'FORBIDDEN', status: 403 });
    await expect(provider.checkError(refusal)).resolves.toBeUndefined();
  });
});
