import { randomBytes } from 'node:crypto';
import type { Role } from '@tepat/shared';
import { installationOf } from '../../src/main/compose';
import { accessServices, inviteUser } from '../../src/modules/access';
import { BENCH_ACTOR, type Bench } from '../bench';

/** In as many kelurahan, spread over all cities: what one of them reads is not in memory because another did. */
const OFFICERS = 80;
const SUBJECTS = 2000;

interface Session {
  readonly cookie: string;
  readonly userId: number;
}

export interface Officer extends Session {
  readonly kelurahan: string;
  readonly families: readonly number[];
  readonly names: readonly string[];
  /** People of the kelurahan about whom a night has decided. */
  readonly decided: readonly number[];
}

/** Who asks, and about whom: real sessions, and people spread over the whole registry. */
export interface Targets {
  readonly admin: Session;
  readonly officers: readonly Officer[];
  readonly users: readonly number[];
  readonly list: { readonly id: number; readonly recipients: number };
}

export async function findTargets(bench: Bench, address: string): Promise<Targets> {
  const { database } = bench.platform;
  const admin = await session(bench, address, 'PROVINCIAL_ADMIN', null);
  const kelurahan = await database.rows<{ code: string }>(
    "SELECT code FROM region WHERE level = 'KELURAHAN' AND EXISTS (SELECT 1 FROM family WHERE kelurahan_code = code)",
  );
  const step = Math.max(1, Math.floor(kelurahan.length / OFFICERS));
  const chosen = kelurahan.filter((_, at) => at % step === 0).slice(0, OFFICERS);
  const officers: Officer[] = [];
  for (const { code } of chosen) {
    const own = await session(bench, address, 'OFFICER', code);
    officers.push({ ...own, kelurahan: code, ...(await subjectsOf(bench, code)) });
  }
  const [list] = await database.rows<{ id: number; recipients: number }>(
    'SELECT id, recipients FROM recipient_list ORDER BY recipients DESC, id DESC LIMIT 1',
  );
  return {
    admin,
    officers,
    users: officers.map(({ userId }) => userId),
    list: list ?? { id: 0, recipients: 0 },
  };
}

async function subjectsOf({ platform }: Bench, code: string): Promise<Pick<Officer, 'families' | 'names' | 'decided'>> {
  const { database } = platform;
  const families = await database.rows<{ id: number }>('SELECT id FROM family WHERE kelurahan_code = ? LIMIT ?', [
    code,
    SUBJECTS,
  ]);
  const residents = await database.rows<{ id: number; name: string; decided: number }>(
    `SELECT r.id, r.name, EXISTS (SELECT 1 FROM decision d WHERE d.resident_id = r.id) AS decided
       FROM resident r WHERE r.kelurahan_code = ? ORDER BY r.id LIMIT ?`,
    [code, 4 * SUBJECTS],
  );
  return {
    families: families.map(({ id }) => id),
    names: residents.map(({ name }) => name),
    decided: residents.filter(({ decided }) => decided === 1).map(({ id }) => id),
  };
}

/** An account made for this run, signed in as people do. */
async function session(bench: Bench, address: string, role: Role, region: string | null): Promise<Session> {
  const { platform, redis, environment } = bench;
  const services = accessServices(platform, redis, environment.keys.pepper, installationOf(environment));
  const email = `load-${randomBytes(6).toString('hex')}@bench.test`;
  const password = randomBytes(18).toString('base64url');
  const invited = await inviteUser(services, BENCH_ACTOR, { email, name: 'Beban', role, region }, password);
  if (!invited.ok) throw new Error(invited.error.code);
  const answer = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      query: 'mutation ($input: SignInInput!) { signIn(input: $input) { userErrors { code } } }',
      variables: { input: { email, password } },
    }),
  });
  const cookie = answer.headers.get('set-cookie')?.split(';')[0];
  if (!cookie) throw new Error(`could not sign in: ${await answer.text()}`);
  return { cookie, userId: invited.value.id };
}
