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
  for (let digit = 0; digit < LENGTH; digit++) {
    const bit = digit * 5;
    const pair = (bytes.charCodeAt(bit >> 3) << 8) | bytes.charCodeAt((bit >> 3) + 1);
    made[digit] = DIGITS.charCodeAt((pair >> (11 - (bit & 7))) & 31);
  }
  return made.toString('latin1');
}

const made = Buffer.alloc(LENGTH);

const BLOCK = 64;
const DIGEST = 32;
const LONGEST = 64;

/** The two messages of HMAC, with room for what differs from one text to the next. */
interface KeyedBlocks {
  /** The inner block with a text of each possible length behind it: views of the same bytes. */
  readonly inner: readonly Buffer[];
  readonly outer: Buffer;
}
const blocksOf = new WeakMap<Buffer, KeyedBlocks>();

/**
 * HMAC-SHA256 of a short text in ASCII by two one-shot hashes (RFC 2104), its bytes as the characters of a string. A list
 * asks for half a million: the streaming object of the library costs three times as much, and so do digests that come as
 * Buffers, which the garbage collector must look after one by one. A test holds it against the library's.
 *
 * @throws for a text of more than 64 characters
 */
function keyedDigest(key: Buffer, text: string): string {
  let blocks = blocksOf.get(key);
  if (blocks === undefined) {
    blocks = blocksFor(key);
    blocksOf.set(key, blocks);
  }
  const inner = blocks.inner[text.length];
  if (inner === undefined) throw new RangeError(`more than ${LONGEST} characters to make a reference of`);
  inner.write(text, BLOCK, 'latin1');
  blocks.outer.write(hash('sha256', inner, 'binary'), BLOCK, 'latin1');
  return hash('sha256', blocks.outer, 'binary');
}

function blocksFor(key: Buffer): KeyedBlocks {
  const padded = Buffer.alloc(BLOCK);
  (key.length > BLOCK ? createHash('sha256').update(key).digest() : key).copy(padded);
  const inner = Buffer.alloc(BLOCK + LONGEST);
  const outer = Buffer.alloc(BLOCK + DIGEST);
  padded.forEach((byte, at) => {
    inner[at] = byte ^ 0x36;
    outer[at] = byte ^ 0x5c;
  });
  return { inner: Array.from({ length: LONGEST + 1 }, (_, length) => inner.subarray(0, BLOCK + length)), outer };
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
