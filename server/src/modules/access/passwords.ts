import { randomBytes } from 'node:crypto';
import { hash, verify, type Options } from '@node-rs/argon2';

/**
 * argon2id with a pepper that is not in the database: a stolen table of hashes cannot even be guessed at.
 * 19 MiB, two passes, one lane (OWASP Password Storage).
 */
export class Passwords {
  private readonly options: Options;
  private decoy: Promise<string> | null = null;

  constructor(pepper: Buffer) {
    // The library's default algorithm is argon2id; its enum can't be named from isolated modules.
    this.options = { memoryCost: 19_456, timeCost: 2, parallelism: 1, secret: pepper };
  }

  hash(password: string): Promise<string> {
    return hash(password.normalize('NFKC'), this.options);
  }

  verify(stored: string, password: string): Promise<boolean> {
    return verify(stored, password.normalize('NFKC'), this.options).catch(() => false);
  }

  /** Takes as long as a real check and is always false: how long an answer takes must not tell whether an account exists. */
  async verifyNothing(password: string): Promise<false> {
    this.decoy ??= this.hash(randomBytes(24).toString('hex'));
    await this.verify(await this.decoy, password);
    return false;
  }
}
