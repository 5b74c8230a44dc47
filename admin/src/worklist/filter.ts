import {
  addDays,
  isRegionCode,
  levelOf,
  runDateAt,
  type client,
  type WorkReasonCode,
  type WorkState,
} from '@tepat/shared';

/** What the list is narrowed by; null = by nothing. */
export interface CaseFilter {
  readonly region: string | null;
  readonly rw: number | null;
  readonly rt: number | null;
  readonly program: string | null;
  readonly reason: WorkReasonCode | null;
  readonly state: WorkState | null;
  readonly who: 'MINE' | 'NOBODY' | null;
  /** Older than so many days. */
  readonly olderThan: number | null;
}

export const NO_FILTER: CaseFilter = {
  region: null,
  rw: null,
  rt: null,
  program: null,
  reason: null,
  state: null,
  who: null,
  olderThan: null,
};

/** Those of which the API offers one at a time beyond a single kelurahan. */
const ONE_AT_A_TIME = ['program', 'reason', 'state', 'who'] as const;

export const isKelurahan = (code: string | null | undefined): boolean =>
  typeof code === 'string' && isRegionCode(code) && levelOf(code) === 'KELURAHAN';

/** The filter after a change: what cannot go together where it looks makes way for what was chosen last. */
export function changed(filter: CaseFilter, change: Partial<CaseFilter>, inOneKelurahan: boolean): CaseFilter {
  const next = { ...filter, ...change };
  if (inOneKelurahan || isKelurahan(next.region)) return next;
  const without = { ...next, rw: null, rt: null };
  const chosen = ONE_AT_A_TIME.filter((key) => without[key] !== null);
  if (chosen.length <= 1 || (without.who === 'MINE' && without.state !== 'DONE')) return without;
  const last = ONE_AT_A_TIME.find((key) => change[key] !== undefined && change[key] !== null) ?? chosen[0];
  return {
    ...without,
    program: null,
    reason: null,
    state: null,
    who: null,
    ...(last ? { [last]: without[last] } : {}),
  };
}

/** As the API takes it. */
export function filterInput(filter: CaseFilter, now: Date): client.WorklistFilter {
  const { region, rw, rt, program, reason, state, who, olderThan } = filter;
  return {
    ...{ region, rw, rt, program, reason, state },
    ...(who === 'MINE' ? { mine: true } : {}),
    ...(who === 'NOBODY' ? { unassigned: true } : {}),
    ...(olderThan === null ? {} : { openedUntil: addDays(runDateAt(now), -olderThan) }),
  };
}
