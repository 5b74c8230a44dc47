import {
  correctableFact,
  EDITABLE_STATES,
  OPEN_CORRECTION_STATES,
  runDateAt,
  type client,
  type CorrectableFact,
} from '@tepat/shared';

/** A correction with all that its page shows. */
export type Correction = Extract<NonNullable<client.CorrectionRecordQuery['node']>, { steps: unknown }>;
export type CorrectionRow = client.CorrectionRowFragment;
export type CorrectionLine = client.CorrectionLinePartsFragment;
export type Evidence = client.EvidencePartsFragment;

/** The tabs of the inbox. */
export const INBOX_VIEWS = ['WAITING', 'CONFIRM', 'MINE', 'ESCALATED', 'ALL'] as const;
export type InboxView = (typeof INBOX_VIEWS)[number];

export interface InboxFilter {
  readonly view: InboxView;
  /** Narrows what was proposed by the viewer, and all. */
  readonly state: client.CorrectionState | null;
  readonly region: string | null;
}

/** As the API takes it: a state goes with the views that hold several. */
export function filterInput({ view, state, region }: InboxFilter): client.CorrectionFilter {
  const common = region === null ? {} : { region };
  switch (view) {
    case 'WAITING':
      return { waitingForMe: true, ...common };
    case 'CONFIRM':
      return { toConfirm: true, ...common };
    case 'MINE':
      return { mine: true, ...(state === null ? {} : { state }), ...common };
    case 'ESCALATED':
      return { escalated: true, ...common };
    case 'ALL':
      return { ...(state === null ? {} : { state }), ...common };
  }
}

const NEW_MEMBER = /^new-member-(\d+)$/;

/** Whose fact a line is, as far as ids tell: a record that stands, or one that the correction makes. */
export function subjectOfLine({ subject, resident }: Pick<CorrectionLine, 'subject' | 'resident'>) {
  const [, serial] = NEW_MEMBER.exec(subject) ?? [];
  if (serial !== undefined) return { kind: 'NEW_MEMBER', serial: Number(serial) } as const;
  if (subject === 'new-family') return { kind: 'NEW_FAMILY' } as const;
  return resident ? ({ kind: 'MEMBER', name: resident.name } as const) : ({ kind: 'FAMILY' } as const);
}

/** The catalogue's entry of the fact of a line; null for one that this console does not know. */
export function definitionOfLine(line: Pick<CorrectionLine, 'subject' | 'resident' | 'fact'>): CorrectableFact | null {
  const { kind } = subjectOfLine(line);
  const isOfPerson = kind === 'MEMBER' || kind === 'NEW_MEMBER';
  return correctableFact(isOfPerson ? 'RESIDENT' : 'FAMILY', line.fact);
}

/** Whole days until a deadline by the calendar of Jakarta; negative once it has passed. */
export function daysUntil(dueOn: string, now: Date): number {
  return Math.round((Date.parse(dueOn) - Date.parse(runDateAt(now))) / 86_400_000);
}

/** Nothing follows any more. */
export const isClosed = ({ state }: Pick<CorrectionRow, 'state'>): boolean => !OPEN_CORRECTION_STATES.includes(state);

/** The draft can be filled in by its proposer. */
export const isEditable = ({ state, mine }: Pick<CorrectionRow, 'state' | 'mine'>): boolean =>
  mine && EDITABLE_STATES.includes(state);

export const editPath = (id: string): string => `/corrections/${encodeURIComponent(id)}/edit`;
