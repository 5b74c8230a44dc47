import type { Clock } from './clock';
import type { Database } from './database/database';
import type { NumberVault } from './database/vault';
import type { Logger } from './logger';

/** What every use case is given by the outside. */
export interface Platform {
  database: Database;
  /** The account that alone may write lists; null in the API, which can therefore not add a name to any. */
  publisher: Database | null;
  vault: NumberVault;
  clock: Clock;
  log: Logger;
  /** Seals delivered files at rest. */
  fileKey: Buffer;
  /** Key for stable recipient references that are not a NIK. */
  recipientKey: Buffer;
  codeVersion: string;
  mode: 'demo' | 'production';
  /** Who adopts a full delivery as the basis of nights: two people, or (never in production) a labelled standing order. */
  deliveryAdoption: 'PEOPLE' | 'ORDER';
  dataDirectory: string;
}

/** The publisher's account, for the steps of the night that write lists. */
export function publisherOf({ publisher }: Pick<Platform, 'publisher'>): Database {
  if (!publisher)
    throw new Error('this process has no account that may write lists: DATABASE_PUBLISHER_URL is not set');
  return publisher;
}
