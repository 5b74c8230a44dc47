import type { Candidates } from './candidates';
import { familyRef, lotOf, recipientRef } from './references';

const LENGTH = 26;
const BOTH = 2 * LENGTH;

/** The references of a list's candidates, made once: they are asked for by the digest, and again by the writing. */
export class References {
  private readonly made: Uint8Array;
  private readonly texts: Buffer;

  constructor(
    private readonly key: Buffer,
    readonly salt: Buffer,
    private readonly candidates: Candidates,
  ) {
    this.made = new Uint8Array(candidates.size);
    this.texts = Buffer.alloc(candidates.size * BOTH);
  }

  of(at: number): { readonly recipientRef: string; readonly familyRef: string } {
    const from = at * BOTH;
    if (this.made[at] !== 1) {
      this.texts.write(recipientRef(this.key, this.candidates.residentIdOf(at)), from, 'latin1');
      this.texts.write(familyRef(this.key, this.candidates.familyIdOf(at)), from + LENGTH, 'latin1');
      this.made[at] = 1;
    }
    return {
      recipientRef: this.texts.toString('latin1', from, from + LENGTH),
      familyRef: this.texts.toString('latin1', from + LENGTH, from + BOTH),
    };
  }

  lotOf(at: number): string {
    return lotOf(this.salt, this.of(at).recipientRef);
  }
}
