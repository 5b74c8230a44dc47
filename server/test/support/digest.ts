import { createHash } from 'node:crypto';

export const sha256 = (bytes: Buffer): Buffer => createHash('sha256').update(bytes).digest();
