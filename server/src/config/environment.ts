import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const key = z.string().transform((text, context) => {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length !== 32) context.addIssue({ code: 'custom', message: 'must be 32 bytes in base64' });
  return bytes;
});

/** The key file: one 32-byte key for each purpose, never shared between two. `nik` and `familyCard` open the vaults. */
const keyFile = z.object({
  version: z.number().int().positive(),
  keys: z.object({ nik: key, familyCard: key, recipientRef: key, pepper: key, files: key }),
});
export type Keys = z.infer<typeof keyFile>['keys'] & { version: number };

/** The proxies whose word on the address of a client is taken, as Express names them: addresses, networks or its names. */
const proxy = z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6(), z.enum(['loopback', 'linklocal', 'uniquelocal'])], {
  error: 'must be addresses, networks such as 10.0.0.0/8, loopback, linklocal or uniquelocal, with commas between',
});
const proxies = z
  .string()
  .default('')
  .transform((text) => text.split(',').flatMap((part) => part.trim() || []))
  .pipe(z.array(proxy));

const variables = z.object({
  TEPAT_MODE: z.enum(['demo', 'production']).default('production'),
  /** Whether two people adopt each full delivery before nights read it; a demo may leave it to a standing order. */
  TEPAT_DELIVERY_ADOPTION: z.enum(['PEOPLE', 'ORDER']).optional(),
  TEPAT_DATA: z.string().default('.data'),
  PORT: z.coerce.number().int().min(0).max(65535).default(4000),
  DATABASE_URL: z.url(),
  DATABASE_MIGRATOR_URL: z.url().optional(),
  DATABASE_PUBLISHER_URL: z.url().optional(),
  REDIS_URL: z.url(),
  /** None unless it is named: otherwise whoever connects could write any address into a header. */
  TEPAT_TRUSTED_PROXY: proxies,
  TEPAT_KEYS: z.string(),
  TEPAT_DEMO_FAMILIES: z.coerce.number().int().min(1).max(5_000_000).default(20_000),
  TEPAT_DEMO_SEED: z.coerce.number().int().min(0).default(2026),
  TEPAT_DEMO_PASSWORD: z.string().min(12).optional(),
  TEPAT_NIGHT_CRON: z.string().default('0 1 * * *'),
  /** How long a worker holds a task of the night before another may take it over. */
  TEPAT_LEASE_SECONDS: z.coerce.number().int().min(2).max(3600).default(30),
  TEPAT_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  TEPAT_CODE_VERSION: z.string().default('0.1.0'),
});

export interface Environment {
  mode: 'demo' | 'production';
  deliveryAdoption: 'PEOPLE' | 'ORDER';
  dataDirectory: string;
  port: number;
  databaseUrl: string;
  migratorUrl: string | null;
  /** Only workers and the command line may write lists: the API has no such account. */
  publisherUrl: string | null;
  redisUrl: string;
  trustedProxies: readonly string[];
  keys: Keys;
  demo: { families: number; seed: number; password: string | null };
  nightCron: string;
  leaseSeconds: number;
  logLevel: string;
  codeVersion: string;
}

export class EnvironmentFault extends Error {}

/** What is missing is called missing; the library's words speak of types. */
const wordsOf = (message: string): string => (/received undefined/.test(message) ? 'is not set' : message);

/**
 * The only reader of process.env. Every fault is reported at once, by variable name and without its value
 * (a connection URL holds a password).
 */
export function readEnvironment(source: NodeJS.ProcessEnv = process.env): Environment {
  const parsed = variables.safeParse(source);
  const faults = parsed.success
    ? []
    : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${wordsOf(issue.message)}`);
  if (parsed.success && parsed.data.TEPAT_MODE === 'production' && parsed.data.TEPAT_DELIVERY_ADOPTION === 'ORDER') {
    faults.push('TEPAT_DELIVERY_ADOPTION: in production two people adopt each delivery; ORDER is for demos');
  }
  let keys: Keys | null = null;
  const file = source['TEPAT_KEYS'];
  if (file) {
    try {
      const content = keyFile.safeParse(JSON.parse(readFileSync(file, 'utf8')));
      if (content.success) keys = { ...content.data.keys, version: content.data.version };
      else faults.push(...content.error.issues.map((issue) => `TEPAT_KEYS ${issue.path.join('.')}: ${issue.message}`));
    } catch {
      faults.push('TEPAT_KEYS: the key file cannot be read or is not JSON');
    }
  }
  if (!parsed.success || keys === null || faults.length > 0) {
    throw new EnvironmentFault(`The environment has faults:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
  }
  const v = parsed.data;
  return {
    mode: v.TEPAT_MODE,
    deliveryAdoption: v.TEPAT_DELIVERY_ADOPTION ?? (v.TEPAT_MODE === 'demo' ? 'ORDER' : 'PEOPLE'),
    dataDirectory: path.resolve(v.TEPAT_DATA),
    port: v.PORT,
    databaseUrl: v.DATABASE_URL,
    migratorUrl: v.DATABASE_MIGRATOR_URL ?? null,
    publisherUrl: v.DATABASE_PUBLISHER_URL ?? null,
    redisUrl: v.REDIS_URL,
    trustedProxies: v.TEPAT_TRUSTED_PROXY,
    keys,
    demo: { families: v.TEPAT_DEMO_FAMILIES, seed: v.TEPAT_DEMO_SEED, password: v.TEPAT_DEMO_PASSWORD ?? null },
    nightCron: v.TEPAT_NIGHT_CRON,
    leaseSeconds: v.TEPAT_LEASE_SECONDS,
    logLevel: v.TEPAT_LOG_LEVEL,
    codeVersion: v.TEPAT_CODE_VERSION,
  };
}
