import { type client } from '@tepat/shared';

export type Conflict = client.FactConflictPartsFragment;

/** The value that is not recorded: the one that was not taken; where a third one is recorded now, that of the correction. */
export function otherSide(conflict: Pick<Conflict, 'current' | 'corrected' | 'delivered'>): Conflict['corrected'] {
  return conflict.corrected.value === conflict.current ? conflict.delivered : conflict.corrected;
}
