import { createHash, randomBytes, randomInt } from 'node:crypto';

/** 256 bits for sessions, tokens and client secrets. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What rests in the database in the place of a secret that is itself random. */
export function secretHash(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

// Without 0/O, 1/l/I: a first password is read out or typed from paper.
const LETTERS = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** A first password of four groups of five, about 116 bits. */
export function newPassword(): string {
  const group = (): string => Array.from({ length: 5 }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}
