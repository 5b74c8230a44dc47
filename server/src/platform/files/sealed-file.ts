import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Transform, type Readable } from 'node:stream';

/** Begins every sealed file, so that a plain one (just uploaded, or a file at the command line) is told from it. */
const MARK = Buffer.from('TEPAT-1\0', 'ascii');
const IV_BYTES = 16;
const CIPHER = 'aes-256-ctr';

/**
 * Seals what flows through: delivered files hold NIK and No. KK in clear, and these never rest so. A fresh random start
 * for each file. That a file is unchanged is told by the SHA-256 of its plain bytes, which the database keeps.
 */
export function sealing(key: Buffer): Transform {
  const start = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, key, start);
  let begun = false;
  return new Transform({
    transform(chunk: Buffer | string, _encoding, done) {
      const head = begun ? [] : [MARK, start];
      begun = true;
      done(null, Buffer.concat([...head, cipher.update(Buffer.isBuffer(chunk) ? chunk : Buffer.from(chunk, 'utf8'))]));
    },
    flush(done) {
      done(null, Buffer.concat([...(begun ? [] : [MARK, start]), cipher.final()]));
    },
  });
}

/** Streams the plain bytes of a file, sealed or not. */
export async function openPlain(path: string, key: Buffer, highWaterMark = 1 << 16): Promise<Readable> {
  const head = Buffer.alloc(MARK.length + IV_BYTES);
  const file = await open(path, 'r');
  let read: number;
  try {
    ({ bytesRead: read } = await file.read(head, 0, head.length, 0));
  } finally {
    await file.close();
  }
  if (read < head.length || !head.subarray(0, MARK.length).equals(MARK))
    return createReadStream(path, { highWaterMark });
  const sealed = createReadStream(path, { highWaterMark, start: head.length });
  const plain = createDecipheriv(CIPHER, key, head.subarray(MARK.length));
  sealed.on('error', (error) => plain.destroy(error));
  plain.on('close', () => sealed.destroy());
  return sealed.pipe(plain);
}
