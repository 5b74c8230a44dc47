import type { Sql } from '../../../platform/database/database';
import type { Adoption } from '../storage/adoptions';
import { anyAdopted, openAdoptions } from '../storage/adoptions';
import { headRevision } from './commit-revision';

/** What a night that begins now may read. */
export interface NightBasis {
  /** The newest revision before every full delivery that is not adopted; without one the newest of all. */
  readonly revision: number;
  /** Deliveries that are committed and wait to be adopted, oldest first. */
  readonly awaited: readonly Adoption[];
  /** false: the first delivery itself waits, and there is nobody to decide about. */
  readonly usable: boolean;
}

/**
 * The revision that nights, new models and simulations of rules read as of. A full delivery holds it back until two
 * people have adopted it, and with it all that came after: a correction of a delivered value stands on that delivery.
 */
export async function nightBasis(sql: Sql): Promise<NightBasis> {
  const awaited = await openAdoptions(sql);
  const [first] = awaited;
  if (!first) return { revision: await headRevision(sql), awaited, usable: true };
  return { revision: first.revision - 1, awaited, usable: await anyAdopted(sql) };
}

/** What a night would read once this delivery is adopted; null when nobody waits for it. */
export async function basisAfterAdopting(sql: Sql, delivery: number): Promise<number | null> {
  const awaited = await openAdoptions(sql);
  const at = awaited.findIndex(({ revision }) => revision === delivery);
  if (at < 0) return null;
  const next = awaited[at + 1];
  return next ? next.revision - 1 : headRevision(sql);
}
