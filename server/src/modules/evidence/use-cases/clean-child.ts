import { cleanEvidence } from '../domain/clean-evidence';

/** One file comes in, what became of it goes out, and the process ends with all that unpacking took. */
process.once('message', (bytes: Uint8Array) => {
  void cleanEvidence(Buffer.from(bytes)).then((result) => process.send?.(result, () => process.disconnect()));
});
