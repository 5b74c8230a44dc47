import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { permissionsOf, regionCode, type Role } from '@tepat/shared';
import { App } from './App';

const EMPTY = { edges: [], pageInfo: { hasNextPage: false, endCursor: null } };

const viewerOf = (role: Role) => ({
  kind: 'USER',
  actorId: '1',
  name: 'Siti Rahmawati',
  role,
  regions: [{ id: 'r', code: '31.74.01.1001', level: 'KELURAHAN', name: 'Tebet Timur' }],
  permissions: permissionsOf({ role, regions: [regionCode('31.74.01.1001')] }),
  purposes: [],
  locale: null,
  mode: 'demo',
  expiresAt: '2026-11-23T00:00:00Z',
});

/** A server that knows one officer and her password. */
function pretendServer() {
  const signIn = (password: string) =>
    password === 'kata sandi benar'
      ? { viewer: viewerOf('OFFICER'), userErrors: [] }
      : { viewer: null, userErrors: [{ field: null, code: 'X', message: 'Surel atau kata sandi tidak cocok.' }] };
  window.fetch = (async (_url: unknown, init: { body: string }) => {
    const { query, variables } = JSON.parse(init.body) as {
      query: string;
      variables: { input?: { password: string } };
    };
    const operation = /(?:query|mutation)\s+(\w+)/.exec(query)?.[1];
    const answers: Record<string, unknown> = {
      SignIn: { signIn: signIn(variables.input?.password ?? '') },
      DashboardPrograms: { programs: EMPTY },
      CorrectionInbox: { correctionInbox: { waitingForMe: 3, drafts: 0, escalated: 0, most: 100 } },
      DashboardObjections: { objectionCounts: { open: 0, late: 0 } },
      OpenCounterOfViewer: { viewer: { actorId: '1', counter: null } },
    };
    if (operation && operation in answers) return { status: 200, json: async () => ({ data: answers[operation] }) };
    const errors = [{ message: 'Silakan masuk.', extensions: { code: 'UNAUTHENTICATED' } }];
    return { status: 401, json: async () => ({ errors }) };
  }) as unknown as typeof window.fetch;
}

const type = (label: string, text: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value: text } });
const headings = () => screen.getAllByRole('heading', { level: 1 }).map((heading) => heading.textContent);

it('lets an officer in with the right password only, to the pages of the role, and keeps nothing in the browser', async () => {
  pretendServer();
  render(<App />);
  await screen.findByLabelText('Surel', {}, { timeout: 10_000 });
  expect(headings()).toEqual(['Masuk ke Tepat']);

  type('Surel', 'petugas@contoh.test');
  type('Kata sandi', 'kata sandi salah');
  fireEvent.click(screen.getByRole('button', { name: 'Masuk' }));
  const problem = await screen.findByRole('alert');
  expect(problem.textContent).toContain('Surel atau kata sandi tidak cocok.');
  await waitFor(() => expect(document.activeElement).toBe(problem));

  type('Kata sandi', 'kata sandi benar');
  fireEvent.click(screen.getByRole('button', { name: 'Masuk' }));
  await screen.findByRole('heading', { level: 1, name: 'Dasbor' }, { timeout: 10_000 });
  expect(headings()).toEqual(['Dasbor']);
  expect(screen.getByText(/Tebet Timur/)).toBeTruthy();
  expect(screen.getAllByText(/DATA SINTETIS/).length).toBeGreaterThan(0);
  const menu = screen.getAllByRole('menuitem').map((item) => item.textContent);
  expect(menu).toContain('Penduduk');
  expect(menu).not.toContain('Proses malam');
  expect(menu).not.toContain('Rekam jejak');

  fireEvent.click(screen.getByRole('button', { name: 'EN: English' }));
  await screen.findByRole('heading', { level: 1, name: 'Dashboard' });
  expect({ ...localStorage }).toEqual({ 'tepat.language': 'en' });
  expect({ ...sessionStorage }).toEqual({});
}, 60_000);
