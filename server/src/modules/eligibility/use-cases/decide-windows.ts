import type { Sql } from '../../../platform/database/database';
import type { PackedValues } from '../../../platform/database/packed';
import type { Decision, Decider } from '../domain/decider';
import type { Person } from '../domain/person';
import type { BesideColumn, ReachedResidents } from '../storage/residents';
import { readResidents, visitResidents } from '../storage/residents';
import type { Window } from '../storage/window';
import { residentWindows } from '../storage/window';

/** Windows that are read while one is decided: the server reads each over one processor, and has two. */
const AHEAD = 2;

/** A decider with those whom it must look at, and the revision as of which it does. */
export interface ProvinceToDecide extends ReachedResidents {
  readonly decider: Decider;
}

/** What becomes of the decisions of a pass. */
export interface DecisionVisitor<Beside> {
  /** Whatever a window needs beside its people; read while those before are decided. */
  beside(window: Window): Promise<Beside>;
  /**
   * Somebody within reach, with a decision (or null: not in the category) by the position of the programme. `column` is
   * the text of the column that was wanted.
   */
  visit(person: Person, decisions: readonly (Decision | null)[], beside: Beside, column: string): void;
  /** After the last person of a window. */
  end(beside: Beside, done: number): Promise<void>;
}

/**
 * THE pass over the province: decides everybody within reach as of a revision, window by window, and hands each to a
 * visitor. Each statement says `since` and `until`, so that all of them see the one state of the revision. The next windows
 * come over other connections meanwhile, and what the visitor wants beside their people, too.
 *
 * @param column what the visitor wants to know of everybody beside
 */
export async function decideWindows<Beside>(
  sql: Sql,
  province: ProvinceToDecide,
  windows: readonly Window[],
  visitor: DecisionVisitor<Beside>,
  column: BesideColumn | null = null,
): Promise<void> {
  const { decider, comparison } = province;
  const read = async (window: Window): Promise<readonly [Beside, PackedValues]> =>
    Promise.all([visitor.beside(window), readResidents(sql, province, window, column)]);
  const ahead: ReturnType<typeof read>[] = [];
  const waiting = windows.values();
  const readAhead = (): void => {
    for (let next; ahead.length < AHEAD && !(next = waiting.next()).done;) {
      const reading = read(next.value);
      // The pass may fail before it comes to this window: then nobody else listens.
      reading.catch(() => undefined);
      ahead.push(reading);
    }
  };
  readAhead();
  for (let done = 1, reading = ahead.shift(); reading; done += 1, reading = ahead.shift()) {
    const [beside, residents] = await reading;
    readAhead();
    const decide = (person: Person, text: string): void => visitor.visit(person, decider.decide(person), beside, text);
    visitResidents(residents, comparison, decide, column);
    await visitor.end(beside, done);
  }
}

/** The same for the whole province and a visitor that needs nothing beside. */
export async function decideEverybody(
  sql: Sql,
  province: ProvinceToDecide,
  visit: (person: Person, decisions: readonly (Decision | null)[], text: string) => void,
  column: BesideColumn | null = null,
): Promise<void> {
  const visitor: DecisionVisitor<null> = {
    beside: () => Promise.resolve(null),
    visit: (person, decisions, _, text) => visit(person, decisions, text),
    end: () => Promise.resolve(),
  };
  await decideWindows(sql, province, await residentWindows(sql), visitor, column);
}
