import { client } from '@tepat/shared';
import { Refused } from '../../client';
import { isEditable } from '../correction';

export type Draft = client.CorrectionDraftPartsFragment;
export type HeaderField = 'channel' | 'letterNumber' | 'basis' | 'minutesNumber' | 'observedOn' | 'reason';

/** One thing that was filled in. A line is named by whose fact it is; `drop` takes it out of the draft. */
export type Change =
  | { readonly kind: 'HEADER'; readonly field: HeaderField; readonly value: string | null }
  | {
      readonly kind: 'FACT';
      readonly subject: string;
      readonly fact: string;
      readonly value: string | null;
      /** What the form showed as recorded; left out where it showed nothing. */
      readonly seen?: string | null;
      readonly drop?: boolean;
    };

export const headerKey = (field: HeaderField): string => field;
export const factKey = (subject: string, fact: string): string => `${subject} ${fact}`;
export const keyOfChange = (change: Change): string =>
  change.kind === 'HEADER' ? headerKey(change.field) : factKey(change.subject, change.fact);

/** What the saver asks of the server. What is refused is thrown as `Refused`, a lost connection as `ApiFailure`. */
export interface DraftPort {
  save(draft: Draft, change: Change): Promise<Draft>;
  /** The draft as it stands; null when it is out of reach by now. */
  read(id: string): Promise<Draft | null>;
}

/** FROZEN: it was submitted or taken back elsewhere. WAITING: the connection is lost; what was typed is kept. */
export type SaverStatus = 'SAVED' | 'SAVING' | 'WAITING' | 'FROZEN';

export interface SaverState {
  readonly draft: Draft;
  readonly status: SaverStatus;
  /** What was typed and is not saved yet, refused values included; the newest of each field. */
  readonly typed: ReadonlyMap<string, Change>;
  /** Why the server did not take what was typed, in its words. */
  readonly problems: ReadonlyMap<string, string>;
  /** Fields that somebody else (or the same person on another device) has filled in otherwise meanwhile. */
  readonly conflicts: ReadonlySet<string>;
  /** Why nothing can be saved at the moment. */
  readonly failure: Error | null;
}

/** What the draft says of the field of a change; undefined: there is no such line. */
function valueIn(draft: Draft, change: Change): string | null | undefined {
  if (change.kind === 'HEADER') return draft[change.field] ?? null;
  const line = draft.lines.find(({ subject, fact }) => subject === change.subject && fact === change.fact);
  return line && (line.value ?? null);
}

const wants = (change: Change): string | null | undefined =>
  change.kind === 'FACT' && change.drop ? undefined : change.value;

const HIDDEN_DIGIT = '•';

/** Whether what stands is what was wanted; of a number that is shown masked, by the digits that are shown. */
function isSame(shown: string | null | undefined, wanted: string | null | undefined): boolean {
  if (!shown?.includes(HIDDEN_DIGIT) || !wanted) return shown === wanted;
  return (
    shown.length === wanted.length && [...shown].every((digit, at) => digit === HIDDEN_DIGIT || digit === wanted[at])
  );
}

const movedOn = (error: unknown): boolean =>
  error instanceof Refused && error.userErrors.some(({ code }) => code === 'CORRECTION_MOVED_ON');

type Task = { readonly change: Change } | { readonly act: (draft: Draft) => Promise<Draft>; readonly done: Settled };
interface Settled {
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Saves a draft field by field, one after the other, each naming the edit that it follows. When somebody was faster the
 * draft is read again: what they left alone is saved on top of theirs, and what both filled in waits for a decision.
 */
export class DraftSaver {
  private state: SaverState;
  private readonly queue: Task[] = [];
  private isBusy = false;
  private readonly listeners = new Set<() => void>();

  constructor(
    draft: Draft,
    private readonly port: DraftPort,
  ) {
    const none = new Map<string, never>();
    this.state = { draft, status: 'SAVED', typed: none, problems: none, conflicts: new Set(), failure: null };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): SaverState => this.state;

  /** Keeps what was typed and saves it; a newer value of the same field takes the place of one that still waits. */
  readonly put = (change: Change): void => {
    const key = keyOfChange(change);
    const conflicts = new Set(this.state.conflicts);
    conflicts.delete(key);
    this.set({
      typed: withEntry(this.state.typed, key, change),
      problems: without(this.state.problems, key),
      conflicts,
    });
    // The first is on its way as long as anything is.
    const from = this.isBusy ? 1 : 0;
    const waiting = this.queue.findIndex(
      (task, at) => at >= from && 'change' in task && keyOfChange(task.change) === key,
    );
    if (waiting >= 0) this.queue.splice(waiting, 1);
    this.queue.push({ change });
    void this.run();
  };

  /** Something else that counts as an edit, in its turn: a file of evidence that comes or goes. */
  readonly act = (act: (draft: Draft) => Promise<Draft>): Promise<void> =>
    new Promise((resolve, reject) => {
      this.queue.push({ act, done: { resolve, reject } });
      void this.run();
    });

  /** Goes on after a lost connection. */
  readonly retry = (): void => {
    if (this.state.status === 'WAITING') void this.run();
  };

  /** Decides a field that both filled in: what was typed here, or what stands. */
  readonly settle = (key: string, keep: 'MINE' | 'THEIRS'): void => {
    const mine = this.state.typed.get(key);
    if (keep === 'MINE' && mine) this.put(mine);
    else this.forget(key);
  };

  /** Shows at their fields what the server has to say of a submission; each goes when its field is filled in anew. */
  readonly blame = (problems: ReadonlyMap<string, string>): void => {
    this.set({ problems: new Map([...this.state.problems, ...problems]) });
  };

  /** Lets go of what was typed into a field and not saved. */
  readonly forget = (key: string): void => {
    const conflicts = new Set(this.state.conflicts);
    conflicts.delete(key);
    this.set({ typed: without(this.state.typed, key), problems: without(this.state.problems, key), conflicts });
  };

  private set(change: Partial<SaverState>): void {
    this.state = { ...this.state, ...change };
    for (const listener of this.listeners) listener();
  }

  private async run(): Promise<void> {
    if (this.isBusy || this.state.status === 'FROZEN') return;
    this.isBusy = true;
    let task = this.queue[0];
    while (task) {
      this.set({ status: 'SAVING', failure: null });
      try {
        if (!(await this.perform(task))) break;
      } catch (error) {
        if (!this.refused(task, error)) break;
      }
      this.queue.shift();
      task = this.queue[0];
    }
    this.isBusy = false;
    if (this.state.status === 'SAVING') this.set({ status: 'SAVED' });
  }

  /** Does one thing. False: nothing more can be done. */
  private async perform(task: Task): Promise<boolean> {
    const { draft } = this.state;
    try {
      const after = 'change' in task ? await this.port.save(draft, task.change) : await task.act(draft);
      this.settled(task, after);
      return true;
    } catch (error) {
      if (!movedOn(error)) throw error;
    }
    const now = await this.port.read(draft.id);
    if (now === null || !isEditable(now)) {
      this.set({ status: 'FROZEN', draft: now ?? draft });
      if ('act' in task) task.done.reject(new Error('frozen'));
      return false;
    }
    this.set({ draft: now });
    if ('act' in task) return this.perform(task);
    const { change } = task;
    const [before, theirs] = [valueIn(draft, change), valueIn(now, change)];
    // The answer to a save that did arrive may have been lost: then what stands is what was wanted.
    if (isSame(theirs, wants(change))) this.settled(task, now);
    else if (theirs === before) return this.perform(task);
    else this.set({ conflicts: new Set([...this.state.conflicts, keyOfChange(change)]) });
    return true;
  }

  private settled(task: Task, draft: Draft): void {
    if ('act' in task) {
      this.set({ draft });
      task.done.resolve();
      return;
    }
    const key = keyOfChange(task.change);
    const isNewest = this.state.typed.get(key) === task.change;
    this.set({ draft, ...(isNewest ? { typed: without(this.state.typed, key) } : {}) });
  }

  /** True: the server said no to this one, and the next can go on. False: it could not be asked. */
  private refused(task: Task, error: unknown): boolean {
    if ('act' in task) {
      // Whoever asked is told, and asks again when they wish.
      task.done.reject(error);
      return true;
    }
    if (error instanceof Refused) {
      this.set({ problems: withEntry(this.state.problems, keyOfChange(task.change), error.message) });
      return true;
    }
    this.set({ status: 'WAITING', failure: error instanceof Error ? error : new Error(String(error)) });
    return false;
  }
}

function withEntry<T>(map: ReadonlyMap<string, T>, key: string, value: T): Map<string, T> {
  return new Map(map).set(key, value);
}

function without<T>(map: ReadonlyMap<string, T>, key: string): Map<string, T> {
  const rest = new Map(map);
  rest.delete(key);
  return rest;
}
