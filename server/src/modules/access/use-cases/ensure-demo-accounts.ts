import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PERMISSION_TABLE, PERMISSIONS, type Role } from '@tepat/shared';
import type { Platform } from '../../../platform/platform';
import type { Actor } from '../../audit';
import { Passwords } from '../passwords';
import { newPassword, newSecret } from '../secrets';
import { accountByEmail } from '../storage/account-store';
import { clientByClientId } from '../storage/client-store';
import { createApiClient } from './api-clients';
import { inviteUser } from './invite-user';

const SEED: Actor = { kind: 'SYSTEM', id: 'access.seedDemo' };
const CLIENT_ID = 'tepat-demo-client';
const CLIENT_DAYS = 366;

interface DemoAccount {
  readonly user: string;
  readonly name: string;
  readonly role: Role;
  readonly region: string | null;
}

/** Two officers in kelurahan of two cities, and a verifier over the first of them. */
const DEMO_ACCOUNTS: readonly DemoAccount[] = [
  { user: 'admin', name: 'Admin Contoh', role: 'PROVINCIAL_ADMIN', region: null },
  { user: 'admin2', name: 'Admin Contoh Dua', role: 'PROVINCIAL_ADMIN', region: null },
  { user: 'approver', name: 'Penyetuju Contoh', role: 'APPROVER', region: null },
  { user: 'approver2', name: 'Penyetuju Contoh Dua', role: 'APPROVER', region: null },
  { user: 'verifier', name: 'Pemeriksa Contoh', role: 'VERIFIER', region: '31.74' },
  { user: 'officer', name: 'Petugas Contoh', role: 'OFFICER', region: '31.74.01.1001' },
  { user: 'officer2', name: 'Petugas Contoh Dua', role: 'OFFICER', region: '31.75.06.1001' },
  { user: 'auditor', name: 'Auditor Contoh', role: 'AUDITOR', region: null },
  { user: 'operator', name: 'Operator Contoh', role: 'OPERATOR', region: null },
];

export interface DemoOptions {
  /** Null: the password of the file, or a random one the first time. */
  password: string | null;
  file: string;
  pepper: Buffer;
}

export interface DemoCredentials {
  password: string;
  emails: readonly string[];
  clientId: string;
  clientSecret: string;
}

/**
 * Makes the accounts of the demo where they are missing, and keeps what is needed to sign in beside the data, readable
 * by its owner alone. A second run changes nothing.
 *
 * @throws in production mode, where nothing may fall back to an account that everybody knows
 */
export async function ensureDemoAccounts(platform: Platform, options: DemoOptions): Promise<DemoCredentials> {
  if (platform.mode !== 'demo') throw new Error('demo accounts are never made in production mode');
  const services = { platform, passwords: new Passwords(options.pepper) };
  const kept = await readKept(options.file);
  const credentials: DemoCredentials = {
    password: options.password ?? kept?.password ?? newPassword(),
    emails: DEMO_ACCOUNTS.map(({ user }) => `${user}@tepat.test`),
    clientId: CLIENT_ID,
    clientSecret: kept?.clientSecret ?? newSecret(),
  };
  // Written first: should the seeding die half way, the accounts that exist can still be signed in to.
  await mkdir(path.dirname(options.file), { recursive: true });
  await writeFile(options.file, shown(credentials), { mode: 0o600 });
  for (const { user, name, role, region } of DEMO_ACCOUNTS) {
    const email = `${user}@tepat.test`;
    if ((await accountByEmail(platform.database, email)) !== null) continue;
    const made = await inviteUser(services, SEED, { email, name, role, region }, credentials.password);
    if (!made.ok) throw new Error(`the demo account ${email} could not be made: ${made.error.code}`);
  }
  if ((await clientByClientId(platform.database, CLIENT_ID)) === null) {
    const scopes = PERMISSIONS.filter((permission) => 'INTEGRATOR' in PERMISSION_TABLE[permission].roles);
    const client = { name: 'Bank Contoh (klien API demo)', scopes, days: CLIENT_DAYS };
    const made = await createApiClient(services, SEED, client, {
      clientId: CLIENT_ID,
      secret: credentials.clientSecret,
    });
    if (!made.ok) throw new Error(`the demo client could not be made: ${made.error.code}`);
  }
  return credentials;
}

async function readKept(file: string): Promise<{ password: string; clientSecret: string } | null> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const password = /^password +(\S+)$/m.exec(text)?.[1];
  const clientSecret = /^client_secret +(\S+)$/m.exec(text)?.[1];
  return password && clientSecret ? { password, clientSecret } : null;
}

function shown(credentials: DemoCredentials): string {
  const accounts = DEMO_ACCOUNTS.map(({ role, region }, i) =>
    `${(credentials.emails[i] ?? '').padEnd(24)} ${role}${region ? ` (${region})` : ''}`.trimEnd(),
  );
  return [
    'Demo accounts (synthetic data only). One password for all of them:',
    `password      ${credentials.password}`,
    '',
    ...accounts,
    '',
    'API client (POST /token, grant_type=client_credentials):',
    `client_id     ${credentials.clientId}`,
    `client_secret ${credentials.clientSecret}`,
    '',
  ].join('\n');
}
