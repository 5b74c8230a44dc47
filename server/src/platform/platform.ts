import type { Clock } from './clock';
import type { Database } from './database/database';
import type { NumberVault } from './database/vault';
import type { Logger } from './logger';

/** What every use case is given by the outside. `publisher` is the account that alone may write lists. */
export interface Platform {
  database: Database;
  publisher: Database;
  vault: NumberVault;
  clock: Clock;
  log: Logger;
  /** Key for stable recipient references that are not a NIK. */
  recipientKey: Buffer;
  codeVersion: string;
  mode: 'demo' | 'production';
  dataDirectory: string;
}
