import type { client, ObjectionState } from '@tepat/shared';
import type { Tone } from '../components';

/** An objection with all that its page shows. */
export type Objection = Extract<NonNullable<client.ObjectionRecordQuery['node']>, { statement: unknown }>;
export type ObjectionRow = client.ObjectionRowPartsFragment;

/** What the list is narrowed to. */
export const OBJECTION_VIEWS = ['WAITING', 'LATE', 'MINE', 'ALL'] as const;
export type ObjectionView = (typeof OBJECTION_VIEWS)[number];

export interface InboxFilter {
  readonly view: ObjectionView;
  /** Of all of them only. */
  readonly state: ObjectionState | null;
  readonly region: string | null;
}

/** As the API takes it. */
export function filterInput({ view, state, region }: InboxFilter): client.ObjectionFilter {
  const narrowed: Readonly<Record<ObjectionView, client.ObjectionFilter>> = {
    WAITING: { waitingForMe: true },
    LATE: { escalated: true },
    MINE: { mine: true },
    ALL: { state },
  };
  return { ...narrowed[view], region };
}

export const STATE_TONES: Readonly<Record<ObjectionState, Tone>> = {
  RAISED: 'info',
  ASKED: 'warning',
  UPHELD: 'good',
  PARTLY_UPHELD: 'good',
  REJECTED: 'bad',
  WITHDRAWN: 'quiet',
};

/** What the form of a new objection holds. */
export interface ObjectionDraft {
  readonly ground: string;
  readonly statement: string;
  readonly channel: string;
  readonly letterNumber: string;
  readonly receivedOn: string;
}
export type DraftField = keyof ObjectionDraft;
