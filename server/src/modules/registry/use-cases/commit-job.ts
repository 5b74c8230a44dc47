import type { Connection } from 'mysql2/promise';
import type { UserError } from '@tepat/shared';
import type { Platform } from '../../../platform/platform';
import type { Actor } from '../../audit';
import type { ImportState, Progress } from '../../intake';
import type { GateBreach } from '../domain/delivery-gates';

export interface CommitOptions {
  /** Commits a families file without its residents: for a delivery of the desil only. */
  alone?: boolean;
  onProgress?: Progress;
}

export interface Committed {
  /**
   * COMMITTED; UNCHANGED when the files bring nothing new; NEEDS_APPROVAL when a second person must commit; WAITING while
   * the other part of the delivery is missing or not valid (the file stays VALID, committing that part commits both).
   */
  state: Extract<ImportState, 'COMMITTED' | 'UNCHANGED' | 'NEEDS_APPROVAL'> | 'WAITING';
  revision: number | null;
  importIds: number[];
  /** What was counted, as stored with the revision. */
  report: Record<string, unknown>;
  breaches: GateBreach[];
}

export type CommitFailure = UserError<
  | 'NOT_FOUND'
  | 'IMPORT_STATE'
  | 'REGISTRY_BUSY'
  | 'DELIVERY_PARTS_DIFFER'
  | 'DELIVERY_OLDER'
  | 'UNKNOWN_FAMILY'
  | 'SAME_PERSON'
>;

/** What commits one or two files: how each kind of delivery implements it. */
export interface CommitJob {
  platform: Platform;
  connection: Connection;
  actor: Actor;
  /** The person who approved beyond the gates, when one had to. */
  approved: boolean;
  onProgress: Progress;
}
