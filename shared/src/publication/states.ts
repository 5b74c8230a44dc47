import { type Permission } from '../access';
import { type Bilingual } from '../prelude';

/**
 * The life of a recipient list. A list that its gates hold stays PREPARED and carries their findings; it is submitted
 * only after a two-person override, so no state of its own is needed. States are rows of an append-only log: a list is
 * never updated.
 */
export const LIST_STATES = [
  'PREPARED',
  'SUBMITTED',
  'APPROVED',
  'ORDERED',
  'PUBLISHED',
  'SUPERSEDED',
  'REVOKED',
] as const;
export type ListState = (typeof LIST_STATES)[number];

export const LIST_STATE_LABELS: Readonly<Record<ListState, Bilingual>> = {
  PREPARED: { id: 'Disiapkan', en: 'Prepared' },
  SUBMITTED: { id: 'Menunggu persetujuan', en: 'Awaiting approval' },
  APPROVED: { id: 'Disetujui', en: 'Approved' },
  ORDERED: { id: 'Sedang ditetapkan', en: 'Being published' },
  PUBLISHED: { id: 'Ditetapkan', en: 'Published' },
  SUPERSEDED: { id: 'Digantikan', en: 'Superseded' },
  REVOKED: { id: 'Dicabut', en: 'Revoked' },
};

/**
 * PERSON: a signed-in person with the permission. NIGHT: the nightly run itself. STANDING_ORDER: the night in the name
 * of two people, under their order and only within all gates. SUCCESSOR: a later list of the same programme and period.
 * PUBLISHER: the worker that carries out what people ordered, and looks at everything again before it does.
 */
export type ListActor = 'PERSON' | 'NIGHT' | 'STANDING_ORDER' | 'SUCCESSOR' | 'PUBLISHER';

export interface ListTransition {
  /** null: the list comes into being. */
  readonly from: ListState | null;
  readonly to: ListState;
  readonly by: readonly ListActor[];
  /** What a PERSON needs; null where no person does it. */
  readonly permission: Permission | null;
  /** States whose actors must be other people than this one: whoever submitted may not approve, and so on. */
  readonly differentFrom: readonly ListState[];
  readonly reasonRequired: boolean;
}

/** What no person does. */
const NOBODY = { permission: null, differentFrom: [], reasonRequired: false } as const;

export const LIST_TRANSITIONS: readonly ListTransition[] = [
  { ...NOBODY, from: null, to: 'PREPARED', by: ['NIGHT'] },
  {
    from: 'PREPARED',
    to: 'SUBMITTED',
    by: ['PERSON', 'STANDING_ORDER'],
    permission: 'list.submit',
    differentFrom: [],
    reasonRequired: false,
  },
  {
    from: 'SUBMITTED',
    to: 'APPROVED',
    by: ['PERSON', 'STANDING_ORDER'],
    permission: 'list.approve',
    differentFrom: ['SUBMITTED'],
    reasonRequired: false,
  },
  {
    from: 'SUBMITTED',
    to: 'PREPARED',
    by: ['PERSON'],
    permission: 'list.approve',
    differentFrom: ['SUBMITTED'],
    reasonRequired: true,
  },
  {
    from: 'APPROVED',
    to: 'ORDERED',
    by: ['PERSON'],
    permission: 'list.publish',
    differentFrom: ['SUBMITTED', 'APPROVED'],
    reasonRequired: false,
  },
  { ...NOBODY, from: 'ORDERED', to: 'PUBLISHED', by: ['PUBLISHER'] },
  { ...NOBODY, from: 'ORDERED', to: 'PREPARED', by: ['PUBLISHER'], reasonRequired: true },
  { ...NOBODY, from: 'APPROVED', to: 'PUBLISHED', by: ['STANDING_ORDER'] },
  // A later version of the same programme and period takes its place; nobody does this by hand.
  { ...NOBODY, from: 'PUBLISHED', to: 'SUPERSEDED', by: ['SUCCESSOR'] },
  // What was overtaken before its publication will never be published.
  ...(['PREPARED', 'SUBMITTED', 'APPROVED'] as const).map((from): ListTransition => ({
    ...NOBODY,
    from,
    to: 'SUPERSEDED',
    by: ['SUCCESSOR'],
  })),
  {
    from: 'PUBLISHED',
    to: 'REVOKED',
    by: ['PERSON'],
    permission: 'list.revoke',
    differentFrom: ['ORDERED'],
    reasonRequired: true,
  },
];

/** The row of the table for this step, or null: what has no row cannot happen. */
export function mayTransit(from: ListState | null, to: ListState, by: ListActor): ListTransition | null {
  return LIST_TRANSITIONS.find((row) => row.from === from && row.to === to && row.by.includes(by)) ?? null;
}

/** Nothing follows any more. */
export function isTerminal(state: ListState): boolean {
  return LIST_TRANSITIONS.every((row) => row.from !== state);
}
