import { createHash, createHmac, hash } from 'node:crypto';

/** Crockford's base32: no I, L, O, U, so a reference can be read over the telephone. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 26;

/**
 * A stable reference of a person or a family: the first 130 bits of HMAC-SHA256 under a key of its own. The same in
 * every list, and without the key nothing leads back from it: it is made from our own id, never from a NIK.
 */
function reference(key: Buffer, subject: string): string {
  const bytes = keyedDigest(key, subject);
  let text = '';
  for (let digit = 0; digit < LENGTH; digit++) {
    const bit = digit * 5;
    const pair = ((bytes[bit >> 3] ?? 0) << 8) | (bytes[(bit >> 3) + 1] ?? 0);
    text += DIGITS[(pair >> (11 - (bit & 7))) & 31];
  }
  return text;
}

const BLOCK = 64;
const blocks = new WeakMap<Buffer, { inner: Buffer; outer: Buffer }>();

/**
 * HMAC-SHA256 of a short text by two one-shot hashes (RFC 2104): a list asks for half a million of them, and the streaming
 * object of the library costs five times as much to set up. A test holds it against the library's.
 */
function keyedDigest(key: Buffer, text: string): Buffer {
  let block = blocks.get(key);
  if (block === undefined) {
    const padded = Buffer.alloc(BLOCK);
    (key.length > BLOCK ? createHash('sha256').update(key).digest() : key).copy(padded);
    block = {
      inner: Buffer.from(padded.map((byte) => byte ^ 0x36)),
      outer: Buffer.from(padded.map((byte) => byte ^ 0x5c)),
    };
    blocks.set(key, block);
  }
  const inner = hash('sha256', Buffer.concat([block.inner, Buffer.from(text, 'utf8')]), 'buffer');
  return hash('sha256', Buffer.concat([block.outer, inner]), 'buffer');
}

export const recipientRef = (key: Buffer, residentId: number): string => reference(key, String(residentId));
export const familyRef = (key: Buffer, familyId: number): string => reference(key, `family/${familyId}`);

/** The salt of the lots of one programme and period: the same however often the list is computed, unknown beforehand. */
export function lotSalt(key: Buffer, programCode: string, period: string): Buffer {
  return createHmac('sha256', key).update(`lot/${programCode}/${period}`).digest();
}

/** A person's lot, hex: SHA-256 of salt and reference. The salt stands in the list, so anybody may draw it again. */
export function lotOf(salt: Buffer, ref: string): string {
  return hash('sha256', Buffer.concat([salt, Buffer.from(ref, 'ascii')]), 'hex');
}
