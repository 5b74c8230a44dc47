import type { AddressInfo } from 'node:net';
import { Redis } from 'ioredis';
import { accessServices, inviteUser, type AccessServices, type Invitation } from '../../src/modules/access';
import { buildApi, type Api } from '../../src/main/api';
import { ensureRegions } from '../../src/main/cli/migrate';
import { Database } from '../../src/platform/database/database';
import type { Ring } from '../../src/platform/queue/doorbell';
import { freshDatabase, uniqueName, type TestDatabase } from './database';

export const PASSWORD = 'padi menguning di sawah';
const PEPPER = Buffer.alloc(32, 7);

interface GraphQLError {
  message: string;
  path?: (string | number)[];
  extensions?: Record<string, unknown>;
}

export interface Answer {
  status: number;
  headers: Headers;
  data: Record<string, unknown>;
  errors: GraphQLError[];
  extensions: Record<string, unknown>;
}

export interface TestApi {
  db: TestDatabase;
  api: Api;
  services: AccessServices;
  address: string;
  /** What was rung, in order. */
  rings: { name: string; data: Ring }[];
  account(invitation: Omit<Invitation, 'name'>): Promise<number>;
  /** Signs in and returns the cookie of the session. */
  session(email: string, password?: string): Promise<string>;
  ask(document: string, variables?: object, headers?: Record<string, string>): Promise<Answer>;
  close(): Promise<void>;
}

const SYSTEM = { kind: 'SYSTEM' as const, id: 'test' };

/** The whole API over a database of its own, listening on a free port; Redis keys are this test's alone. */
export async function freshApi(name: string, trustedProxies: readonly string[] = []): Promise<TestApi> {
  const db = await freshDatabase(name);
  const migrator = await Database.open(db.migratorUrl, [], 1);
  await ensureRegions(migrator);
  await migrator.close();
  const installation = uniqueName(`test-${name}`);
  const redis = new Redis(process.env['REDIS_URL'] ?? '');
  const rings: TestApi['rings'] = [];
  const api = await buildApi(db.platform, {
    redis,
    pepper: PEPPER,
    installation,
    ring: async (ring, data) => void rings.push({ name: ring, data }),
    nightCron: '0 1 * * *',
    trustedProxies,
    consoleFolder: '/nonexistent',
  });
  await new Promise<void>((resolve) => api.server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(api.server.address() as AddressInfo).port}`;
  const services = accessServices(db.platform, redis, PEPPER, installation);

  const ask: TestApi['ask'] = async (query, variables = {}, headers = {}) => {
    const response = await fetch(`${address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'en', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    const body = (await response.json()) as Partial<Answer>;
    return {
      status: response.status,
      headers: response.headers,
      data: body.data ?? {},
      errors: body.errors ?? [],
      extensions: body.extensions ?? {},
    };
  };
  return {
    db,
    api,
    services,
    address,
    rings,
    ask,
    account: async (invitation) => {
      const made = await inviteUser(services, SYSTEM, { ...invitation, name: 'Orang Uji' }, PASSWORD);
      if (!made.ok) throw new Error(made.error.code);
      return made.value.id;
    },
    session: async (email, password = PASSWORD) => {
      const answer = await ask(SIGN_IN, { input: { email, password } });
      const cookie = answer.headers.get('set-cookie')?.split(';')[0];
      if (!cookie) throw new Error(`could not sign in: ${JSON.stringify(answer)}`);
      return cookie;
    },
    close: async () => {
      await api.close();
      redis.disconnect();
      await db.close();
    },
  };
}

export const SIGN_IN = `mutation ($input: SignInInput!) {
  signIn(input: $input) { viewer { name role actorId permissions } userErrors { field code message } }
}`;
