import { QueryClient } from '@tanstack/react-query';
import { render, type RenderResult } from '@testing-library/react';
import { type Permission } from '@tepat/shared';
import type { ReactElement } from 'react';
import { AdminContext, memoryStore, type AuthProvider } from 'react-admin';
import { MemoryRouter } from 'react-router-dom';
import { createI18nProvider } from '../../src/i18n';

/** One request as it left the console. */
export interface Sent {
  readonly operation: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly url: string;
}

type Answer = (variables: Sent['variables'], headers: Sent['headers']) => unknown;
type Answers = Readonly<Record<string, Answer>>;

/** Puts a server of prepared answers in the place of `fetch`, and writes down what is asked of it. */
export function answerWith(answers: Answers): Sent[] {
  const sent: Sent[] = [];
  window.fetch = async (url, init) => {
    const body = JSON.parse(typeof init?.body === 'string' ? init.body : '{}') as {
      query: string;
      variables: Record<string, unknown>;
    };
    const operation = /(?:query|mutation)\s+(\w+)/.exec(body.query)?.[1] ?? '';
    const headers = (init?.headers ?? {}) as Record<string, string>;
    sent.push({ operation, variables: body.variables, headers, url: typeof url === 'string' ? url : '' });
    const answer = answers[operation];
    if (!answer) throw new Error(`no answer is prepared for ${operation}`);
    return Response.json(answer(body.variables, headers));
  };
  return sent;
}

/** Shows a part of the console to somebody with these permissions. */
export function show(element: ReactElement, permissions: readonly Permission[] = []): RenderResult {
  const viewer = { actorId: '1', name: 'Uji', permissions, purposes: ['COUNTER_SERVICE', 'AUDIT'], regions: [] };
  const authProvider: AuthProvider = {
    login: async () => undefined,
    logout: async () => undefined,
    checkAuth: async () => undefined,
    checkError: async () => undefined,
    getPermissions: async () => viewer,
  };
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false, gcTime: Infinity } } });
  return render(
    <MemoryRouter>
      <AdminContext
        authProvider={authProvider}
        i18nProvider={createI18nProvider([], () => undefined)}
        queryClient={queryClient}
        store={memoryStore()}
      >
        {element}
      </AdminContext>
    </MemoryRouter>,
  );
}
